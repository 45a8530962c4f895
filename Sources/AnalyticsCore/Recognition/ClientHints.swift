/// What a browser says about itself beside its user agent: the User-Agent Client Hints (WICG), and the app that Android names for pages
/// shown inside it (`X-Requested-With`).
///
/// Held in memory for the length of a request: the values are a visitor's, so they are never described, and only names of fixed tables
/// and short numbers are taken from them (`UserAgent.init(parsing:hints:)`).
public struct ClientHints: Hashable, Sendable {
    /// A brand of `Sec-CH-UA`: its lower-case name and its major version as digits.
    struct Brand: Hashable, Sendable {
        var text: [UInt8]
        var version: String
    }

    /// The brands in the order sent; those made up to keep readers honest (GREASE) too.
    var brands: [Brand] = []
    /// Whether the browser wants pages for phones.
    var isMobile: Bool?
    /// Lower case, empty when not sent.
    var platform: [UInt8] = []
    var platformVersion: [UInt8] = []
    /// Lower case, empty when not sent: desktops and browsers that freeze it send none.
    var model: [UInt8] = []
    /// Lower case.
    var formFactors: [[UInt8]] = []
    /// The package of an Android app, lower case, empty when not sent.
    var app: [UInt8] = []

    /// Of a browser that sends none.
    public init() {}

    /// - Parameter header: the value of a header, by its name in lower case; nil when it was not sent.
    ///
    /// At most 1,024 bytes of each header and 16 brands are read; what is malformed counts as not sent. Cost is about a microsecond,
    /// next to nothing when no hint is sent.
    public init(header: (String) -> String?) {
        let brandList = header("sec-ch-ua-full-version-list") ?? header("sec-ch-ua")
        brands = brandList.map { StructuredField($0).items.map { Brand(text: $0.text, version: Self.major($0.version)) } } ?? []
        isMobile = header("sec-ch-ua-mobile").flatMap { StructuredField($0).boolean }
        platform = Self.text(header("sec-ch-ua-platform"))
        platformVersion = Self.text(header("sec-ch-ua-platform-version"))
        model = Self.text(header("sec-ch-ua-model"))
        formFactors = header("sec-ch-ua-form-factors").map { StructuredField($0).items.map(\.text) } ?? []
        app = Self.text(header("x-requested-with"))
        if app == Array("xmlhttprequest".utf8) { app = [] }
    }

    /// Whether a browser sent none of them.
    public var isEmpty: Bool { self == ClientHints() }

    private static func text(_ value: String?) -> [UInt8] { value.flatMap { StructuredField($0).items.first?.text } ?? [] }

    private static func major(_ version: [UInt8]) -> String {
        let digits = version.prefix(while: ASCII.isDigit)
        return digits.count > 4 ? "" : String(decoding: digits, as: UTF8.self)
    }
}

extension ClientHints: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    public var description: String { "ClientHints" }
    public var debugDescription: String { "ClientHints" }
    public var customMirror: Mirror { Mirror(self, children: [:]) }
}
