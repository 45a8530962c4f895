import AnalyticsCore
import Foundation
import Testing

@testable import Collector

/// `estimate` on the binary. Expected numbers are those of the method's reference program.
@Suite struct EstimateCommandTests {
    private struct Output: Decodable {
        struct Visitors: Decodable {
            struct Backtest: Decodable { var error: Double }
            var estimate: Double
            var low: Double
            var high: Double
            var counted: Double
            var consentRate: Double
            var days: Int
            var lowConfidence: Bool
            var parts: [String: Double]
            var backtest: Backtest?
        }
        var visitors: Visitors
    }

    private static var tables: VisitorTables {
        var tables = VisitorTables(days: 60, lagCap: 30)
        for day in 0..<60 {
            for group in 0..<16 {
                let (new, back, again) = (1 + (day + group) % 3, (3 * day + 5 * group) % 4, (day + group) % 9 == 0 ? 1 : 0)
                tables.visitDays.append(.init(day: day, group: group, lag: -1, count: new))
                tables.visitDays.append(.init(day: day, group: group, lag: 1 + group % 7, count: back + again))
                tables.decisions.append(.init(day: day, group: group, lag: -1, count: new))
                tables.decisions.append(.init(day: day, group: group, lag: 20, count: again))
                tables.firstReturnsAfterDecision.append(.init(day: day, group: group, lag: (day + group) % 11, count: back / 2))
                tables.idsCreated.append(.init(day: day, group: group, count: new))
                tables.visitsConsentGiven.append(.init(day: day, group: group, count: new + again))
                tables.visitsConsentRemembered.append(.init(day: day, group: group, count: back))
            }
            for state in VisitState.allCases {
                for source in SourceClass.allCases {
                    let consented = state == .idCreated || state == .idKnown && source == .direct
                    let count = (7 * state.rawValue + 5 * source.rawValue + day) % 9 + (consented ? 2 : 0)
                    tables.visitsByStateAndSource.append(.init(day: day, state: state, source: source, count: count))
                }
            }
        }
        return tables
    }

    private static func file(_ bytes: [UInt8]? = nil) throws -> String {
        let content = bytes ?? VisitorTablesFile(tables: tables, site: "example.org", firstDay: Day("2026-10-01")).encoded()
        let path = NSTemporaryDirectory() + "sillage-tables-" + UUID().uuidString
        try Data(content).write(to: URL(filePath: path))
        return path
    }

    private func estimate(_ path: String, _ arguments: String...) throws -> (status: Int32, out: String, error: String) {
        try Shell.run(RunningCollector.binary, ["estimate", path] + arguments)
    }

    private func visitors(_ text: String) throws -> Output.Visitors {
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        return try decoder.decode(Output.self, from: Data(text.utf8)).visitors
    }

    @Test(arguments: [
        (1, [119.8168, 107.9743, 135.9123, 75.0]), (7, [655.9324, 605.3507, 721.6217, 436.0]), (30, [2063.2207, 1955.8739, 2197.4016, 1526.4435]),
        (60, [3895.1411, 3696.8453, 4144.3597, 2924.6713]),
    ]) func numbersAreThoseOfTheReference(days: Int, expected: [Double]) throws {
        let path = try Self.file()
        defer { try? FileManager.default.removeItem(atPath: path) }
        let result = try estimate(path, "--days", "\(days)", "--format", "json")
        #expect(result.status == 0 && result.error.isEmpty)
        let visitors = try visitors(result.out)
        #expect(visitors.days == days && !visitors.lowConfidence)
        for (value, reference) in zip([visitors.estimate, visitors.low, visitors.high, visitors.counted], expected) {
            #expect(abs(value - reference) < 0.0002, "\(value) for \(reference)")
        }
        #expect(visitors.parts.keys.sorted() == ["consenting", "earlier_refusers", "new_refusers", "signal", "undecided"])
        #expect(abs(visitors.parts.values.reduce(0, +) - visitors.estimate) < 0.001)
        #expect((visitors.backtest?.error ?? 1) < 0.1)
    }

    @Test func defaultIsThirtyDays() throws {
        let path = try Self.file()
        defer { try? FileManager.default.removeItem(atPath: path) }
        let result = try estimate(path, "--format", "json")
        #expect(try visitors(result.out).days == 30)
        let object = try #require(JSONSerialization.jsonObject(with: Data(result.out.utf8)) as? [String: [String: Any]])
        #expect(object.keys.sorted() == ["visitors"])
        let names = Set(object["visitors"].map { Array($0.keys) } ?? [])
        #expect(names.isSuperset(of: ["estimate", "low", "high", "counted", "consent_rate", "low_confidence"]))
        let rate = try visitors(result.out).consentRate
        #expect(rate > 0.3 && rate < 0.5)
    }

    @Test func gzipAndStandardInputAreTheSame() throws {
        let plain = try Self.file()
        let zipped = try Self.file(try Gzip.gzip(VisitorTablesFile(tables: Self.tables).encoded()))
        defer { for path in [plain, zipped] { try? FileManager.default.removeItem(atPath: path) } }
        let out = try estimate(plain, "--format", "json").out
        #expect(try estimate(zipped, "--format", "json").out == out)
        for path in [plain, zipped] {
            #expect(try Shell.run("/bin/sh", ["-c", "cat '\(path)' | '\(RunningCollector.binary)' estimate - --format json"]).out == out)
        }
    }

    @Test func tableSaysItInWords() throws {
        let path = try Self.file()
        defer { try? FileManager.default.removeItem(atPath: path) }
        let table = try estimate(path).out
        #expect(table.hasPrefix("example.org  2026-10-31 to 2026-11-29 (last 30 days of 60)\n"))
        for words in ["visitors          2 063   between 1 956 and 2 197 (95 % interval)", "  counted         1 526\n", "backtest: ", "never chose"] {
            #expect(table.contains(words), "\(table)")
        }
        #expect(!table.contains("low confidence"))
        var few = VisitorTables(days: 2)
        few.visitsByStateAndSource = [.init(day: 1, state: .undecided, source: .direct, count: 4)]
        let small = try Self.file(VisitorTablesFile(tables: few).encoded())
        defer { try? FileManager.default.removeItem(atPath: small) }
        let result = try estimate(small)
        #expect(result.status == 0)
        #expect(result.out.hasPrefix("last 2 days of 2\n") && result.out.contains("low confidence: ") && result.out.contains("backtest: none"))
    }

    @Test func problemsAreOneLine() throws {
        let right = try Self.file()
        let text = String(decoding: VisitorTablesFile(tables: VisitorTables(days: 3)).encoded(), as: UTF8.self)
        let wrong = try Self.file(Array(text.replacing("\"visit_days\":[]", with: "\"visit_days\":[[0,0,1,1],[9,0,1,1]]").utf8))
        let torn = try Self.file(Array(try Gzip.gzip(VisitorTablesFile(tables: Self.tables).encoded()).dropLast(9)))
        // A megabyte that unpacks to more than is read.
        let bomb = try Self.file(try Gzip.gzip([UInt8](repeating: 0x20, count: VisitorTablesFile.largestSize + 1)))
        defer { for path in [right, wrong, torn, bomb] { try? FileManager.default.removeItem(atPath: path) } }
        for (arguments, expected) in [
            ([right, "--days", "61"], "--days 61: the tables cover 60 days (ask for at most 60)"), ([wrong], "visit_days[1]: day is 9 and must be 0 to 2 ("),
            ([torn], "ends too early"), ([bomb], "more than 64 MiB"), (["/nowhere/file"], "cannot be read"), (["/tmp"], "cannot be read"),
            (["/etc/hostname"], "byte 0: the file must be a JSON object"), (["/dev/null"], "the file ends too early"),
        ] {
            let result = try Shell.run(RunningCollector.binary, ["estimate"] + arguments)
            #expect(result.status == 1 && result.out.isEmpty, "\(arguments)")
            #expect(result.error.hasPrefix("sillage: ") && result.error.contains(expected), "\(result.error)")
            #expect(result.error.split(separator: "\n").count == 1)
        }
    }

    @Test(arguments: [
        [], ["x", "--days", "0"], ["x", "--days", "-3"], ["x", "--days", "many"], ["x", "--days", "99999999999999999999"], ["x", "--format", "csv"],
    ])
    func wrongUsageIs64(arguments: [String]) throws {
        #expect(try Shell.run(RunningCollector.binary, ["estimate"] + arguments).status == 64)
    }

    // MARK: Simulated sites beside the repository

    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../../shared/corpora/estimation")
        .standardizedFileURL
    private static let worlds = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).filter { $0.hasSuffix(".gz") }.sorted()

    private struct Answers: Decodable {
        struct Reference: Decodable {
            var estimate: Double
            var low: Double
            var high: Double
        }
        var reference: [String: Reference]
    }

    @Test(.enabled(if: !worlds.isEmpty, "needs ../shared/corpora"), arguments: worlds)
    func worldsAreWithinAThousandthOfTheReference(world: String) throws {
        let path = Self.folder.appending(path: world).path
        let text = try Gzip.gunzip(Array(try Data(contentsOf: URL(filePath: path))), limit: VisitorTablesFile.largestSize)
        for (days, reference) in try JSONDecoder().decode(Answers.self, from: Data(text)).reference {
            let visitors = try visitors(try estimate(path, "--days", days, "--format", "json").out)
            for (value, expected) in [(visitors.estimate, reference.estimate), (visitors.low, reference.low), (visitors.high, reference.high)] {
                #expect(abs(value / expected - 1) <= 0.001, "\(days): \(value) for \(expected)")
            }
        }
    }
}
