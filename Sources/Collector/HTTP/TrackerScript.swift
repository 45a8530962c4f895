import Crypto
import Foundation
import HTTPTypes
import Hummingbird

/// The tracker as it is served: one script, kept compressed, with an entity tag.
struct TrackerScript: Sendable {
    private let plain: [UInt8]
    private let compressed: [UInt8]?
    private let tag: String

    init(_ source: [UInt8] = PackageResources.sillage_js) {
        plain = source
        compressed = try? Gzip.gzip(source)
        tag = "\"" + SHA256.hash(data: source).prefix(12).map { String(UInt16($0) + 256, radix: 16).dropFirst() }.joined() + "\""
    }

    /// The script, or 304 when the browser has it.
    func response(to request: Request) -> Response {
        var headers: HTTPFields = [
            .contentType: "text/javascript; charset=utf-8", .cacheControl: "public, max-age=86400", .eTag: tag, .vary: "Accept-Encoding",
            .xContentTypeOptions: "nosniff",
        ]
        if let name = HTTPField.Name("Cross-Origin-Resource-Policy") { headers[name] = "cross-origin" }
        if request.headers[.ifNoneMatch]?.contains(tag) == true { return Response(status: .notModified, headers: headers) }
        guard let compressed, request.headers[.acceptEncoding]?.contains("gzip") == true else {
            return Response(status: .ok, headers: headers, body: .init(byteBuffer: ByteBuffer(bytes: plain)))
        }
        headers[.contentEncoding] = "gzip"
        return Response(status: .ok, headers: headers, body: .init(byteBuffer: ByteBuffer(bytes: compressed)))
    }
}
