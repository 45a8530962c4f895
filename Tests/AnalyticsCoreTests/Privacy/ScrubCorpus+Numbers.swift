@testable import AnalyticsCore

// MARK: Numbers with check digits, and addresses of the network
extension ScrubCorpus {
    static let cards: [Maker] = [
        { card(&$0) },
        { grouped(card(&$0), [4], " ") },
        { grouped(card(&$0), [4], "-") },
        { grouped(card(&$0), [4], "\u{A0}") },
        { luhn($0.pick(["34", "37"]) + $0.text(digits, 12)) },
        { grouped(luhn($0.pick(["34", "37"]) + $0.text(digits, 12)), [4, 6, 5], " ") },
        { luhn("36" + $0.text(digits, 11)) },
    ]

    private static func card(_ random: inout SplitMix) -> String {
        let start = random.pick(["4", "51", "55", "2221", "6011", "3566"])
        return luhn(start + random.text(digits, 15 - start.count))
    }

    static let accounts: [Maker] = [
        { account(&$0) },
        { account(&$0).lowercased() },
        { grouped(account(&$0), [4], " ") },
        { grouped(account(&$0), [4], "-") },
        { grouped(account(&$0), [4], "\u{A0}") },
    ]

    private static func account(_ random: inout SplitMix) -> String {
        let formats = [("FR", 0, 27), ("DE", 0, 22), ("ES", 0, 24), ("IT", 1, 27), ("BE", 0, 16), ("NL", 4, 18), ("CH", 0, 21), ("GB", 4, 22)]
        let (country, letters, length) = random.pick(formats)
        let body = random.text(small.uppercased(), letters) + random.text(digits, length - letters - 4)
        let remainder = (body + country + "00").utf8.reduce(0) { remainder, byte in
            ASCII.isDigit(byte) ? (remainder * 10 + Int(byte - 48)) % 97 : (remainder * 100 + Int(byte - 55)) % 97
        }
        return country + padded(98 - remainder, 2) + body
    }

    static let addresses: [Maker] = [
        { quad(&$0) },
        { "::ffff:" + quad(&$0) },
        { random in (0..<8).map { _ in random.text(hex, 4) }.joined(separator: ":") },
        { "2001:db8:\($0.text("123456789abcdef", 3))::\($0.text("123456789abcdef", 2))" },
        { "2a01:e0a:\($0.text("123456789abcdef", 3)):\($0.text("123456789abcdef", 4))::1" },
        { "FE80::\($0.text("123456789ABCDEF", 4)):\($0.text("123456789ABCDEF", 4))" },
    ]

    private static func quad(_ random: inout SplitMix) -> String {
        (0..<4).map { _ in String(1 + random.next(below: 254)) }.joined(separator: ".")
    }

    /// Social security (NIR), company (SIREN, SIRET) and VAT numbers of France.
    static let identities: [Maker] = [
        { socialSecurity(&$0) },
        { grouped(socialSecurity(&$0), [1, 2, 2, 2, 3, 3, 2], " ") },
        { grouped(String(socialSecurity(&$0).prefix(13)), [1, 2, 2, 2, 3, 3], " ") },
        { grouped(socialSecurity(&$0, isCorsican: true), [1, 2, 2, 2, 3, 3, 2], " ") },
        { grouped(company(&$0), [3], " ") },
        { establishment(&$0) },
        { grouped(establishment(&$0), [3, 3, 3, 5], " ") },
        { tax(&$0) },
        { $0.text("123456789", 1) + $0.text(digits, 17) },
    ]

    private static func socialSecurity(_ random: inout SplitMix, isCorsican: Bool = false) -> String {
        let born = "\(1 + random.next(below: 2))" + random.text(digits, 2) + padded(1 + random.next(below: 12), 2)
        let order = random.text(digits, 6)
        let department = isCorsican ? 19 : 1 + random.next(below: 95)
        let key = 97 - (Int(born + padded(department, 2) + order) ?? 0) % 97
        return born + (isCorsican ? "2A" : padded(department, 2)) + order + padded(key, 2)
    }

    private static func company(_ random: inout SplitMix) -> String { luhn(random.text("3456789", 1) + random.text("123456789", 7)) }

    private static func establishment(_ random: inout SplitMix) -> String { luhn(company(&random) + "00" + random.text(digits, 2)) }

    private static func tax(_ random: inout SplitMix) -> String {
        let number = company(&random)
        return "FR" + padded((12 + 3 * ((Int(number) ?? 0) % 97)) % 97, 2) + number
    }
}
