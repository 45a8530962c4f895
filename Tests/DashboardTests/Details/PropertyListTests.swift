import AnalyticsCore
import Testing

@testable import Dashboard

@Suite struct PropertyListTests {
    private func list(_ details: [(String, Int)], _ language: Language = .fr) -> HTML {
        PropertyList(row: .detailed("essai", visits: 90, events: 95, details), wording: Wording(language)).markup
    }

    private let plans = [("formule: équipe", 52), ("paiement: mensuel", 40), ("formule: solo", 31), ("(other)", 3)]

    @Test func valuesStandUnderTheirKey() {
        #expect(list(plans).text == "2 propriétés formule équipe 52 solo 31 paiement mensuel 40 (autres) 3")
        #expect(list(plans, .en).text == "2 properties formule équipe 52 solo 31 paiement mensuel 40 (other) 3")
        #expect(list([("a: b", 9)]).text == "1 propriété a b 9")
        #expect(list([("a: b", 9)], .en).text == "1 property a b 9")
    }

    @Test func theyUnfoldWithoutAScript() {
        let tags = MarkupReader(list(plans).source).tags
        #expect(tags.first?.name == "details" && tags.first?["open"] == nil)
        #expect(tags.filter { $0.name == "dt" }.count == 3 && tags.filter { $0.name == "dd" }.count == 3)
    }

    @Test func onlyRareOnesAreOneLine() {
        #expect(list([("(other)", 4)]).text == "0 propriété (autres) 4")
    }

    @Test(arguments: [
        ("a: b", "a", "b"), ("a: b: c", "a", "b: c"), ("alone", "alone", ""), ("url: https://x", "url", "https://x"), (": ", "", ""),
        ("a: \u{301}b", "a", "\u{301}b"),
    ])
    func keysEndAtTheFirstColon(property: String, key: String, value: String) {
        #expect(PropertyList.parts(of: property) == (key, value))
    }

    @Test func endlessPropertiesAreCutAndSaySo() {
        let markup = list((0..<200).map { ("k: v\($0)", 9) } + [("(other)", 7)])
        #expect(MarkupReader(markup.source).tags.filter { $0.name == "li" }.count == FigureList.limit + 1)
        #expect(markup.text.hasSuffix("(autres) 7 1–30 sur 201"))
    }
}
