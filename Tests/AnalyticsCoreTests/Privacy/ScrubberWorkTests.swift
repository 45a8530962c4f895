import Testing

@testable import AnalyticsCore

/// Texts made to be slow. What is counted is bytes read, not time: twice the text may cost twice the reading, not four times.
@Suite struct ScrubberWorkTests {
    private static let units = [
        "@", "a@", "a.a.a.a", "1", "1 ", "1-1-1-1", "a", "%25", "%25%25", "::", "a:", "1.", "eyJ", "eyJ-", "FR76", "FR76 ", "fr", "0x", "0x0x0x", "a-",
        "+1(", "é", "x.eth.", "x.eth ", "user=", "=", "a=", " at ", "a at b dot ", "(at)", "a(at)b.", "&#64;", " @ ", "//a:@", "-1.1.1.1", "ab-", "00-",
        "550e8400-", "tel 1", "２", "٠", "[at]a[dot]", "token=a&", "1 84 12 ", "2024-01-", "\u{A0}1",
    ]

    #if DEBUG
        @Test(arguments: units)
        func workIsLinear(unit: String) {
            let small = Self.reads(unit, bytes: 8_192)
            let large = Self.reads(unit, bytes: 16_384)
            #expect(large <= small * 5 / 2 + 1_000, "\(small) → \(large)")
            #expect(small <= 8_192 * 100, "\(small)")
        }

        private static func reads(_ unit: String, bytes: Int) -> Int {
            let text = String(repeating: unit, count: bytes / unit.utf8.count)
            var draft = ScrubDraft(text)
            Scrubber.search(&draft, ScrubHints(text))
            return draft.meter.reads
        }
    #endif

    @Test(.timeLimit(.minutes(1)), arguments: units)
    func ends(unit: String) {
        #expect(!Scrubber.scrub(String(repeating: unit, count: 40_000 / unit.utf8.count)).isEmpty)
    }

    /// Any bytes: no crash, valid text, and scrubbing what was scrubbed changes nothing any more.
    @Test func survivesAnyText() {
        var random = SplitMix(seed: 7)
        let parts = [
            "@", "%", "%4", "%40", "%25", "%C3", "%FF", "a", "1", ".", ":", "-", " ", "=", "é", "＠", "٣", "\u{A0}", "(at)", "user", "eth", "/", "06", "[", "]",
            "%EF%BC", "%A0", "0x", "+", "FR", "€", "😀",
        ]
        for _ in 0..<3_000 {
            let text = (0..<random.next(below: 60)).map { _ in random.pick(parts) }.joined()
            let once = Scrubber.scrub(text)
            #expect(!once.unicodeScalars.contains("\u{FFFD}"), "\(text)")
        }
    }
}
