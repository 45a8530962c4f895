import Testing

@testable import Dashboard

@Suite struct NoticeDurationTests {
    @Test(
        arguments: [
            (395 * 86_400, "13 mois (395 jours)", "13 months (395 days)"), (760 * 86_400, "25 mois (760 jours)", "25 months (760 days)"),
            (365 * 86_400, "365 jours", "365 days"), (183 * 86_400, "6 mois (183 jours)", "6 months (183 days)"), (180 * 86_400, "180 jours", "180 days"),
            (62 * 86_400, "62 jours", "62 days"), (3 * 86_400, "3 jours", "3 days"), (48 * 3600, "48 heures", "48 hours"), (86_400, "24 heures", "24 hours"),
            (3600, "1 heure", "1 hour"), (5400, "90 minutes", "90 minutes"), (60, "1 minute", "1 minute"), (1, "1 seconde", "1 second"),
            (61, "61 secondes", "61 seconds"),
            (100 * 3600, "100 heures", "100 hours"),
        ] as [(Int64, String, String)])
    func saysExactlyWhatIsConfigured(seconds: Int64, french: String, english: String) {
        func words(_ language: Language) -> String { NoticeDuration(seconds: seconds).words(language).plain.replacing("\u{A0}", with: " ") }
        #expect(words(.fr) == french && words(.en) == english)
    }

    /// Two times never read the same.
    @Test func everyDayReadsDifferently() {
        let words = (1...800).map { NoticeDuration(seconds: Int64($0) * 86_400).words(.fr).plain }
        #expect(Set(words).count == words.count)
    }

    @Test func aNumberStaysWithItsUnit() {
        #expect(NoticeDuration(seconds: 395 * 86_400).words(.fr).plain == "13\u{A0}mois (395\u{A0}jours)")
    }
}
