import Testing

@testable import AnalyticsCore

/// Generated from public formats: how much personal data is found, and how much ordinary text is touched.
@Suite struct ScrubberCorpusTests {
    private static let small = "abcdefghijklmnopqrstuvwxyz"
    private static let digits = "0123456789"
    private static let base62 = small + small.uppercased() + digits

    @Test func recall() {
        var random = SplitMix(seed: 2026)
        var perKind: [String: Score] = [:]
        var all = Score()
        for (kind, make) in Self.kinds {
            for _ in 0..<500 {
                let secret = make(&random)
                let text = Self.context(secret, &random)
                let scrubbed = Scrubber.scrub(text)
                let isFound = !scrubbed.contains(secret) && scrubbed.contains("[")
                perKind[kind, default: Score()].count(isFound)
                all.count(isFound)
            }
        }
        print("scrubber: found \(all);", perKind.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", "))
        #expect(all.share >= 0.99)
        for (kind, score) in perKind { #expect(score.share >= 0.97, "\(kind)") }
    }

    @Test func ordinaryTextIsLeftAlone() {
        var random = SplitMix(seed: 1984)
        var touched = Score()
        var examples: [String] = []
        for _ in 0..<20_000 {
            let text = Self.ordinary(&random)
            let isTouched = Scrubber.scrub(text) != text
            touched.count(isTouched)
            if isTouched, examples.count < 10 { examples.append(text) }
        }
        print("scrubber: touched \(touched) ordinary texts", examples)
        #expect(touched.share <= 0.001, "\(examples)")
    }

    private static func context(_ secret: String, _ random: inout SplitMix) -> String {
        let encoded = secret.utf8.map { byte in
            ASCII.isAlphanumeric(byte) || "-._".utf8.contains(byte) ? String(UnicodeScalar(byte)) : "%" + hex(byte)
        }.joined()
        return switch random.next(below: 6) {
        case 0: secret
        case 1: "/compte/\(encoded)/modifier"
        case 2: "/recherche?q=\(encoded)&page=2"
        case 3: "bonjour \(secret) merci"
        case 4: "/a/\(encoded)"
        default: "client (\(secret))"
        }
    }

    private static func hex(_ byte: UInt8) -> String { (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true) }

    private static let names = ["jean", "marie.dupont", "j-p_martin", "o'neil", "anna+shop", "x", "info", "ÉLODIE.b", "user1234"]
    private static let hosts = [
        "example.org", "mail.example.co.uk", "bücher.example", "a-b.example.fr", "gmail.com", "sub.sub.example.museum",
    ]
    private static let words = """
        accueil produits services contact actualites maison jardin voiture emploi sante ecole musique recette cuisine histoire region ville \
        about products pricing support careers security privacy developers documentation tutorial release notes winter summer offer guide best \
        comment faire pain levain rentree budget conseil municipal horaires piscine mediatheque covid f1 g20 mp3 h264 3d 4k ps5 rtx4090 iphone15 \
        windows11 co2 b2b a320neo cm2 ce1 5g wifi6
        """.split(separator: " ").map(String.init)

    private typealias Maker = @Sendable (inout SplitMix) -> String

    private static let kinds: [(String, Maker)] = [
        ("email", { "\($0.pick(names))@\($0.pick(hosts))" }),
        ("phone", { phone(&$0) }),
        ("card", { card(&$0) }),
        ("iban", { account(&$0) }),
        ("ipv4", { random in (0..<4).map { _ in String(1 + random.next(below: 254)) }.joined(separator: ".") }),
        ("ipv6", { random in (0..<8).map { _ in random.text("0123456789abcdef", 4) }.joined(separator: ":") }),
        ("ipv6 short", { "2001:db8:\($0.text("123456789abcdef", 3))::\($0.text("123456789abcdef", 2))" }),
        ("uuid", { random in [8, 4, 4, 4, 12].map { random.text("0123456789abcdef", $0) }.joined(separator: "-") }),
        ("ethereum", { "0x" + $0.text("0123456789abcdefABCDEF", 40) }),
        ("bitcoin", { "bc1q" + $0.text("023456789acdefghjklmnpqrstuvwxyz", 38) }),
        ("bitcoin old", { "1" + $0.text("123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz", 33) }),
        ("ens", { $0.text(small, 7) + ".eth" }),
        ("jwt", { "eyJ" + $0.text(base62, 30) + "." + $0.text(base62, 60) + "." + $0.text(base62 + "-_", 43) }),
        ("hash", { random in random.text("0123456789abcdef", random.pick([32, 40, 64])) }),
        ("base 62", { random in random.text(base62, 20 + random.next(below: 30)) }),
        ("base 64", { random in random.text(base62 + "-_", 22 + random.next(below: 42)) }),
        ("base 36", { random in random.text(small + digits, 24 + random.next(below: 20)) }),
    ]

    private static func phone(_ random: inout SplitMix) -> String {
        let mobile = "0\(1 + random.next(below: 9))" + random.text(digits, 8)
        func pairs(_ separator: String) -> String {
            stride(from: 0, to: 10, by: 2).map { String(mobile.dropFirst($0).prefix(2)) }.joined(separator: separator)
        }
        let exchange = "\(2 + random.next(below: 8))" + random.text(digits, 2)
        return switch random.next(below: 9) {
        case 0: mobile
        case 1: pairs(" ")
        case 2: pairs(".")
        case 3: pairs("-")
        case 4: "+33" + mobile.dropFirst()
        case 5: "+33 " + pairs(" ").dropFirst()
        case 6: "+\(2 + random.next(below: 8))\(random.text(digits, 10))"
        case 7: "(\(exchange)) \(exchange)-\(random.text(digits, 4))"
        default: "020 7946 " + random.text(digits, 4)
        }
    }

    private static func card(_ random: inout SplitMix) -> String {
        let start = random.pick(["4", "51", "55", "2221", "34", "37", "6011", "36"])
        let length = start.hasPrefix("3") ? (start == "36" ? 14 : 15) : 16
        var number = (start + random.text(digits, length - start.count - 1)).utf8.map { Int($0 - 48) }
        let sum = number.reversed().enumerated().reduce(0) { sum, item in
            let value = item.offset % 2 == 0 ? item.element * 2 : item.element
            return sum + (value > 9 ? value - 9 : value)
        }
        number.append((10 - sum % 10) % 10)
        let text = number.map(String.init).joined()
        guard length == 16, random.next(below: 2) == 0 else { return text }
        let separator = random.pick([" ", "-"])
        return stride(from: 0, to: 16, by: 4).map { String(text.dropFirst($0).prefix(4)) }.joined(separator: separator)
    }

    private static func account(_ random: inout SplitMix) -> String {
        let (country, length) = random.pick([("FR", 27), ("DE", 22), ("ES", 24), ("IT", 27), ("BE", 16), ("NL", 18), ("CH", 21)])
        let body = country == "NL" ? random.text(small.uppercased(), 4) + random.text(digits, length - 8) : random.text(digits, length - 4)
        var remainder = 0
        for byte in (body + country + "00").utf8 {
            remainder = ASCII.isDigit(byte) ? (remainder * 10 + Int(byte - 48)) % 97 : (remainder * 100 + Int(byte - 55)) % 97
        }
        let check = 98 - remainder
        let text = country + (check < 10 ? "0" : "") + String(check) + body
        guard random.next(below: 2) == 0 else { return text }
        return stride(from: 0, to: text.count, by: 4).map { String(text.dropFirst($0).prefix(4)) }.joined(separator: " ")
    }

    private static func ordinary(_ random: inout SplitMix) -> String {
        func slug() -> String { (0..<(2 + random.next(below: 9))).map { _ in random.pick(words) }.joined(separator: "-") }
        let year = 1990 + random.next(below: 40)
        let month = random.pick(["01", "02", "06", "11", "12"])
        let day = random.pick(["01", "09", "23", "30"])
        let id = random.text("123456789", 1) + random.text(digits, random.next(below: 10))
        return switch random.next(below: 14) {
        case 0: "/\(slug())"
        case 1: "/\(random.pick(words))/\(slug())/"
        case 2: "/\(year)/\(month)/\(day)/\(slug())"
        case 3: "/\(slug())-\(id)"
        case 4: "/p/\(id)"
        case 5: "/docs/\(random.next(below: 20)).\(random.next(below: 20)).\(random.next(below: 20))/\(slug()).html"
        case 6: slug().split(separator: "-").joined(separator: " ")
        case 7: "\(random.pick(words)) \(year) \(random.pick(words)) \(random.next(below: 1000))"
        case 8: "978\(random.text(digits, 10))"
        case 9: "\(day)/\(month)/\(year) \(random.pick(words))"
        case 10: "IMG_\(year)\(month)\(day)_\(random.text(digits, 6)).jpg"
        case 11: "\(random.next(below: 90)).\(random.text(digits, 6)), \(random.next(below: 90)).\(random.text(digits, 6))"
        case 12:
            "/download/\(slug())-v\(random.next(below: 9)).\(random.next(below: 9)).\(random.next(below: 9)).\(random.next(below: 9)).zip"
        default: "/\(random.pick(words))_\(random.pick(words))_\(year).pdf"
        }
    }
}
