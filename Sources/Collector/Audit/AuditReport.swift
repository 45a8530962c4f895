import AnalyticsCore
import Foundation

/// What `sillage audit` prints. Keys of the JSON are described in `docs/audit.md`.
struct AuditReport {
    let settings: Settings
    let now: Timestamp
    let judgement: ClockAnchor.Judgement
    let findings: [AuditFinding]

    var isGood: Bool { !findings.contains(where: \.isFailure) }

    func count(_ state: AuditState) -> Int { findings.count { $0.state == state } }

    /// The outcome in a line.
    var summary: String {
        "\(findings.count) checks: "
            + [AuditState.kept, .weakened, .unknown, .violated].map { "\(count($0)) \($0.rawValue)" }.joined(separator: ", ")
    }

    func table() -> String {
        let clock = judgement.time == now ? "" : " by the running time; the clock says \(now.utcText)"
        var lines = ["data folder \(settings.data), ages up to \(judgement.time.utcText)\(clock), nothing is changed"]
        let widths = (AuditCheck.allCases.map(\.rawValue.count).max() ?? 0, AuditState.allCases.map(\.rawValue.count).max() ?? 0)
        for finding in findings {
            let id = finding.check.rawValue.padding(toLength: widths.0, withPad: " ", startingAt: 0)
            let state = finding.state.rawValue.padding(toLength: widths.1, withPad: " ", startingAt: 0)
            lines.append("\(state)  \(id)  \(finding.check.promise(settings)) (\(finding.check.clauses.joined(separator: ", ")))")
            let indent = String(repeating: " ", count: widths.0 + widths.1 + 4)
            if !finding.found.isEmpty {
                lines.append("\(indent)found: \(finding.found)\(finding.isAccepted && finding.state == .weakened ? " (accepted)" : "")")
            }
            for place in finding.places { lines.append("\(indent)- \(Self.line(place))") }
            if finding.more > 0 { lines.append("\(indent)- and \(finding.more) more") }
            if finding.state != .kept { lines.append("\(indent)do: \(finding.check.remedy)") }
        }
        return (lines + [summary]).joined(separator: "\n")
    }

    private static func line(_ place: AuditPlace) -> String {
        place.place + (place.offset.map { ", byte \($0)" } ?? "") + ": \(place.what)" + (place.count.map { " × \($0)" } ?? "")
    }

    func json() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(Document(self)), as: UTF8.self)
    }
}

extension AuditReport {
    private struct Document: Encodable {
        struct Place: Encodable {
            var place: String
            var what: String
            var offset: Int?
            var count: Int?
        }

        struct Check: Encodable {
            var id: String
            var clauses: [String]
            var promise: String
            var state: String
            var accepted: Bool
            var found: String
            var places: [Place]
            var morePlaces: Int
            var remedy: String?

            enum CodingKeys: String, CodingKey {
                case id, clauses, promise, state, accepted, found, places, remedy
                case morePlaces = "more_places"
            }
        }

        var time: String
        var clock: String
        var clockAgrees: Bool
        var data: String
        var profile: String
        var good: Bool
        var counts: [String: Int]
        var checks: [Check]

        enum CodingKeys: String, CodingKey {
            case time, clock, data, profile, good, counts, checks
            case clockAgrees = "clock_agrees"
        }

        init(_ report: AuditReport) {
            time = report.judgement.time.utcText
            clock = report.now.utcText
            clockAgrees = report.judgement.verdict == .agrees
            data = report.settings.data
            profile = report.settings.profile.rawValue
            good = report.isGood
            counts = Dictionary(uniqueKeysWithValues: AuditState.allCases.map { ($0.rawValue, report.count($0)) })
            checks = report.findings.map { finding in
                Check(
                    id: finding.check.rawValue, clauses: finding.check.clauses, promise: finding.check.promise(report.settings),
                    state: finding.state.rawValue, accepted: finding.isAccepted, found: finding.found,
                    places: finding.places.map { Place(place: $0.place, what: $0.what, offset: $0.offset, count: $0.count) },
                    morePlaces: finding.more, remedy: finding.state == .kept ? nil : finding.check.remedy)
            }
        }
    }
}
