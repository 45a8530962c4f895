@testable import AnalyticsCore

/// What a site hears in a day and a half: visitors behind shared addresses, with and without consent, around midnight too.
struct RandomStream {
    struct Step {
        var second: Double
        var beacon: Beacon
        var address: String
        var agent: String
        var signals = PrivacySignals()
    }

    private(set) var steps: [Step] = []
    private var random: SeededGenerator

    /// - Parameter consents: whether some visitors have identifiers, histories and signals.
    init(seed: Int, count: Int, consents: Bool) throws {
        random = SeededGenerator(seed: seed)
        var second = 86_400.0 - 3600 * Double(random.int(0...12))
        for _ in 0..<count {
            second += random.pick([0.5, 3, 20, 90, 400, 1799, 1801])
            let (person, place) = (random.int(0...7), random.int(0...2))
            var step = Step(
                second: second, beacon: beacon(), address: "198.51.100.\(place)", agent: random.pick([SiteFixture.chrome, SiteFixture.firefox]))
            if consents { try decide(&step, person) }
            steps.append(step)
        }
    }

    private mutating func beacon() -> Beacon {
        let path = random.pick(["/", "/a", "/b", "/c?q=lampe"])
        switch random.int(0...9) {
        case 0...3: return .view(path)
        case 4...6: return .visible(random.int(0...9000), path)
        case 7: return .custom(random.pick(["devis", "appel"]), path)
        case 8: return Beacon(detail: .download(href: "https://example.org/guide.pdf"), url: "https://example.org" + path)
        default: return Beacon(detail: .vote(target: "faq", value: random.pick(["up", "down"])), url: "https://example.org" + path)
        }
    }

    private mutating func decide(_ step: inout Step, _ person: Int) throws {
        switch random.int(0...5) {
        case 0, 1:
            step.beacon.consent = .granted
            step.beacon.visitor = try .number(person)
            step.beacon.decided = random.oneIn(4)
            if step.beacon.decided { step.beacon.detail = .consent }
            step.beacon.history = VisitorHistory(group: person, lag: random.int(-1...3), decisionLag: random.int(-1...3), returned: random.oneIn(2))
        case 2: step.beacon.consent = .denied
        case 3: step.signals = PrivacySignals(doNotTrack: true)
        default: break
        }
    }
}

extension SiteFixture {
    mutating func send(_ step: RandomStream.Step) throws -> Event? {
        try send(step.beacon, at: step.second, from: step.address, agent: step.agent, signals: step.signals)
    }
}
