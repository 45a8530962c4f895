import AnalyticsCore

@testable import Dashboard

/// What was done with each value of the sample site, in hundredths of its visits (of its messages for e-mails).
enum SampleDetails {
    static let all: [Dimension: [String: [(String, Int)]]] = [
        .vote: [
            "faq-12 · Importer un relevé": [("up", 88), ("down", 12)], "faq-07 · Changer de formule": [("down", 59), ("up", 41)],
            "carnet-4.2": [("5", 48), ("4", 35), ("3", 10), ("2", 4), ("1", 3)],
            "guide-facture": [("😀", 58), ("🙂", 32), ("🙁", 10)], "faq-31 · Exporter vers Chorus": [("up", 100)],
        ],
        .video: [
            "visite-guidee": [("0", 100), ("25", 78), ("50", 61), ("75", 47), ("100", 39)],
            "importer-un-releve-bancaire-pas-a-pas": [("0", 100), ("25", 91), ("50", 85), ("75", 80), ("100", 77)],
        ],
        .form: ["contact": [("start", 100), ("submit", 62)], "essai": [("start", 100), ("submit", 31)]],
        .email: [
            "lettre-novembre": [("open", 70), ("click: bouton-essai", 20), ("click: pied-de-page", 7), ("click", 3)],
            "rappel-facture": [("open", 91), ("click: voir-la-facture", 9)],
        ],
        .custom: [
            "essai-gratuit": [
                ("formule: équipe", 52), ("formule: solo", 31), ("paiement: mensuel", 60), ("paiement: annuel", 23), ("formule: asso", 1),
            ],
            "comparateur": [("onglet: prix", 70)], "mode-sombre": [],
        ],
        .notFound: [
            "/fr/telechargement": [
                ("/fr/aide/premiers-pas", 31), ("linuxfr.org", 22), ("(direct)", 15), ("forum.exemple.fr", 11), ("/fr/", 9),
                ("/fr/blog/2025/09/annonce-de-la-version-quatre", 8), ("compta-online.com", 7), ("mastodon.social", 1),
            ],
            "/fr/blog/facture-2026": [("(direct)", 80), ("linuxfr.org", 20)],
        ],
    ]

    /// Mean depth of scrolling, in percent.
    static let depths = ["/fr/": 58.4, "/fr/produits/carnet": 71.25, "/fr/tarifs": 92, "/fr/contact": 100]

    /// What the configuration of the site calls the steps of one of its funnels.
    static let funnels = ["lead": ["/fr/produits", "/fr/contact", "contact", "essai-gratuit"]]

    static func details(_ dimension: Dimension, _ row: ReportRow, k: Int) -> [ReportDetail] {
        let parts = all[dimension]?[row.value] ?? []
        let all = parts.map { value, share -> ReportDetail in
            let events = row.metrics.events * share / 100
            return ReportDetail(value: value, visits: dimension == .email ? 0 : row.metrics.visits * share / 100, events: events)
        }
        let count: (ReportDetail) -> Int = dimension == .email ? { $0.events } : { $0.visits }
        let rare = all.filter { count($0) < k && $0.events > 0 }
        let shown = all.filter { count($0) >= k }.sorted { ($1.events, $0.value) < ($0.events, $1.value) }
        guard !rare.isEmpty else { return shown }
        let visits = rare.reduce(0) { $0 + $1.visits }
        return shown + [ReportDetail(value: "(other)", visits: visits, events: rare.reduce(0) { $0 + $1.events })]
    }

    /// As the report has it: of all votes, before rare ones are folded.
    static func meanVote(_ target: String) -> Double? {
        guard let shares = all[.vote]?[target] else { return nil }
        let weights = shares.map { (["up": 1.0, "down": 0][$0.0] ?? Double($0.0)).map { $0 } }
        guard weights.allSatisfy({ $0 != nil }) else { return nil }
        let votes = Double(shares.reduce(0) { $0 + $1.1 })
        return zip(weights, shares).reduce(0) { $0 + ($1.0 ?? 0) * Double($1.1.1) } / votes
    }
}
