/// Everything about a beacon that may touch the disk, and nothing that may not: no address, no user agent, no identifier, and no text
/// that has not been scrubbed (`StoredText`).
///
/// An event is a set of increments, worked out while the visit was in memory, so that adding events up needs to know no visit:
/// - `visit` counts for the site's totals, its hour, each of the visit's `facts`, and each pair of facts;
/// - each of `parts` counts for one value (a page, an exit page, a downloaded file); for a page and a goal also against the facts;
/// - `crossings` count for pages together with the goals that the visit reached.
///
/// When a visit leaves its exit page or its consent state, a part takes its counts back from the old value. Sums are therefore right at any
/// moment, also of visits that have not ended.
public struct Event: Sendable, Equatable {
    /// Site id from the configuration.
    public let site: String
    public let time: Timestamp
    /// The site's day the visit belongs to.
    public let day: Day
    /// First instant of the hour, inside `day`.
    public let hour: Timestamp
    public let kind: EventKind
    public let facts: Facts
    public let visit: Metrics
    public let parts: [Part]
    public let crossings: [Crossing]
    public let history: [HistoryCount]
    public let states: [StateChange]
}

/// A value of a dimension that holds for a whole visit.
public struct Fact: Sendable, Equatable {
    public let dimension: Dimension
    public let value: StoredText
}

/// Counts for one value.
public struct Part: Sendable, Equatable {
    public let dimension: Dimension
    public let value: StoredText
    public var metrics: Metrics
}

/// Counts of each of some pages in visits that reached each of some goals.
public struct Crossing: Sendable, Equatable {
    public let goals: [StoredText]
    public let pages: [Part]
}

/// One more in a daily table of consenting visitors (ESTIMATION §2).
public struct HistoryCount: Sendable, Hashable {
    public let table: HistoryTable
    /// 0…15, drawn by the browser.
    public let group: Int
    /// Days, 0…395, or -1 for none; 0 in tables without lags.
    public let lag: Int
    /// Whether a count is taken back, because the visit turned out to be another.
    public var isTakenBack = false
}

/// A visit gained or lost by a state and a class of source (SRC of ESTIMATION §2).
public struct StateChange: Sendable, Hashable {
    public let state: VisitState
    public let source: SourceClass
    /// 1 or -1.
    public let visits: Int
}

/// Daily tables of consenting visitors. The raw value is stored: never renumber.
public enum HistoryTable: Int, CaseIterable, Sendable {
    /// Visitor-days by days since the visitor's previous day (HV).
    case visitDays = 1
    /// Consents given by days since the same visitor's previous one (HD).
    case decisions = 2
    /// First return after a decision by days since it (HR).
    case firstReturnAfterDecision = 3
    /// Identifiers created by a consent (CN); no lag.
    case idsCreated = 4
    /// Visits with a consent given before (CO); no lag.
    case visitsConsentRemembered = 5
    /// Visits in which consent was given (CF); no lag.
    case visitsConsentGiven = 6

    /// The name in ESTIMATION §4.
    public var name: String {
        switch self {
        case .visitDays: "visit_days"
        case .decisions: "decisions"
        case .firstReturnAfterDecision: "first_return_after_decision"
        case .idsCreated: "ids_created"
        case .visitsConsentRemembered: "visits_consent_remembered"
        case .visitsConsentGiven: "visits_consent_given"
        }
    }
}

extension Event {
    init(
        site: String, time: Timestamp, day: Day, hour: Timestamp, kind: EventKind, facts: Facts, visit: Metrics, parts: [Part],
        history: [HistoryCount]
    ) {
        self.init(
            site: site, time: time, day: day, hour: hour, kind: kind, facts: facts, visit: visit, parts: parts, crossings: [], history: history,
            states: [])
    }

    /// Something that belongs to no visit: a bot's request, an e-mail that was opened.
    static func outsideVisits(site: String, time: Timestamp, interval: DayInterval, kind: EventKind, values: [(Dimension, StoredText)]) -> Event {
        Event(
            site: site, time: time, day: interval.day, hour: interval.hour(of: time), kind: kind, facts: [], visit: Metrics(),
            parts: values.map { Part(dimension: $0.0, value: $0.1, metrics: Metrics(events: 1)) }, history: [])
    }
}

extension DayInterval {
    /// First instant of the hour an instant belongs to; instants outside the day count for its first or last hour.
    func hour(of time: Timestamp) -> Timestamp {
        let inside = min(max(time, start), Timestamp(milliseconds: end.milliseconds - 1))
        return start + (inside.seconds - start.seconds) / 3600 * 3600
    }
}
