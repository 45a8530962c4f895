import AnalyticsCore
import Foundation

/// The tracker of a site, or of several: the modules that they switch on, and what the configuration says about them.
struct TrackerComposition: Sendable, Equatable {
    private(set) var modules: Set<TrackerModule>
    private let downloads: [String]
    /// IANA name; nil for the device's own, where sites differ.
    private let timeZone: String?
    /// Seconds from a visitor's yes to the end of the cookie.
    private let lifetime: Int64
    /// Whether the consent tools that are served are listened to where the page names none.
    private let hearsTools: Bool

    /// - Parameter sites: one site gets its own script; several get the union, in which the page has to say (`data-consent`,
    ///   `data-timezone`) what they do not have in common.
    /// - Parameter opposition: whether visitors can oppose also where no consent is asked for.
    init(_ sites: [Settings.Site], lifetime: Int64 = 395 * 86_400, opposition: Bool = false) {
        let consents = sites.contains { $0.tracker.asksConsent }
        modules = sites.reduce([.core, .start, .end]) { $0.union($1.tracker.modules).union($1.tracker.tools) }
        if consents { modules.formUnion([.consent, .preferences]) }
        if consents || opposition { modules.formUnion([.opposition, .opposed]) }
        self.lifetime = lifetime
        var seen: Set<String> = []
        downloads = sites.flatMap(\.downloads).filter { seen.insert($0).inserted }
        timeZone = Set(sites.map(\.calendar.identifier)).count == 1 ? sites[0].calendar.identifier : nil
        hearsTools = Set(sites.map(\.tracker.tools)).count == 1
    }

    /// The script. The same configuration gives the same bytes.
    func script() -> [UInt8] {
        let text = Self.order.filter(modules.contains).map { String(decoding: $0.minified, as: UTF8.self) }.joined()
        return Array(
            text
                .replacing("DOWNLOADS", with: Self.literal(downloads.joined(separator: " ")))
                .replacing("TIMEZONE", with: timeZone.map(Self.literal) ?? "void 0")
                .replacing("LIFETIME", with: Self.milliseconds(lifetime))
                .replacing("SOURCES", with: hearsTools ? "1" : "0")
                .utf8)
    }

    /// The order in which `scripts/tracker` knows the modules, and in which names are declared before they are used.
    private static let order: [TrackerModule] = [
        .core, .navigation, .video, .forms, .links, .search, .votes, .custom, .engagement, .preferences, .opposition, .consent, .start,
        .klaro, .gcm, .axeptio, .tcf, .cookiebot, .didomi, .tarteaucitron, .opposed, .end,
    ]

    /// A JavaScript number: `34128e6`.
    private static func milliseconds(_ seconds: Int64) -> String {
        var (digits, zeros) = (seconds, 3)
        while digits != 0, digits % 10 == 0 { (digits, zeros) = (digits / 10, zeros + 1) }
        return "\(digits)e\(zeros)"
    }

    /// A JavaScript string: JSON without what HTML or old JavaScript read differently.
    private static func literal(_ text: String) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .withoutEscapingSlashes
        let json = (try? encoder.encode(text)).map { String(decoding: $0, as: UTF8.self) } ?? "\"\""
        return json.replacing("<", with: "\\u003c").replacing("\u{2028}", with: "\\u2028").replacing("\u{2029}", with: "\\u2029")
    }
}
