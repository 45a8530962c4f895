import AnalyticsCore
import Testing

@testable import Dashboard

@Suite struct ValuesTests {
    @Test(
        arguments: [
            (.country, "CI", "Côte d’Ivoire", "Côte d’Ivoire"), (.country, "DE", "Allemagne", "Germany"), (.country, "QQ", "QQ", "QQ"),
            (.country, "<b>", "<b>", "<b>"), (.country, "", "(inconnu)", "(unknown)"), (.country, "(unknown)", "(inconnu)", "(unknown)"),
            (.language, "fr", "Français", "French"), (.language, "pt-BR", "Portugais (Brésil)", "Portuguese (Brazil)"),
            (.language, "en-us", "Anglais (États-Unis)", "English (United States)"), (.language, "xx", "xx", "xx"),
            (.language, "fr-", "Français", "French"), (.channel, "organic_search", "Recherche", "Search"),
            (.channel, "carrier_pigeon", "carrier_pigeon", "carrier_pigeon"), (.channel, "email", "E-mail", "E-mail"),
            (.event, "email", "E-mails", "E-mails"), (.device, "tv", "Téléviseur", "TV"), (.device, "other", "Autre", "Other"),
            (.consent, "undecided", "Sans réponse", "No answer"), (.page, "(other)", "(autres)", "(other)"),
            (.source, "(direct)", "(accès direct)", "(direct)"), (.page, "direct", "direct", "direct"), (.page, "/fr/", "/fr/", "/fr/"),
            (.browser, "Samsung Browser", "Samsung Browser", "Samsung Browser"), (.cohort, "2026-09", "sept.\u{A0}2026", "Sep\u{A0}2026"),
        ] as [(Dimension, String, String, String)])
    func valuesHaveNames(dimension: Dimension, value: String, french: String, english: String) {
        #expect(Wording(.fr).label(dimension, value) == Label(french))
        #expect(Wording(.en).label(dimension, value) == Label(english))
    }

    @Test(arguments: [
        ("0-575", "Jusqu’à 575\u{A0}px", "Up to 575 px"), ("576-767", "De 576 à 767\u{A0}px", "576 to 767 px"),
        ("1920+", "1\u{202F}920\u{A0}px et plus", "1,920 px and up"), ("large", "large", "large"), ("-", "-", "-"), ("+", "+", "+"),
    ])
    func screenWidthsAreWords(value: String, french: String, english: String) {
        #expect(Wording(.fr).label(.screen, value).text.replacing("\u{A0}", with: " ") == french.replacing("\u{A0}", with: " "))
        #expect(Wording(.en).label(.screen, value).text == english)
    }

    @Test(arguments: ScreenClass.allCases)
    func everyScreenClassHasWords(value: ScreenClass) {
        #expect(Wording(.fr).label(.screen, value.rawValue).text != value.rawValue)
    }

    @Test func regionsSayTheirCountry() {
        #expect(Wording(.fr).label(.region, "BE-BRU") == Label("Région de Bruxelles-Capitale", detail: "Belgique"))
        #expect(Wording(.en).label(.region, "FR-IDF") == Label("Île-de-France", detail: "France"))
        #expect(Wording(.fr).label(.region, "BE-XYZ") == Label("BE-XYZ", detail: "Belgique"))
        #expect(Wording(.en).label(.region, "nowhere") == Label("nowhere"))
    }
}
