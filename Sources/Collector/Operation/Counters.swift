import AnalyticsCore
import Synchronization

/// What the collector counts about its own work; shown at `/metrics`. Never holds anything of a visitor.
final class Counters: Sendable {
    private struct State {
        var events: [String: Int] = [:]
        var rejected: [String: Int] = [:]
        var dropped: [String: Int] = [:]
        var noted: [String: Int] = [:]
        var told: [String: Int] = [:]
        var commits = Histogram(bounds: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1])
    }

    private let state = Mutex(State())

    func count(event kind: EventKind, times: Int = 1) { state.withLock { $0.events[kind.name, default: 0] += times } }
    func count(rejected reason: BeaconRejection) { state.withLock { $0.rejected[reason.rawValue, default: 0] += 1 } }
    func count(dropped reason: DropReason) { state.withLock { $0.dropped[reason.rawValue, default: 0] += 1 } }

    /// Counts something unusual that was put right or left out, by a fixed name.
    func count(noted what: Note, times: Int = 1) {
        guard times > 0 else { return }
        state.withLock { $0.noted[what.rawValue, default: 0] += times }
    }

    func observeCommit(seconds: Double) { state.withLock { $0.commits.observe(seconds) } }

    /// What was refused or left out since the last call, by reason; for the log.
    func takeNews() -> [String: Int] {
        state.withLock { state in
            let now = state.rejected.merging(state.dropped) { $0 + $1 }.merging(state.noted) { $0 + $1 }
            defer { state.told = now }
            return now.reduce(into: [:]) { news, entry in
                let more = entry.value - (state.told[entry.key] ?? 0)
                if more > 0 { news[entry.key] = more }
            }
        }
    }

    /// Names of unusual things.
    enum Note: String, CaseIterable {
        case badValue = "bad_value"
        case historyRejected = "history_rejected"
        case geoError = "geo_error"
        case journalSkippedBytes = "journal_skipped_bytes"
        case storeFailure = "store_failure"
    }

    /// The counters in Prometheus text format 0.0.4. Every known reason has a line, also at zero.
    func prometheus(gauges: [(name: String, help: String, value: Double)]) -> String {
        let state = state.withLock { $0 }
        var text = ""
        Self.append("sillage_events_total", "Events counted, by kind.", "event", EventKind.allCases.map(\.name), state.events, to: &text)
        Self.append(
            "sillage_rejected_total", "Requests refused, by reason.", "reason", BeaconRejection.allCases.map(\.rawValue), state.rejected, to: &text)
        Self.append(
            "sillage_dropped_total", "Beacons accepted and not counted as a visit, by reason.", "reason", DropReason.allCases.map(\.rawValue),
            state.dropped, to: &text)
        Self.append("sillage_noted_total", "Unusual things put right, by what.", "what", Note.allCases.map(\.rawValue), state.noted, to: &text)
        for gauge in gauges {
            let type = gauge.name.hasSuffix("_total") ? "counter" : "gauge"
            text += "# HELP \(gauge.name) \(gauge.help)\n# TYPE \(gauge.name) \(type)\n\(gauge.name) \(Self.format(gauge.value))\n"
        }
        text += state.commits.prometheus(name: "sillage_commit_seconds", help: "Time to make a batch of events durable.")
        return text
    }

    static func format(_ value: Double) -> String { Int(exactly: value).map(String.init) ?? String(value) }

    private static func append(
        _ name: String, _ help: String, _ label: String, _ known: [String], _ values: [String: Int], to text: inout String
    ) {
        text += "# HELP \(name) \(help)\n# TYPE \(name) counter\n"
        for key in known { text += "\(name){\(label)=\"\(key)\"} \(values[key] ?? 0)\n" }
    }
}

/// Counts of observations at or below each bound.
struct Histogram: Sendable {
    let bounds: [Double]
    private var counts: [Int]
    private var sum = 0.0

    init(bounds: [Double]) {
        self.bounds = bounds
        counts = Array(repeating: 0, count: bounds.count + 1)
    }

    mutating func observe(_ value: Double) {
        counts[bounds.firstIndex { value <= $0 } ?? bounds.count] += 1
        sum += value
    }

    func prometheus(name: String, help: String) -> String {
        var text = "# HELP \(name) \(help)\n# TYPE \(name) histogram\n"
        var total = 0
        for (bound, count) in zip(bounds.map { Counters.format($0) } + ["+Inf"], counts) {
            total += count
            text += "\(name)_bucket{le=\"\(bound)\"} \(total)\n"
        }
        return text + "\(name)_sum \(sum)\n\(name)_count \(total)\n"
    }
}
