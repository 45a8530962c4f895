import AnalyticsCore

/// Where a visit comes from: what the browser says linked here, and what the address says about a campaign.
struct SampleSource: Sendable {
    enum Kind: CaseIterable, Sendable {
        case direct, search, social, referral, assistant, video, letter, paidSearch, paidSocial, display, affiliate, shop, message, viral
    }

    var kind = Kind.direct
    var referrer = ""
    /// Query of the first page's address, with its question mark.
    var query = ""

    /// - Parameters:
    ///   - progress: 0 at the first day, 1 at the last: assistants were not heard of, then they were.
    ///   - letter: days since the last letter.
    init(on day: Day, progress: Double, letter: Int?, isReturning: Bool, _ random: inout SampleRandom) {
        let lettered: Double = letter.map { [30, 14, 7, 3][$0] } ?? 1.5
        // In the order of the kinds.
        let weights: [Double] =
            isReturning
            ? [54, 28, 8, 8, 0.6 + 6 * progress, 1.6, lettered, 2, 1, 1.5, 0.9, 0.7, 0.6]
            : [20, 44, 8, 8, 0.6 + 6 * progress, 1.6, lettered, 6, 3, 1.5, 0.9, 0.7, 0.6]
        self.init(Self.kind(weights, &random), on: day, &random)
    }

    init(_ kind: Kind, on day: Day, _ random: inout SampleRandom) {
        self.kind = kind
        let name = Self.campaign(on: day)
        switch kind {
        case .direct: break
        case .search: referrer = Self.engines.pick(&random)
        case .social: referrer = Self.networks.pick(&random)
        case .referral: referrer = Self.partners.pick(&random)
        case .assistant: referrer = Self.assistants.pick(&random)
        case .video: referrer = "https://www.youtube.com/"
        case .letter:
            referrer = random.chance(0.2) ? "https://mail.google.com/" : ""
            query = "?utm_source=lettre&utm_medium=email&utm_campaign=\(Self.letter(on: day))&utm_content=\(random.pick(["bouton", "titre", "image"]))"
        case .paidSearch:
            referrer = "https://www.google.com/"
            let term = random.pick(SampleWords.terms).split(separator: " ").joined(separator: "+")
            query = "?utm_source=google&utm_medium=cpc&utm_campaign=\(name)&utm_term=\(term)&utm_content=annonce-\(random.pick(["a", "b", "c"]))"
        case .paidSocial:
            let network = random.pick(["linkedin", "facebook", "instagram"])
            referrer = "https://www.\(network).com/"
            query = "?utm_source=\(network)&utm_medium=paid-social&utm_campaign=\(name)&utm_content=\(random.pick(["video", "carrousel", "photo"]))"
        case .display: query = "?utm_source=regie-pro&utm_medium=display&utm_campaign=\(name)"
        case .affiliate: query = "?utm_source=comparateur&utm_medium=affiliate&utm_campaign=catalogue"
        case .shop: referrer = "https://www.amazon.fr/"
        case .message: query = "?utm_source=\(random.pick(["sms", "appli"]))&utm_medium=\(random.pick(["sms", "push"]))&utm_campaign=\(name)"
        case .viral: referrer = Self.crowds.pick(&random)
        }
    }

    /// Whether the campaign has a page of its own.
    var landsOnOffer: Bool {
        switch kind {
        case .letter, .paidSearch, .paidSocial, .display, .affiliate, .message: true
        default: false
        }
    }

    /// The campaign of a season, twice a quarter.
    static func campaign(on day: Day) -> String {
        let (year, month, date) = day.civil
        return "\(SampleWords.campaigns[((month - 1) / 3 * 2 + (date > 15 ? 1 : 0)) % SampleWords.campaigns.count])-\(year)"
    }

    /// The letter that was sent last.
    static func letter(on day: Day) -> String {
        let sent = (0...40).first { SampleRhythm.daysSinceLetter(day - $0) == 0 } ?? 0
        return "lettre-\((day - sent).description.prefix(7))"
    }

    private static func kind(_ weights: [Double], _ random: inout SampleRandom) -> Kind {
        var rest = random.unit() * weights.reduce(0, +)
        for (kind, weight) in zip(Kind.allCases, weights) {
            rest -= weight
            if rest < 0 { return kind }
        }
        return .direct
    }

    private static let engines = SampleList([
        ("https://www.google.com/", 62.0), ("https://www.google.fr/", 20), ("https://www.bing.com/", 7), ("https://www.qwant.com/", 3),
        ("https://www.ecosia.org/", 3),
        ("https://duckduckgo.com/", 3.5), ("https://fr.search.yahoo.com/", 1), ("https://search.brave.com/", 1), ("https://www.startpage.com/", 0.5),
    ])
    private static let networks = SampleList([
        ("https://www.linkedin.com/", 38.0), ("https://www.facebook.com/", 26), ("https://l.instagram.com/", 16), ("https://www.reddit.com/", 7),
        ("https://t.co/", 5), ("https://www.pinterest.fr/", 3), ("https://mastodon.social/", 3), ("https://bsky.app/", 2),
    ])
    private static let assistants = SampleList([
        ("https://chatgpt.com/", 58.0), ("https://www.perplexity.ai/", 14), ("https://chat.mistral.ai/", 12), ("https://copilot.microsoft.com/", 8),
        ("https://gemini.google.com/", 5), ("https://claude.ai/", 3),
    ])
    private static let crowds = SampleList([
        ("https://news.ycombinator.com/", 46.0), ("https://www.reddit.com/r/france/", 30), ("https://www.linkedin.com/", 24),
    ])
    private static let partners = SampleList(
        (0..<60).map { number in
            (
                "https://\(SampleWords.towns[number % 24])-\(["pro", "annuaire", "distribution"][number / 24 % 3]).example/\(SampleWords.families[number % 10])",
                1 / Double(number + 2)
            )
        })
}
