/// What gave a bot away.
public enum BotReason: String, CaseIterable, Sendable {
    case userAgent = "user_agent"
    case clientHints = "client_hints"
    case webdriver, screen, network
    case noInteraction = "no_interaction"
}

extension BotVerdict {
    /// A program that wears a browser's name.
    static func automated(_ reason: BotReason) -> BotVerdict { BotVerdict(.headless, name: reason.rawValue) }
}

extension ScreenClass {
    static func isImpossible(_ size: String) -> Bool { false }
}

/// Ranges of addresses.
public struct NetworkList: Sendable {
    public init() {}
    func contains(_ address: ClientAddress) -> Bool { false }
}
