import AnalyticsCore
import Testing

@testable import Dashboard

@Suite struct VoteDetailsTests {
    private static let thumbs = ReportRow.detailed("faq", events: 15, [("down", 3), ("up", 12)], mean: 0.8)
    private static let stars = ReportRow.detailed("carnet", events: 108, [("5", 52), ("4", 38), ("3", 11), ("2", 4), ("1", 3)], mean: 4.22)
    private static let faces = ReportRow.detailed("guide", events: 65, [("😀", 38), ("🙂", 21), ("🙁", 6)])

    private func details(_ row: ReportRow, _ language: Language = .fr) -> HTML { VoteDetails(row: row, wording: Wording(language)).markup }

    @Test(arguments: [
        (thumbs, Language.fr, "👍 12 👎 3"), (stars, .fr, "1 : 3 2 : 4 3 : 11 4 : 38 5 : 52"), (stars, .en, "1 : 3 2 : 4 3 : 11 4 : 38 5 : 52"),
        (faces, .en, "😀 38 🙂 21 🙁 6"),
    ])
    func everyChoiceIsReadWithItsCount(row: ReportRow, language: Language, expected: String) {
        #expect(details(row, language).text == expected)
    }

    @Test func choicesWithoutAVoteAreNone() {
        #expect(details(.detailed("x", events: 12, [("up", 12)])).text == "👍 12 👎 0")
        #expect(details(.detailed("x", events: 20, [("5", 20)])).text.hasPrefix("1 : 0 2 : 0"))
    }

    @Test func choicesThatMayBeRareAreNotSaidToBeNone() {
        #expect(details(.detailed("x", events: 15, [("up", 12), ("(other)", 3)])).text == "👍 12 (autres) 3")
        #expect(details(.detailed("x", events: 15, [("up", 12), ("(other)", 3)]), .en).text == "👍 12 (other) 3")
        #expect(details(.detailed("x", events: 12, [("(other)", 12)])).text == "(autres) 12")
    }

    @Test func thumbsAreNamedForThoseWhoHear() {
        #expect(MarkupReader(details(Self.thumbs).source).tags.filter { $0["role"] == "img" }.map { $0["aria-label"] } == ["pour", "contre"])
        #expect(MarkupReader(details(Self.thumbs, .en).source).tags.compactMap { $0["aria-label"] } == ["up", "down"])
    }

    @Test(arguments: [(9, Language.fr, "peu de votes"), (9, .en, "few votes"), (10, .fr, "")])
    func fewVotesHaveAWordInsteadOfAShape(votes: Int, language: Language, expected: String) {
        let markup = details(.detailed("x", events: votes, [("up", votes)]), language)
        #expect(markup.text.contains("vote") == !expected.isEmpty)
        #expect(markup.text.hasPrefix(expected))
        #expect(markup.source.has("<svg") == expected.isEmpty)
    }

    @Test func upAndDownAreTwoLengthsThatFillTheWidth() {
        let bars = MarkupReader(VoteDetails.lengths(12, of: 15).source).tags.filter { $0.name == "rect" }
        #expect(bars.map { $0["width"] } == ["79%", "20%"])
        #expect(bars.map { $0["x"] } == [nil, "80%"])
        #expect(VoteDetails.lengths(15, of: 15).source.has("width=\"100%\"") && VoteDetails.lengths(0, of: 0).source.has("width=\"0%\""))
    }

    @Test func columnsHaveOneScaleAndKeepTheirPlaces() {
        let heights = { (markup: HTML) in MarkupReader(markup.source).tags.filter { $0.name == "rect" }.map { $0["height"] } }
        #expect(heights(details(Self.stars)) == ["1", "2", "4", "15", "20"])
        #expect(heights(details(.detailed("x", events: 30, [("5", 20), ("3", 8), ("(other)", 2)]))) == ["1", "1", "8", "1", "20"])
        #expect(heights(details(.detailed("x", events: 99, (0..<20).map { ("s\($0)", 5) }))).count == 7)
    }

    @Test(arguments: [
        (thumbs, Language.fr, "80,0\u{A0}%\u{A0}👍"), (thumbs, .en, "80.0%\u{A0}👍"), (stars, .fr, "4,2\u{A0}/\u{A0}5"),
        (stars, .en, "4.2\u{A0}/\u{A0}5"), (faces, .fr, "–"), (.detailed("x", events: 9, [("(other)", 9)], mean: 1), .fr, "–"),
        (.detailed("x", events: 9, [], mean: 1), .fr, "–"),
    ])
    func theMeanSaysItsUnit(row: ReportRow, language: Language, expected: String) {
        #expect(Column.meanVote.text(row, visits: 99, wording: Wording(language)) == expected)
    }
}
