import AnalyticsCore
import Foundation

/// Appends records to the journal and makes them durable. Used by one thread.
final class JournalWriter {
    /// A segment is closed at this size or age, so that its events can be deleted in time.
    static let maximumSize = 64 << 20
    static let maximumAgeSeconds: Int64 = 3600

    private let folder: JournalFolder
    private var nextSegment: UInt64
    private var current: (descriptor: Int32, position: JournalPosition, created: Timestamp)?

    /// - Parameter after: the position in the database: numbers at or below it are never used again.
    init(folder: JournalFolder, after position: JournalPosition?) throws {
        self.folder = folder
        nextSegment = max(try folder.segments().last ?? 0, position?.segment ?? 0) + 1
    }

    deinit { close() }

    /// Writes records and waits until they are on the disk.
    /// - Returns: the position after them.
    /// - Throws: `SystemFailure`; then none of the records will ever be read.
    func append(_ records: [UInt8], at now: Timestamp) throws -> JournalPosition {
        rotateIfDue(at: now)
        // A file that lost its name would be synced and never read: go on in one that has a name.
        if let current, !hasItsName(current.descriptor, current.position.segment) { close() }
        var (descriptor, position, created) = try current ?? open(at: now)
        do {
            try Self.write(records, to: descriptor)
            guard fdatasync(descriptor) == 0 else { throw SystemFailure("cannot sync the journal") }
        } catch {
            abandon(descriptor, at: position)
            throw error
        }
        position.offset += UInt64(records.count)
        current = (descriptor, position, created)
        return position
    }

    /// The segment that the next append may still go to; nil when the next one starts a new segment.
    var openSegment: UInt64? { current?.position.segment }

    /// Closes the segment when its time has come; the next append starts a new one.
    func rotateIfDue(at now: Timestamp) {
        guard let current else { return }
        if current.position.offset >= UInt64(Self.maximumSize) || abs(now - current.created) >= Self.maximumAgeSeconds * 1000 { close() }
    }

    func close() {
        if let current { Glibc.close(current.descriptor) }
        current = nil
    }

    private func hasItsName(_ descriptor: Int32, _ segment: UInt64) -> Bool {
        var (opened, named) = (stat(), stat())
        return fstat(descriptor, &opened) == 0 && stat(folder.file(segment), &named) == 0 && opened.st_ino == named.st_ino
    }

    private func open(at now: Timestamp) throws -> (descriptor: Int32, position: JournalPosition, created: Timestamp) {
        try FileManager.default.createDirectory(atPath: folder.path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        let segment = nextSegment
        let file = folder.file(segment)
        let descriptor = Glibc.open(file, O_WRONLY | O_CREAT | O_EXCL | O_APPEND | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw SystemFailure("cannot create a journal segment in \(folder.path)") }
        do {
            try Self.write(JournalFormat.header(segment: segment, created: now), to: descriptor)
            try syncFolder()
        } catch {
            Glibc.close(descriptor)
            unlink(file)
            throw error
        }
        nextSegment += 1
        let start = (descriptor, JournalPosition(segment: segment, offset: UInt64(JournalFormat.headerSize)), now)
        current = start
        return start
    }

    /// After a failed write or sync nobody knows what is on the disk: what was not acknowledged is cut off, and the segment is left.
    private func abandon(_ descriptor: Int32, at position: JournalPosition) {
        _ = ftruncate(descriptor, off_t(position.offset))
        _ = fdatasync(descriptor)
        close()
    }

    private func syncFolder() throws {
        let descriptor = Glibc.open(folder.path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        defer { if descriptor >= 0 { Glibc.close(descriptor) } }
        guard descriptor >= 0, fsync(descriptor) == 0 else { throw SystemFailure("cannot sync the folder \(folder.path)") }
    }

    private static func write(_ bytes: [UInt8], to descriptor: Int32) throws {
        var written = 0
        while written < bytes.count {
            let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress?.advanced(by: written), bytes.count - written) }
            if count < 0 {
                if errno == EINTR { continue }
                throw SystemFailure("cannot write the journal")
            }
            written += count
        }
    }
}
