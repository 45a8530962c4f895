import Foundation
import Testing

extension BrowserTests {
    /// The dashboard as a reader has it: a folder, opened from `file://`. Every figure that is read from the page equals `sillage report`.
    @Suite struct DashboardBrowserTests {
        /// The first view, as it was written; then ranges and filters that the script works out from the data files.
        @Test func everyFigureIsThatOfTheReport() async throws {
            try await ShownDashboard.run { shown in
                try await shown.open("")
                try await shown.compare(from: -27, to: 0)
                try await shown.go(from: -12, to: -3)
                try await shown.compare(from: -12, to: -3)
                for filter in [("country", "FR"), ("page", "/"), ("device", "mobile"), ("channel", "direct"), ("goal", "contact")] {
                    try await shown.go(from: -40, to: 0, filter: filter)
                    try await shown.compare(from: -40, to: 0, filter: filter)
                }
                try await shown.go(from: -6, to: -6, filter: ("browser", "Chrome"))
                try await shown.compare(from: -6, to: -6, filter: ("browser", "Chrome"))
            }
        }

        /// A click on a label filters everything, the chip takes the filter away, and the browser's back button knows both.
        @Test func aClickFiltersAndTheChipAndTheBackButtonLeadBack() async throws {
            try await ShownDashboard.run { shown in
                try await shown.open("")
                let before = try await shown.visits()
                try await shown.change { try await shown.browser.execute("document.querySelector('[data-by=country] tbody a').click()") }
                let filtered = try await shown.visits()
                #expect(filtered < before && filtered > 0)
                #expect(try await shown.browser.address().contains("filter=country:FR"))
                let chosen = try await shown.browser.execute("return document.querySelectorAll('[data-by=country] tbody tr').length > 1")
                #expect(chosen == true, "the panel of the filter keeps its rows")
                try await shown.change { try await shown.browser.back() }
                #expect(try await shown.visits() == before)
                try await shown.change { try await shown.browser.execute("history.forward()") }
                #expect(try await shown.visits() == filtered)
                try await shown.change { try await shown.browser.execute("document.querySelector('.chip button, button.chip, a.chip, .chip a').click()") }
                #expect(try await shown.visits() == before)
            }
        }

        /// axe-core: no violation, in the first view and in a filtered one, in both languages and themes.
        @Test(arguments: [("fr", "light"), ("fr", "dark"), ("en", "light"), ("en", "dark")])
        func rulesOfAccessibilityHold(language: String, scheme: String) async throws {
            let axe = try String(contentsOf: ShownDashboard.axe, encoding: .utf8)
            try await ShownDashboard.run { shown in
                try await shown.browser.prefer(colorScheme: scheme)
                for fragment in ["", "#filter=country:FR"] {
                    try await shown.open(fragment, page: language == "fr" ? "index.html" : "en.html")
                    try await shown.browser.execute(axe)
                    let violations = try await shown.browser.execute(
                        """
                        const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
                        return axe.run(document, {runOnly: tags}).then(r => r.violations.map(v =>
                            v.id + ': ' + v.nodes.slice(0, 3).map(n => n.html.slice(0, 160)).join(' | ')));
                        """)
                    let found = violations.array?.compactMap(\.string) ?? ["no answer"]
                    #expect(found == [], "\(fragment)")
                }
            }
        }

        /// Search, sort and paging of a long table, and what is copied out of it: the rows are those of the report.
        @Test func tablesSearchSortAndTurn() async throws {
            try await ShownDashboard.run { shown in
                try await shown.open("")
                let all = try shown.values(of: "page", from: -27, to: 0)
                #expect(all.count > 25)
                let rows = { try await shown.rows(of: "page") }
                #expect(try await rows() == Array(all.prefix(10)))
                try await shown.act("[data-by=page] [data-act=next]", until: Array(all.dropFirst(10).prefix(10)))
                try await shown.act("[data-by=page] [data-act=next]", until: Array(all.dropFirst(20).prefix(10)))
                try await shown.act("[data-by=page] [data-act=previous]", until: Array(all.dropFirst(10).prefix(10)))
                // The name's column, from A on: as the browser's own order has it, so that only the set is compared.
                try await shown.browser.execute("document.querySelector('[data-by=page] [data-sort=\"-1\"]').click()")
                let sorted = try await eventually("sorted") {
                    let shown = try await rows()
                    return shown.count == 10 && shown != Array(all.dropFirst(10).prefix(10)) ? shown : nil
                }
                #expect(Set(sorted).isSubset(of: all))
                let part = "contact"
                let found = all.filter { $0.contains(part) }
                #expect(!found.isEmpty && found.count < 10)
                try await shown.browser.type(part, into: "[data-by=page] input.q")
                let hits = try await eventually("found") {
                    let shown = try await rows()
                    return shown.count == found.count ? shown : nil
                }
                #expect(Set(hits) == Set(found))
                let rest = try await shown.browser.execute("return document.querySelector('[data-by=page] tfoot')?.hidden ?? true")
                #expect(rest == true, "the rest has nothing to do with what was looked for")
                // What the CSV button gives is what is shown.
                let csv = try await shown.browser.execute(
                    """
                    const make = URL.createObjectURL;
                    let text;
                    URL.createObjectURL = blob => { text = blob.text(); return make.call(URL, blob); };
                    document.querySelector('[data-by=page] [data-act=csv]').click();
                    return new Promise(resolve => setTimeout(() => resolve(text), 0));
                    """)
                let lines = (csv.string ?? "").split(separator: "\r\n")
                #expect(lines.count == found.count + 1 && found.allSatisfy { page in lines.contains { $0.hasPrefix("\"\(page)\"") } }, "\(csv)")
                try await shown.browser.type("there is no such page", into: "[data-by=page] input.q")
                _ = try await eventually("said to be none") {
                    try await shown.browser.execute("return !!document.querySelector('[data-by=page] .nomatch')") == true ? true : nil
                }
            }
        }

        /// Days whose hours are gone are shown by day, never as hours without a visit.
        @Test func oldDaysHaveNoEmptyHours() async throws {
            try await ShownDashboard.run { shown in
                try await shown.open("")
                try await shown.go(from: -70, to: -70)
                try await shown.compare(from: -70, to: -70)
                let points = try await shown.browser.execute("return document.querySelectorAll('.plot .pt').length")
                #expect(points == 1)
                #expect(try await shown.browser.execute("return document.querySelectorAll('[data-step=hour]').length") == 0)
                try await shown.go(from: -1, to: -1)
                #expect(try await shown.browser.execute("return document.querySelectorAll('.plot .pt').length > 20") == true)
            }
        }

        /// What the first view weighs as servers send it: the page without its figures and words, compressed.
        @Test func theFirstViewIsSmall() async throws {
            try await ShownDashboard.run { shown in
                for page in ["index.html", "en.html"] {
                    let text = try String(contentsOfFile: "\(shown.folder)/out/example.org/\(page)", encoding: .utf8)
                    let data = try #require(text.range(of: "id=\"page\""))
                    let start = try #require(text.range(of: ">", range: data.upperBound..<text.endIndex))
                    let end = try #require(text.range(of: "</script>", range: start.upperBound..<text.endIndex))
                    let path = shown.folder + "/" + page
                    try (text[..<start.upperBound] + text[end.lowerBound...]).write(toFile: path, atomically: true, encoding: .utf8)
                    let result = try Shell.run("/usr/bin/gzip", ["-9", path])
                    let size = try #require(try FileManager.default.attributesOfItem(atPath: path + ".gz")[.size] as? Int)
                    #expect(result.status == 0 && size < 100_000 && size > 20_000, "\(page): \(size)")
                }
            }
        }

        /// Nothing is asked of anybody, nothing is wider than the screen.
        @Test func thePageIsAloneAndFits() async throws {
            try await ShownDashboard.run { shown in
                try await shown.open("")
                let others = try await shown.browser.execute("return performance.getEntriesByType('resource').map(e => e.name)")
                #expect(others.array?.isEmpty == true, "\(others)")
                for width in [320.0, 360, 768, 1280, 2560] {
                    try await shown.browser.devTools(
                        "Emulation.setDeviceMetricsOverride", ["width": .number(width), "height": 900, "deviceScaleFactor": 1, "mobile": false])
                    #expect(try await shown.browser.execute("return document.documentElement.scrollWidth <= innerWidth") == true, "\(width)")
                }
                try await shown.go(from: -40, to: 0, filter: ("country", "FR"))
                let loaded = try await shown.browser.execute("return performance.getEntriesByType('resource').map(e => e.name)")
                #expect(loaded.array?.compactMap(\.string).allSatisfy { $0.hasPrefix("file://") && $0.contains("/data/") } == true)
            }
        }
    }
}
