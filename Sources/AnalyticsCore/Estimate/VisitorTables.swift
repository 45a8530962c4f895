/// A site's daily tables about visitors (ESTIMATION §2 and §4): all that the estimate reads. Sparse: what is zero is not listed.
///
/// Days are numbered from 0, the first day of the tables. Each list is sorted by day.
public struct VisitorTables: Sendable, Equatable {
    /// A count by group and lag.
    public struct LagCount: Sendable, Equatable {
        public var day: Int
        /// 0…15
        public var group: Int
        /// Days, 0…`lagCap`; -1 for none before or longer ago.
        public var lag: Int
        public var count: Int

        public init(day: Int, group: Int, lag: Int, count: Int) {
            self.day = day
            self.group = group
            self.lag = lag
            self.count = count
        }
    }

    /// A count by group.
    public struct GroupCount: Sendable, Equatable {
        public var day: Int
        public var group: Int
        public var count: Int

        public init(day: Int, group: Int, count: Int) {
            self.day = day
            self.group = group
            self.count = count
        }
    }

    /// A count of visits by state and source class.
    public struct StateCount: Sendable, Equatable {
        public var day: Int
        public var state: VisitState
        public var source: SourceClass
        public var count: Int

        public init(day: Int, state: VisitState, source: SourceClass, count: Int) {
            self.day = day
            self.state = state
            self.source = source
            self.count = count
        }
    }

    /// The first day, where it is known.
    public var first: Day?
    /// Number of days.
    public var days: Int
    public var lagCap: Int
    /// HV
    public var visitDays: [LagCount] = []
    /// HD
    public var decisions: [LagCount] = []
    /// HR
    public var firstReturnsAfterDecision: [LagCount] = []
    /// CN
    public var idsCreated: [GroupCount] = []
    /// CO
    public var visitsConsentRemembered: [GroupCount] = []
    /// CF
    public var visitsConsentGiven: [GroupCount] = []
    /// SRC
    public var visitsByStateAndSource: [StateCount] = []

    public init(first: Day? = nil, days: Int, lagCap: Int = VisitorHistory.maximumLag) {
        self.first = first
        self.days = days
        self.lagCap = lagCap
    }
}
