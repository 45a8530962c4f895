import Testing

@testable import AnalyticsCore

@Suite struct ForwardedForTests {
    private static let proxies = ["127.0.0.1/32", "10.0.0.0/8", "2001:db8:ffff::/48"]

    private func client(peer: String = "10.0.0.1", xff: [String] = [], forwarded: [String] = []) throws -> String {
        let reader = ForwardedFor(trusted: try Self.proxies.map { try AddressRange(parsing: $0) })
        return reader.client(peer: try #require(ClientAddress(peer)), xForwardedFor: xff, forwarded: forwarded).disclosedText()
    }

    @Test func nobodyIsTrustedByDefault() throws {
        let peer = try #require(ClientAddress("127.0.0.1"))
        let client = ForwardedFor(trusted: []).client(peer: peer, xForwardedFor: ["81.2.69.142"], forwarded: ["for=81.2.69.142"])
        #expect(client == peer)
    }

    @Test func aPeerThatIsNotTrustedIsTheClient() throws {
        #expect(try client(peer: "203.0.113.9", xff: ["81.2.69.142"]) == "203.0.113.9")
        #expect(try client(peer: "203.0.113.9", forwarded: ["for=81.2.69.142"]) == "203.0.113.9")
        #expect(try client(peer: "203.0.113.9", xff: ["10.0.0.1"]) == "203.0.113.9")
    }

    @Test(arguments: [
        ([], "10.0.0.1"),
        ([""], "10.0.0.1"),
        (["81.2.69.142"], "81.2.69.142"),
        (["  81.2.69.142\t"], "81.2.69.142"),
        (["81.2.69.142:4711"], "81.2.69.142"),
        (["[2001:db8::1]:4711"], "2001:db8::1"),
        (["2001:db8::1"], "2001:db8::1"),
        (["::ffff:81.2.69.142"], "81.2.69.142"),
        (["81.2.69.142, 10.0.0.2"], "81.2.69.142"),
        (["81.2.69.142,10.0.0.2,2001:db8:ffff::2"], "81.2.69.142"),
        (["81.2.69.142", "10.0.0.2"], "81.2.69.142"),  // lines in order are one list
        (["81.2.69.142", "", "10.0.0.2"], "81.2.69.142"),
        (["81.2.69.142,, ,"], "81.2.69.142"),
        (["10.0.0.7"], "10.0.0.7"),  // someone inside
        (["10.0.0.8, 10.0.0.7"], "10.0.0.8"),
        // What a client sends stands left of what the proxy saw.
        (["1.1.1.1, 81.2.69.142"], "81.2.69.142"),
        (["127.0.0.1, 81.2.69.142"], "81.2.69.142"),
        (["10.0.0.2, 81.2.69.142, 10.0.0.3"], "81.2.69.142"),
        (["1.1.1.1", "81.2.69.142"], "81.2.69.142"),
        (["garbage, \"quoted, 81.2.69.142"], "81.2.69.142"),
        // No address: the last hop known.
        (["unknown"], "10.0.0.1"),
        (["_hidden, 10.0.0.2"], "10.0.0.2"),
        (["1.1.1.1, unknown, 10.0.0.2"], "10.0.0.2"),
        (["1.1.1.1, 999.1.1.1"], "10.0.0.1"),
        (["1.1.1.1 81.2.69.142"], "10.0.0.1"),
        (["81.2.69.142;1.1.1.1"], "10.0.0.1"),
        (["fe80::1%eth0"], "10.0.0.1"),
        (["\"81.2.69.142\""], "10.0.0.1"),
        (["for=81.2.69.142"], "10.0.0.1"),
    ]) func xForwardedFor(_ lines: [String], expected: String) throws {
        #expect(try client(xff: lines) == expected)
    }

    @Test(arguments: [
        (["for=81.2.69.142"], "81.2.69.142"),
        (["For=\"81.2.69.142:4711\""], "81.2.69.142"),
        (["FOR=\"[2001:db8::1]:4711\""], "2001:db8::1"),
        (["for=\"\\8\\1.2.69.142\""], "81.2.69.142"),  // quoted pairs
        (["for=81.2.69.142:4711"], "81.2.69.142"),  // should be quoted; unambiguous
        (["for=[2001:db8::1]"], "2001:db8::1"),
        (["for=81.2.69.142;proto=https;by=203.0.113.43"], "81.2.69.142"),
        (["proto=https; host=\"a;b,c\" ;for=81.2.69.142;"], "81.2.69.142"),
        (["for=81.2.69.142, for=10.0.0.2;by=\"[2001:db8::2]\""], "81.2.69.142"),
        (["for=81.2.69.142", "for=10.0.0.2"], "81.2.69.142"),
        (["for=81.2.69.142,,"], "81.2.69.142"),
        (["for=1.1.1.1, for=81.2.69.142"], "81.2.69.142"),
        (["for=10.0.0.9"], "10.0.0.9"),
        // No address: the last hop known.
        ([""], "10.0.0.1"),
        (["for=unknown"], "10.0.0.1"),
        (["for=_SEVKISEK"], "10.0.0.1"),
        (["for=\"_gazonk\", for=10.0.0.2"], "10.0.0.2"),
        (["for=1.1.1.1, proto=https"], "10.0.0.1"),
        (["for=1.1.1.1, for=\"\""], "10.0.0.1"),
        (["for=81.2.69.142;for=1.1.1.1"], "10.0.0.1"),
        (["for = 81.2.69.142"], "10.0.0.1"),
        (["81.2.69.142"], "10.0.0.1"),
        (["for=81.2.69.142 by=1.1.1.1"], "10.0.0.1"),
        (["for=é"], "10.0.0.1"),
        // A quote left open by the client, then what the proxy adds: hidden at worst, never another's address.
        (["for=1.1.1.1;x=\", for=81.2.69.142"], "10.0.0.1"),
        (["for=1.1.1.1;x=\", for=\"[2001:db8::9]:1\""], "10.0.0.1"),
        (["for=1.1.1.1;x=\", for=\"81.2.69.142\";by=\"10.0.0.1\""], "10.0.0.1"),
        (["for=\"1.1.1.1\\, for=\"81.2.69.142\""], "10.0.0.1"),
        (["for=\"1.1.1.1\\"], "10.0.0.1"),
        (["for=1.1.1.1;x=\"", "for=81.2.69.142"], "81.2.69.142"),  // on a line of its own the proxy's word is whole
        (["garbage\"", "for=81.2.69.142"], "81.2.69.142"),
    ]) func forwarded(_ lines: [String], expected: String) throws {
        #expect(try client(forwarded: lines) == expected)
    }

    @Test(arguments: [
        (["81.2.69.142"], ["for=81.2.69.142"], "81.2.69.142"),
        (["1.1.1.1, 81.2.69.142"], ["for=10.0.0.3, for=81.2.69.142"], "81.2.69.142"),
        // The client adds the header its proxy does not write.
        (["81.2.69.142"], ["for=1.1.1.1"], "10.0.0.1"),
        (["1.1.1.1"], ["for=81.2.69.142"], "10.0.0.1"),
        (["81.2.69.142"], ["garbage"], "10.0.0.1"),
    ]) func bothHeadersMustAgree(_ xff: [String], forwarded: [String], expected: String) throws {
        #expect(try client(xff: xff, forwarded: forwarded) == expected)
    }

    @Test func lengthIsBounded() throws {
        let chain = Array(repeating: "10.0.0.2", count: 31)
        #expect(try client(xff: [(["81.2.69.142"] + chain).joined(separator: ",")]) == "81.2.69.142")
        #expect(try client(xff: [(["81.2.69.142", "10.0.0.3"] + chain).joined(separator: ",")]) == "10.0.0.3")
        #expect(try client(xff: ["81.2.69.142" + String(repeating: ",", count: 32)]) == "10.0.0.1")
        #expect(try client(xff: [String(repeating: "1", count: 100_000) + ",81.2.69.142"]) == "81.2.69.142")
        #expect(try client(xff: ["81.2.69.142" + String(repeating: " ", count: 100_000)]) == "10.0.0.1")
        #expect(try client(xff: [String(repeating: " ", count: 100) + "81.2.69.142"]) == "10.0.0.1")
        let padding = "x=" + String(repeating: "a", count: 4000)
        #expect(try client(forwarded: ["\(padding);for=81.2.69.142"]) == "81.2.69.142")
        #expect(try client(forwarded: ["\(padding)\(padding);for=81.2.69.142"]) == "10.0.0.1")
        let elements = Array(repeating: "for=10.0.0.2", count: 31)
        #expect(try client(forwarded: [(["for=81.2.69.142"] + elements).joined(separator: ",")]) == "81.2.69.142")
        #expect(try client(forwarded: [(["for=81.2.69.142", "for=10.0.0.3"] + elements).joined(separator: ",")]) == "10.0.0.3")
    }

    /// Whatever a client puts in front of what its trusted proxy appends, the result is its own address or the proxy's.
    @Test(arguments: ["for=81.2.69.142", "for=\"81.2.69.142:99\"", "for=\"[2001:db8::9]\";by=\"[2001:db8:ffff::1]\";proto=https"])
    func prefixesNeverLendAnAddress(_ appended: String) throws {
        let pieces = ["for=1.1.1.1", "\"", "\\", ";", ",", "=", " ", "x", "for=\"", "[", "1.1.1.1", "\"1.1.1.1\""]
        let own = try client(forwarded: [appended])
        // All sequences of four pieces.
        for number in 0..<(12 * 12 * 12 * 12) {
            let line = [1, 12, 144, 1728].map { pieces[number / $0 % 12] }.joined() + ", " + appended
            let found = try client(forwarded: [line])
            #expect(found == own || found == "10.0.0.1", "\(line)")
        }
    }
}
