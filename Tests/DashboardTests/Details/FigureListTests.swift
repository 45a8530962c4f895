import AnalyticsCore
import Testing

@testable import Dashboard

@Suite struct FigureListTests {
    private func list(_ count: Int, _ language: Language = .fr) -> HTML {
        let figures = (0..<count).map { FigureList.Figure(name: "\("/page-\($0)")", count: 1_000 + $0) }
        return FigureList(lead: .linkedFrom, figures: figures, wording: Wording(language)).markup
    }

    @Test func shortListsAreWhole() {
        #expect(list(2).text == "Lien depuis /page-0 1 000 /page-1 1 001")
        #expect(list(2, .en).text == "Linked from /page-0 1,000 /page-1 1,001")
        #expect(!list(6).source.has("<details"))
    }

    @Test(arguments: [(7, "et 2 autres", "and 2 more"), (30, "et 25 autres", "and 25 more")])
    func longListsUnfoldWithoutAScript(count: Int, french: String, english: String) {
        #expect(list(count).text.contains(french) && list(count, .en).text.contains(english))
        let tags = MarkupReader(list(count).source).tags
        #expect(tags.filter { $0.name == "li" }.count == count)
        #expect(tags.filter { $0.name == "summary" }.count == 1)
        #expect(!list(count).text.contains(" sur "))
    }

    @Test func endlessListsAreCutAndSaySo() {
        #expect(MarkupReader(list(812).source).tags.filter { $0.name == "li" }.count == FigureList.limit)
        #expect(list(812).text.hasSuffix("1–30 sur 812"))
        #expect(list(812, .en).text.hasSuffix("1–30 of 812"))
    }
}
