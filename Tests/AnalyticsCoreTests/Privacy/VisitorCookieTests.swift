import Testing

@testable import AnalyticsCore

/// The visitor's cookie, its signature, and how long it is believed.
@Suite struct VisitorCookieTests {
    static let id = "pYt3o0Qe9mXwqk2hV1bZ4A"
    static let day: Int64 = 86_400
    static let life = 395 * day
    static let now = Timestamp(seconds: 1_795_000_000)
    static let key = CookieKey(random: Array(repeating: 7, count: 32))

    static func text(age days: Int64 = 10, rest: String = "..1.3") -> String { "\(id).7.\((now + -days * day).milliseconds).\(now.milliseconds)\(rest)" }

    @Test func readsWhatTheScriptWrites() throws {
        let cookie = try #require(VisitorCookie(Self.text(rest: ".1794000000000.1.3")))
        #expect(cookie.id == VisitorID(Self.id) && cookie.disclosedID == Self.id && cookie.group == 7)
        #expect(cookie.created == Self.now + -10 * Self.day && cookie.seen == Self.now)
        #expect(cookie.decision == Timestamp(milliseconds: 1_794_000_000_000) && cookie.hasReturned && cookie.visits == 3)
        let fresh = try #require(VisitorCookie("\(Self.id).0.\(Self.now.milliseconds)...."))
        #expect(fresh.seen == nil && fresh.decision == nil && !fresh.hasReturned && fresh.visits == nil)
    }

    @Test(arguments: [
        "", "hello", "\(id)", "\(id).7", "\(id).7.1.2.3.4", "\(id).7.1.2.3.4.5.6.7", "\(id).16.1....", "\(id).-1.1....", "\(id)..1....", "\(id).7.....",
        "\(id.dropLast()).7.1....", "\(id)A.7.1....", "<script>alert(1)</script>.7.1....", "\(id).7.1e9....", "\(id).7.1. .3.4.5",
        "\(id).7.1234567890123456....",
        "\(id).7.٣....", "\(id).7.1\u{0}....", ".......", String(repeating: ".", count: 199), String(repeating: "1.", count: 4000),
    ])
    func whatIsNotOfOurShapeIsNone(text: String) { #expect(VisitorCookie(text) == nil) }

    @Test func signaturesHoldIdentifierGroupFirstDayAndSite() throws {
        let cookie = try #require(VisitorCookie(Self.text()))
        let signed = cookie.text(signedBy: Self.key, site: "example.org")
        let parts = signed.split(separator: ".", omittingEmptySubsequences: false)
        #expect(parts.count == 8 && parts[7].utf8.count == 16 && signed.hasPrefix(Self.text()))
        func standing(_ text: String, key: CookieKey = Self.key, site: String = "example.org") throws -> CookieStanding {
            try #require(VisitorCookie(text)).standing(key, site: site, lifetime: Self.life, at: Self.now)
        }
        #expect(try standing(signed) == .signed)
        #expect(try standing(Self.text()) == .unsigned)
        #expect(try standing(signed, site: "other") == .forged)
        #expect(try standing(signed, key: CookieKey(random: Array(repeating: 8, count: 32))) == .forged)
        let signature = String(parts[7])
        // The script goes on writing the fields that are not signed.
        #expect(try standing(Self.text(rest: ".5.0.99") + "." + signature) == .signed)
        for changed in [
            Self.text(age: 9) + "." + signature, Self.text().replacing(".7.", with: ".8.") + "." + signature,
            Self.text().replacing("pYt3", with: "pYt4") + "." + signature, Self.text() + ".", Self.text() + "." + signature.dropLast(),
            Self.text() + "." + signature + "A", Self.text() + "." + String(repeating: "A", count: 16), Self.text() + ".ééé",
        ] { #expect(try standing(changed) == .forged, "\(changed.suffix(20))") }
    }

    /// One wrong character anywhere is enough, and no guess passes by luck.
    @Test func everyCharacterOfASignatureCounts() throws {
        let signed = try #require(VisitorCookie(Self.text())).text(signedBy: Self.key, site: "s")
        func standing(_ signature: some StringProtocol) throws -> CookieStanding {
            try #require(VisitorCookie(Self.text() + "." + signature)).standing(Self.key, site: "s", lifetime: Self.life, at: Self.now)
        }
        let right = Array(signed.suffix(16))
        #expect(try standing(String(right)) == .signed)
        for index in right.indices {
            for other in "AQgw09-_zZ" where other != right[index] {
                var wrong = right
                wrong[index] = other
                #expect(try standing(String(wrong)) == .forged, "\(index) \(other)")
            }
        }
        for other in "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_" {
            #expect(try standing(String(repeating: other, count: 16)) == .forged)
            #expect(try standing(String(repeating: other, count: 15) + String(right[15])) == .forged)
        }
    }

    /// The signature is that of RFC 2104 over the fields as documented: kept cookies must stay valid.
    @Test func theSignatureNeverChanges() throws {
        let cookie = try #require(VisitorCookie("\(Self.id).7.1795000000000...."))
        #expect(Self.key.signature(of: cookie, site: "example.org") == Self.expected)
    }
    // python3: base64.urlsafe_b64encode(hmac.new(b"\x07"*32, b"\x03" + b"".join(len(f).to_bytes(4,"little")+f for f in fields), "sha256").digest()[:12])
    static let expected = "Z33fXYHjOBf4691R"

    @Test(
        arguments: [
            (0, .unsigned), (-1, .unsigned), (394, .unsigned), (395, .expired), (4000, .expired), (-2, .future), (-4000, .future),
        ] as [(Int64, CookieStanding)])
    func oldAndFutureCookiesAreRefused(days: Int64, standing: CookieStanding) throws {
        let cookie = try #require(VisitorCookie(Self.text(age: days)))
        #expect(cookie.standing(Self.key, site: "s", lifetime: Self.life, at: Self.now) == standing)
        #expect(cookie.secondsLeft(of: Self.life, at: Self.now) == min(Self.life, max(0, Self.life - days * Self.day)), "never prolonged")
    }

    @Test func aShorterLifeEndsItSooner() throws {
        let cookie = try #require(VisitorCookie(Self.text(age: 31)))
        #expect(cookie.standing(Self.key, site: "s", lifetime: 30 * Self.day, at: Self.now) == .expired)
        #expect(cookie.secondsLeft(of: 60 * Self.day, at: Self.now) == 29 * Self.day)
    }

    @Test func aNewOneHoldsTheRandomnessItIsGiven() throws {
        let cookie = VisitorCookie(new: Self.now, random: (0..<32).map { UInt8(truncatingIfNeeded: $0 &* 37 &+ 11) })
        #expect(cookie.disclosedID == "CzBVep_E6Q4zWH2ix-wRNg" && cookie.group == 27 % 16 && cookie.created == Self.now)
        let read = try #require(VisitorCookie(cookie.text(signedBy: Self.key, site: "s")))
        #expect(read.id == cookie.id && read.standing(Self.key, site: "s", lifetime: Self.life, at: Self.now) == .signed)
    }

    @Test func saysNothing() throws {
        let cookie = try #require(VisitorCookie(Self.text()))
        var dumped = ""
        dump([cookie], to: &dumped)
        dump(Self.key, to: &dumped)
        #expect(!"\(cookie) \(String(reflecting: cookie)) \(Self.key) \(dumped)".contains("pYt3"))
        #expect(!(cookie is any Encodable))
    }
}
