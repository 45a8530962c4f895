import Testing

@testable import AnalyticsCore

@Suite struct UserAgentTests {
    @Test(arguments: [
        (
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36",
            "Chrome 142 Windows 10 desktop"
        ),
        (
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36 Edg/142.0.0.0",
            "Edge 142 Windows 10 desktop"
        ),
        ("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0", "Firefox 140 GNU/Linux  desktop"),
        (
            "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.3 Safari/605.1.15",
            "Safari 18 Mac 10 desktop"
        ),
        (
            "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 "
                + "Safari/604.1", "Safari 17 iOS 17 mobile"
        ),
        (
            "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/126.0.6478.54 "
                + "Mobile/15E148 Safari/604.1", "Chrome 126 iOS 17 mobile"
        ),
        (
            "Mozilla/5.0 (iPad; CPU OS 16_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/16.6 Mobile/15E148 Safari/604.1",
            "Safari 16 iOS 16 tablet"
        ),
        (
            "Mozilla/5.0 (Linux; Android 14; SM-S918B) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/25.0 Chrome/121.0.0.0 Mobile "
                + "Safari/537.36", "Samsung Browser 25 Android 14 mobile"
        ),
        (
            "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Mobile Safari/537.36",
            "Chrome 141 Android 10 mobile"
        ),
        (
            "Mozilla/5.0 (Linux; Android 13; SM-X706B) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/119.0.0.0 Safari/537.36",
            "Chrome 119 Android 13 tablet"
        ),
        (
            "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/21F79 Instagram "
                + "330.0.3.29.91 (iPhone14,3; iOS 17_5; fr_FR; fr; scale=3.00; 1284x2778)", "Instagram 330 iOS 17 mobile"
        ),
        (
            "Mozilla/5.0 (Linux; Android 12; M2102J20SG; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/114.0.0.0 Mobile "
                + "Safari/537.36 [FB_IAB/FB4A;FBAV/420.0.0.32.72;]", "Facebook 420 Android 12 mobile"
        ),
        (
            "Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36",
            "Chrome 142 Chrome OS  desktop"
        ),
        (
            "Mozilla/5.0 (Web0S; Linux/SmartTV) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/94.0.4606.128 Safari/537.36 WebAppManager",
            "Chrome 94 webOS  tv"
        ),
        (
            "Mozilla/5.0 (Linux; Android 9; 43LF1210 Build/PPR2) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/104.0.5112.102 Safari/537.36",
            "Chrome 104 Android 9 tv"
        ),
        ("Mozilla/5.0 (PlayStation 5 3.03) AppleWebKit/605.1.15 (KHTML, like Gecko)", "NetFront  Gaming Console  console"),
        ("Mozilla/5.0 (Windows NT 6.1; WOW64; Trident/7.0; rv:11.0) like Gecko", "Internet Explorer 11 Windows 7 desktop"),
        ("Opera/9.80 (Windows NT 6.0; U; en) Presto/2.8.99 Version/11.10", "Opera 11 Windows Vista desktop"),
        ("anything else", "Other  Other  other"),
        ("", "Other  Other  other"),
    ])
    func recognises(text: String, expected: String) {
        let agent = UserAgent(parsing: text)
        #expect("\(agent.browser) \(agent.browserVersion) \(agent.os) \(agent.osVersion) \(agent.device.rawValue)" == expected)
    }

    /// Whatever a header says, only names of the tables and short numbers come out.
    @Test func answersFromFixedVocabulariesOnly() {
        let browsers = Set(UserAgent.browsers.values + ["Android Browser", "Other"])
        let systems = Set(UserAgent.systems.values + ["Other"])
        let versions: Set = ["", "XP", "Vista"]
        func isVersion(_ text: String) -> Bool {
            versions.contains(text) || text.utf8.count <= 4 && text.utf8.allSatisfy { (48...57).contains($0) }
        }
        let words = [
            "Mozilla/5.0", "(Windows NT 10.0;", "Android 14;", "jean.dupont@example.org", "Chrome/142", "iPhone OS 17_5", "Safari/604",
            "Version/",
            "secret-é", "0033612345678", "Firefox/12345678", "Mac OS X 10_15", "Edg/", "Opera", "MSIE 6", "Trident/7.0", "Mobile", ")", ";",
            "\u{0}",
        ]
        var random = SplitMix(seed: 3)
        for _ in 0..<3000 {
            let agent = UserAgent(parsing: (0..<(1 + random.next(below: 9))).map { _ in random.pick(words) }.joined(separator: " "))
            #expect(browsers.contains(agent.browser))
            #expect(systems.contains(agent.os))
            #expect(isVersion(agent.browserVersion), "\(agent)")
            #expect(isVersion(agent.osVersion), "\(agent)")
        }
    }

    @Test func tableOfFactsFollowsItsWords() {
        #expect(UserAgentFacts.words.values == UserAgentFacts.Word.allCases.map { String(describing: $0) })
        #expect(BotTraits.words.values == BotTraits.Word.allCases.map { String(describing: $0) })
    }

    @Test func everyDeviceLineNamesAClass() {
        for value in UserAgent.devices.values + UserAgent.models.values {
            #expect(DeviceClass(rawValue: String(value.prefix { $0 != " " })) != nil, "\(value)")
        }
    }

    @Test func longHeadersAreReadOnlyInPart() {
        let agent = UserAgent(parsing: String(repeating: "x", count: 100_000) + " Firefox/140.0")
        #expect(agent.browser == "Other")
    }
}
