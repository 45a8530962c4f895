/// A piece of a notice: words of ours, and values of the configuration, which never become markup.
///
/// Only literals of the source become words; whatever is interpolated is a value unless it is said to be something else.
struct NoticeText: ExpressibleByStringInterpolation, Hashable, Sendable {
    enum Run: Hashable, Sendable {
        case words(String)
        /// From the configuration.
        case value(String)
        /// A key, a command, a name that is written as it stands.
        case code(String)
        /// Something the operator must still say.
        case blank(String)
        /// A web address.
        case link(String)
        case strong(String)
    }

    private(set) var runs: [Run] = []

    init() {}
    init(stringLiteral literal: StaticString) { append(words: literal.description) }
    init(stringInterpolation: Interpolation) { runs = stringInterpolation.text.runs }
    init(_ run: Run) { runs = [run] }

    /// Words that were put together here, as a number and its unit.
    init(words: String) { append(words: words) }

    static func + (a: NoticeText, b: NoticeText) -> NoticeText {
        var sum = a
        for run in b.runs { sum.append(run) }
        return sum
    }

    private mutating func append(words: String) {
        if !words.isEmpty { append(.words(Self.hardened(words))) }
    }

    /// Neighbouring words are one run, so that equal texts are equal.
    private mutating func append(_ run: Run) {
        if case .words(let more) = run, case .words(let last) = runs.last {
            runs[runs.count - 1] = .words(last + more)
        } else {
            runs.append(run)
        }
    }

    /// French wants a space that does not break before `:` `;` `?` `!` `»` `%` and after `«`. English has none of these spaces.
    static func hardened(_ words: String) -> String {
        var hard = words
        for sign in [":", ";", "?", "!", "»", "%"] { hard = hard.replacing(" " + sign, with: "\u{A0}" + sign) }
        return hard.replacing("« ", with: "«\u{A0}")
    }

    struct Interpolation: StringInterpolationProtocol {
        fileprivate var text = NoticeText()

        init(literalCapacity: Int, interpolationCount: Int) {}

        mutating func appendLiteral(_ literal: StaticString) { text.append(words: literal.description) }
        mutating func appendInterpolation(_ value: String) { text.append(.value(value)) }
        mutating func appendInterpolation(_ number: Int) { text.append(words: String(number)) }
        mutating func appendInterpolation(code: String) { text.append(.code(code)) }
        mutating func appendInterpolation(strong: StaticString) { text.append(.strong(NoticeText.hardened(strong.description))) }
        mutating func appendInterpolation(_ more: NoticeText) { text = text + more }
    }
}

extension NoticeText {
    /// A value of the configuration, or the blank that stands for it.
    static func filled(_ value: String, else blank: NoticeText) -> NoticeText {
        guard value.isEmpty else { return NoticeText(isWebAddress(value) ? .link(value) : .value(value)) }
        return NoticeText(.blank(blank.plain))
    }

    static func isWebAddress(_ text: String) -> Bool {
        ["https://", "http://"].contains { text.hasPrefix($0) } && text.unicodeScalars.allSatisfy { $0.value > 0x20 && $0.value < 0x7F }
    }

    /// The text alone.
    var plain: String {
        runs.map { run in
            switch run {
            case .words(let text), .value(let text), .code(let text), .blank(let text), .link(let text), .strong(let text): text
            }
        }.joined()
    }
}

extension Sequence<NoticeText> {
    func joined(by separator: NoticeText) -> NoticeText {
        var sum = NoticeText()
        for (index, text) in enumerated() { sum = index == 0 ? text : sum + separator + text }
        return sum
    }
}
