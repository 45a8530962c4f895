import AnalyticsCore
import Synchronization

/// Tells the rollup up to where the journal is durable, also before the journal's thread exists.
final class CommitRelay: Sendable {
    private let initial: JournalPosition
    private let commit = Mutex<GroupCommit?>(nil)

    init(initial: JournalPosition) { self.initial = initial }

    var durable: JournalPosition { commit.withLock { $0 }?.durable ?? initial }

    func attach(_ commit: GroupCommit) { self.commit.withLock { $0 = commit } }
}
