import Testing

@testable import Dashboard

@Suite struct PanelGridTests {
    @Test(arguments: [
        (0, []), (1, [12]), (2, [6, 6]), (3, [4, 4, 4]), (4, [6, 6, 6, 6]), (5, [6, 6, 4, 4, 4]), (7, [6, 6, 6, 6, 4, 4, 4]),
        (8, [6, 6, 4, 4, 4, 4, 4, 4]),
    ])
    func rowsAreAsEvenAsCanBe(count: Int, expected: [Int]) {
        #expect(PanelGrid.spans(count, most: 3) == expected)
    }

    @Test(arguments: 0...40, [3, 4])
    func rowsAreAlwaysFull(count: Int, most: Int) {
        let spans = PanelGrid.spans(count, most: most)
        #expect(spans.count == count)
        var width = 0
        for span in spans {
            width = width == 12 ? span : width + span
            #expect(width <= 12)
        }
        #expect(width == (count == 0 ? 0 : 12))
    }

    @Test func theLeadRowIsSevenAndFive() {
        #expect(PanelGrid.styles(4, lead: true) == ["s7 w7", "s5 w5", "s6 w6", "s6 w6"])
        #expect(PanelGrid.styles(1, lead: true) == ["s12 w12"])
        #expect(PanelGrid.styles(0, lead: true).isEmpty)
        #expect(PanelGrid.styles(4, lead: false, roomy: true) == ["s6 w6", "s6 w6", "s6 w6", "s6 w6"])
        #expect(PanelGrid.styles(3, lead: false, roomy: true) == ["s12 w4", "s6 w4", "s6 w4"])
    }
}
