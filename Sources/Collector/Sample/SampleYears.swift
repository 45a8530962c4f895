import AnalyticsCore

/// The days of a site one after the other, as its visitors would have made them.
struct SampleYears: Sendable {
    let site: SampleSite
    private let plan: SamplePlan
    private let rhythm: SampleRhythm
    private let mobile: (first: Double, last: Double)
    private var population: SamplePopulation
    private var random: SampleRandom
    private var number = 0

    init(_ plan: SamplePlan, of site: Settings.Site) {
        self.plan = plan
        random = SampleRandom(seed: plan.seed, for: site.id)
        let first = plan.last - (plan.days - 1)
        self.site = SampleSite(site, pages: plan.pages, first: first, days: plan.days, random: &random)
        rhythm = SampleRhythm(first: first, days: plan.days, visits: plan.visits, random: &random)
        population = SamplePopulation(days: plan.days)
        mobile = (0.36 + 0.06 * random.unit(), 0.52 + 0.08 * random.unit())
    }

    /// What is sent on the next day; nil after the last.
    mutating func next() -> SampleTraffic? {
        guard number < plan.days else { return nil }
        let day = day(number)
        var traffic = SampleTraffic(secrets: SiteSecrets(interval: day.interval, secret: DaySecret(random: random.bytes(32))))
        let wanted = rhythm.counts[number]
        let isFree = SampleRhythm.isFree(day.day)
        // One visitor in twelve or so comes twice.
        for visitor in population.take(wanted * 19 / 20, on: number, mobile: mobileShare(isFree, day.progress), &random) {
            visit(visitor, on: day, isFree: isFree, &traffic)
        }
        outside(wanted, day, isFree: isFree, &traffic)
        number += 1
        return traffic
    }

    private func mobileShare(_ isFree: Bool, _ progress: Double) -> Double {
        mobile.first + (mobile.last - mobile.first) * progress + (isFree ? 0.14 : 0)
    }

    private func day(_ number: Int) -> SampleDay {
        var day = SampleDay(
            number: number, interval: site.calendar.interval(of: rhythm.first + number), progress: rhythm.progress(number),
            choices: site.catalogue.choices(on: number))
        if number >= rhythm.viral, number < rhythm.viral + 4 {
            // The first article is the one that was read most.
            day.viral = site.catalogue.pages.firstIndex { $0.kind == .article && $0.born <= number }
            day.viralShare = [0.76, 0.5, 0.3, 0.14][number - rhythm.viral]
        }
        return day
    }

    /// The visits of somebody on a day: one, seldom two.
    private mutating func visit(_ visitor: SampleVisitor, on day: SampleDay, isFree: Bool, _ traffic: inout SampleTraffic) {
        var visitor = visitor
        var second = SampleRhythm.second(isFree: isFree, &random)
        for _ in 0..<(random.chance(0.08) ? 2 : 1) {
            let isViral = visitor.visits == 0 && random.chance(day.viralShare)
            let source =
                isViral
                ? SampleSource(.viral, on: day.day, &random)
                : SampleSource(
                    on: day.day, progress: day.progress, letter: SampleRhythm.daysSinceLetter(day.day), isReturning: visitor.visits > 0, &random)
            var visit = SampleVisit(of: visitor, from: source, at: day.interval.start + Int64(second), day, site)
            visit.run(&random)
            visitor = visit.visitor
            var request = request(of: visitor, on: day)
            for sent in visit.sent {
                request.time = sent.time
                traffic.send(sent.beacon, request)
            }
            second = Int((visit.time - day.interval.start) / 1000) + 2400 + random.below(14_000)
        }
        population.leave(visitor, on: number, &random)
    }

    private func request(of visitor: SampleVisitor, on day: SampleDay) -> Request {
        Request(
            time: day.interval.start, address: visitor.address, userAgent: visitor.agent.text(on: day.day), acceptLanguage: visitor.language,
            signals: visitor.signals, isOpposed: visitor.isOpposed)
    }

    private mutating func outside(_ visits: Int, _ day: SampleDay, isFree: Bool, _ traffic: inout SampleTraffic) {
        guard var reader = SampleVisitor(mobile: 0.5, &random) else { return }
        for (beacon, agent) in SampleOutside.bots(visits / 8, site, day, &random) {
            let time = day.interval.start + Int64(random.below(86_000))
            traffic.send(beacon, Request(time: time, address: reader.address, userAgent: agent))
        }
        reader.visits = 1
        for beacon in SampleOutside.letters(visits: visits, site, day, &random) {
            var request = request(of: reader, on: day)
            request.isOpposed = false
            request.time = day.interval.start + Int64(SampleRhythm.second(isFree: isFree, &random))
            traffic.send(beacon, request)
        }
    }
}
