import AnalyticsCore
import Testing

@Suite struct ScreenClassTests {
    @Test(arguments: [
        ("390x844", "0-575"), ("575x900", "0-575"), ("576x900", "576-767"), ("768x1024", "768-991"), ("1024x768", "992-1279"),
        ("1280x720", "1280-1599"), ("1600x900", "1600-1919"), ("1920x1080", "1920+"), ("3840x2160", "1920+"), ("0x0", ""), ("1x1", ""),
        ("99999x100", ""), ("1920", ""), ("1920x", ""), ("x", ""), ("-1x5", ""), ("1920x1080x2", ""), ("1920×1080", ""),
        ("999999x999999", ""), ("", ""),
    ])
    func classes(size: String, expected: String) { #expect(ScreenClass.name(size) == expected) }
}
