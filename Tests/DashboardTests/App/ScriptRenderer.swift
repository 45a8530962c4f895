import AnalyticsCore
import Foundation
import Testing

@testable import Dashboard

/// Renders panels with the page's script, in Node.
enum ScriptRenderer {
    struct Case: Encodable {
        var language: String
        var k: Int
        var filter: Filter?
        var labels: [String: [String: [String]]]
        var funnels: [String: [String]]
        /// By dimension, with `current` and `frequency`.
        var reports: [String: Report]

        struct Filter: Encodable {
            var dimension: String
            var value: String
        }

        init(_ overview: SiteOverview, filter: ReportQuery.Filter?, k: Int, language: Language) {
            (self.language, self.k, funnels) = (language.rawValue, k, overview.funnels)
            self.filter = filter.map { Filter(dimension: $0.dimension.name, value: $0.value) }
            labels = PlaceNames.of(overview.tables, rows: .max)
            reports = Dictionary(uniqueKeysWithValues: overview.tables.map { ($0.name, $1) })
            reports["current"] = overview.current
            reports["frequency"] = overview.frequency
        }
    }

    /// The world as the script reads it from the page.
    private struct Map: Encodable {
        struct Place: Encodable {
            var x: Int
            var y: Int
        }

        var box = "0 0 \(WorldMap.world.width) \(WorldMap.world.height)"
        var outlines = WorldMap.world.outlines
        var dots = WorldMap.world.dots.mapValues { Place(x: $0.x, y: $0.y) }
        var ground = WorldMap.world.ground
    }

    private struct Question: Encodable {
        var words: [String: Words]
        var map = Map()
        var cases: [Case]
    }

    /// Whether there is a Node to ask; CI has one.
    static let isPossible = ["/usr/bin/node", "/usr/local/bin/node"].contains { FileManager.default.isExecutableFile(atPath: $0) }

    /// The markup of each case.
    static func markups(of cases: [Case], file: String = #filePath) throws -> [String] {
        let words = Dictionary(uniqueKeysWithValues: Language.allCases.map { ($0.rawValue, Words($0)) })
        let process = Process()
        let (input, output) = (Pipe(), Pipe())
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["node", URL(filePath: file).deletingLastPathComponent().appending(path: "scripts/render.js").path()]
        (process.standardInput, process.standardOutput) = (input, output)
        try process.run()
        try input.fileHandleForWriting.write(contentsOf: JSONEncoder().encode(Question(words: words, cases: cases)))
        try input.fileHandleForWriting.close()
        let answer = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        return try JSONDecoder().decode([String].self, from: answer)
    }
}
