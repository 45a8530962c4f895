@testable import AnalyticsCore

// MARK: Keys, identifiers, wallets and logins
extension ScrubCorpus {
    static let uuids: [Maker] = [
        { uuid(&$0, "-") },
        { uuid(&$0, "-").uppercased() },
        { uuid(&$0, "_") },
        { uuid(&$0, "") },
    ]

    private static func uuid(_ random: inout SplitMix, _ separator: String) -> String {
        [8, 4, 4, 4, 12].map { random.text(hex, $0) }.joined(separator: separator)
    }

    static let tokens: [Maker] = [
        { "eyJ" + $0.text(base62, 30) + "." + $0.text(base62, 60) + "." + $0.text(base62 + "-_", 43) },
        { random in random.text(hex, random.pick([32, 40, 64])) },
        { $0.text(hex, 24) },
        { random in random.text(base62, 20 + random.next(below: 30)) },
        { random in random.text(base62, 22 + random.next(below: 42)) + random.pick(["=", "=="]) },
        { random in random.text(base62 + "-_", 24 + random.next(below: 40)) },
        { random in random.text(small + digits, 24 + random.next(below: 20)) },
        { $0.pick(["sk_live_", "pk_test_", "rk_live_"]) + $0.text(base62, 24) },
        { $0.pick(["ghp_", "gho_", "ghs_"]) + $0.text(base62, 36) },
        { "github_pat_" + $0.text(base62, 22) + "_" + $0.text(base62, 59) },
        { $0.pick(["AKIA", "ASIA"]) + $0.text("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", 16) },
        { "xoxb-" + $0.text(digits, 12) + "-" + $0.text(digits, 13) + "-" + $0.text(base62, 24) },
        { "AIza" + $0.text(base62, 35) },
        { random in (0..<6).map { _ in random.text("0123456789", 1) + random.text("abcdef", 1) }.joined(separator: random.pick([":", "-"])) },
    ]

    static let wallets: [Maker] = [
        { "0x" + $0.text(hex + "ABCDEF", 40) },
        { "bc1q" + $0.text("023456789acdefghjklmnpqrstuvwxyz", 38) },
        { "bc1p" + $0.text("023456789acdefghjklmnpqrstuvwxyz", 58) },
        { "1" + $0.text(base58, 33) },
        { "3" + $0.text(base58, 33) },
        { $0.text(small, 7) + ".eth" },
        { "pay." + $0.text(small, 5) + ".eth" },
        { $0.text(base58, 44) },
        { "tz1" + $0.text(base58, 33) },
        { "xpub661MyMwAqRbc" + $0.text(base58, 95) },
    ]

    static let loginNames = """
        user username user_name login uid email e-mail token access_token reset_token key api_key apikey password passwd pwd pass session sid \
        PHPSESSID jsessionid session_id secret auth csrf_token phone account identifiant mot_de_passe mdp
        """.split(separator: " ").map(String.init)
    static let loginValues = ["jean", "jdupont", "marie.dupont", "hunter2", "a1b2c3", "s3cr3t-pw", "Élodie", "qwerty"]
}
