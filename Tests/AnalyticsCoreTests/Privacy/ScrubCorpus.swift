@testable import AnalyticsCore

/// Personal data made from public formats, one maker per spelling, by category.
enum ScrubCorpus {
    typealias Maker = @Sendable (inout SplitMix) -> String

    static let categories: [(name: String, spellings: [Maker])] = [
        ("email", emails), ("phone", phones), ("card", cards), ("iban", accounts), ("ip", addresses), ("uuid", uuids), ("token", tokens),
        ("wallet", wallets), ("number", identities),
    ]

    static let digits = "0123456789"
    static let small = "abcdefghijklmnopqrstuvwxyz"
    static let hex = "0123456789abcdef"
    static let base62 = small + small.uppercased() + digits
    static let base58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"

    /// The text in pieces of some sizes, the last one repeated.
    static func grouped(_ text: String, _ sizes: [Int], _ separator: String) -> String {
        var rest = text[...]
        var pieces: [Substring] = []
        while !rest.isEmpty {
            let size = sizes[min(pieces.count, sizes.count - 1)]
            pieces.append(rest.prefix(size))
            rest = rest.dropFirst(size)
        }
        return pieces.joined(separator: separator)
    }

    /// The digits with the check digit of ISO/IEC 7812 behind them.
    static func luhn(_ text: String) -> String {
        let sum = text.utf8.reversed().enumerated().reduce(0) { sum, item in
            let value = Int(item.element - 48) * (item.offset % 2 == 0 ? 2 : 1)
            return sum + (value > 9 ? value - 9 : value)
        }
        return text + String((10 - sum % 10) % 10)
    }

    static func padded(_ number: Int, _ width: Int) -> String { String(repeating: "0", count: width - String(number).count) + String(number) }
}

// MARK: E-mail addresses and phone numbers
extension ScrubCorpus {
    private static let names = ["jean", "marie.dupont", "j-p_martin", "o'neil", "anna+shop", "x1", "info", "ÉLODIE.b", "user1234", "1234567"]
    private static let hosts = [
        "example.org", "mail.example.co.uk", "bücher.example", "a-b.example.fr", "gmail.com", "sub.sub.example.museum", "163.com", "xn--bcher-kva.example",
    ]
    private static let plainNames = ["jean", "marie.dupont", "j-p_martin", "max", "info", "user1234"]
    private static let plainHosts = ["firma.de", "example.org", "mail.example.fr", "gmail.com"]

    private static let emails: [Maker] = [
        { "\($0.pick(names))@\($0.pick(hosts))" },
        { "\($0.pick(names))@\($0.pick(hosts))".uppercased() },
        { ScrubCarrier.encode("\($0.pick(names))@\($0.pick(hosts))") },
        { ScrubCarrier.encode(ScrubCarrier.encode("\($0.pick(plainNames))@\($0.pick(plainHosts))")) },
        { "\($0.pick(names))＠\($0.pick(hosts))" },
        { "\($0.pick(plainNames)) (at) \($0.pick(plainHosts))" },
        { "\($0.pick(plainNames))(at)\($0.pick(plainHosts))" },
        { "\($0.pick(plainNames))[at]\($0.pick(plainHosts).replacing(".", with: "[dot]"))" },
        { "\($0.pick(plainNames)) at \($0.pick(plainHosts).replacing(".", with: " dot "))" },
        { "\($0.pick(plainNames)) arobase \($0.pick(plainHosts).replacing(".", with: " point "))" },
        { "\($0.pick(plainNames)) @ \($0.pick(plainHosts))" },
        { "\($0.pick(plainNames))&#64;\($0.pick(plainHosts))" },
    ]

    private static let phones: [Maker] = [
        { french(&$0) },
        { grouped(french(&$0), [2], " ") },
        { grouped(french(&$0), [2], ".") },
        { grouped(french(&$0), [2], "-") },
        { grouped(french(&$0), [2], "\u{A0}") },
        { grouped(french(&$0), [2], "_") },
        { "+33" + french(&$0).dropFirst() },
        { "+33 " + grouped(french(&$0), [2], " ").dropFirst() },
        { "+33 (0)" + grouped(french(&$0), [2], " ").dropFirst() },
        { "0033" + french(&$0).dropFirst() },
        { "+\(2 + $0.next(below: 8))" + $0.text(digits, 10) },
        { "+49 \($0.pick(["30", "40", "89", "171"])) 1" + $0.text(digits, 6) },
        { "0\($0.pick(["171", "160", "176"])) 1" + $0.text(digits, 6) },
        { "0\($0.pick(["171", "160", "176"]))/1" + $0.text(digits, 6) },
        { "(0\($0.pick(["30", "40", "89"]))) 1" + $0.text(digits, 6) },
        { "(\(exchange(&$0))) \(exchange(&$0))-" + $0.text(digits, 4) },
        { "\(exchange(&$0))-\(exchange(&$0))-" + $0.text(digits, 4) },
        { "\(exchange(&$0)).\(exchange(&$0))." + $0.text(digits, 4) },
        { "+1 (\(exchange(&$0))) \(exchange(&$0))-" + $0.text(digits, 4) },
        { "020 7946 " + $0.text(digits, 4) },
        { "07700 900" + $0.text(digits, 3) },
        { "+44 (0)20 7946 " + $0.text(digits, 4) },
    ]

    private static func french(_ random: inout SplitMix) -> String { "0\(1 + random.next(below: 9))" + random.text(digits, 8) }
    private static func exchange(_ random: inout SplitMix) -> String { "\(2 + random.next(below: 8))" + random.text(digits, 2) }
}
