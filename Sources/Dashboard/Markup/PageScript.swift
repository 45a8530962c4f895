import Crypto
import Foundation

/// The script of every dashboard page: `Assets/dashboard.js`, made of `App/` by scripts/dashboard.
enum PageScript {
    static let text = String(decoding: PackageResources.dashboard_js, as: UTF8.self)

    /// SHA-256 of `text` in Base64, for the Content-Security-Policy.
    static let sha256 = Data(SHA256.hash(data: Data(text.utf8))).base64EncodedString()
}
