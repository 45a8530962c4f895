/// One question about a site: a range of days, what to break down by, and at most one filter (P9).
public struct ReportQuery: Sendable {
    public var site: String
    /// First and last day, in the site's time zone.
    public var days: ClosedRange<Day>
    public var by: Breakdown?
    public var filter: Filter?
    /// Most rows; the rest is in `other`. nil for all. Does not apply to time rows.
    public var limit: Int?

    public init(site: String, days: ClosedRange<Day>, by: Breakdown? = nil, filter: Filter? = nil, limit: Int? = nil) {
        self.site = site
        self.days = days
        self.by = by
        self.filter = filter
        self.limit = limit
    }

    /// - Throws: when the question can have no answer whatever is counted.
    public func check() throws(ReportError) {
        if by == .dimension(.next) || by == .previous, filter?.dimension != .page { throw .needsPage(by?.name ?? "") }
    }

    /// Only visits that have this value.
    public struct Filter: Sendable, Hashable {
        public var dimension: Dimension
        public var value: String

        public init(dimension: Dimension, value: String) {
            self.dimension = dimension
            self.value = value
        }

        /// Parses `DIMENSION=VALUE`.
        public init(parsing text: String) throws(ReportError) {
            guard let equals = text.firstIndex(of: "=") else { throw .badFilter }
            guard let dimension = Dimension(name: String(text[..<equals])) else { throw .unknownBreakdown(String(text[..<equals])) }
            self.init(dimension: dimension, value: String(text[text.index(after: equals)...]))
        }
    }
}

/// What the rows of a report stand for.
public enum Breakdown: Sendable, Hashable {
    case time(TimeStep)
    case dimension(Dimension)
    /// How often consenting visitors came, by calendar month.
    case frequency
    /// The pages before one page.
    case previous

    /// The name in `report --by`.
    public var name: String {
        switch self {
        case .time(let step): step.rawValue
        case .dimension(let dimension): dimension.name
        case .frequency: "frequency"
        case .previous: "previous"
        }
    }

    public init(name: String) throws(ReportError) {
        if let step = TimeStep(rawValue: name) {
            self = .time(step)
        } else if let other = [Self.frequency, .previous].first(where: { $0.name == name }) {
            self = other
        } else if let dimension = Dimension(name: name) {
            self = .dimension(dimension)
        } else {
            throw .unknownBreakdown(name)
        }
    }

    /// Every name that `init(name:)` takes.
    public static var names: [String] { TimeStep.allCases.map(\.rawValue) + Dimension.reported.map(\.name) + [Self.frequency.name, Self.previous.name] }
}

/// Why a question cannot be answered.
public enum ReportError: Error, Equatable, Sendable, CustomStringConvertible {
    case badFilter
    case unknownBreakdown(String)
    /// Pages before or after a page, of no page.
    case needsPage(String)
    /// No two-way counts are kept between these.
    case notCountedTogether(String, String)

    public var description: String {
        switch self {
        case .badFilter: "a filter is DIMENSION=VALUE, for instance country=FR"
        case .unknownBreakdown(let name): "nothing is counted by '\(name.prefix(40))' (one of: \(Breakdown.names.joined(separator: " ")))"
        case .needsPage("previous"): "'previous' needs the page it leads to, for instance --where page=/"
        case .needsPage(let name): "'\(name)' needs the page it starts from, for instance --where page=/"
        case .notCountedTogether(let by, let filter):
            "'\(by)' is not counted together with '\(filter)' (filters work between: \(Dimension.paired.map(\.name).joined(separator: " ")); and over days, weeks and months)"
        }
    }
}
