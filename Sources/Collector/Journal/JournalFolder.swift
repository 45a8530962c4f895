import AnalyticsCore
import Foundation

/// The folder of journal segments (format and invariants: `JournalFormat`).
struct JournalFolder: Sendable {
    let path: String

    /// Creates the folder when it is missing.
    init(path: String) throws {
        self.path = path
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    }

    func file(_ segment: UInt64) -> String { path + "/" + JournalFormat.fileName(segment: segment) }

    /// Numbers of the segments there are, ascending.
    func segments() throws -> [UInt64] {
        try FileManager.default.contentsOfDirectory(atPath: path).compactMap(JournalFormat.segment(fileName:)).sorted()
    }

    /// Bytes of a segment; nil when it is missing.
    func size(_ segment: UInt64) -> UInt64? {
        (try? FileManager.default.attributesOfItem(atPath: file(segment))[.size] as? NSNumber)?.uint64Value
    }

    /// Bytes after a position.
    func bytes(after position: JournalPosition?) -> UInt64 {
        let segments = (try? segments()) ?? []
        return segments.reduce(0) { sum, segment in
            guard let position, segment <= position.segment else { return sum + (size(segment) ?? 0) }
            guard segment == position.segment, let size = size(segment), size > position.offset else { return sum }
            return sum + size - position.offset
        }
    }
}
