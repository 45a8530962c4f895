import AnalyticsCore
import Crypto
import Dashboard
import HTTPTypes
import Hummingbird
import HummingbirdCore
import NIOCore

/// Tells the page of a site, while it is served, where to ask for what happens now. The file stays as it is, so that a copy of the folder
/// asks nobody.
///
/// Such a page has an `ETag` of its own, and is always sent whole.
struct LiveMarker<Context: RequestContext>: RouterMiddleware {
    /// Names of the folders of sites that have live figures.
    let folders: Set<String>

    private static var placeholder: [UInt8] { Array(LiveMark.empty.utf8) }

    func handle(_ request: Hummingbird.Request, context: Context, next: (Hummingbird.Request, Context) async throws -> Response) async throws -> Response {
        guard request.method == .get || request.method == .head, let address = address(for: request.uri.path) else { return try await next(request, context) }
        var head = request.head
        head.method = .get
        for name in [HTTPField.Name.range, .ifRange, .ifNoneMatch, .ifModifiedSince] { head.headerFields[name] = nil }
        let response = try await next(Hummingbird.Request(head: head, body: request.body), context)
        guard response.status == .ok, response.headers[.contentType]?.hasPrefix("text/html") == true else { return response }
        return try await marked(response, address, request)
    }

    /// Where a page finds the figures, relative to itself: a proxy may have put the dashboard into a folder. nil for what is no page of such
    /// a site.
    private func address(for path: String) -> String? {
        guard path.hasSuffix(".html") || path.hasSuffix("/") else { return nil }
        let parts = path.split(separator: "/", omittingEmptySubsequences: false).dropFirst()
        guard parts.count > 1, let folder = parts.first.map(Self.folder), folders.contains(folder) else { return nil }
        return String(repeating: "../", count: parts.count - 1) + "live/" + folder
    }

    /// Of the characters in names of folders, `~` is the one that clients may write as `%7E`.
    static func folder(_ part: some StringProtocol) -> String { String(part).replacing("%7E", with: "~").replacing("%7e", with: "~") }

    private func marked(_ response: Response, _ address: String, _ request: Hummingbird.Request) async throws -> Response {
        let collected = CollectedBody()
        try await response.body.write(collected)
        var bytes = collected.bytes
        // The mark stands in the head, before any text of a visitor.
        if let range = bytes.prefix(4096).firstRange(of: Self.placeholder) { bytes.replaceSubrange(range, with: LiveMark.naming(address).utf8) }
        var headers = response.headers
        for name in [HTTPField.Name.lastModified, .acceptRanges] { headers[name] = nil }
        headers[.contentLength] = String(bytes.count)
        let tag = "\"" + Self.hexadecimal(SHA256.hash(data: bytes).prefix(16)) + "\""
        headers[.eTag] = tag
        if Self.matches(request.headers[values: .ifNoneMatch], tag) { return Response(status: .notModified, headers: headers) }
        let whole = Response(status: .ok, headers: headers, body: .init(byteBuffer: ByteBuffer(bytes: bytes)))
        return request.method == .head ? whole.createHeadResponse() : whole
    }

    /// Weak comparison of entity tags (RFC 9110 §13.1.2).
    private static func matches(_ fields: [String], _ tag: String) -> Bool {
        fields.flatMap { $0.split(separator: ",") }.contains { field in
            let field = field.drop { $0 == " " }.prefix { $0 != " " }
            return field == "*" || field == tag || field == "W/" + tag
        }
    }

    private static func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
        bytes.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
    }
}

/// A body in memory: pages have some hundred kilobytes.
private final class CollectedBody: ResponseBodyWriter {
    private(set) var bytes: [UInt8] = []

    func write(_ buffer: ByteBuffer) { bytes += buffer.readableBytesView }
    func finish(_ trailingHeaders: HTTPFields?) {}
}
