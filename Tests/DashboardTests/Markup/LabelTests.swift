import Testing

@testable import Dashboard

@Suite struct LabelTests {
    @Test func shortLabelsStayWhole() {
        #expect(Label("/fr/").markup.source == "<span><bdi>/fr/</bdi></span>")
        #expect(Label("FR-IDF", detail: "France").markup.source == "<span><bdi>FR-IDF</bdi> <small>France</small></span>")
    }

    @Test func labelsThatAColumnMayCutStandInTheTitleToo() {
        let path = "/fr/blog/2026/11/facturation-electronique"
        #expect(Label(path).markup.source == "<span title=\"\(path)\"><bdi>\(path)</bdi></span>")
    }

    @Test(arguments: ["a", "é", "漢", "🙂", "e\u{301}", "\u{301}"])
    func longLabelsAreCut(piece: String) {
        let label = Label(String(repeating: piece, count: 5_000))
        #expect(label.text.unicodeScalars.count == Label.limit + 1)
        #expect(label.text.unicodeScalars.last == "…")
        #expect(Label(String(repeating: "a", count: Label.limit)).text.unicodeScalars.count == Label.limit)
    }
}
