import HTTPTypes
import Hummingbird

/// A file of the demo site. Pages name the collector as `{{collector}}`, which is filled in when they are served.
struct DemoFile: Sendable {
    let type: String
    let bytes: [UInt8]

    /// Every file by its path.
    static let all: [(String, DemoFile)] = [
        ("/", page(PackageResources.index_html)),
        ("/index.html", page(PackageResources.index_html)),
        ("/produits.html", page(PackageResources.produits_html)),
        ("/en.html", page(PackageResources.en_html)),
        ("/demo.css", DemoFile(type: "text/css; charset=utf-8", bytes: PackageResources.demo_css)),
        ("/demo.js", DemoFile(type: "text/javascript; charset=utf-8", bytes: PackageResources.demo_js)),
        ("/guide.pdf", DemoFile(type: "application/pdf", bytes: PackageResources.guide_pdf)),
        ("/vagues.webm", DemoFile(type: "video/webm", bytes: PackageResources.vagues_webm)),
    ]

    static let notFound = page(PackageResources.notfound_html)

    private static func page(_ bytes: [UInt8]) -> DemoFile { DemoFile(type: "text/html; charset=utf-8", bytes: bytes) }

    func response(collector: String, status: HTTPResponse.Status = .ok) -> Response {
        let body =
            type.hasPrefix("text/html") ? Array(String(decoding: bytes, as: UTF8.self).replacing("{{collector}}", with: collector).utf8) : bytes
        return Response(status: status, headers: [.contentType: type, .cacheControl: "no-cache"], body: .init(byteBuffer: ByteBuffer(bytes: body)))
    }
}
