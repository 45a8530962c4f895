import AnalyticsCore
import Crypto

/// By what a log file is known again: its first requests. Not its name, which rotation changes, nor its compression.
///
/// SHA-256 over instant, method, target and status of the first `length` requests, at most `longest`; neither addresses nor user agents are
/// part of it, so that what is stored tells nothing of a visitor. A file that has grown begins with the same requests; so does a copy,
/// renamed or compressed. A file that was cut at its start is another.
struct LogIdentity: Equatable, Sendable {
    /// Most requests looked at.
    static let longest = 50

    /// How many requests the digest covers; fewer than `longest` for a short file, more when it has grown.
    let length: Int
    let digest: [UInt8]

    /// What was stored of an earlier identity.
    init(length: Int, digest: [UInt8]) { (self.length, self.digest) = (length, digest) }

    /// From the first bytes of a decompressed log; nil when there is no request yet.
    ///
    /// A last line without its line feed may still grow, so it counts only where it is all there is.
    init?(head: [UInt8], format: LogFormat, limit: Int = longest) {
        var parser = LogParser(format: format)
        var hash = SHA256()
        var count = 0
        let end = head.lastIndex(of: 10) ?? head.count
        for line in head[..<end].split(separator: 10) where count < limit {
            line.withUnsafeBytes { bytes in
                guard case .request(let request) = parser.parse(bytes) else { return }
                count += 1
                hash.update(data: Array("\(request.time.milliseconds) \(request.status) ".utf8))
                for field in [request.method, request.target] {
                    hash.update(bufferPointer: UnsafeRawBufferPointer(rebasing: bytes[field.clamped(to: 0..<bytes.count)]))
                    hash.update(data: [0 as UInt8])
                }
            }
        }
        guard count > 0 else { return nil }
        (length, digest) = (count, Array(hash.finalize()))
    }

    /// Whether a log with this head is the one known by this identity, grown or not.
    func matches(head: [UInt8], format: LogFormat) -> Bool {
        1...Self.longest ~= length && LogIdentity(head: head, format: format, limit: length) == self
    }
}
