import Testing

@testable import Dashboard

@Suite struct ChangeTests {
    @Test(
        arguments: [
            (5_528, 6_214, .up("12,4\u{A0}%")), (100, 50, .down("50,0\u{A0}%")), (100, 100, .same), (100_000, 100_001, .same),
            (100, 0, .down("100,0\u{A0}%")), (0, 50, .unknown), (0, 0, .unknown), (nil, 3, .unknown), (3, nil, .unknown),
            (10, 95, .up("850,0\u{A0}%")), (10, 125, .up("×12,5")),
        ] as [(Double?, Double?, Change)])
    func counts(before: Double?, now: Double?, expected: Change) {
        #expect(Wording(.fr).change(from: before, to: now) == expected)
    }

    @Test(
        arguments: [
            (0.401, 0.384, .down("1.7\u{A0}pt")), (0, 0.12, .up("12.0\u{A0}pt")), (0.5, 0.50001, .same), (nil, 0.5, .unknown),
            (0.5, nil, .unknown),
        ] as [(Double?, Double?, Change)])
    func ratesMoveInPoints(before: Double?, now: Double?, expected: Change) {
        #expect(Wording(.en).pointChange(from: before, to: now) == expected)
    }
}
