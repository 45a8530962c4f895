/// A program behind a request, and what gave it away.
///
/// The name comes from a fixed table or is the name of its class: never text from the header.
public struct BotVerdict: Hashable, Sendable {
    public let botClass: BotClass
    public let name: String
    public let reason: BotReason

    init(_ botClass: BotClass, name: String? = nil, reason: BotReason = .userAgent) {
        self.botClass = botClass
        self.name = name ?? botClass.rawValue
        self.reason = reason
    }

    /// nil for people. An absent or empty header is a program: every browser sends one. Cost is a few microseconds.
    public init?(userAgent: String) {
        let text = userAgent.utf8.prefix(UserAgent.longestRead).map(ASCII.lowercased)
        guard text.contains(where: { !ASCII.isSpace($0) }) else {
            self.init(.tool, name: "empty")
            return
        }
        let traits = BotTraits(text)
        guard !traits.isReader else { return nil }
        if let known = Self.named.best(in: text), !traits.isPersonal {
            self = Self.namedVerdicts[known.rank]
        } else if !traits.isPersonal, let word = Self.words.best(in: text) {
            self.init(Self.wordClasses[word.rank])
        } else if traits.saysWhereItComesFrom || traits.isCompatibleWithNothing {
            self.init(.crawler)
        } else if traits.isNoBrowser {
            self.init(Self.hints.best(in: text).map { Self.hintClasses[$0.rank] } ?? .tool)
        } else {
            return nil
        }
    }

    /// The program that calls itself by one of its brands (Client Hints), where its user agent does not; nil for people.
    public init?(brandsOf hints: ClientHints) {
        for brand in hints.brands {
            if let known = Self.named.best(in: brand.text) {
                let verdict = Self.namedVerdicts[known.rank]
                self.init(verdict.botClass, name: verdict.name, reason: .clientHints)
                return
            }
            if let word = Self.words.best(in: brand.text), Self.wordClasses[word.rank] == .headless {
                self.init(.headless, reason: .clientHints)
                return
            }
        }
        return nil
    }

    private static let namedVerdicts = named.values.map { value in
        let parts = value.split(separator: " ", maxSplits: 1)
        return BotVerdict(parts.first.flatMap { BotClass(rawValue: String($0)) } ?? .tool, name: parts.last.map(String.init))
    }
    private static let wordClasses = words.values.map { BotClass(rawValue: $0) ?? .tool }
    private static let hintClasses = hints.values.map { BotClass(rawValue: $0) ?? .tool }
}
