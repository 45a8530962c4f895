import AnalyticsCore
import Synchronization

/// What user agents tell, by their text: in memory only, bounded.
final class UserAgentCache: Sendable {
    private let entries = Mutex<[Key: RecognisedAgent]>([:])
    private let limit: Int

    private struct Key: Hashable {
        let text: String
        let hints: ClientHints
    }

    /// Longer texts are cut: no browser sends them.
    private static let longest = 1024

    init(limit: Int) { self.limit = limit }

    var count: Int { entries.withLock { $0.count } }

    func recognise(_ text: String, _ hints: ClientHints = ClientHints()) -> RecognisedAgent {
        let key = Key(text: text, hints: hints)
        if let known = entries.withLock({ $0[key] }) { return known }
        let agent = RecognisedAgent(text.utf8.count <= Self.longest ? text : String(text.prefix(Self.longest)), hints: hints)
        guard text.utf8.count <= Self.longest else { return agent }
        entries.withLock { entries in
            // Rebuilding costs a few microseconds per browser; keeping an order would cost on every request.
            if entries.count >= limit { entries.removeAll(keepingCapacity: true) }
            entries[key] = agent
        }
        return agent
    }
}
