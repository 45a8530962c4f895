import Testing

@testable import AnalyticsCore

@Suite struct BotVerdictTests {
    @Test(arguments: [
        ("Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)", "crawler Googlebot"),
        (
            "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/142.0.0.0 Safari/537.36",
            "headless HeadlessChrome"
        ),
        ("Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; GPTBot/1.2; +https://openai.com/gptbot)", "ai GPTBot"),
        ("Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko); compatible; ChatGPT-User/1.0; +https://openai.com/bot", "ai ChatGPT-User"),
        ("facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)", "preview Facebook"),
        ("WhatsApp/2.23.20.0", "preview WhatsApp"),
        ("Mozilla/5.0+(compatible; UptimeRobot/2.0; http://www.uptimerobot.com/)", "monitor UptimeRobot"),
        ("curl/8.5.0", "library curl"),
        ("python-requests/2.31.0", "library Python"),
        ("Mozilla/5.0 zgrab/0.x", "scanner zgrab"),
        ("Feedly/1.0 (+http://www.feedly.com/fetcher.html; 12 subscribers)", "feed Feedly"),
        ("SomethingNobodyKnowsBot/0.1", "crawler crawler"),
        ("Mozilla/5.0 (compatible; Unheard-Of/1.0)", "crawler crawler"),
        ("jean.dupont@example.org", "crawler crawler"),
        ("acme-uptime/3", "monitor monitor"),
        ("xyzzy", "tool tool"),
        ("", "tool empty"),
        ("  ", "tool empty"),
    ])
    func recognises(text: String, expected: String) {
        let verdict = BotVerdict(userAgent: text)
        #expect(verdict.map { "\($0.botClass.rawValue) \($0.name)" } == expected)
    }

    @Test(arguments: [
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36",
        "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1",
        "Mozilla/5.0 (Linux; Android 8.0.0; CUBOT_P20) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/70.0.3538.110 Mobile Safari/537.36",
        "Mozilla/5.0 (iPhone; CPU iPhone OS 12_4_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 [LinkedInApp]",
        "Mozilla/4.0 (compatible; MSIE 8.0; Windows NT 5.1; Trident/4.0; .NET CLR 2.0.50727)",
        "Mozilla/5.0 (Linux; Android 14; SM-S918U; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/122.0.6261.119 Mobile "
            + "Safari/537.36 GSA/15.8",
    ])
    func leavesPeopleAlone(text: String) { #expect(BotVerdict(userAgent: text) == nil) }

    /// Names are those of the table or of a class, whatever the header says.
    @Test func namesComeFromTheTable() {
        let names = Set(
            BotVerdict.named.values.map { String($0.drop { $0 != " " }.dropFirst()) } + BotClass.allCases.map(\.rawValue) + ["empty"])
        var random = SplitMix(seed: 11)
        let words = [
            "bot", "jean@example.org", "curl/", "Mozilla/5.0", "(compatible;", "Ünknown", "Googlebot", "https://a.example", "crawler",
            "1.0)",
        ]
        for _ in 0..<2000 {
            let text = (0..<(1 + random.next(below: 5))).map { _ in random.pick(words) }.joined(separator: " ")
            if let verdict = BotVerdict(userAgent: text) { #expect(names.contains(verdict.name)) }
        }
    }

    @Test func everyLineNamesAClass() {
        for table in [BotVerdict.named, BotVerdict.words, BotVerdict.hints] {
            for value in table.values { #expect(BotClass(rawValue: String(value.prefix { $0 != " " })) != nil, "\(value)") }
        }
    }
}

/// Levels reached on public lists of bots and of browsers that look odd.
@Suite(.enabled(if: RecognitionCorpus.isPresent, "\(RecognitionCorpus.missing)")) struct BotCorpusTests {
    struct Row: Decodable { var ua: String }

    @Test func recallAndFalsePositives() throws {
        let disputed = Set(try RecognitionCorpus.text("bots/bots_label_conflicts.txt").split(separator: "\n").map(String.init))
        var recall = Score()
        for row in try RecognitionCorpus.rows("bots/bots_positive.dev.jsonl.gz", as: Row.self) where !disputed.contains(row.ua) {
            recall.count(BotVerdict(userAgent: row.ua) != nil)
        }
        var wild = Score()
        for row in try RecognitionCorpus.rows("bots/bots_positive_wild2025.dev.jsonl.gz", as: Row.self) {
            wild.count(BotVerdict(userAgent: row.ua) != nil)
        }
        var falsePositives = Score()
        let people =
            try RecognitionCorpus.rows("bots/bots_negative.dev.jsonl.gz", as: Row.self)
            + RecognitionCorpus.rows("ua/ua_device_detector.dev.jsonl.gz", as: Row.self)
        for row in people { falsePositives.count(BotVerdict(userAgent: row.ua) != nil) }
        print("bots: recall \(recall), of 2025's logs \(wild), false positives \(falsePositives)")
        #expect(recall.all > 3000)
        #expect(recall.share >= 0.97)
        #expect(wild.share >= 0.85)
        #expect(falsePositives.share <= 0.002)
    }
}
