import Crypto
import Foundation

/// The style sheet of every dashboard page: `Assets/*.css` but for the visitor page's, one after the other.
enum StyleSheet {
    static let text = [
        PackageResources.dashboard_css, PackageResources.panels_css, PackageResources.map_css, PackageResources.live_css, PackageResources.layout_css,
    ]
    .map { String(decoding: $0, as: UTF8.self) }.joined()

    /// SHA-256 of `text` in Base64, for the Content-Security-Policy.
    static let sha256 = Data(SHA256.hash(data: Data(text.utf8))).base64EncodedString()
}
