/// The texts a data protection officer needs, worked out from the configuration in force: pure words, the same for the same facts.
public struct Notice: Sendable {
    public enum Format: String, CaseIterable, Sendable {
        /// Markdown (CommonMark, with tables of GFM).
        case md
        /// A page of its own without script, whose `<article>` can be taken into another.
        case html
    }

    private let facts: NoticeFacts
    private let language: Language

    public init(facts: NoticeFacts, language: Language) {
        self.facts = facts
        self.language = language
    }

    /// - Parameter section: nil for all that apply to the configuration.
    public func text(_ section: NoticeSection?, format: Format) -> String {
        let chapters = chapters(section)
        let title = chapters.count == 1 ? nil : author.title
        switch format {
        case .md: return NoticeMarkdown(title: title, chapters: chapters).text
        case .html: return NoticePage(language: language, title: title, chapters: chapters).markup.source
        }
    }

    func chapters(_ section: NoticeSection?) -> [NoticeChapter] {
        let wanted = section.map { [$0] } ?? NoticeSection.allCases.filter { $0 != .exemption || facts.isExempt }
        return wanted.map(author.chapter)
    }

    private var author: any NoticeAuthor {
        switch language {
        case .fr: FrenchNotice(facts: facts)
        case .en: EnglishNotice(facts: facts)
        }
    }
}

/// Says the facts in one language.
protocol NoticeAuthor: Sendable {
    var facts: NoticeFacts { get }
    var language: Language { get }
    /// Over all chapters together.
    var title: NoticeText { get }
    func chapter(_ section: NoticeSection) -> NoticeChapter
}

extension NoticeAuthor {
    func duration(_ seconds: Int64) -> NoticeText { NoticeDuration(seconds: seconds).words(language) }

    /// Names, as a list in a line; never empty.
    func names(_ list: [String]) -> NoticeText { list.map { NoticeText(.value($0)) }.joined(by: ", ") }

    var sites: NoticeText { names(facts.sites) }
}
