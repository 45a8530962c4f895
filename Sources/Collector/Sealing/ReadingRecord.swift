import AnalyticsCore
import Crypto
import Foundation

/// Who read or erased lines of the access log: `reading.jsonl` beside the logs, one JSON object per line, only ever appended to.
///
/// Each entry holds the SHA-256 of the line before it (of nothing: 64 zeros), so that no entry can be changed or taken out without changing
/// all that follow. The last hash is told to whoever reads: written down elsewhere, it vouches for all before. An entry names conditions,
/// never their values: no address is in it.
struct ReadingRecord {
    /// One entry. `phase` is `begin` before anything is opened, `end` afterwards; only the latter knows `lines` and `outcome`.
    struct Entry: Codable, Equatable {
        var time: String
        var user: String
        var command: String
        var phase: String
        var days: [String]
        var conditions: [String]
        var reason: String?
        var lines: Int?
        var outcome: String?
        var previous = ""
    }

    private static let start = String(repeating: "0", count: 64)
    /// Bytes of the longest line looked for at the end of the file.
    private static let lineLimit = 64 << 10

    let path: String

    init(folder: String) { path = "\(folder)/\(LogFileName.readingRecord)" }

    /// Adds an entry, on the disk when this returns.
    /// - Returns: its hash.
    /// - Throws: when it cannot be written: then nothing may be read.
    @discardableResult func append(_ entry: Entry) throws(Failure) -> String {
        do { return try write(entry) } catch {
            throw Failure("record", "cannot write \(path): \(error)", "nothing is read or erased without an entry there: run as the user of the collector")
        }
    }

    /// What is wrong with the record: entries changed, taken out or damaged. An absent file is right.
    func problems() throws -> [String] {
        guard FileManager.default.fileExists(atPath: path) else { return [] }
        let lines = try Data(contentsOf: URL(filePath: path)).split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).dropLast()
        var (problems, previous) = ([String](), Self.start)
        for (index, line) in lines.enumerated() {
            if let entry = try? JSONDecoder().decode(Entry.self, from: Data(line)) {
                // The first entry that is kept may follow others that were archived.
                if entry.previous != previous, index > 0 { problems.append("line \(index + 1) does not follow the line before it") }
            } else {
                problems.append("line \(index + 1) is no entry")
            }
            previous = Self.hash(Array(line))
        }
        return problems
    }

    private func write(_ entry: Entry) throws -> String {
        let isNew = access(path, F_OK) != 0
        let descriptor = open(path, O_RDWR | O_APPEND | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o640)
        guard descriptor >= 0 else { throw SystemFailure("open") }
        defer { close(descriptor) }
        while flock(descriptor, LOCK_EX) != 0 { guard errno == EINTR else { throw SystemFailure("flock") } }
        if isNew {
            guard fchmod(descriptor, 0o640) == 0 else { throw SystemFailure("fchmod") }
            Ownership.ofFolder((path as NSString).deletingLastPathComponent).give(to: descriptor)
        }
        var chained = entry
        let (last, isTorn) = try lastLine(descriptor)
        chained.previous = last.map(Self.hash) ?? Self.start
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let line = Array(try encoder.encode(chained))
        let bytes = (isTorn ? [UInt8(ascii: "\n")] : []) + line + [UInt8(ascii: "\n")]
        guard Glibc.write(descriptor, bytes, bytes.count) == bytes.count else { throw SystemFailure("write") }
        guard fsync(descriptor) == 0 else { throw SystemFailure("fsync") }
        if isNew { try LogFolderLock.synchronize((path as NSString).deletingLastPathComponent) }
        return Self.hash(line)
    }

    /// The last line of the file, and whether a crash left it without its end.
    private func lastLine(_ descriptor: Int32) throws -> (line: [UInt8]?, isTorn: Bool) {
        let size = lseek(descriptor, 0, SEEK_END)
        guard size > 0 else { return (nil, false) }
        let start = max(0, size - off_t(Self.lineLimit))
        var bytes = [UInt8](repeating: 0, count: Int(size - start))
        guard pread(descriptor, &bytes, bytes.count, start) == bytes.count else { throw SystemFailure("read") }
        let isTorn = bytes.last != UInt8(ascii: "\n")
        if !isTorn { bytes.removeLast() }
        return (Array(bytes.suffix(from: (bytes.lastIndex(of: UInt8(ascii: "\n")) ?? -1) + 1)), isTorn)
    }

    private static func hash(_ line: [UInt8]) -> String {
        SHA256.hash(data: line).map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
    }
}

extension ReadingRecord.Entry {
    /// The entry before anything is opened.
    init(begin command: String, days: [Day], conditions: [String], reason: String? = nil, now: Timestamp) {
        // Free words may hold what an entry must not.
        self.init(
            time: now.iso8601, user: ReadingRecord.user(), command: command, phase: "begin", days: days.map(\.description), conditions: conditions,
            reason: reason.map { String(Scrubber.scrub($0).prefix(300)) })
    }

    /// The entry that goes with it afterwards.
    func end(lines: Int, outcome: String, now: Timestamp) -> ReadingRecord.Entry {
        var entry = self
        (entry.time, entry.phase, entry.reason, entry.lines, entry.outcome) = (now.iso8601, "end", nil, lines, outcome)
        return entry
    }
}

extension ReadingRecord {
    /// Who runs this process: the account, and behind `sudo` the one that asked.
    static func user() -> String {
        let name = getpwuid(getuid()).map { String(cString: $0.pointee.pw_name) } ?? "uid \(getuid())"
        guard getuid() == 0, let asked = ProcessInfo.processInfo.environment["SUDO_USER"], asked.utf8.count <= 64 else { return name }
        return "\(name) (\(asked))"
    }
}

/// Whose files in a folder are, so that what root makes there still belongs to the collector.
struct Ownership {
    let user: uid_t
    let group: gid_t

    static func ofFolder(_ path: String) -> Ownership {
        var status = stat()
        return stat(path, &status) == 0 ? Ownership(user: status.st_uid, group: status.st_gid) : Ownership(user: geteuid(), group: getegid())
    }

    /// Root may give files away; for anybody else they are right as they are.
    func give(to descriptor: Int32) { if geteuid() == 0 { _ = fchown(descriptor, user, group) } }
}
