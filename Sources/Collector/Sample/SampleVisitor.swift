import AnalyticsCore

/// Somebody who visits the site now and then. Exists while the sample is made, and nowhere after.
struct SampleVisitor: Sendable {
    enum Answer: Sendable {
        case open
        case granted, denied
    }

    let address: ClientAddress
    let language: String
    let agent: SampleAgent
    let signals: PrivacySignals
    let isOpposed: Bool
    /// Chance of coming again after each visit.
    let loyalty: Double
    /// Chance of answering when asked, in each visit; some never do.
    let decides: Double
    var visits = 0
    private(set) var answer = Answer.open
    private var answered = Day(number: 0)
    private(set) var cookie: SampleCookie?

    /// - Parameter mobile: share of phones.
    init?(mobile: Double, _ random: inout SampleRandom) {
        let place = SamplePlace.pick(&random)
        guard let address = SamplePlace.address(place, &random) else { return nil }
        self.address = address
        language = SamplePlace.all[place].languages.pick(&random)
        agent = SampleAgent(mobile: mobile, &random)
        let hasSignal = random.chance(agent.family == .firefoxWindows || agent.family == .firefoxLinux || agent.family == .firefoxAndroid ? 0.22 : 0.045)
        signals = PrivacySignals(doNotTrack: hasSignal && random.chance(0.5), globalPrivacyControl: hasSignal)
        isOpposed = !hasSignal && random.chance(0.004)
        loyalty = Self.loyalties.pick(&random)
        decides = random.chance(0.22) ? 0 : 0.72
    }

    private static let loyalties = SampleList([(0.06, 54.0), (0.3, 30), (0.68, 12), (0.88, 4)])

    /// Whether they are asked in this visit and answer.
    mutating func isAsked(on day: Day, _ random: inout SampleRandom) -> Bool {
        if let known = cookie, day - known.created >= SampleCookie.lifetime { (cookie, answer) = (nil, .open) }
        // What the page remembers of a no ends after half a year.
        if answer == .denied, day - answered > 182 { answer = .open }
        return answer == .open && !signals.isOptOut && random.chance(decides)
    }

    /// Answers. Regulars say yes a little more often.
    mutating func decide(on day: Day, _ random: inout SampleRandom) {
        answered = day
        answer = random.chance(0.52 + 0.16 * loyalty) ? .granted : .denied
        if answer == .granted { cookie = SampleCookie(on: day, &random) }
    }

    mutating func withdraw(on day: Day) { (cookie, answer, answered) = (nil, .denied, day) }

    /// Begins a visit of somebody who has said yes before.
    mutating func beginVisit(on day: Day) -> VisitorHistory? { cookie?.use(on: day, isDecision: false) }

    /// Says yes in this visit, for the first time or again.
    mutating func confirm(on day: Day) -> VisitorHistory? { cookie?.use(on: day, isDecision: true) }

    /// What the page knows of their choice.
    var choice: ConsentChoice? { answer == .open ? nil : answer == .granted ? .granted : .denied }
}

/// What the cookie of somebody who said yes holds, as the tracker keeps it.
struct SampleCookie: Sendable {
    static let lifetime = 395

    let id: VisitorID
    let group: Int
    let created: Day
    private var seen: Day?
    private var decision: Day?
    private var returned = false
    private var visits = 0

    init?(on day: Day, _ random: inout SampleRandom) {
        let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_")
        guard let id = VisitorID(String((0..<22).map { _ in letters[random.below(64)] })) else { return nil }
        self.id = id
        group = random.below(16)
        created = day
    }

    /// What the first beacon of a visit tells; the cookie then says that they were here.
    mutating func use(on day: Day, isDecision: Bool) -> VisitorHistory {
        func since(_ before: Day?) -> Int { before.map { min(VisitorHistory.maximumLag, day - $0) } ?? -1 }
        visits += 1
        let history = VisitorHistory(
            group: group, lag: since(seen), decisionLag: since(decision), returned: returned, created: created, visit: visits)
        returned = !isDecision
        if isDecision { decision = day }
        seen = day
        return history
    }
}
