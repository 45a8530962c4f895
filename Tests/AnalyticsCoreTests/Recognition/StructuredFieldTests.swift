import Testing

@testable import AnalyticsCore

@Suite struct StructuredFieldTests {
    private func items(_ text: String) -> [String] {
        StructuredField(text).items.map { String(decoding: $0.text, as: UTF8.self) + " " + String(decoding: $0.version, as: UTF8.self) }
    }

    @Test(arguments: [
        (#""Chromium";v="128", "Not;A=Brand";v="24", "Google Chrome";v="128""#, ["chromium 128", "not;a=brand 24", "google chrome 128"]),
        (#""Chromium";v="128.0.6613.146""#, ["chromium 128.0.6613.146"]),
        (#""a\"b\\c, d";x=1;v="2""#, [#"a"b\c, d 2"#]),
        (#"  "Windows"  "#, ["windows "]),
        ("Android", ["android "]),
        ("Mobile, \"Tablet\"", ["mobile ", "tablet "]),
        ("", []),
        (",,;v=1,", []),
        ("\"unclosed", ["unclosed "]),
        ("\"\\", ["\\ "]),
    ])
    func readsMembers(text: String, expected: [String]) { #expect(items(text) == expected) }

    @Test(arguments: [("?1", true), ("?0", false), (" ?1 ", true), ("1", true), ("0", false), ("?2", nil), ("true", nil), ("", nil)])
    func readsBooleans(text: String, expected: Bool?) { #expect(StructuredField(text).boolean == expected) }

    @Test func isBounded() {
        #expect(items(String(repeating: "a,", count: 100_000)).count == 16)
        #expect(items(String(repeating: "a", count: 100_000)).first?.utf8.count == StructuredField.longestRead + 1)
    }

    /// Any bytes give an answer, never a crash.
    @Test func standsAnything() {
        var random = SplitMix(seed: 5)
        let pieces = ["\"", "\\", ";", ",", "=", "v", "?1", " ", "é", "\u{0}", "1", "a"]
        for _ in 0..<3000 {
            let text = (0..<random.next(below: 24)).map { _ in random.pick(pieces) }.joined()
            #expect(StructuredField(text).items.count <= StructuredField.mostItems)
        }
    }
}
