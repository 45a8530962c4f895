/// A page of the site that is made up.
struct SamplePage: Sendable {
    enum Kind: Sendable { case home, section, product, article, help, job, contact, landing }

    let path: String
    let url: String
    let kind: Kind
    let isFrench: Bool
    /// Number of the day on which it appears; 0 for what was there before.
    let born: Int
    /// How much it is read.
    let weight: Double

    /// Last part of the path, for names of files and votes.
    var name: String { path.split(separator: "/").last.map(String.init) ?? "accueil" }
}

/// Paths that nobody has had yet, from the words of the site.
struct SamplePaths {
    private var taken: Set<String>

    init(taken: some Sequence<String>) { self.taken = Set(taken) }

    mutating func next(_ kind: SamplePage.Kind, isFrench: Bool, year: Int, _ random: inout SampleRandom) -> String {
        let path = isFrench ? Self.french(kind, year, &random) : Self.english(kind, year, &random)
        var free = path
        var number = 1
        while !taken.insert(free).inserted {
            number += 1
            free = "\(path)-\(number)"
        }
        return free
    }

    private static func french(_ kind: SamplePage.Kind, _ year: Int, _ random: inout SampleRandom) -> String {
        typealias Words = SampleWords
        let thing = random.pick(Words.things)
        switch kind {
        case .product: return "/produits/\(random.pick(Words.families))/\(thing)-\(random.pick(Words.qualities))"
        case .help: return "/aide/\(random.pick(Words.subjects))-\(thing)"
        case .job: return "/emplois/\(random.pick(Words.trades))-\(random.pick(Words.towns))"
        case .landing: return "/offres/\(random.pick(Words.campaigns))"
        default:
            return random.chance(0.7)
                ? "/blog/\(year)/\(random.pick(Words.subjects))-\(thing)-\(random.pick(Words.qualities))" : "/realisations/\(random.pick(Words.towns))-\(thing)"
        }
    }

    private static func english(_ kind: SamplePage.Kind, _ year: Int, _ random: inout SampleRandom) -> String {
        let name = "\(random.pick(SampleWords.englishQualities))-\(random.pick(SampleWords.english))"
        switch kind {
        case .product: return "/en/products/\(name)"
        case .help: return "/en/help/\(name)"
        default: return "/en/blog/\(year)/\(name)"
        }
    }
}
