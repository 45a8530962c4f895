import Testing

@testable import Dashboard

@Suite struct HTMLTests {
    @Test func textIsEscapedAndMarkupIsNot() {
        let text = "<b>"
        let bold: HTML = "<b>\(text)</b>"
        let cell: HTML = "<td class=\"\(text)\">\(bold)\(7)</td>"
        #expect(cell.source == "<td class=\"&lt;b&gt;\"><b>&lt;b&gt;</b>7</td>")
    }

    @Test func piecesJoinInOrder() {
        let pieces: [HTML] = ["<a>", "\("&")", "</a>"]
        #expect(pieces.joined().source == "<a>&amp;</a>")
        #expect([HTML]().joined() == HTML())
    }
}
