import Crypto
import Foundation
import HTTPTypes
import Hummingbird

/// The tracker as it is served: one script, kept compressed, with an entity tag.
struct TrackerScript: Sendable {
    private let plain: [UInt8]
    private let compressed: [UInt8]?
    private let tag: String

    init(_ source: [UInt8]) {
        plain = source
        compressed = try? Gzip.gzip(source, level: 9)
        tag = "\"" + SHA256.hash(data: source).prefix(12).map { String(UInt16($0) + 256, radix: 16).dropFirst() }.joined() + "\""
    }

    /// RFC 9110 §12.5.3; a weight of zero is a refusal.
    static func takesGzip(_ header: String) -> Bool {
        header.lowercased().split(separator: ",").contains { item in
            let parts = item.split(separator: ";").map { $0.filter { $0 != " " } }
            guard parts.first == "gzip" || parts.first == "*" else { return false }
            return !parts.dropFirst().contains { $0.hasPrefix("q=0") && $0.dropFirst(3).allSatisfy { $0 == "." || $0 == "0" } }
        }
    }

    /// The script, or 304 when the browser has it.
    func response(to request: Request) -> Response {
        var headers: HTTPFields = [
            .contentType: "text/javascript; charset=utf-8", .cacheControl: "public, max-age=86400", .eTag: tag, .vary: "Accept-Encoding",
            .xContentTypeOptions: "nosniff",
        ]
        if let name = HTTPField.Name("Cross-Origin-Resource-Policy") { headers[name] = "cross-origin" }
        if request.headers[.ifNoneMatch]?.contains(tag) == true { return Response(status: .notModified, headers: headers) }
        guard let compressed, Self.takesGzip(request.headers[.acceptEncoding] ?? "") else {
            return Response(status: .ok, headers: headers, body: .init(byteBuffer: ByteBuffer(bytes: plain)))
        }
        headers[.contentEncoding] = "gzip"
        return Response(status: .ok, headers: headers, body: .init(byteBuffer: ByteBuffer(bytes: compressed)))
    }
}
