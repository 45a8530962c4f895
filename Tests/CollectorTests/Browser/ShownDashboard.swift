import AnalyticsCore
import Foundation
import Testing

@testable import Collector

/// A dashboard of made-up days, rendered by the real command and opened from its folder in a real browser.
struct ShownDashboard: Sendable {
    let browser: WebDriver
    let folder: String
    let today: Day

    /// axe-core as `scripts/axe` fetched it.
    static let axe = URL(filePath: #filePath).appending(path: "../../../../.build/axe/axe.min.js").standardizedFileURL

    static func run(_ body: (ShownDashboard) async throws -> Void) async throws {
        let folder = NSTemporaryDirectory() + "sillage-shown-" + UUID().uuidString
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let configuration = """
            data: \(folder)/data
            sites:
              - id: example.org
                hosts: [example.org]
                timezone: Europe/Paris
                goals: [{name: contact, event: form, match: contact}]
                funnels: [{name: lead, steps: [/produits, /contact, goal:contact]}]
            """
        try configuration.write(toFile: folder + "/sillage.yaml", atomically: true, encoding: .utf8)
        func sillage(_ arguments: String...) throws {
            let result = try Shell.run(RunningCollector.binary, arguments + ["--config", folder + "/sillage.yaml"])
            try #require(result.status == 0, "\(result.error)")
        }
        try sillage("sample", "--days", "75", "--visits", "40", "--pages", "60")
        try sillage("dashboard", "--out", folder + "/out")
        let now = SystemClock.now()
        let calendar = try #require(SiteCalendar(identifier: "Europe/Paris"))
        try await WebDriver.run { browser in
            try await body(ShownDashboard(browser: browser, folder: folder, today: calendar.interval(containing: now).day))
        }
    }

    func open(_ fragment: String, page: String = "index.html") async throws {
        try await browser.navigate(to: "about:blank")
        try await browser.navigate(to: "file://\(folder)/out/example.org/\(page)\(fragment)")
        try await ready()
        if !fragment.isEmpty { try await wait("!!document.querySelector('.chip')") }
    }

    private func ready() async throws { try await wait("document.documentElement.dataset.state === 'ready'") }

    private func wait(_ condition: String) async throws {
        _ = try await eventually(condition) { try await browser.execute("return " + condition) == true ? true : nil }
    }

    /// Does something that leads to another view, and waits for it.
    func change(_ action: () async throws -> Void) async throws {
        try await browser.execute("delete document.documentElement.dataset.state")
        try await action()
        try await ready()
    }

    /// Days are counted from today.
    func go(from: Int, to: Int, filter: (dimension: String, value: String)? = nil) async throws {
        let chosen = filter.map { "&filter=\($0.dimension):\($0.value)" } ?? ""
        try await change { try await browser.execute("location.hash = 'from=\(today + from)&to=\(today + to)\(chosen)'") }
    }

    func visits() async throws -> Int { try await tile("visits") }

    private func tile(_ name: String) async throws -> Int {
        Self.number(try await browser.execute("return document.querySelector('.tile.\(name) .v').textContent").string)
    }

    private static func number(_ text: String?) -> Int { Int((text ?? "").filter(\.isASCII).filter(\.isNumber)) ?? -1 }

    /// Every table whose rows are links to filters, the rest of each, and the tiles, against the command.
    func compare(from: Int, to: Int, filter: (dimension: String, value: String)? = nil) async throws {
        let days = ["--from", "\(today + from)", "--to", "\(today + to)"] + (filter.map { ["--where", "\($0.dimension)=\($0.value)"] } ?? [])
        let total = try report(days + ["--by", "country"]).total
        #expect(try await visits() == total.visits && total.visits > 0, "\(days)")
        #expect(try await tile("pageviews") == total.pageviews, "\(days)")
        var compared = 0
        for dimension in Dimension.paired.map(\.name) where dimension != filter?.dimension {
            let report = try report(days + ["--by", dimension])
            let shown = try await browser.execute(
                """
                const panel = document.querySelector('[data-by="\(dimension)"]');
                if (!panel) return [[], null];
                const visits = row => row.cells[1].textContent;
                return [[...panel.querySelectorAll('tbody tr')].map(row => [row.querySelector('[data-filter]').dataset.filter, visits(row)]),
                    panel.querySelector('tfoot tr') && visits(panel.querySelector('tfoot tr'))];
                """)
            let rows = (shown.array?[0].array ?? []).map { ($0.array?[0].string ?? "", Self.number($0.array?[1].string)) }
            let expected = report.rows.prefix(rows.count).map { ("\(dimension):\($0.value ?? "")", $0.visits) }
            #expect(rows.map(\.0) == expected.map(\.0), "\(dimension) \(days)")
            #expect(rows.map(\.1) == expected.map(\.1), "\(dimension) \(days)")
            #expect(rows.count == min(report.rows.count, rows.count > 10 ? rows.count : 10), "\(dimension) \(days)")
            let rest = shown.array?[1].string.map { Self.number($0) }
            #expect(rest == report.other?.visits, "(other) of \(dimension) \(days)")
            compared += rows.count
        }
        #expect(compared > 10, "\(days)")
    }

    /// Every value of a report, in its order.
    func values(of dimension: String, from: Int, to: Int) throws -> [String] {
        try report(["--from", "\(today + from)", "--to", "\(today + to)", "--by", dimension]).rows.compactMap(\.value)
    }

    /// The values that a table shows.
    func rows(of dimension: String) async throws -> [String] {
        let shown = try await browser.execute(
            "return [...document.querySelectorAll('[data-by=\(dimension)] tbody tr [data-filter]')].map(row => row.dataset.filter)")
        return (shown.array ?? []).compactMap { $0.string.map { String($0.dropFirst(dimension.count + 1)) } }
    }

    /// Clicks, and waits until the table of pages shows these rows.
    func act(_ selector: String, until expected: [String]) async throws {
        try await browser.execute("document.querySelector('\(selector)').click()")
        _ = try await eventually("\(selector): \(expected)") { try await rows(of: "page") == expected ? true : nil }
    }

    private func report(_ arguments: [String]) throws -> ReportDocument {
        let result = try Shell.run(
            RunningCollector.binary, ["report", "--site", "example.org", "--config", folder + "/sillage.yaml", "--format", "json"] + arguments)
        try #require(result.status == 0, "\(result.error)")
        return try JSONDecoder().decode(ReportDocument.self, from: Data(result.out.utf8))
    }
}
