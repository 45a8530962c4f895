import AnalyticsCore

/// What is done on pages beside reading them.
extension SampleVisit {
    /// Whatever the page invites to.
    mutating func act(_ random: inout SampleRandom) {
        let page = site.catalogue.pages[page]
        switch page.kind {
        case .product:
            if random.chance(0.06) { send(.download(href: "\(site.origin)/documents/fiche-\(page.name).pdf")) }
            if random.chance(0.02) { send(.vote(target: page.name, value: Self.stars.pick(&random))) }
            if random.chance(0.03) { custom("devis", ["gamme": random.pick(SampleWords.families), "quantite": random.pick(["1", "2 à 5", "plus de 5"])]) }
        case .article:
            if random.chance(0.05) { send(.outbound(href: Self.outbound.pick(&random))) }
            if random.chance(0.025) { send(.vote(target: page.name, value: Self.emoji.pick(&random))) }
            if random.chance(0.03) { custom("partage", ["réseau": random.pick(["linkedin", "courriel", "facebook", "copie du lien"])]) }
            if random.chance(0.03) { play("tutoriel-\(SampleWords.things[random.below(8)])", &random) }
        case .help: if random.chance(0.09) { send(.vote(target: "aide \(page.name)", value: random.chance(0.78) ? "up" : "down")) }
        case .job: if random.chance(0.14) { fill("candidature", sends: 0.35, &random) }
        case .contact: if random.chance(0.5) { fill("contact", sends: 0.5, &random) }
        case .landing:
            if random.chance(0.1) { fill("lettre", sends: 0.7, &random) }
            if random.chance(0.07) { send(.download(href: "\(site.origin)/documents/catalogue-\(day.day.civil.year).pdf")) }
        case .home, .section: if random.chance(0.05) { play("presentation", &random) }
        }
        if random.chance(0.02) { search(&random) }
        if random.chance(0.006) { custom("theme", ["valeur": random.chance(0.8) ? "sombre" : "clair"]) }
    }

    /// What a goal of the configuration wants.
    mutating func reach(_ goal: GoalRule, _ random: inout SampleRandom) {
        let example = goal.pattern.example
        switch goal.kind {
        case .pageview:
            view(site.page(of: goal))
            read(isShort: false, &random)
        case .form: fill(example, sends: 0.75, &random)
        case .download: send(.download(href: site.origin + (example.hasPrefix("/") ? "" : "/") + example))
        case .outbound: send(.outbound(href: "https://\(example)"))
        case .search: send(.search(term: example, results: 4))
        case .vote: send(.vote(target: example, value: "up"))
        case .video: play(example, &random)
        case .custom: custom(example, [:])
        default: break
        }
    }

    private mutating func custom(_ name: String, _ props: [String: String]) { send(.custom(name: name, props: props)) }

    /// A form that is begun, and perhaps sent.
    private mutating func fill(_ form: String, sends: Double, _ random: inout SampleRandom) {
        send(.form(id: form, action: "start"))
        pass(20 + 120 * random.unit())
        if random.chance(sends) { send(.form(id: form, action: "submit")) }
    }

    /// A film that is watched for a quarter, half, or to its end.
    private mutating func play(_ video: String, _ random: inout SampleRandom) {
        for progress in [0, 25, 50, 75, 100] {
            send(.video(id: video, progress: progress, watchedMilliseconds: progress == 0 ? 0 : 22_000))
            guard random.chance(progress == 0 ? 0.8 : 0.72) else { return }
            pass(22)
        }
    }

    /// Some searches are pages of their own.
    private mutating func search(_ random: inout SampleRandom) {
        let isVain = random.chance(0.16)
        let term =
            isVain ? random.pick(SampleWords.searchesInVain) : SampleWords.searches[Int(Double(SampleWords.searches.count) * random.unit() * random.unit())]
        if let parameter = site.rules.searchParameters.first, !isVain, random.chance(0.3) {
            let text = term.split(separator: " ").joined(separator: "+")
            send(.pageview(status: nil), url: "\(site.origin)/recherche?\(parameter)=\(text)", referrer: site.catalogue.pages[page].url)
        } else {
            send(.search(term: term, results: isVain ? 0 : 1 + random.below(40)))
        }
        pass(6)
    }

    private static let stars = SampleList([("5", 46.0), ("4", 30), ("3", 13), ("2", 6), ("1", 5)])
    private static let emoji = SampleList([("👍", 48.0), ("❤️", 22), ("💡", 18), ("😕", 8), ("👎", 4)])
    private static let outbound = SampleList([
        ("https://www.legifrance.gouv.fr/", 20.0), ("https://www.ademe.fr/guides", 16), ("https://fr.wikipedia.org/wiki/Pompe", 14),
        ("https://www.youtube.com/", 12),
        ("https://boutique.example/pompes", 10), ("https://www.linkedin.com/", 9), ("https://www.iso.org/", 6), ("https://salon.example/inscription", 5),
    ])
}
