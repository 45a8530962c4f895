import AnalyticsCore

/// What belongs to no visit: programs that ask for pages, and letters that are opened.
enum SampleOutside {
    /// Requests of programs, about one for every eight visits.
    static func bots(_ count: Int, _ site: SampleSite, _ day: SampleDay, _ random: inout SampleRandom) -> [(beacon: Beacon, agent: String)] {
        (0..<count).map { _ in
            var beacon = Beacon(site: site.rules.id, url: site.catalogue.pages[day.choices.french.index(&random)].url, screen: "1280x720", language: "en-US")
            beacon.isAutomated = random.chance(0.04)
            if random.chance(0.02) { beacon.screen = "1x1" }
            return (beacon, robots.pick(&random))
        }
    }

    /// Letters opened and links in them followed, mostly on the day they are sent.
    static func letters(visits: Int, _ site: SampleSite, _ day: SampleDay, _ random: inout SampleRandom) -> [Beacon] {
        guard let age = SampleRhythm.daysSinceLetter(day.day) else { return [] }
        let opened = Double(visits) * [0.5, 0.2, 0.1, 0.05][age] * (0.9 + 0.2 * random.unit())
        let campaign = SampleSource.letter(on: day.day)
        return (0..<Int(opened)).map { _ in
            Beacon(site: site.rules.id, detail: .email(campaign: campaign, action: links.pick(&random)), url: site.origin + "/")
        }
    }

    private static let links = SampleList([("open", 80.0), ("click: offre", 12), ("click: blog", 6), ("click: desinscription", 2)])

    private static let robots = SampleList([
        ("Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)", 30.0),
        ("Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)", 16),
        ("Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko); compatible; GPTBot/1.2; +https://openai.com/gptbot", 14),
        ("Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; ClaudeBot/1.0; +claudebot@anthropic.com)", 8),
        ("Mozilla/5.0 (compatible; AhrefsBot/7.0; +http://ahrefs.com/robot/)", 8),
        ("Mozilla/5.0 (compatible; SemrushBot/7~bl; +http://www.semrush.com/bot.html)", 7),
        ("Mozilla/5.0 (compatible; YandexBot/3.0; +http://yandex.com/bots)", 4),
        ("facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)", 4),
        ("Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/131.0.0.0 Safari/537.36", 4), ("curl/8.5.0", 3),
        ("python-requests/2.32.3", 3), ("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/139.0.0.0 Safari/537.36", 3),
    ])
}
