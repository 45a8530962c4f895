import AnalyticsCore
import Dashboard
import Foundation

/// Keeps packed counts in a file without a name: it is gone with the process, whatever happens.
///
/// What waits there is what the dashboard's files will hold, and nothing else.
final class SpillFile: ArchiveSpill {
    private let descriptor: Int32
    private var end = 0
    /// Written together.
    private var pending: [UInt8] = []
    private static let block = 1 << 20

    init() throws {
        var path = Array((NSTemporaryDirectory() + "sillage-spill-XXXXXX").utf8CString)
        descriptor = mkstemp(&path)
        guard descriptor >= 0 else { throw SystemFailure("mkstemp") }
        unlink(path)
    }

    deinit { close(descriptor) }

    func append(_ bytes: [UInt8]) throws -> Range<Int> {
        let start = end + pending.count
        pending.append(contentsOf: bytes)
        if pending.count >= Self.block { try flush() }
        return start..<start + bytes.count
    }

    func read(_ range: Range<Int>) throws -> [UInt8] {
        try flush()
        var bytes = [UInt8](repeating: 0, count: range.count)
        var done = 0
        while done < bytes.count {
            let count = bytes.withUnsafeMutableBytes { pread(descriptor, $0.baseAddress?.advanced(by: done), $0.count - done, range.lowerBound + done) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw SystemFailure("pread") }
            done += count
        }
        return bytes
    }

    private func flush() throws {
        var done = 0
        while done < pending.count {
            let count = pending.withUnsafeBytes { pwrite(descriptor, $0.baseAddress?.advanced(by: done), $0.count - done, end + done) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw SystemFailure("pwrite") }
            done += count
        }
        end += pending.count
        pending.removeAll(keepingCapacity: true)
    }
}
