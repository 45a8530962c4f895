import Testing

@testable import AnalyticsCore

@Suite struct AddressRangeTests {
    @Test(arguments: [
        ("10.0.0.0/8", ["10.0.0.0", "10.255.255.255", "::ffff:10.1.2.3"], ["9.255.255.255", "11.0.0.0", "::a00:1", "::1"]),
        ("0.0.0.0/0", ["0.0.0.0", "255.255.255.255"], ["::", "::1"]),
        ("127.0.0.1/32", ["127.0.0.1"], ["127.0.0.0", "127.0.0.2"]),
        ("127.0.0.1", ["127.0.0.1"], ["127.0.0.2"]),
        ("192.168.128.0/17", ["192.168.128.0", "192.168.255.255"], ["192.168.127.255", "192.169.128.0"]),
        ("203.0.113.254/31", ["203.0.113.254", "203.0.113.255"], ["203.0.113.253"]),
        ("::/0", ["::", "ffff::1"], ["1.2.3.4"]),
        ("::1/128", ["::1"], ["::", "::2", "0.0.0.1"]),
        ("2001:db8::/32", ["2001:db8::", "2001:db8:ffff:ffff:ffff:ffff:ffff:ffff"], ["2001:db7::", "2001:db9::"]),
        ("2001:db8:0:0:8000::/65", ["2001:db8::8000:0:0:0", "2001:db8::ffff:0:0:1"], ["2001:db8::7fff:0:0:1"]),
        ("fe80::/10", ["fe80::1", "febf::1"], ["fec0::1"]),
        ("::ffff:10.0.0.0/104", ["10.1.2.3"], ["11.1.2.3", "::1"]),
    ]) func contains(_ range: String, inside: [String], outside: [String]) throws {
        let range = try AddressRange(parsing: range)
        for text in inside { #expect(range.contains(try #require(ClientAddress(text))), "\(text)") }
        for text in outside { #expect(!range.contains(try #require(ClientAddress(text))), "\(text)") }
    }

    @Test(arguments: [
        ("10.0.0.0/8", "10.0.0.0/8"), ("10.1.2.3", "10.1.2.3/32"), ("2001:DB8:0::/48", "2001:db8::/48"),
        ("::ffff:10.0.0.0/104", "10.0.0.0/8"),
        ("::ffff:0:0/96", "0.0.0.0/0"), ("::1", "::1/128"),
    ]) func description(_ text: String, canonical: String) throws {
        #expect(try AddressRange(parsing: text).description == canonical)
    }

    @Test(arguments: [
        ("", "not an IPv4 or IPv6 address range"),
        ("localhost/8", "not an IPv4 or IPv6 address range"),
        ("10.0.0/8", "not an IPv4 or IPv6 address range"),
        ("10.0.0.0 /8", "not an IPv4 or IPv6 address range"),
        ("fe80::%eth0/10", "not an IPv4 or IPv6 address range"),
        ("/8", "not an IPv4 or IPv6 address range"),
        ("10.0.0.0/", "the prefix length must be a number from 0 to 32"),
        ("10.0.0.0/33", "the prefix length must be a number from 0 to 32"),
        ("10.0.0.0/-1", "the prefix length must be a number from 0 to 32"),
        ("10.0.0.0/+8", "the prefix length must be a number from 0 to 32"),
        ("10.0.0.0/08", "the prefix length must be a number from 0 to 32"),
        ("10.0.0.0/8/8", "the prefix length must be a number from 0 to 32"),
        ("10.0.0.0/99999999999999999999", "the prefix length must be a number from 0 to 32"),
        ("10.0.0.0/255.0.0.0", "the prefix length must be a number from 0 to 32"),
        ("::/129", "the prefix length must be a number from 0 to 128"),
        ("10.0.0.1/8", "bits are set after the prefix (write 10.0.0.0/8)"),
        ("2001:db8::1/32", "bits are set after the prefix (write 2001:db8::/32)"),
        ("::ffff:10.0.0.0/90", "bits are set after the prefix (write ::ffc0:0:0/90)"),
    ]) func refuses(_ text: String, reason: String) {
        #expect(AddressRange(text) == nil)
        let problem = #expect(throws: AddressRange.Problem.self) { try AddressRange(parsing: text) }
        #expect(problem?.description == reason)
    }

    /// Against a slow reading of the same rule: compare the first bits as text.
    @Test(arguments: [0, 1, 7, 8, 31, 32, 33, 63, 64, 65, 95, 96, 97, 127, 128]) func everyLength(_ length: Int) throws {
        func bits(_ address: ClientAddress) -> String {
            address.withBytes { $0.map { byte in (0..<8).map { byte >> (7 - $0) & 1 == 1 ? "1" : "0" }.joined() }.joined() }
        }
        let base = try #require(ClientAddress("a5a5:5a5a:a5a5:5a5a:a5a5:5a5a:a5a5:5a5a"))
        let range = try AddressRange(parsing: "\(base.masked(to: length).disclosedText())/\(length)")
        for flipped in 0..<128 {
            var bytes = base.withBytes { $0 }
            bytes[flipped / 8] ^= 0x80 >> UInt8(flipped % 8)
            let address = try #require(ClientAddress(bytes: bytes))
            #expect(range.contains(address) == (bits(address).prefix(length) == bits(base).prefix(length)), "bit \(flipped)")
        }
    }
}
