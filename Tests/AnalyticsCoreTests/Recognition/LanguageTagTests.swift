import AnalyticsCore
import Testing

@Suite struct LanguageTagTests {
    @Test(arguments: [
        ("fr-FR", "fr"), ("fr", "fr"), ("FR_fr", "fr"), ("fr-FR,fr;q=0.9,en;q=0.8", "fr"), (" en-US", "en"), ("zh-Hant-TW", "zh"),
        ("fil-PH", "fil"),
        ("de;q=0.5", "de"), ("", ""), ("f", ""), ("français", ""), ("*", ""), ("fr.example", ""), ("english", ""), ("12", ""),
    ])
    func primary(text: String, expected: String) { #expect(LanguageTag.primary(text) == expected) }

    @Test func absent() { #expect(LanguageTag.primary(nil) == "") }
}
