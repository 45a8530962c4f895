import AnalyticsCore
import Foundation

/// The file of a private key: comments with `#`, and one line with the key. Its owner's alone.
enum OfficerKeyFile {
    private static let sizeLimit = 16 << 10

    /// Writes a new file (0600); never over another.
    static func write(_ key: OfficerKey, to path: String, name: String?, now: Timestamp) throws(Failure) {
        let text = """
            # Private key\(name.map { " of \($0)" } ?? ""), made \(now.iso8601). Whoever has it can read the sealed access log.
            # Keep it, and a copy, off the server. Its public key, for access-log.recipients:
            # \(key.publicKey)
            \(key.disclosedText())

            """
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            guard errno == EEXIST else { throw Failure("keys", "cannot create \(path): \(SystemFailure("open"))", "choose a folder you may write to") }
            throw Failure("keys", "\(path) is there already", "choose another name: keys are never overwritten, they may be the last to open a log")
        }
        defer { close(descriptor) }
        let bytes = Array(text.utf8)
        guard fchmod(descriptor, 0o600) == 0, Glibc.write(descriptor, bytes, bytes.count) == bytes.count, fsync(descriptor) == 0 else {
            let failure = SystemFailure("write")
            unlink(path)
            throw Failure("keys", "cannot write \(path): \(failure)", "make room, or choose another place")
        }
    }

    /// - Parameter path: `-` is standard input.
    /// - Throws: when the file is missing, open to others, or holds no key.
    static func read(_ path: String) throws(Failure) -> OfficerKey {
        let descriptor = path == "-" ? fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, 0) : open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw Failure("key", "cannot open \(path): \(SystemFailure("open"))", "name the file of `sillage keys new`") }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw Failure("key", "cannot read \(path)", "name the file of `sillage keys new`") }
        // A pipe has no permissions worth looking at.
        if status.st_mode & S_IFMT == S_IFREG, status.st_mode & 0o077 != 0 {
            let mode = String(status.st_mode & 0o777, radix: 8)
            throw Failure("key", "\(path) is open to others (mode 0\(mode))", "chmod 600 \(path), and think about who may have read it")
        }
        guard let text = text(descriptor) else { throw Failure("key", "\(path) is no private key", "name the file of `sillage keys new`") }
        let lines = text.split(whereSeparator: \.isNewline).map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty && !$0.hasPrefix("#") }
        guard lines.count == 1, let key = OfficerKey(lines[0]) else {
            let isPublic = lines.contains { $0.hasPrefix(KeyText.publicPrefix) }
            throw Failure(
                "key", isPublic ? "\(path) holds a public key, which opens nothing" : "\(path) holds no whole private key",
                "name the file of `sillage keys new`, or its copy")
        }
        return key
    }

    private static func text(_ descriptor: Int32) -> String? {
        var (bytes, chunk) = ([UInt8](), [UInt8](repeating: 0, count: 4096))
        while bytes.count <= sizeLimit {
            let count = Glibc.read(descriptor, &chunk, chunk.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { return nil }
            guard count > 0 else { return String(validating: bytes, as: UTF8.self) }
            bytes += chunk[..<count]
        }
        return nil
    }
}
