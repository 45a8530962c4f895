/// A notice as Markdown: CommonMark, with the tables of GFM.
struct NoticeMarkdown: Sendable {
    let title: NoticeText?
    let chapters: [NoticeChapter]

    var text: String {
        var parts: [String] = []
        if let title { parts.append("# " + Self.inline(title)) }
        let level = title == nil ? 1 : 2
        for chapter in chapters {
            parts.append(Self.heading(chapter.title, level))
            parts += chapter.blocks.map { Self.markdown($0, level + 1) }
        }
        return parts.joined(separator: "\n\n") + "\n"
    }

    private static func markdown(_ block: NoticeBlock, _ level: Int) -> String {
        switch block {
        case .heading(let text): heading(text, level)
        case .paragraph(let text): inline(text)
        case .list(let items): items.map { "- " + inline($0) }.joined(separator: "\n")
        case .table(let table):
            ([row(table.columns), "|" + String(repeating: "---|", count: table.columns.count)] + table.rows.map(row)).joined(separator: "\n")
        }
    }

    private static func heading(_ text: NoticeText, _ level: Int) -> String { String(repeating: "#", count: level) + " " + inline(text) }

    private static func row(_ cells: [NoticeText]) -> String { "| " + cells.map { inline($0, isCell: true) }.joined(separator: " | ") + " |" }

    private static func inline(_ text: NoticeText, isCell: Bool = false) -> String {
        text.runs.map { run in
            switch run {
            case .words(let words): words
            case .value(let value): escaped(value)
            case .code(let value): code(value, isCell: isCell)
            case .blank(let name): "**\\[" + escaped(name) + "\\]**"
            case .link(let address): "<" + address.filter { $0 != "<" && $0 != ">" } + ">"
            case .strong(let words): "**" + words + "**"
            }
        }.joined()
    }

    /// Signs that make markup get a backslash, what cannot be seen shows as `�`.
    static func escaped(_ value: String) -> String {
        var text = ""
        for scalar in visible(value).unicodeScalars {
            if "\\`*_[]<>|~&#$".unicodeScalars.contains(scalar) { text += "\\" }
            text.unicodeScalars.append(scalar)
        }
        return text
    }

    /// A code span, fenced by more backticks than it holds. In the cell of a table a bar would end it, and a backslash may escape or not.
    private static func code(_ value: String, isCell: Bool) -> String {
        guard !isCell || !value.contains(where: { $0 == "|" || $0 == "\\" }) else { return escaped(value) }
        let text = visible(value)
        let longest = text.split(whereSeparator: { $0 != "`" }).map(\.count).max() ?? 0
        guard longest > 0 else { return "`\(text)`" }
        let fence = String(repeating: "`", count: longest + 1)
        return "\(fence) \(text) \(fence)"
    }

    private static func visible(_ value: String) -> String {
        String(
            String.UnicodeScalarView(
                value.unicodeScalars.map { scalar in
                    switch scalar.properties.generalCategory {
                    case .control, .format, .lineSeparator, .paragraphSeparator: "\u{FFFD}"
                    default: scalar
                    }
                }))
    }
}
