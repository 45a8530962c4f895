import Foundation

/// Lets one process of the machine purge a data folder at a time (`flock(2)`). Ends with the process, if not before.
///
/// The folder of the dashboard is locked, which every collector has: the data folder is locked by `serve`, the database by imports. Without it
/// purges only wait for each other's transactions, which is slower and no less right.
final class PurgeLock {
    private let descriptor: Int32

    /// - Parameter waiting: called once when another purge is running, before waiting for it; without it nothing waits.
    /// - Returns: nil when another purge is running and nothing waits.
    init?(_ folder: DataFolder, waiting: (() -> Void)? = nil) {
        descriptor = open(folder.dashboard, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0, flock(descriptor, LOCK_EX | LOCK_NB) != 0, errno == EWOULDBLOCK else { return }
        guard let waiting else { return nil }
        waiting()
        while flock(descriptor, LOCK_EX) != 0, errno == EINTR {}
    }

    /// Waits for another purge, and says so.
    static func waiting(_ folder: DataFolder) -> PurgeLock? {
        PurgeLock(folder) { FileHandle.standardError.write(Data("another purge is running, waiting for it\n".utf8)) }
    }

    deinit { if descriptor >= 0 { close(descriptor) } }
}
