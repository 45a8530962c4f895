import AnalyticsCore
import Crypto
import Foundation

/// Writes batches as encrypted frames to the sealed file of their day (`SealedLogFormat`). Used by the writer's thread alone.
///
/// A day's session begins when its first lines come, and again when one of its files is gone: what no recipient could open is not written.
/// Lines that come late go to their own day, whose session stays open until two other days have had lines.
struct SealedAppender: LogSink {
    private struct OpenSession {
        var session: SealedSession
        let keys: FileIdentity
        let frames: FileIdentity
    }

    /// Sessions kept open.
    private static let openLimit = 2

    let folder: String
    let recipients: [RecipientKey]
    /// The one used last comes last.
    private var sessions: [OpenSession] = []
    private var file: OpenLogFile?

    init(folder: String, recipients: [RecipientKey]) { (self.folder, self.recipients) = (folder, recipients) }

    mutating func closeFile() { file = nil }

    mutating func finish() {
        for index in sessions.indices { end(index) }
        sessions = []
        file = nil
    }

    mutating func write(_ batch: inout LogBuffer.Batch) throws(SystemFailure) {
        let file = try lockedFile(of: batch.day)
        defer { file.unlock() }
        var (done, lines) = (0, 0)
        defer {
            batch.lines = done < batch.text.count ? batch.lines - lines : 0
            batch.text.removeFirst(done)
        }
        while done < batch.text.count {
            let index = try session(of: batch.day, in: file)
            let frame = try sessions[index].session.frame(of: batch.text[done...])
            try file.append(whole: frame.bytes)
            sessions[index].session.isWritten()
            done += frame.textBytes
            lines += frame.lines
        }
    }

    /// The day's file under its lock, with its name.
    private mutating func lockedFile(of day: Day) throws(SystemFailure) -> OpenLogFile {
        for _ in 0..<8 {
            let file = if let file, file.day == day { file } else { try OpenLogFile(folder: folder, day: day, form: .sealed) }
            self.file = nil
            try file.lock()
            guard file.hasItsName else { continue }
            self.file = file
            return file
        }
        throw SystemFailure("open", number: ESTALE)
    }

    /// Index of the day's session, begun if there is none that can go on.
    private mutating func session(of day: Day, in file: OpenLogFile) throws(SystemFailure) -> Int {
        if let index = sessions.firstIndex(where: { $0.session.day == day }) {
            let open = sessions.remove(at: index)
            if open.frames == file.identity, open.keys == FileIdentity(path: path(day, .keys)), !open.session.isFull {
                sessions.append(open)
                return sessions.count - 1
            }
        }
        while sessions.count >= Self.openLimit {
            end(0)
            sessions.removeFirst()
        }
        sessions.append(try begin(day, in: file))
        return sessions.count - 1
    }

    /// Invariant 1: the key is on the disk, wrapped, before anything is sealed with it.
    private func begin(_ day: Day, in file: OpenLogFile) throws(SystemFailure) -> OpenSession {
        let (key, id) = (SymmetricKey(size: .bits256), SessionID.random())
        let record: [UInt8]
        do { record = try KeyRecord.bytes(day: day, session: id, key: key, recipients: recipients) } catch { throw SystemFailure("wrap", number: EINVAL) }
        let keys = try OpenLogFile(folder: folder, day: day, form: .keys)
        try keys.lock()
        defer { keys.unlock() }
        try keys.append(whole: record)
        try keys.synchronize()
        try LogFolderLock.synchronize(folder)
        guard let frames = file.identity, let identity = keys.identity, keys.hasItsName else { throw SystemFailure("open", number: ESTALE) }
        return OpenSession(session: SealedSession(day: day, id: id, key: key), keys: identity, frames: frames)
    }

    /// Ends a session in order, where that is still possible.
    private mutating func end(_ index: Int) {
        let day = sessions[index].session.day
        guard sessions[index].frames == FileIdentity(path: path(day, .sealed)), let file = try? lockedFile(of: day) else { return }
        defer { file.unlock() }
        guard sessions[index].frames == file.identity, let frame = sessions[index].session.end() else { return }
        try? file.append(whole: frame)
    }

    private func path(_ day: Day, _ form: LogFileName.Form) -> String { "\(folder)/\(LogFileName(day: day, form: form))" }
}
