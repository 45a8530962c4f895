/// What names a row: text that may come from a visitor, and an optional explanation of ours.
struct Label: Hashable, Sendable {
    var text: String
    /// Muted, behind the text: the country of a region.
    var detail: String?

    /// Longest label in a file, in Unicode scalars; combining marks count, so that no label grows by stacking them.
    static let limit = 300

    init(_ text: String, detail: String? = nil) {
        let head = text.unicodeScalars.prefix(Self.limit)
        self.text = head.endIndex == text.unicodeScalars.endIndex ? text : String(head) + "…"
        self.detail = detail
    }

    /// The text alone, inside a line.
    var inline: HTML { "<bdi\(title)>\(text)</bdi>" }

    /// Isolated, so that right-to-left text reorders nothing beside it; the whole label again in `title` where a column may cut it.
    var markup: HTML {
        let explained: HTML = detail.map { " <small>\($0)</small>" } ?? ""
        return "<span\(title)><bdi>\(text)</bdi>\(explained)</span>"
    }

    /// The same as a link; of the row that was chosen, it says so.
    func link(to address: String, isChosen: Bool) -> HTML {
        let explained: HTML = detail.map { " <small>\($0)</small>" } ?? ""
        let chosen: HTML = isChosen ? " aria-current=\"true\"" : ""
        return "<a href=\"\(address)\"\(chosen)\(title)><bdi>\(text)</bdi>\(explained)</a>"
    }

    private var title: HTML { text.unicodeScalars.count > 24 ? " title=\"\(text)\"" : "" }
}
