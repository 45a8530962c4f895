import Glibc

/// The folder of the access log, held against rotations and erasures of this or another process.
///
/// The writer takes no part: it locks single files (`OpenLogFile`).
final class LogFolderLock {
    private let descriptor: Int32

    /// Waits for whoever holds it now. nil when there is no such folder.
    /// - Parameter isShared: others may hold it too, as long as all of them only look.
    init?(_ folder: String, isShared: Bool = false) throws(SystemFailure) {
        descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else {
            guard errno == ENOENT else { throw SystemFailure("open") }
            return nil
        }
        while flock(descriptor, isShared ? LOCK_SH : LOCK_EX) != 0 {
            guard errno == EINTR else { throw SystemFailure("flock") }
        }
    }

    deinit { if descriptor >= 0 { close(descriptor) } }

    func release() { flock(descriptor, LOCK_UN) }

    /// Waits until names in the folder are on the disk.
    func synchronize() throws(SystemFailure) {
        guard fsync(descriptor) == 0 else { throw SystemFailure("fsync") }
    }

    static func synchronize(_ folder: String) throws(SystemFailure) {
        let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw SystemFailure("open") }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw SystemFailure("fsync") }
    }
}
