import AnalyticsCore
import Testing

@testable import Dashboard

@Suite struct RowDetailsTests {
    private func details(_ dimension: Dimension, _ row: ReportRow, _ language: Language = .fr) -> String? {
        RowDetails(dimension: dimension, row: row, wording: Wording(language)).markup?.text
    }

    private let mailing = ReportRow.detailed(
        "lettre", events: 130, [("open", 90), ("click: bouton", 25), ("click", 8), ("click: <pied>", 5), ("(other)", 2)])

    @Test func pagesThatLinkToNothingAreNamed() {
        let row = ReportRow.detailed("/x", visits: 20, events: 22, [("/fr/aide", 12), ("linuxfr.org", 6), ("(direct)", 5), ("(other)", 3)])
        #expect(details(.notFound, row) == "Lien depuis /fr/aide 12 linuxfr.org 6 (accès direct) 5 (autres) 3")
        #expect(details(.notFound, row, .en) == "Linked from /fr/aide 12 linuxfr.org 6 (direct) 5 (other) 3")
    }

    @Test func choicesOfThePeriodAreSaid() {
        #expect(details(.consent, .detailed("granted", visits: 20, [("given", 12)])) == "Dans la période accord donné 12")
        let refused = ReportRow.detailed("denied", visits: 20, [("refused", 9), ("withdrawn", 2)])
        #expect(details(.consent, refused) == "Dans la période refus donné 9 accord retiré 2")
        #expect(details(.consent, refused, .en) == "In the period consent refused 9 consent withdrawn 2")
        #expect(details(.consent, .detailed("signal", visits: 9, [])) == nil)
    }

    @Test func linksOfAMailingAreCountedByName() {
        #expect(details(.email, mailing) == "Liens cliqués bouton 25 (inconnu) 8 <pied> 5")
        #expect(details(.email, mailing, .en) == "Links clicked bouton 25 (unknown) 8 <pied> 5")
        #expect(details(.email, .detailed("x", events: 12, [("open", 6), ("click", 6)])) == nil)
    }

    @Test(arguments: [("click", ""), ("click: a", "a"), ("click: \u{301}", "\u{301}"), ("open", nil), ("clicks", nil), ("(other)", nil)])
    func linksHaveNames(value: String, name: String?) {
        #expect(ReportDetail(value: value, visits: 1, events: 1).link == name)
    }

    @Test(arguments: [Dimension.vote, .video, .form, .email, .custom, .notFound, .page])
    func nothingIsSaidOfNothing(dimension: Dimension) {
        #expect(details(dimension, .detailed("x", visits: 9, [])) == nil)
    }

    @Test func mailingsShowOpensAndClicksOnAnyLink() {
        let texts = { (row: ReportRow) in Column.of(.email).map { $0.text(row, visits: 99, wording: Wording(.fr)) } }
        #expect(texts(mailing) == ["90", "40"])
        #expect(texts(.detailed("x", events: 30, [("click: a", 27), ("(other)", 3)])) == ["–", "27"])
        #expect(texts(.detailed("x", events: 9, [("open", 9)])) == ["9", "0"])
        #expect(texts(.detailed("x", events: 9, [("click", 9)])) == ["0", "9"])
        #expect(texts(.detailed("x", events: 9, [])) == ["–", "–"])
    }

    @Test func formsShowStartsSendsAndTheirRate() {
        let texts = { (row: ReportRow) in Column.of(.form).map { $0.text(row, visits: 99, wording: Wording(.fr)) } }
        #expect(texts(.detailed("x", visits: 41, [("start", 40), ("submit", 28)])) == ["40", "28", "70,0\u{A0}%"])
        #expect(texts(.detailed("x", visits: 40, [("start", 40)])) == ["40", "0", "0,0\u{A0}%"])
        #expect(texts(.detailed("x", visits: 40, [("start", 40), ("(other)", 2)])) == ["40", "–", "–"])
        // More were sent than started: a browser that fills forms in by itself.
        #expect(texts(.detailed("x", visits: 9, [("start", 8), ("submit", 9)])) == ["8", "9", "100,0\u{A0}%"])
        #expect(texts(.detailed("rest", visits: 7, [])) == ["7", "–", "–"])
    }
}
