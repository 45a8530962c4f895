import AnalyticsCore

/// One visit as the tracker would send it: pages, the time spent on them, an answer to the banner, and whatever else is done.
struct SampleVisit {
    typealias Sent = (time: Timestamp, beacon: Beacon)

    private(set) var sent: [Sent] = []
    private(set) var time: Timestamp
    var visitor: SampleVisitor
    let site: SampleSite
    let day: SampleDay
    private(set) var page = 0
    private var previous: String
    private var query: String
    private let source: SampleSource
    private var history: VisitorHistory?
    private var isDecision = false

    init(of visitor: SampleVisitor, from source: SampleSource, at start: Timestamp, _ day: SampleDay, _ site: SampleSite) {
        self.visitor = visitor
        self.source = source
        self.site = site
        self.day = day
        time = start
        previous = source.referrer
        query = source.query
        sent.reserveCapacity(12)
    }

    /// Everything from the first page to the last.
    mutating func run(_ random: inout SampleRandom) {
        let isAsked = visitor.isAsked(on: day.day, &random)
        visitor.visits += 1
        if visitor.choice == .granted { history = visitor.beginVisit(on: day.day) }
        let isMissing = random.chance(0.01)
        if !isMissing { view(entry(&random)) } else { viewMissing(&random) }
        if isAsked { answer(&random) }
        let bounces = isMissing || random.chance(source.kind == .viral ? 0.7 : visitor.visits > 1 ? 0.28 : 0.42)
        guard !bounces else { return read(isShort: random.chance(0.72), &random) }
        read(isShort: false, &random)
        act(&random)
        if random.chance(0.07), !site.funnels.isEmpty { follow(random.pick(site.funnels), &random) }
        let most = 1 + min(24, Int(random.logNormal(median: 1.4, spread: 0.8)))
        for _ in 1...most { walk(&random) }
        if random.chance(0.02), let goal = site.rules.goals.randomElement(using: &random) { reach(goal, &random) }
        if visitor.choice == .granted, random.chance(0.006) { withdraw() }
    }

    private mutating func walk(_ random: inout SampleRandom) {
        if random.chance(0.008) {
            viewMissing(&random)
        } else {
            view(next(&random))
        }
        read(isShort: random.chance(0.15), &random)
        act(&random)
    }

    private mutating func entry(_ random: inout SampleRandom) -> Int {
        if source.kind == .viral, let viral = day.viral { return viral }
        if source.landsOnOffer, random.chance(0.75) { return site.catalogue.page(.landing, on: day.number, &random) }
        if source.kind == .direct, random.chance(0.45) { return readsFrench ? 0 : 1 }
        return popular(&random)
    }

    private mutating func next(_ random: inout SampleRandom) -> Int {
        let way = random.unit()
        return way < 0.5 ? site.catalogue.link(from: page, &random) : way < 0.62 ? (readsFrench ? 0 : 1) : popular(&random)
    }

    private func popular(_ random: inout SampleRandom) -> Int { (readsFrench ? day.choices.french : day.choices.english).index(&random) }

    private var readsFrench: Bool { visitor.language.hasPrefix("fr") || visitor.language == "ar" }

    /// Goes the steps of a funnel as far as patience lasts.
    private mutating func follow(_ steps: [SampleSite.Step], _ random: inout SampleRandom) {
        for step in steps {
            switch step {
            case .page(let page):
                view(page)
                read(isShort: false, &random)
            case .goal(let goal): reach(goal, &random)
            }
            guard random.chance(0.64) else { return }
        }
    }

    mutating func view(_ page: Int) {
        self.page = page
        let url = site.catalogue.pages[page].url
        send(.pageview(status: nil), url: url + query, referrer: previous)
        (previous, query) = (url, "")
    }

    /// A page that is not there: an old address, linked from a page of the site, from elsewhere or from nowhere.
    private mutating func viewMissing(_ random: inout SampleRandom) {
        let links = [previous, "https://www.annuaire-des-pompes.example/liens", ""]
        send(
            .pageview(status: 404), url: site.origin + "/archives/\(SampleWords.things[Int(20 * random.unit() * random.unit())])",
            referrer: previous.hasPrefix(site.origin) ? previous : random.pick(links))
    }

    /// Time passes on the page, and is reported when the visitor leaves it.
    mutating func read(isShort: Bool, _ random: inout SampleRandom) {
        let seconds = isShort ? 1 + 8 * random.unit() : min(900, random.logNormal(median: 34, spread: 1))
        pass(seconds)
        guard !random.chance(0.03) else { return }
        let visible = Int(seconds * 1000 * (isShort ? 1 : 0.35 + 0.65 * random.unit()))
        send(.engagement(visibleMilliseconds: visible, scroll: min(100, (isShort ? 10 : 25) + Int(90 * random.unit()))), url: site.catalogue.pages[page].url)
    }

    mutating func pass(_ seconds: Double) { time = Timestamp(milliseconds: time.milliseconds + Int64(seconds * 1000)) }

    private mutating func answer(_ random: inout SampleRandom) {
        pass(2 + 9 * random.unit())
        visitor.decide(on: day.day, &random)
        history = visitor.confirm(on: day.day)
        decide()
    }

    private mutating func withdraw() {
        visitor.withdraw(on: day.day)
        history = nil
        decide()
    }

    private mutating func decide() {
        isDecision = true
        send(.consent, url: site.catalogue.pages[page].url)
    }

    /// The visit's history goes with its first event that is no time spent.
    mutating func send(_ detail: EventDetail, url: String? = nil, referrer: String? = nil) {
        var beacon = Beacon(
            site: site.rules.id, detail: detail, url: url ?? site.catalogue.pages[page].url, referrer: referrer, screen: visitor.agent.screen,
            language: visitor.language, consent: visitor.choice, decided: isDecision, visitor: visitor.cookie?.id)
        if detail.kind != .engagement {
            beacon.history = history
            (history, isDecision) = (nil, false)
        }
        sent.append((time, beacon))
    }
}
