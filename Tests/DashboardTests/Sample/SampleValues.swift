import AnalyticsCore

/// Values of the sample site with their share of visits in hundred-thousandths.
enum SampleValues {
    static let all: [Dimension: [(String, Int)]] = [
        .page: pages, .entry: pages.map { ($0.0, $0.1 * 8 / 10) }, .exit: pages.reversed().map { ($0.0, $0.1 * 7 / 10) },
        .channel: [
            ("organic_search", 45_700), ("direct", 22_500), ("email", 13_100), ("referral", 8_500), ("organic_social", 5_400),
            ("ai_assistant", 3_000),
            ("paid_search", 1_800), ("fediverse", 200),
        ],
        .source: [
            ("Google", 37_300), ("(direct)", 22_500), ("lettre-novembre", 13_100), ("Bing", 4_200), ("LinkedIn", 3_600),
            ("DuckDuckGo", 2_300),
            ("linuxfr.org", 2_100), ("ChatGPT", 1_900), ("Qwant", 1_500), ("compta-online.com", 1_400), ("Mastodon", 900), ("Ecosia", 600),
            ("forum.exemple.fr", 400), ("petit.example", 30), ("rare.example", 20),
        ],
        .referrer: [("linuxfr.org/news/carnet-4-2", 2_100), ("compta-online.com/forum", 1_400), ("", 900)],
        .utmCampaign: [("lettre-novembre", 13_100), ("facture-2026", 3_900), ("salon-solutions", 1_800), ("partenaire-cci", 60)],
        .utmSource: [("newsletter", 13_100), ("linkedin", 3_900)], .utmMedium: [("email", 13_100), ("social", 3_900)],
        .country: [
            ("FR", 69_800), ("BE", 9_100), ("CH", 5_600), ("CA", 4_700), ("MA", 2_100), ("LU", 1_400), ("DE", 1_300), ("TN", 1_000),
            ("CI", 800), ("DZ", 700),
            ("US", 600), ("GB", 500), ("ES", 400), ("", 300), ("RE", 50), ("JP", 40), ("SN", 30), ("HT", 20),
        ],
        .region: [
            ("FR-IDF", 22_200), ("FR-ARA", 9_100), ("FR-NAQ", 6_100), ("FR-OCC", 5_800), ("FR-BRE", 5_200), ("FR-PDL", 4_900),
            ("FR-HDF", 4_500), ("BE-BRU", 4_000),
            ("", 2_000),
        ],
        .language: [("fr", 90_000), ("en", 5_000), ("fr-CA", 2_000), ("ar", 800), ("es", 800), ("pt-BR", 700), ("it", 400)],
        .browser: [
            ("Chrome", 43_700), ("Safari", 21_500), ("Firefox", 16_300), ("Edge", 13_100), ("Samsung Browser", 3_300),
            ("Opera", 1_100),
        ],
        .os: [("Windows", 45_200), ("iOS", 16_800), ("Android", 16_400), ("Mac", 14_000), ("GNU/Linux", 6_800), ("Chrome OS", 600)],
        .device: [("desktop", 63_100), ("mobile", 33_300), ("tablet", 3_200), ("tv", 200), ("other", 100)],
        .screen: [("1280-1599", 58_000), ("0-575", 32_500), ("768-991", 9_500)],
        .download: [
            ("/telechargements/carnet-4.2-windows.zip", 3_400), ("/telechargements/carnet-4.2-mac.zip", 2_100),
            ("/guide-facture-electronique.pdf", 1_900),
        ],
        .outbound: [("github.com/exemple/carnet", 1_200), ("service-public.fr", 700)],
        .search: [("facture électronique", 1_900), ("export csv", 1_200), ("résilier", 700), ("api", 600), ("mot de passe", 400)],
        .searchEmpty: [], .video: [("visite-guidee", 5_100), ("importer-un-releve-bancaire-pas-a-pas", 1_800)],
        .vote: [
            ("faq-12 · Importer un relevé", 2_600), ("carnet-4.2", 1_700), ("faq-07 · Changer de formule", 1_200), ("guide-facture", 1_050),
            ("faq-31 · Exporter vers Chorus", 110),
        ],
        .form: [("contact", 3_100), ("essai", 2_200)], .email: [("lettre-novembre", 18_000), ("rappel-facture", 6_400)],
        .custom: [("essai-gratuit", 3_400), ("comparateur", 1_900), ("mode-sombre", 700)],
        .notFound: [
            ("/fr/telechargement", 1_400),
            ("/fr/blog/facture-2026", 500),
        ],
        .goal: [("telechargement-carnet", 3_800), ("essai-gratuit", 3_400), ("contact", 1_500), ("abonnement-lettre", 900), ("devis", 20)],
        .funnel: [("achat: 1", 6_000), ("achat: 2", 2_100), ("lead: 1", 20_000), ("lead: 2", 5_040), ("lead: 3", 1_900), ("lead: 4", 30)],
        .bot: [("Googlebot", 31_000), ("GPTBot", 22_000), ("curl", 4_000), ("UptimeRobot", 3_900), ("Slackbot", 900), ("nikto", 40)],
        .botClass: [
            ("crawler", 31_000), ("ai", 22_000), ("library", 4_000), ("monitor", 3_900), ("headless", 2_000), ("preview", 900), ("scanner", 40),
        ],
        .botReason: [("user_agent", 60_000), ("network", 2_400), ("webdriver", 1_100), ("no_interaction", 700), ("carrier_pigeon", 10)],
        .visitNumber: [("1", 24_000), ("2", 9_000), ("3-4", 7_000), ("5-8", 6_000), ("9-16", 4_000), ("17+", 1_000)],
        .recency: [("new", 24_000), ("0", 3_000), ("1", 8_000), ("2-7", 9_000), ("8-30", 5_000), ("31-90", 1_900), ("91+", 100)],
        .cohort: [("2026-11", 30_000), ("2026-10", 9_000), ("2026-09", 6_000), ("2026-08", 3_000), ("2026-03", 20)],
        .consent: [("granted", 51_000), ("denied", 26_000), ("undecided", 16_000), ("signal", 7_000)],
    ]

    private static let pages: [(String, Int)] =
        [
            ("/fr/", 29_600), ("/fr/produits/carnet", 18_100), ("/fr/tarifs", 15_600),
            ("/fr/blog/2026/11/facturation-electronique-2026-guide", 13_900),
            ("/fr/produits", 12_000), ("/fr/aide/importer-un-releve-bancaire", 8_200), ("/fr/contact", 6_400),
            ("/fr/blog/2026/10/tva-intracommunautaire", 4_400), ("/fr/aide/premiers-pas", 3_900), ("/fr/a-propos", 3_000),
        ] + (1...90).map { ("/fr/blog/2025/archive-\($0)", 2_600 / ($0 * $0)) }
}
