/// One request of a server's access log, as ranges of its line's bytes.
///
/// Everything here is personal or may be: it lives in RAM while its line does, and has no description. A field that the line does not have,
/// or has as `-`, is an empty range.
public struct LogRequest: Sendable {
    /// The instant, from the line's own offset; UTC where the format has none.
    public var time: Timestamp
    /// The client's address without port, brackets and zone; a host name where the server resolved names.
    public var address: Range<Int> = 0..<0
    /// Empty, as the target, when the request line could not be read as one (TLS sent to a plain port, `-`).
    public var method: Range<Int> = 0..<0
    /// As in the request line: path and query, or an absolute URL. Where the format keeps the query apart (IIS, CloudFront, nginx's `uri` and
    /// `args`), this is the path alone and `usesEscapes` is set: `text` joins the two.
    public var target: Range<Int> = 0..<0
    /// The virtual host without port, when the format has it.
    public var host: Range<Int> = 0..<0
    /// 0 = absent.
    public var status = 0
    public var referrer: Range<Int> = 0..<0
    public var userAgent: Range<Int> = 0..<0
    /// Of the response.
    public var contentType: Range<Int> = 0..<0
    /// The query where it stands apart from the path.
    var query: Range<Int> = 0..<0
    var escapes = LogEscapes.none

    init(time: Timestamp) { self.time = time }

    /// The bytes of some field are not what was sent, so that it must be read through `text(_:in:)`. When false, the bytes are the text.
    public var usesEscapes: Bool { escapes != .none || !query.isEmpty }

    /// Most bytes that `text(_:in:)` reads and gives of a field.
    public static let longestText = 8192

    /// A field with its escapes undone, invalid UTF-8 repaired and cut at `longestText` bytes. Linear in the field; allocates the text.
    /// - Parameter line: the line this request was parsed from.
    public func text(_ field: KeyPath<LogRequest, Range<Int>>, in line: UnsafeRawBufferPointer) -> String {
        let range = self[keyPath: field].clamped(to: 0..<line.count)
        let bytes = UnsafeRawBufferPointer(rebasing: line[range.prefix(Self.longestText)])
        guard usesEscapes else { return Self.repaired(bytes) }
        var decoded: [UInt8] = []
        decoded.reserveCapacity(bytes.count)
        let role: LogEscapes.Role = field == \.target ? .path : field == \.referrer ? .url : field == \.userAgent ? .userAgent : .plain
        escapes.decode(bytes, as: role, into: &decoded)
        if role == .path, !query.isEmpty {
            decoded.append(UInt8(ascii: "?"))
            let rest = query.clamped(to: 0..<line.count).prefix(Self.longestText)
            escapes.decode(UnsafeRawBufferPointer(rebasing: line[rest]), as: .url, into: &decoded)
        }
        return decoded.withUnsafeBytes { Self.repaired(UnsafeRawBufferPointer(rebasing: $0.prefix(Self.longestText))) }
    }

    private static func repaired(_ bytes: UnsafeRawBufferPointer) -> String { String(decoding: bytes, as: UTF8.self) }
}

// What printing shows: the name of the type and nothing of the visitor.
extension LogRequest: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    public var description: String { "LogRequest" }
    public var debugDescription: String { "LogRequest" }
    public var customMirror: Mirror { Mirror(self, children: [:]) }
}

/// What a line of a log is.
public enum LogLineResult: Sendable {
    case request(LogRequest)
    /// A blank line, a header, a JSON record that is no request.
    case comment
    case broken
}
