import Foundation

extension Report {
    /// Visitors in JSON: whole numbers, as people are.
    struct Visitors: Encodable {
        var estimate: Int?
        var low: Int?
        var high: Int?
        var counted: Int
        var consentRate: Double?
        /// Whether the site is too small for the measured accuracy.
        var lowConfidence: Bool?
        var parts: Parts?
        /// Mean error of the estimate tried on known people, as a part of all visitors.
        var backtestError: Double?
        var consenting: Int?
        var new: Int?
        var returning: Int?
        var daysPerVisitor: Double?
        var visitsPerVisitor: Double?
        /// First day covered, where the tables begin after the period does.
        var since: String?
        /// `site` where a filter does not apply to visitors.
        var scope: String?

        enum CodingKeys: String, CodingKey {
            case estimate, low, high, counted, parts, consenting, new, returning, since, scope
            case consentRate = "consent_rate"
            case lowConfidence = "low_confidence"
            case backtestError = "backtest_error"
            case daysPerVisitor = "days_per_visitor"
            case visitsPerVisitor = "visits_per_visitor"
        }

        init(_ count: VisitorCount, scope: String?) {
            self.init(counted: count.counted, estimate: count.estimate)
            // Before anything is known there is nobody: 0, and no interval around it.
            estimate = estimate ?? 0
            low = low ?? 0
            high = high ?? 0
            consentRate = count.consentRate.map { ($0 * 10_000).rounded() / 10_000 }
            lowConfidence = count.estimate?.isLowConfidence
            parts = count.estimate.map(Parts.init)
            backtestError = count.estimate?.backtest.map { ($0.error * 10_000).rounded() / 10_000 }
            consenting = count.consenting
            new = count.new
            returning = count.returning
            daysPerVisitor = count.daysPerVisitor.map(Self.hundredths)
            visitsPerVisitor = count.frequency.visitsPerVisitor.map(Self.hundredths)
            since = count.first.map { "\($0)" }
            self.scope = scope
        }

        init(counted: Int, estimate all: VisitorEstimate?) {
            self.counted = counted
            guard let all else { return }
            estimate = all.visitors.people
            low = all.low.people
            high = all.high.people
        }
    }

    /// Who the visitors are (ESTIMATION §2).
    struct Parts: Encodable {
        var consenting: Int
        var newRefusers: Int
        var earlierRefusers: Int
        var undecided: Int
        var signal: Int

        enum CodingKeys: String, CodingKey {
            case consenting, undecided, signal
            case newRefusers = "new_refusers"
            case earlierRefusers = "earlier_refusers"
        }

        init(_ all: VisitorEstimate) {
            consenting = all.consenting.people
            newRefusers = all.newRefusers.people
            earlierRefusers = all.earlierRefusers.people
            undecided = all.undecided.people
            signal = all.signal.people
        }
    }
}

extension Report {
    /// Parts of the document by themselves, in one line, for the dashboard's data files.
    public func visitorsJSON() throws -> String { try Self.line(Visitors(total.visitors, scope: nil)) }

    /// Of the last calendar month; nil without any.
    public func cohortsJSON() throws -> String? { try cohorts.last.map { try Self.line(Cohorts($0)) } }

    /// Of the last row; nil without any.
    public func rowJSON() throws -> String? { try rows.last.map { try Self.line(Row($0, by: by)) } }

    private static func line(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }
}

extension Double {
    /// A number of people.
    public var people: Int { isFinite ? Int(rounded().bounded(0...9e15)) : 0 }
}
