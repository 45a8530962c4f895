import Testing

@testable import Dashboard

/// Two renderings of the same blocks; values of the configuration are hostile in both.
@Suite struct NoticeMarkupTests {
    private static let hostile = [
        "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "a|b", "[x](javascript:alert(1))", "`code`", "**bold**", "a & b", "\u{202E}gro", "#h",
        "https://x.example/\"><b>", "javascript:alert(1)", "\\", "$x$", "``",
    ]

    private static func facts(_ text: String) -> NoticeFacts {
        var facts = NoticeFacts.exempt
        (facts.controller, facts.address, facts.contact, facts.officer, facts.host, facts.url) = (text, text, text, text, text, text)
        (facts.sites, facts.keptParameters) = ([text], [text])
        return facts
    }

    @Test(arguments: NoticeFacts.all.map(\.name), Language.allCases)
    func pagesAreSound(name: String, language: Language) throws {
        let facts = try #require(NoticeFacts.all.first { $0.name == name }).facts
        for section in [nil] + NoticeSection.allCases.map({ $0 }) {
            let page = Notice(facts: facts, language: language).text(section, format: .html)
            let reader = MarkupReader(page)
            #expect(reader.problems.isEmpty)
            #expect(reader.tags.filter { ["html", "article"].contains($0.name) }.allSatisfy { $0["lang"] == language.rawValue })
            let levels = reader.tags.compactMap { $0.name.count == 2 && $0.name.hasPrefix("h") ? Int($0.name.dropFirst()) : nil }
            #expect(levels.first == 1 && levels.filter { $0 == 1 }.count == 1)
            for (level, next) in zip(levels, levels.dropFirst()) { #expect(next <= level + 1) }
            let ids = reader.tags.compactMap { $0["id"] }
            #expect(Set(ids).count == ids.count)
            for target in reader.tags.compactMap({ $0["aria-labelledby"] }) { #expect(ids.contains(target)) }
            let tables = reader.tags.filter { $0.name == "table" }.count
            #expect(reader.tags.filter { $0.name == "caption" }.count == tables)
            #expect(reader.tags.filter { $0.name == "th" }.allSatisfy { ["row", "col"].contains($0["scope"]) })
            for name in ["script", "iframe", "img", "link", "form", "object"] { #expect(!reader.tags.contains { $0.name == name }) }
            #expect(page.has("light-dark(") && page.has("color-scheme"))
        }
    }

    @Test(arguments: hostile, Language.allCases)
    func hostileTextIsTextOnThePage(text: String, language: Language) {
        let page = Notice(facts: Self.facts(text), language: language).text(nil, format: .html)
        let plain = Notice(facts: Self.facts("x"), language: language).text(nil, format: .html)
        let (reader, expected) = (MarkupReader(page), MarkupReader(plain))
        #expect(reader.problems.isEmpty)
        #expect(
            reader.tags.filter { $0.name != "a" && $0.name != "bdi" }.map(\.name) == expected.tags.filter { $0.name != "a" && $0.name != "bdi" }.map(\.name))
        #expect(reader.tags.compactMap { $0["href"] }.allSatisfy { $0.hasPrefix("https://") })
        #expect(!page.has("\u{202E}"))
    }

    @Test(arguments: hostile, Language.allCases)
    func hostileTextIsTextInMarkdown(text: String, language: Language) {
        let lines = Notice(facts: Self.facts(text), language: language).text(nil, format: .md).split(separator: "\n", omittingEmptySubsequences: false)
        let plain = Notice(facts: Self.facts("x"), language: language).text(nil, format: .md).split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.count == plain.count)
        for (line, expected) in zip(lines, plain) where expected.hasPrefix("|") {
            #expect(Self.bars(line) == Self.bars(expected), "\(line)")
        }
        #expect(!lines.contains { $0.contains("\u{202E}") })
    }

    /// Bars that end a cell.
    private static func bars(_ line: Substring) -> Int {
        var (count, isEscaped) = (0, false)
        for character in line {
            if character == "|", !isEscaped { count += 1 }
            isEscaped = character == "\\" && !isEscaped
        }
        return count
    }

    @Test func markdownSignsAreEscaped() {
        #expect(NoticeMarkdown.escaped("a*b_c`d<e>[f]|g#h&i~j\\k$") == "a\\*b\\_c\\`d\\<e\\>\\[f\\]\\|g\\#h\\&i\\~j\\\\k\\$")
        #expect(NoticeMarkdown.escaped("Société Générale, 12 %") == "Société Générale, 12 %")
        #expect(NoticeMarkdown.escaped("a\u{202E}b\nc") == "a\u{FFFD}b\u{FFFD}c")
    }
}
