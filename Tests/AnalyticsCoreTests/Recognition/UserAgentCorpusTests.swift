import Testing

@testable import AnalyticsCore

/// Levels reached on the browser rows of Matomo's device-detector tests; raise them as recognition sharpens.
@Suite(.enabled(if: RecognitionCorpus.isPresent, "\(RecognitionCorpus.missing)")) struct UserAgentCorpusTests {
    struct Row: Decodable {
        var ua: String
        var os: String?
        var osFamily: String
        var clientType: String?
        var browser: String?
        var browserFamily: String?
        var deviceType: String?
    }

    @Test func levelsReached() throws {
        var os = Score()
        var browser = Score()
        var device = Score()
        var perClass: [DeviceClass: Score] = [:]
        for row in try RecognitionCorpus.rows("ua/ua_device_detector.dev.jsonl.gz", as: Row.self) where row.clientType == "browser" {
            let agent = UserAgent(parsing: row.ua)
            os.count(isSameSystem(agent.os, row))
            browser.count(isSameBrowser(agent.browser, row))
            guard let truth = Self.classes[row.deviceType ?? ""] else { continue }
            device.count(agent.device == truth)
            perClass[truth, default: Score()].count(agent.device == truth)
        }
        print("user agents: system \(os), browser \(browser), device \(device)")
        for (name, score) in perClass.sorted(by: { $0.key.rawValue < $1.key.rawValue }) { print("  \(name.rawValue): \(score)") }
        #expect(os.all > 10_000)
        #expect(os.share >= 0.995)
        #expect(browser.share >= 0.995)
        #expect(device.share >= 0.985)
        #expect(perClass[.mobile, default: Score()].share >= 0.99)
        #expect(perClass[.desktop, default: Score()].share >= 0.98)
        #expect(perClass[.tablet, default: Score()].share >= 0.97)
        #expect(perClass[.tv, default: Score()].share >= 0.98)
    }

    /// The corpus knows families and members; either name is right.
    private func isSameSystem(_ name: String, _ row: Row) -> Bool {
        name == row.os || name == row.osFamily || name == UserAgent.unknown && row.osFamily == "Unknown"
    }

    /// The interface says `Edge`.
    private func isSameBrowser(_ name: String, _ row: Row) -> Bool {
        name == row.browser || name == row.browserFamily || name == "Edge" && row.browser == "Microsoft Edge"
            || name == UserAgent.unknown && (row.browser ?? "").isEmpty
    }

    private static let classes: [String: DeviceClass] = [
        "smartphone": .mobile, "phablet": .mobile, "feature phone": .mobile, "portable media player": .mobile, "tablet": .tablet, "tv": .tv,
        "desktop": .desktop, "console": .console, "camera": .other, "wearable": .other, "peripheral": .other, "smart speaker": .other,
        "car browser": .other, "smart display": .other,
    ]
}
