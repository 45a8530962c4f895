/// One line of the access log as `LogLine` wrote it, read back for the time of a call.
///
/// The bytes are personal data and belong to whoever lends them; printing this shows nothing.
public struct LoggedLine {
    public let bytes: UnsafeRawBufferPointer
    private let request: LogRequest
    private let siteRange: Range<Int>

    fileprivate init(bytes: UnsafeRawBufferPointer, request: LogRequest, site: Range<Int>) {
        (self.bytes, self.request, siteRange) = (bytes, request, site)
    }

    public var time: Timestamp { request.time }
    public var status: Int { request.status }
    /// nil under the policy `none`.
    public var address: ClientAddress? { request.address.isEmpty ? nil : ClientAddress(log: field(request.address)) }

    /// A field as it stands in the line, escapes included; empty for `-`.
    public func field(_ name: Field) -> UnsafeRawBufferPointer {
        switch name {
        case .method: field(request.method)
        case .path: field(request.target)
        case .referrer: field(request.referrer)
        case .agent: field(request.userAgent)
        case .site: field(siteRange)
        }
    }

    public enum Field: String, CaseIterable, Sendable { case method, path, referrer, agent, site }

    private func field(_ range: Range<Int>) -> UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(rebasing: bytes[range.clamped(to: 0..<bytes.count)])
    }
}

extension LoggedLine: CustomStringConvertible, CustomReflectable {
    public var description: String { "LoggedLine" }
    public var customMirror: Mirror { Mirror(self, children: []) }
}

/// Reads lines of our own access log. Any bytes are safe; what is no such line gives nil.
public struct LoggedLineReader: Sendable {
    private var parser = LogParser(format: .combined)

    public init() {}

    /// - Parameter line: without its line feed. Linear in its length; nothing is allocated.
    public mutating func read(_ line: UnsafeRawBufferPointer) -> LoggedLine? {
        guard case .request(let request) = parser.parse(line) else { return nil }
        return LoggedLine(bytes: line, request: request, site: Self.lastQuoted(line))
    }

    /// The field between the last two quotation marks: quotation marks inside fields are escaped.
    private static func lastQuoted(_ line: UnsafeRawBufferPointer) -> Range<Int> {
        let quote = UInt8(ascii: "\"")
        guard line.last == quote, let start = line.dropLast().lastIndex(of: quote) else { return 0..<0 }
        let range = start + 1..<line.count - 1
        return range.count == 1 && line[range.lowerBound] == UInt8(ascii: "-") ? 0..<0 : range
    }
}
