import Testing

@testable import AnalyticsCore

@Suite struct ClientHintsTests {
    private static let android = "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Mobile Safari/537.36"
    private static let windows = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36"
    private static let linux = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36"
    private static let brands = #""Not?A_Brand";v="8", "Chromium";v="141", "Google Chrome";v="141""#

    private func agent(_ text: String, _ headers: [String: String]) -> String {
        let agent = UserAgent(parsing: text, hints: ClientHints { headers[$0] })
        return "\(agent.browser) \(agent.browserVersion) \(agent.os) \(agent.osVersion) \(agent.device.rawValue)"
    }

    @Test func tellWhatTheUserAgentFreezes() {
        #expect(agent(Self.windows, ["sec-ch-ua-platform": "\"Windows\"", "sec-ch-ua-platform-version": "\"15.0.0\""]) == "Chrome 141 Windows 11 desktop")
        #expect(agent(Self.windows, ["sec-ch-ua-platform": "\"Windows\"", "sec-ch-ua-platform-version": "\"10.0.0\""]) == "Chrome 141 Windows 10 desktop")
        #expect(agent(Self.windows, ["sec-ch-ua-platform": "\"Windows\"", "sec-ch-ua-platform-version": "\"0.3.0\""]) == "Chrome 141 Windows 8 desktop")
        #expect(agent(Self.android, ["sec-ch-ua-platform": "\"Android\"", "sec-ch-ua-platform-version": "\"16.0.0\""]) == "Chrome 141 Android 16 mobile")
        let tablet = ["sec-ch-ua-platform": "\"Android\"", "sec-ch-ua-mobile": "?0", "sec-ch-ua-model": "\"SM-X716B\""]
        #expect(agent(Self.linux, tablet) == "Chrome 141 Android  tablet")
        #expect(agent(Self.android, ["sec-ch-ua-model": "\"SM-X716B\"", "sec-ch-ua-mobile": "?1"]) == "Chrome 141 Android 10 tablet")
        #expect(agent(Self.android, ["sec-ch-ua-form-factors": "\"Tablet\""]) == "Chrome 141 Android 10 tablet")
        #expect(agent(Self.android, ["sec-ch-ua-form-factors": "\"Automotive\", \"Tablet\""]) == "Chrome 141 Android 10 other")
    }

    @Test func brandsNameTheBrowser() {
        #expect(agent(Self.windows, ["sec-ch-ua": Self.brands]) == "Chrome 141 Windows 10 desktop")
        #expect(agent(Self.windows, ["sec-ch-ua": #""Chromium";v="141", "Brave";v="141", "Not=A?Brand";v="9""#]) == "Brave 141 Windows 10 desktop")
        #expect(
            agent(
                Self.windows, ["sec-ch-ua-full-version-list": #""Chromium";v="141.0.1.2", "Microsoft Edge";v="140.0.3485.54""#, "sec-ch-ua": Self.brands])
                == "Edge 140 Windows 10 desktop")
        // What the user agent names says more than the engine's brand.
        let app = Self.android + " [FB_IAB/FB4A;FBAV/420.0.0.32.72;]"
        #expect(agent(app, ["sec-ch-ua": #""Android WebView";v="141""#]) == "Facebook 420 Android 10 mobile")
        #expect(agent(Self.android, ["x-requested-with": "com.instagram.android"]) == "Instagram  Android 10 mobile")
        #expect(agent(Self.android, ["x-requested-with": "XMLHttpRequest"]) == "Chrome 141 Android 10 mobile")
        #expect(agent(Self.android, ["x-requested-with": "com.jean.dupont"]) == "Chrome 141 Android 10 mobile")
    }

    @Test func withoutHintsNothingChanges() {
        for text in [Self.android, Self.windows, Self.linux, "", "x"] {
            #expect(UserAgent(parsing: text, hints: ClientHints()) == UserAgent(parsing: text))
            #expect(UserAgent(parsing: text, hints: ClientHints { _ in "" }) == UserAgent(parsing: text))
        }
        #expect(ClientHints().isEmpty && ClientHints { _ in nil }.isEmpty)
    }

    /// Names of the tables and short numbers, whatever the headers say.
    @Test func answersFromFixedVocabulariesOnly() {
        let browsers = Set(UserAgent.browsers.values + UserAgent.brandNames.values + UserAgent.apps.values + ["Android Browser", "Other"])
        let systems = Set(UserAgent.systems.values + UserAgent.platforms.values + ["Other"])
        let pieces = [
            "\"Chromium\";v=\"141\"", "\"jean.dupont@example.org\";v=\"1\"", "\"Windows\"", "Android", "\"Linux\"", "?1", "?0", "\"99999\"", "\"15.0\"",
            "com.facebook.katana", "\"SM-T500\"", "secret", ",", "\"Opera\";v=\"00336123\"",
        ]
        let names = [
            "sec-ch-ua", "sec-ch-ua-platform", "sec-ch-ua-platform-version", "sec-ch-ua-mobile", "sec-ch-ua-model", "x-requested-with",
            "sec-ch-ua-form-factors",
        ]
        var random = SplitMix(seed: 9)
        for _ in 0..<3000 {
            let headers = Dictionary(uniqueKeysWithValues: names.map { ($0, random.pick(pieces) + random.pick(["", ",", " "]) + random.pick(pieces)) })
            let agent = UserAgent(parsing: random.pick([Self.android, Self.windows, "", "secret"]), hints: ClientHints { headers[$0] })
            #expect(browsers.contains(agent.browser) && systems.contains(agent.os), "\(agent)")
            for version in [agent.browserVersion, agent.osVersion] {
                #expect(version.utf8.count <= 4 && version.utf8.allSatisfy { (48...57).contains($0) }, "\(agent)")
            }
        }
    }

    @Test func describeNothing() {
        let hints = ClientHints { $0 == "sec-ch-ua-model" ? "\"SM-X716B\"" : nil }
        #expect("\(hints) \(String(reflecting: hints))" == "ClientHints ClientHints")
        var dumped = ""
        dump(hints, to: &dumped)
        #expect(!dumped.lowercased().contains("716"))
    }

    @Test func brandsGiveProgramsAway() {
        let hints = ClientHints { $0 == "sec-ch-ua" ? #""Chromium";v="141", "HeadlessChrome";v="141""# : nil }
        let agent = RecognisedAgent(Self.linux, hints: hints)
        #expect(agent.bot?.botClass == .headless)
        #expect(agent.bot?.name == "HeadlessChrome")
        #expect(agent.bot?.reason == .clientHints)
        #expect(RecognisedAgent(Self.linux, hints: ClientHints { $0 == "sec-ch-ua" ? Self.brands : nil }).bot == nil)
        #expect(RecognisedAgent("curl/8.5.0").bot?.reason == .userAgent)
    }

    @Test(.enabled(if: RecognitionCorpus.isPresent, "\(RecognitionCorpus.missing)"))
    func atLeastAsGoodAsWithout() throws {
        struct Row: Decodable {
            var ua: String
            var os: String?
            var osFamily: String?
            var clientType: String?
            var browser: String?
            var browserFamily: String?
            var headers: [String: Value]

            struct Value: Decodable {
                var text: String?
                init(from decoder: any Decoder) throws { text = try? decoder.singleValueContainer().decode(String.self) }
            }
        }
        var (plain, hinted) = (Score(), Score())
        for row in try RecognitionCorpus.rows("ua/ua_client_hints.dev.jsonl.gz", as: Row.self) where row.clientType == "browser" {
            let headers = Dictionary(row.headers.map { ($0.key.lowercased(), $0.value.text) }) { first, _ in first }
            let hints = ClientHints { headers[$0] ?? headers["http-" + $0] ?? nil }
            let truths = [row.browser, row.browserFamily, row.browser == "Microsoft Edge" ? "Edge" : nil]
            for (agent, isHinted) in [(UserAgent(parsing: row.ua), false), (UserAgent(parsing: row.ua, hints: hints), true)] {
                let isRight = truths.contains(agent.browser) && [row.os, row.osFamily].contains(agent.os)
                if isHinted { hinted.count(isRight) } else { plain.count(isRight) }
            }
        }
        print("client hints: without \(plain), with \(hinted)")
        #expect(plain.all > 80)
        #expect(hinted.right >= plain.right)
        #expect(hinted.share >= 0.95)
    }
}
