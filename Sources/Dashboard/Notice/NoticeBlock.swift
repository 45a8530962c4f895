/// What a chapter consists of; the renderers know nothing else.
enum NoticeBlock: Hashable, Sendable {
    case heading(NoticeText)
    case paragraph(NoticeText)
    case list([NoticeText])
    case table(NoticeTable)
}

/// The first cell of a row names it.
struct NoticeTable: Hashable, Sendable {
    /// What it shows, for those who do not see it.
    var caption: NoticeText
    var columns: [NoticeText]
    var rows: [[NoticeText]]
}

/// One section in one language.
struct NoticeChapter: Hashable, Sendable {
    let section: NoticeSection
    var title: NoticeText
    var blocks: [NoticeBlock]
}
