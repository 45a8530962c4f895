import AnalyticsCore
import Synchronization

/// What user agents tell, by their text: in memory only, bounded.
final class UserAgentCache: Sendable {
    private let entries = Mutex<[String: RecognisedAgent]>([:])
    private let limit: Int
    /// Longer texts are cut: no browser sends them.
    private static let longest = 1024

    init(limit: Int) { self.limit = limit }

    var count: Int { entries.withLock { $0.count } }

    func recognise(_ text: String) -> RecognisedAgent {
        if let known = entries.withLock({ $0[text] }) { return known }
        let agent = RecognisedAgent(text.utf8.count <= Self.longest ? text : String(text.prefix(Self.longest)))
        guard text.utf8.count <= Self.longest else { return agent }
        entries.withLock { entries in
            // Rebuilding costs a few microseconds per browser; keeping an order would cost on every request.
            if entries.count >= limit { entries.removeAll(keepingCapacity: true) }
            entries[text] = agent
        }
        return agent
    }
}
