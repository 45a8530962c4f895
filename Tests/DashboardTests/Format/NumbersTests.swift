import Testing

@testable import Dashboard

@Suite struct NumbersTests {
    private let fr = Wording(.fr)
    private let en = Wording(.en)

    @Test(arguments: [
        (0, "0", "0"), (7, "7", "7"), (999, "999", "999"), (1_000, "1\u{202F}000", "1,000"), (6_214, "6\u{202F}214", "6,214"),
        (1_234_567, "1\u{202F}234\u{202F}567", "1,234,567"), (-44_000, "−44\u{202F}000", "−44,000"),
        (.max, "9\u{202F}223\u{202F}372\u{202F}036\u{202F}854\u{202F}775\u{202F}807", "9,223,372,036,854,775,807"),
        (.min, "−9\u{202F}223\u{202F}372\u{202F}036\u{202F}854\u{202F}775\u{202F}808", "−9,223,372,036,854,775,808"),
    ])
    func integers(value: Int, french: String, english: String) {
        #expect(fr.integer(value) == french)
        #expect(en.integer(value) == english)
    }

    @Test(arguments: [
        (2.9, "2,9", "2.9"), (0, "0,0", "0.0"), (0.05, "0,1", "0.1"), (0.049, "0,0", "0.0"), (-1.25, "−1,3", "−1.3"),
        (1_234.56, "1\u{202F}234,6", "1,234.6"), (9.96, "10,0", "10.0"), (.infinity, "–", "–"), (.nan, "–", "–"),
    ])
    func decimals(value: Double, french: String, english: String) {
        #expect(fr.decimal(value) == french)
        #expect(en.decimal(value) == english)
    }

    @Test func hugeDecimalsAreCutAndNotACrash() {
        #expect(en.decimal(1e300) == "1,000,000,000,000,000.0")
    }

    @Test(
        arguments: [
            (0.698, "69,8\u{A0}%", "69.8%"), (0, "0,0\u{A0}%", "0.0%"), (1, "100,0\u{A0}%", "100.0%"), (nil, "–", "–"), (.nan, "–", "–"),
        ] as [(Double?, String, String)])
    func percents(share: Double?, french: String, english: String) {
        #expect(fr.percent(share) == french)
        #expect(en.percent(share) == english)
    }

    @Test(
        arguments: [
            (0, "0\u{A0}s", "0s"), (41.4, "41\u{A0}s", "41s"), (59.6, "1\u{A0}min\u{A0}00\u{A0}s", "1m\u{A0}00s"),
            (134, "2\u{A0}min\u{A0}14\u{A0}s", "2m\u{A0}14s"), (183, "3\u{A0}min\u{A0}03\u{A0}s", "3m\u{A0}03s"),
            (3_599.4, "59\u{A0}min\u{A0}59\u{A0}s", "59m\u{A0}59s"), (3_840, "1\u{A0}h\u{A0}04\u{A0}min", "1h\u{A0}04m"), (nil, "–", "–"),
            (-5, "0\u{A0}s", "0s"),
        ] as [(Double?, String, String)])
    func durations(seconds: Double?, french: String, english: String) {
        #expect(fr.duration(seconds) == french)
        #expect(en.duration(seconds) == english)
    }

    @Test(arguments: [
        (0, "0 visite", "0 visits"), (1, "1 visite", "1 visit"), (2, "2 visites", "2 visits"),
        (1_500, "1\u{202F}500 visites", "1,500 visits"),
    ])
    func plurals(count: Int, french: String, english: String) {
        #expect(fr.visits(count) == french)
        #expect(en.visits(count) == english)
    }
}
