import AnalyticsCore
import Testing

@Suite struct BotReasonTests {
    @Test func everyReasonHasAVerdictAndAName() {
        for reason in BotReason.allCases { #expect(BotVerdict.automated(reason: reason).reason == reason) }
        #expect(BotVerdict.automated(reason: .webdriver).botClass == .headless)
        #expect(BotVerdict.automated(reason: .network).botClass == .tool)
        #expect(
            BotReason.allCases.map(\.rawValue) == ["user_agent", "client_hints", "webdriver", "screen", "network", "no_interaction", "referrer_spam"])
    }
}
