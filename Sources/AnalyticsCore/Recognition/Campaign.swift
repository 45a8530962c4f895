/// What a page's address says about the campaign that led to it: the `utm_` parameters and the kind of a click identifier.
public struct Campaign: Hashable, Sendable {
    /// Lower case, as `medium`.
    public let source: String?
    public let medium: String?
    public let campaign: String?
    public let term: String?
    public let content: String?
    public let clickID: ClickID?

    static let longestValue = 100

    public var isEmpty: Bool {
        source == nil && medium == nil && campaign == nil && term == nil && content == nil && clickID == nil
    }

    /// No campaign.
    static let none = Campaign()

    private init() { (source, medium, campaign, term, content, clickID) = (nil, nil, nil, nil, nil, nil) }

    /// Every value is trimmed, scrubbed and cut at 100 characters; nil where the address says nothing.
    public init(_ url: PageURL) {
        let names = url.parameterNames
        let hasValues = names.contains { $0.hasPrefix("utm_") }
        func value(_ name: String) -> String? { hasValues ? url.parameter("utm_" + name).flatMap(Self.clean) : nil }
        source = value("source").map { $0.lowercased() }
        medium = value("medium").map { $0.lowercased() }
        campaign = value("campaign")
        term = value("term")
        content = value("content")
        clickID = names.lazy.compactMap { ClickID(parameter: $0) }.first
    }

    private static func clean(_ text: String) -> String? {
        let shown = String(String.UnicodeScalarView(text.unicodeScalars.filter(PercentCoding.isShown)))
        let scrubbed = Scrubber.scrub(ASCII.trimmed(shown))
        let cut = ASCII.trimmed(String(String.UnicodeScalarView(scrubbed.unicodeScalars.prefix(longestValue))))
        return cut.isEmpty ? nil : cut
    }
}
