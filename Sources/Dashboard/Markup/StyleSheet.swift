/// The style sheet of every page, `Assets/dashboard.css`.
enum StyleSheet {
    static let text = String(decoding: PackageResources.dashboard_css, as: UTF8.self)

    /// SHA-256 of `text` in Base64, for the Content-Security-Policy. A test compares and says the new value.
    static let sha256 = "L3xXHu+i8rogeammuIjEQjkxWs4oyytcyw4vY9BrVIQ="
}
