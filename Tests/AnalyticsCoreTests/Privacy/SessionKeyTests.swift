import Testing

@testable import AnalyticsCore

/// P2: the visit is recognised by a keyed hash of (site, address, user agent), length-prefixed fields.
@Suite struct SessionKeyTests {
    private static let secret = DaySecret(random: (0..<32).map { UInt8($0) })

    /// RFC 4231 §4.2–4.4 and 4.7, for the oracle that the next test trusts.
    @Test(
        arguments: [
            (Array(repeating: 0x0B, count: 20), Array("Hi There".utf8), "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"),
            (Array("Jefe".utf8), Array("what do ya want for nothing?".utf8), "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"),
            (Array(repeating: 0xAA, count: 20), Array(repeating: 0xDD, count: 50), "773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe"),
            (
                Array(repeating: 0xAA, count: 131), Array("Test Using Larger Than Block-Size Key - Hash Key First".utf8),
                "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54"
            ),
        ] as [([UInt8], [UInt8], String)])
    func theOracleIsRight(key: [UInt8], message: [UInt8], expected: String) {
        let hexadecimal = HMACOracle.code(key: key, message: message).map { String(0x100 + Int($0), radix: 16).dropFirst() }.joined()
        #expect(hexadecimal == expected)
    }

    @Test func keysAreTheFirstHalfOfTheCode() throws {
        let address: [UInt8] = [192, 0, 2, 1]
        let visitor = try #require(VisitorID("pYt3o0Qe9mXwqk2hV1bZ4A"))
        let session: [UInt8] = [1, 4, 0, 0, 0] + Array("site".utf8) + [4, 0, 0, 0] + address + [5, 0, 0, 0] + Array("agent".utf8)
        let joined: [UInt8] = [2, 4, 0, 0, 0] + Array("site".utf8) + [22, 0, 0, 0] + visitor.bytes
        #expect(Self.secret.sessionKey(site: "site", address: address, userAgent: "agent") == Self.key(of: session))
        #expect(Self.secret.visitorKey(site: "site", visitor: visitor) == Self.key(of: joined))
    }

    @Test func everyFieldAndTheSecretMatter() throws {
        let visitor = try #require(VisitorID("pYt3o0Qe9mXwqk2hV1bZ4A"))
        let other = DaySecret(random: (1...32).map { UInt8($0) })
        let keys: [SessionKey] = [
            Self.secret.sessionKey(site: "a", address: [192, 0, 2, 1], userAgent: "x"),
            Self.secret.sessionKey(site: "b", address: [192, 0, 2, 1], userAgent: "x"),
            Self.secret.sessionKey(site: "a", address: [192, 0, 2, 2], userAgent: "x"),
            Self.secret.sessionKey(site: "a", address: [192, 0, 2, 1], userAgent: "y"),
            other.sessionKey(site: "a", address: [192, 0, 2, 1], userAgent: "x"),
            Self.secret.visitorKey(site: "a", visitor: visitor), Self.secret.visitorKey(site: "b", visitor: visitor),
            other.visitorKey(site: "a", visitor: visitor),
        ]
        #expect(Set(keys).count == keys.count)
        #expect(Self.secret.sessionKey(site: "a", address: [192, 0, 2, 1], userAgent: "x") == keys[0])
    }

    @Test func noTwoInputsReadTheSame() {
        // Every way to cut the same nine bytes into three fields.
        let bytes = Array("aaaaaaaaa".utf8)
        var keys: Set<SessionKey> = []
        var count = 0
        for first in 0...9 {
            for second in first...9 {
                let site = String(decoding: bytes[..<first], as: UTF8.self)
                let agent = String(decoding: bytes[second...], as: UTF8.self)
                keys.insert(Self.secret.sessionKey(site: site, address: Array(bytes[first..<second]), userAgent: agent))
                count += 1
            }
        }
        #expect(keys.count == count)
    }

    private static func key(of message: [UInt8]) -> SessionKey {
        let code = HMACOracle.code(key: secret.bytes, message: message)
        func word(_ range: Range<Int>) -> UInt64 { code[range].reduce(0) { $0 << 8 | UInt64($1) } }
        return SessionKey(high: word(0..<8), low: word(8..<16))
    }
}
