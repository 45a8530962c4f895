import AnalyticsCore

/// A row's label as a link that shows only the visits with its value: `#filter=country:FR`. Without the script it changes nothing but the address.
enum FilterLink {
    /// What a value of a dimension filters by: a next page is a page. nil where no two-way counts are kept.
    static func target(of dimension: Dimension) -> Dimension? { dimension == .next ? .page : dimension.isPaired ? dimension : nil }

    /// Whether a table's figures are of the filter's visits only; what was done on a page is counted by page too.
    static func follows(_ dimension: Dimension, _ filter: ReportQuery.Filter?) -> Bool {
        target(of: dimension) != nil || filter?.dimension == .page && [.download, .outbound, .search, .vote].contains(dimension)
    }

    /// nil for values that cannot be filtered by: of other dimensions, and what was folded.
    static func address(_ dimension: Dimension, _ value: String) -> String? {
        guard let target = target(of: dimension), !value.isEmpty, value != ReportRow.folded else { return nil }
        return "#filter=" + escaped("\(target.name):\(value)")
    }

    /// Signs that stand for themselves (`encodeURIComponent`, and those that separate nothing in a fragment).
    private static let plain = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.!~*'()/:".utf8)

    /// Any other byte of UTF-8 as RFC 3986 writes it, so that a value can be nothing else than a value.
    private static func escaped(_ value: String) -> String {
        var text = ""
        for byte in value.utf8 {
            if plain.contains(byte) {
                text.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                text += "%" + String(byte >> 4, radix: 16, uppercase: true) + String(byte & 15, radix: 16, uppercase: true)
            }
        }
        return text
    }

    /// The label of a row: a link where its value can be filtered by, and text anywhere else.
    static func label(_ dimension: Dimension, _ value: String, isChosen: Bool, wording: Wording) -> HTML {
        let label = wording.label(dimension, value)
        return address(dimension, value).map { label.link(to: $0, isChosen: isChosen) } ?? label.markup
    }
}
