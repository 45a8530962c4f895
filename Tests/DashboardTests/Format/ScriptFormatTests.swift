import AnalyticsCore
import Foundation
import Testing

@testable import Dashboard

/// The script formats as Swift does: a table of cases that both are held to. The script's half is App/scripts/format.test.js.
///
/// With `RECORD_SNAPSHOTS=1` in the environment the table is written anew.
@Suite struct ScriptFormatTests {
    private struct Table: Encodable {
        let words: [String: Words]
        let languages = ["fr", "en"]
        let cases: [Case]
    }

    /// What a function of the script gives in each language.
    private struct Case: Encodable {
        let call: String
        let arguments: [Argument]
        let expected: [String: String]
    }

    private enum Argument: Encodable, ExpressibleByFloatLiteral, ExpressibleByIntegerLiteral, ExpressibleByStringLiteral {
        case number(Double), text(String)

        init(floatLiteral value: Double) { self = .number(value) }
        init(integerLiteral value: Int) { self = .number(Double(value)) }
        init(stringLiteral value: String) { self = .text(value) }

        func encode(to encoder: any Encoder) throws {
            var container = encoder.singleValueContainer()
            switch self {
            case .number(let number): try container.encode(number)
            case .text(let text): try container.encode(text)
            }
        }
    }

    private func make(_ call: String, _ arguments: [Argument], _ text: (Wording) -> String) -> Case {
        Case(call: call, arguments: arguments, expected: Dictionary(uniqueKeysWithValues: Language.allCases.map { ($0.rawValue, text(Wording($0))) }))
    }

    private var cases: [Case] { numbers + times + dates + values + changes }

    private var numbers: [Case] {
        let counts: [Int] = [0, 1, 2, 7, 999, 1_000, 1_500, 6_214, 1_234_567, -44_000]
        let decimals: [Double] = [2.9, 0, 0.05, 0.049, -1.25, 1_234.56, 9.96, 0.25, 2.45, 1e300]
        let shares: [Double] = [0.698, 0, 1, 0.12345, 0.9996]
        var cases: [Case] = counts.map { value in make("integer", [.number(Double(value))]) { $0.integer(value) } }
        cases += decimals.map { value in make("decimal", [.number(value)]) { $0.decimal(value) } }
        cases += shares.map { value in make("percent", [.number(value)]) { $0.percent(value) } }
        return cases + counts.map { value in make("visits", [.number(Double(value))]) { $0.visits(value) } }
    }

    private var times: [Case] {
        let lengths: [Double] = [0, 41.4, 59.6, 134, 183, 3_599.4, 3_840, 90_061, -5]
        let days: [Int64] = [62, 760, 365, 395, 2, 3, 120, 1]
        let spans: [Int64] = days.map { $0 * 86_400 } + [48 * 3600, 5_400, 90, 3600, 60, 1]
        var cases: [Case] = lengths.map { value in make("duration", [.number(value)]) { $0.duration(value) } }
        cases += spans.map { seconds in make("span", [.number(Double(seconds))]) { $0.span(seconds) } }
        return cases + spans.map { seconds in make("hours", [.number(Double(seconds))]) { $0.hours(seconds) } }
    }

    private var dates: [Case] {
        let days = ["2026-11-23", "2026-11-01", "2024-02-29", "2025-12-31"].compactMap { Day($0) }
        let ranges = [("2026-10-25", "2026-11-23"), ("2025-12-01", "2026-11-23"), ("2026-11-01", "2026-11-07"), ("2026-11-23", "2026-11-23")]
        let labels = [
            "2026-11-23", "2026-11", "2026-11-23T14:00+01:00", "2026-11-23T14:30+05:30", "2026-11-23T07:05Z", "soon", "2026-13", "2026-11-23T25:00", "",
        ]
        var cases: [Case] = []
        for day in days {
            let number = Argument.number(Double(day.number))
            cases.append(make("date", [number]) { $0.date(day) })
            cases.append(make("weekdayDate", [number]) { $0.weekdayDate(day) })
            cases.append(make("month", [number]) { $0.month(day) })
        }
        for (first, last) in ranges {
            guard let from = Day(first), let to = Day(last) else { continue }
            cases.append(make("dates", [.number(Double(from.number)), .number(Double(to.number))]) { $0.dates(from, to) })
        }
        for label in labels {
            cases.append(make("point", [.text(label)]) { $0.point(label) })
            cases.append(make("point", [.text(label), "week"]) { $0.point(label, .week) })
            cases.append(make("tick", [.text(label)]) { $0.tick(label) })
        }
        return cases
    }

    private var values: [Case] {
        let all: [(AnalyticsCore.Dimension, [String])] = [
            (.page, ["/fr/", "", "(other)", "(unknown)", "(campaign)", String(repeating: "é", count: 305)]), (.source, ["(direct)", "constructor"]),
            (.channel, ["organic_search", "carrier_pigeon", "toString"]), (.device, ["tv"]), (.event, ["email"]), (.cohort, ["2026-09", "x"]),
            (.screen, ["0-575", "576-767", "1920+", "large", "-", "+"]), (.visitNumber, ["1", "2-3", "11+", "x"]),
            (.recency, ["new", "0", "1", "2-6", "30+", "x-y"]),
        ]
        var cases: [Case] = []
        for (dimension, values) in all {
            for value in values { cases.append(make("label", [.text(dimension.name), .text(value)]) { $0.label(dimension, value).text }) }
        }
        return cases
    }

    private var changes: [Case] {
        func text(_ change: Change) -> String {
            switch change {
            case .unknown: "unknown"
            case .same: "same"
            case .up(let size): "up \(size)"
            case .down(let size): "down \(size)"
            }
        }
        let pairs: [(Double, Double)] = [(5_528, 6_214), (100, 50), (100, 100), (100_000, 100_001), (100, 0), (0, 50), (10, 95), (10, 125)]
        var cases: [Case] = []
        for (before, now) in pairs {
            cases.append(make("change", [.number(before), .number(now)]) { text($0.change(from: before, to: now)) })
            let (was, rate) = (before / 200_000, now / 200_000)
            cases.append(make("pointChange", [.number(was), .number(rate)]) { text($0.pointChange(from: was, to: rate)) })
        }
        return cases
    }

    @Test func theScriptIsHeldToWhatSwiftGives() throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
        let words = Dictionary(uniqueKeysWithValues: Language.allCases.map { ($0.rawValue, Words($0)) })
        let table = try encoder.encode(Table(words: words, cases: cases)) + Data("\n".utf8)
        let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().appending(path: "App/scripts/format.json")
        if Snapshot.isRecording {
            try table.write(to: file)
            return
        }
        #expect(try Data(contentsOf: file) == table, "format.json is not what Swift gives now (RECORD_SNAPSHOTS=1 writes it anew)")
    }
}
