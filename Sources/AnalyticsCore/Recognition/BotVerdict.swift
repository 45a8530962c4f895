/// A program behind a request, as far as its User-Agent header tells.
///
/// The name comes from a fixed table or is the name of its class: never text from the header.
public struct BotVerdict: Hashable, Sendable {
    public let botClass: BotClass
    public let name: String

    init(_ botClass: BotClass, name: String? = nil) {
        self.botClass = botClass
        self.name = name ?? botClass.rawValue
    }

    /// nil for people. An absent or empty header is a program: every browser sends one. Cost is a few microseconds.
    public init?(userAgent: String) {
        let text = userAgent.utf8.prefix(UserAgent.longestRead).map(ASCII.lowercased)
        guard text.contains(where: { !ASCII.isSpace($0) }) else {
            self.init(.tool, name: "empty")
            return
        }
        let traits = BotTraits(text)
        if let known = Self.named.best(in: text) {
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

    private static let namedVerdicts = named.values.map { value in
        let parts = value.split(separator: " ", maxSplits: 1)
        return BotVerdict(parts.first.flatMap { BotClass(rawValue: String($0)) } ?? .tool, name: parts.last.map(String.init))
    }
    private static let wordClasses = words.values.map { BotClass(rawValue: $0) ?? .tool }
    private static let hintClasses = hints.values.map { BotClass(rawValue: $0) ?? .tool }
}
