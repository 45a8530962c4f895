import AnalyticsCore
import Foundation

/// `estimate --format json`: `{"visitors":{…}}` as in `report`, with parts and backtest. Numbers have four decimals.
struct EstimateJSON: Encodable {
    private var visitors: Visitors

    init(_ estimate: VisitorEstimate, visits: [VisitState: Int]) { visitors = Visitors(estimate, visits) }

    func text() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
        return String(decoding: try encoder.encode(self), as: UTF8.self)
    }

    private struct Visitors: Encodable {
        var estimate: Double
        var low: Double
        var high: Double
        var counted: Double
        /// Share of visits with consent, as in `report`.
        var consentRate: Double?
        var days: Int
        var lowConfidence: Bool
        var parts: Parts
        var backtest: Trial?

        enum CodingKeys: String, CodingKey {
            case estimate, low, high, counted, days, parts, backtest
            case consentRate = "consent_rate"
            case lowConfidence = "low_confidence"
        }

        init(_ all: VisitorEstimate, _ visits: [VisitState: Int]) {
            estimate = all.visitors.shown
            low = all.low.shown
            high = all.high.shown
            counted = all.counted.shown
            let total = visits.values.reduce(0, +)
            consentRate = total > 0 ? (Double((visits[.idCreated] ?? 0) + (visits[.idKnown] ?? 0)) / Double(total)).shown : nil
            days = all.days
            lowConfidence = all.isLowConfidence
            parts = Parts(all)
            backtest = all.backtest.map(Trial.init)
        }
    }

    private struct Parts: Encodable {
        var consenting: Double
        var newRefusers: Double
        var earlierRefusers: Double
        var undecided: Double
        var signal: Double

        enum CodingKeys: String, CodingKey {
            case consenting, undecided, signal
            case newRefusers = "new_refusers"
            case earlierRefusers = "earlier_refusers"
        }

        init(_ all: VisitorEstimate) {
            consenting = all.consenting.shown
            newRefusers = all.newRefusers.shown
            earlierRefusers = all.earlierRefusers.shown
            undecided = all.undecided.shown
            signal = all.signal.shown
        }
    }

    private struct Trial: Encodable {
        struct Draw: Encodable {
            var groups: [Int]
            var hidden: Double
            var found: Double
            var error: Double
        }

        var error: Double
        var draws: [Draw]

        init(_ backtest: Backtest) {
            error = backtest.error.shown
            draws = backtest.draws.map { Draw(groups: $0.groups, hidden: $0.hidden.shown, found: $0.found.shown, error: $0.error.shown) }
        }
    }
}

extension Double {
    fileprivate var shown: Double { (self * 10_000).rounded() / 10_000 }
}

/// `estimate` in words, for a terminal.
struct EstimateTable {
    var content: VisitorTablesFile
    var estimate: VisitorEstimate

    var text: String { ([head, ""] + rows + [""] + notes).joined(separator: "\n") + "\n" }

    private var head: String {
        let last = content.tables.days
        let window = estimate.days == 1 ? "last day" : "last \(estimate.days) days"
        guard let first = content.firstDay else { return prefix + "\(window) of \(last)" }
        return prefix + "\(first + (last - estimate.days)) to \(first + (last - 1)) (\(window) of \(last))"
    }

    private var prefix: String { content.site.map { "\($0)  " } ?? "" }

    private var rows: [String] {
        let lines = [
            ("visitors", estimate.visitors, "between \(whole(estimate.low)) and \(whole(estimate.high)) (95 % interval)"),
            ("  counted", estimate.counted, ""),
            ("    consenting", estimate.consenting, "exactly, from what their own browsers remember"),
            ("    refused now", estimate.newRefusers, "refused in these days: one click, one person"),
            ("  estimated", estimate.modelled, ""),
            ("    had refused", estimate.earlierRefusers, "came back after an earlier refusal"),
            ("    undecided", estimate.undecided, "never chose"),
            ("    signal", estimate.signal, "their browser sends DNT or GPC, and nobody asked them"),
        ]
        let figures = lines.map { whole($0.1) }
        let width = figures.map(\.count).max() ?? 0
        return zip(lines, figures).map { line, figure in
            let name = line.0 + String(repeating: " ", count: 18 - line.0.count)
            let text = name + String(repeating: " ", count: width - figure.count) + figure
            return line.2.isEmpty ? text : text + "   " + line.2
        }
    }

    private var notes: [String] {
        var notes: [String] = []
        if let backtest = estimate.backtest {
            let errors = backtest.draws.map { percent($0.error, signed: true) }.joined(separator: ", ")
            notes.append(
                "backtest: \(percent(backtest.error)) off (consenting visitors of five groups in sixteen treated as refusers, then estimated: \(errors))")
        } else {
            notes.append("backtest: none, for nobody consented in these days")
        }
        if estimate.isLowConfidence { notes.append("low confidence: the site has under 350 visitors, or under 50 consenting ones, in a month") }
        return notes
    }

    private func whole(_ value: Double) -> String {
        var digits = String(Int(value.rounded()))
        var index = digits.endIndex
        while digits.distance(from: digits.startIndex, to: index) > 3 {
            index = digits.index(index, offsetBy: -3)
            digits.insert(" ", at: index)
        }
        return digits
    }

    private func percent(_ share: Double, signed: Bool = false) -> String {
        let tenths = (share * 1000).rounded() / 10
        return (signed && tenths > 0 ? "+" : "") + "\(tenths) %"
    }
}
