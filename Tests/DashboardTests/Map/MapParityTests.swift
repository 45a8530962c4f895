import AnalyticsCore
import Foundation
import Testing

@testable import Dashboard

/// What the script's test draws again: the markup of this side with everything it was made from.
@Suite struct MapParityTests {
    private struct Case: Encodable {
        var phrases: [String: String]
        var group: String
        var names: [String: String]
        var shares: [String: String]
        var report: ReportShape
        var k: Int
        var chosen: String?
        var markup: String
    }

    /// What the script reads of `report --format json`.
    private struct ReportShape: Encodable {
        struct Row: Encodable {
            var value: String
            var visits: Int
        }
        struct Total: Encodable { var visits: Int }
        var total: Total
        var rows: [Row]
        var roundedTo: Int?

        enum CodingKeys: String, CodingKey {
            case total, rows
            case roundedTo = "rounded_to"
        }
    }

    private static let map = WorldMap(
        "view 90 60\nAA M1 2l3 4 5 6z\nBE M9 9l3-1 4 4z\nFR M10 20l5 5-5 5zm3 3l2 2 0 3z\nLU 40 30\nRE 50 50\nZZ 7 8\n- M30 30l9 0 0 9z\n")

    private static let cases: [([(String, Int)], Language, Int, String?, Int?)] = [
        ([("FR", 6_214), ("BE", 812), ("(unknown)", 300), ("LU", 121), ("RE", 32), ("AA", 5)], .fr, 5, nil, nil),
        ([("FR", 6_214), ("BE", 812), ("LU", 121), ("RE", 32)], .en, 5, "BE", nil),
        ([("BE", 1_234_567), ("FR", 3), ("LU", 2)], .fr, 1, "LU", nil),
        ([("BE", 120), ("FR", 110), ("ZZ", 70)], .en, 10, nil, 10),
    ]

    @Test func theScriptDrawsTheSame() throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        let text = String(decoding: try encoder.encode(Self.cases.map(encoded)), as: UTF8.self)
        try Snapshot.check(text + "\n", "map.json", file: #filePath.replacing("/Map/MapParityTests.swift", with: "/App/scripts/map"))
    }

    private func encoded(_ rows: [(String, Int)], _ language: Language, _ k: Int, _ chosen: String?, _ roundedTo: Int?) throws -> Case {
        var report = SampleSite().overview(.month).current
        report.rows = rows.map { ReportRow(value: $0, metrics: Metrics(visits: $1)) }
        report.total.metrics.visits = rows.reduce(0) { $0 + $1.1 }
        report.roundedTo = roundedTo
        let wording = Wording(language)
        let total = report.total.metrics.visits
        let panel = try #require(MapPanel(report, k: k, wording: wording, chosen: chosen, map: Self.map))
        let phrases: [Phrase] = [.mapTitle, .mapSummary, .mapEmpty, .mapScale, .mapUnder, .mapNobody, .mapFrom, .colon, .visitOne, .visitMany]
        return Case(
            phrases: Dictionary(uniqueKeysWithValues: phrases.map { ($0.rawValue, wording[$0]) }),
            group: String(wording.integer(1_000).dropFirst().dropLast(3)),
            names: Dictionary(uniqueKeysWithValues: rows.map { ($0.0, wording.label(.country, $0.0).text) }),
            shares: Dictionary(uniqueKeysWithValues: rows.map { (String($0.1), wording.percent(Rates.share($0.1, of: total))) }),
            report: ReportShape(total: .init(visits: total), rows: rows.map { .init(value: $0, visits: $1) }, roundedTo: roundedTo), k: k, chosen: chosen,
            markup: panel.markup(style: "s8 w6").source)
    }
}
