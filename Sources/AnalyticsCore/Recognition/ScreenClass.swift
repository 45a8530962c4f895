/// Classes of screen width, in CSS pixels, at the borders that web designs change at.
public enum ScreenClass: String, CaseIterable, Sendable {
    case small = "0-575"
    case compact = "576-767"
    case medium = "768-991"
    case large = "992-1279"
    case wide = "1280-1599"
    case wider = "1600-1919"
    case widest = "1920+"

    /// Class of a `1920x1080`; nil for what is no size or not one a person looks at (a side under 100 or over 20,000 pixels).
    public init?(size text: String) {
        guard let size = ScreenSize(text), Self.possible.contains(size.width), Self.possible.contains(size.height) else { return nil }
        self =
            switch size.width {
            case ..<576: .small
            case ..<768: .compact
            case ..<992: .medium
            case ..<1280: .large
            case ..<1600: .wide
            case ..<1920: .wider
            default: .widest
            }
    }

    /// Name of the class of a size, or empty.
    public static func name(_ size: String) -> String { ScreenClass(size: size)?.rawValue ?? "" }

    private static let possible = 100...20_000
}
