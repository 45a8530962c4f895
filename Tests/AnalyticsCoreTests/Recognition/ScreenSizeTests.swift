import AnalyticsCore
import Testing

@Suite struct ScreenSizeTests {
    @Test(arguments: [
        ("1920x1080", false), ("390x844", false), ("96x96", false), ("128x160", false), ("3840x1080", false), ("15360x8640", false),
        ("9600x1080", false), ("0x0", true), ("1x1", true), ("1920x0", true), ("49x800", true), ("20000x1080", true), ("99999x99999", true),
        ("16000x100", true),
    ])
    func tellsImpossibleOnes(text: String, expected: Bool) throws { #expect(try #require(ScreenSize(text)).isImpossible == expected) }

    @Test(arguments: ["", "x", "1920", "1920x", "x1080", "-1x5", "1920x1080x2", "1920×1080", "123456x1", "1920X1080", "19 20x1080"])
    func refusesWhatIsNoSize(text: String) { #expect(ScreenSize(text) == nil) }
}
