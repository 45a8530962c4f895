/// What a request's headers tell about the program: browser, system and device, and whether it is a bot.
public struct RecognisedAgent: Sendable {
    public let userAgent: UserAgent
    public let bot: BotVerdict?
    let facts: FactGroup

    /// Up to 20 µs; callers keep the answer per text and hints.
    public init(_ text: String, hints: ClientHints = ClientHints()) {
        let agent = UserAgent(parsing: text, hints: hints)
        userAgent = agent
        bot = BotVerdict(userAgent: text) ?? BotVerdict(brandsOf: hints)
        facts = FactGroup(Self.facts(of: agent))
    }

    private static func facts(of agent: UserAgent) -> [Fact] {
        let values: [(Dimension, String)] = [
            (.browser, agent.browser), (.browserVersion, "\(agent.browser) \(agent.browserVersion)"), (.os, agent.os),
            (.osVersion, "\(agent.os) \(agent.osVersion)"), (.device, agent.device.rawValue),
        ]
        return values.map { Fact(dimension: $0.0, value: StoredText(recognised: $0.1)) }
    }
}
