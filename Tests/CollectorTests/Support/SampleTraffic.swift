import AnalyticsCore

/// Visits of a day through the real pipeline and visit table, the same for the same seed.
struct SampleTraffic {
    static let day = Day(year: 2026, month: 11, day: 23)
    private(set) var events: [Event] = []
    private(set) var visits: [(country: String, browser: String)] = []
    var day: Day { Self.day }

    private static let agents = [
        ("Chrome", RawClient.browser), ("Firefox", "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"),
        ("Safari", "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Safari/605.1.15"),
    ]

    init(visits count: Int, seed: UInt64, page fixed: String? = nil, pages: Int = 50) {
        var random = SplitMix(seed: seed)
        guard let calendar = SiteCalendar(identifier: "Europe/Paris"), let host = HostPattern("*.example.org") else { return }
        let places = ["FR": 1, "DE": 2]
        let pipeline = Pipeline(
            sites: [SiteRules(id: "example.org", hosts: [host])], signals: .respect, unconsented: .visit,
            locate: { address in
                let first = address.withBytes { $0[0] }
                return places.first { $0.value == Int(first) % 3 }.flatMap { Region(country: $0.key, subdivision: "") }
            }, recognise: { RecognisedAgent($0.userAgent) })
        let interval = calendar.interval(of: Self.day)
        let secrets = SiteSecrets(interval: interval, secret: DaySecret(random: Array(repeating: 7, count: 32)))
        var table = VisitTable(limit: 1_000_000)
        for visit in 0..<count {
            let first = UInt8(1 + random.next() % 90)
            let agent = Self.agents[Int(random.next() % 3)]
            guard let address = ClientAddress("\(first).\(visit / 65_536).\(visit / 256 % 256).\(visit % 256)") else { continue }
            visits.append((first % 3 == 1 ? "FR" : first % 3 == 2 ? "DE" : "(unknown)", agent.0))
            let start = interval.start.seconds + Int64(random.next() % 80_000)
            for step in 0..<Int(1 + random.next() % 4) {
                let path = fixed ?? "/p/\(Self.skewed(&random, pages))"
                let source = random.next() % 4 == 0 && step == 0 ? "?utm_campaign=c\(random.next() % 8)&utm_source=lettre" : ""
                let referrer = random.next() % 3 == 0 ? "https://ref\(Self.skewed(&random, 40)).example/" : ""
                let beacon = Beacon(url: "https://www.example.org\(path)\(source)", referrer: referrer, language: ["fr", "en", "de"][Int(random.next() % 3)])
                let request = Request(time: Timestamp(seconds: start + Int64(step * 20)), address: address, userAgent: agent.1)
                guard case .hit(let hit)? = try? pipeline.run(beacon, request, secrets: { _ in secrets }) else { continue }
                if case .event(let event) = table.apply(hit) { events.append(event) }
                var engagement = hit
                engagement.kind = .engagement
                engagement.visibleMilliseconds = Int(random.next() % 19_000)
                engagement.time = Timestamp(seconds: start + Int64(step * 20 + 19))
                if case .event(let event) = table.apply(engagement) { events.append(event) }
            }
        }
    }

    /// Small numbers far more often than large ones, as on real sites.
    private static func skewed(_ random: inout SplitMix, _ count: Int) -> Int {
        let a = Int(random.next() % UInt64(count))
        let b = Int(random.next() % UInt64(count))
        return a * b / count
    }

    func rollup(_ events: [Event]) -> Rollup {
        var rollup = Rollup(valuesPerDay: 10_000)
        for event in events { rollup.absorb(event) }
        return rollup
    }

    func visitsPerBrowser(country: String) -> [String: Int] {
        visits.filter { $0.country == country }.reduce(into: [:]) { $0[$1.browser, default: 0] += 1 }
    }
}
