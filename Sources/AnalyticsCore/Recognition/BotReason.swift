/// What gave a program away. Several may hold at once; the first in this order is the one that is told.
///
/// `user_agent` its user agent · `client_hints` the brands it sends beside it · `webdriver` a browser that says it is driven ·
/// `screen` a screen nobody can look at · `network` an address of a data centre that the operator listed · `no_interaction` pages asked
/// for without a person's sign of life (noted, and counted as a visit) · `referrer_spam` a referrer made up to be read in reports.
public enum BotReason: String, CaseIterable, Hashable, Sendable {
    case userAgent = "user_agent"
    case clientHints = "client_hints"
    case webdriver, screen, network
    case noInteraction = "no_interaction"
    case spam = "referrer_spam"
}

extension BotVerdict {
    /// The verdict on a request whose user agent looks like a person's but which something else gives away.
    public static func automated(reason: BotReason) -> BotVerdict {
        switch reason {
        case .userAgent, .clientHints, .network: BotVerdict(.tool, reason: reason)
        case .spam: BotVerdict(.tool, name: "referrer spam", reason: reason)
        case .webdriver, .screen, .noInteraction: BotVerdict(.headless, reason: reason)
        }
    }
}
