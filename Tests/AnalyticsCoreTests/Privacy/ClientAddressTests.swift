import Foundation
import Testing

@testable import AnalyticsCore

@Suite struct ClientAddressTests {
    @Test(arguments: [
        ("81.2.69.142", "81.2.69.142"),
        ("0.0.0.0", "0.0.0.0"),
        ("255.255.255.255", "255.255.255.255"),
        ("::", "::"),
        ("::1", "::1"),
        ("1::", "1::"),
        ("2001:DB8:0:0:8:800:200C:417A", "2001:db8::8:800:200c:417a"),
        ("2001:db8::1", "2001:db8::1"),
        ("2001:0db8:0000:0001:0000:0000:0000:0001", "2001:db8:0:1::1"),
        ("2001:db8:0:0:1:0:0:1", "2001:db8::1:0:0:1"),  // the first of two equal runs
        ("2001:0:0:1:0:0:0:1", "2001:0:0:1::1"),  // the longer run
        ("2001:db8:0:1:1:1:1:1", "2001:db8:0:1:1:1:1:1"),  // one zero group is not shortened
        ("1:2:3:4:5:6:7::", "1:2:3:4:5:6:7:0"),
        ("::2:3:4:5:6:7:8", "0:2:3:4:5:6:7:8"),
        ("64:ff9b::192.0.2.33", "64:ff9b::c000:221"),
        ("1:2:3:4:5:6:1.2.3.4", "1:2:3:4:5:6:102:304"),
        ("::ffff:81.2.69.142", "81.2.69.142"),  // mapped: IPv4
        ("::FFFF:5102:458e", "81.2.69.142"),
        ("::81.2.69.142", "::5102:458e"),  // "compatible", which nothing uses, is not mapped
    ]) func parses(_ text: String, canonical: String) throws {
        let address = try #require(ClientAddress(text))
        #expect(address.disclosedText() == canonical)
        #expect(ClientAddress(canonical) == address)
    }

    @Test(arguments: [
        "", " ", "1", "1.2.3", "1.2.3.4.5", "1.2.3.", ".1.2.3", "1..2.3", "256.1.1.1", "01.2.3.4", "1.2.3.00", "1.2.3.4 ", " 1.2.3.4",
        "+1.2.3.4", "1.2.3.-4", "0x1.2.3.4", "1.2.3.4\n", "1.2.3.4\0", "١.2.3.4", "1.2.3.4/32", "1.2.3.4:80", "99999999999999999999.1.1.1",
        ":", ":::", "1:2:3:4:5:6:7", "1:2:3:4:5:6:7:8:9", "1::2::3", "1:2:3:4:5:6:7:", ":1:2:3:4:5:6:7", "1::2:3:4:5:6:7:8", "12345::",
        "g::",
        "::1.2.3", "::1.2.3.4:5", "1:2:3:4:5:6:7:1.2.3.4", "1.2.3.4::", "fe80::1%eth0", "fe80::1%", "[::1]", "::1]", "::ffff:01.2.3.4",
        "localhost",
    ]) func refuses(_ text: String) { #expect(ClientAddress(text) == nil) }

    @Test(arguments: [
        ("81.2.69.142", "81.2.69.142"), ("81.2.69.142:0", "81.2.69.142"), ("81.2.69.142:65535", "81.2.69.142"),
        ("81.2.69.142:_p", "81.2.69.142"),
        ("2001:db8::1", "2001:db8::1"), ("[2001:db8::1]", "2001:db8::1"), ("[2001:db8::1]:47011", "2001:db8::1"),
        ("[::ffff:1.2.3.4]:1", "1.2.3.4"),
    ]) func parsesNodes(_ text: String, canonical: String) throws {
        #expect(try #require(ClientAddress(node: text)).disclosedText() == canonical)
    }

    @Test(arguments: [
        "", "unknown", "_hidden", "[1.2.3.4]", "[1.2.3.4]:80", "1.2.3.4:", "1.2.3.4:port", "1.2.3.4:123456", "1.2.3.4:_", "[::1", "::1]",
        "[::1]80",
        "[::1]:", "[::1%lo]", "\"1.2.3.4\"", "1.2.3.4, 5.6.7.8", String(repeating: "1", count: 70),
    ]) func refusesNodes(_ text: String) { #expect(ClientAddress(node: text) == nil) }

    @Test func bytes() throws {
        let four = try #require(ClientAddress(bytes: [81, 2, 69, 142]))
        #expect(four == ClientAddress("81.2.69.142"))
        #expect(four.isIPv4)
        #expect(four.withBytes { $0 } == [81, 2, 69, 142])
        let sixteen = (1...16).map(UInt8.init)
        let six = try #require(ClientAddress(bytes: sixteen))
        #expect(six == ClientAddress("102:304:506:708:90a:b0c:d0e:f10"))
        #expect(six.withBytes { $0 } == sixteen)
        #expect(ClientAddress(bytes: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF, 81, 2, 69, 142]) == four)
        #expect(ClientAddress(bytes: []) == nil)
        #expect(ClientAddress(bytes: [1, 2, 3]) == nil)
        #expect(ClientAddress(bytes: Array(repeating: 0, count: 17)) == nil)
    }

    @Test(arguments: ["81.2.69.142", "2001:db8:1234::5678"]) func printingShowsNothing(_ text: String) throws {
        let address = try #require(ClientAddress(text))
        var dumped = ""
        dump(address, to: &dumped)
        dump([address], to: &dumped)
        dump(AddressPrefix(address), to: &dumped)
        let shown =
            ["\(address)", String(describing: address), String(reflecting: address), "\([address])", "\(["a": address])"] + [dumped]
        for output in shown {
            for part in ["81", "142", "2001", "db8", "1234", "5678", "5102", "458e", "1359103374"] {
                #expect(!output.contains(part), "shown: \(part)")
            }
        }
        #expect(Mirror(reflecting: address).children.isEmpty)
        #expect(!((address as Any) is any Encodable))
    }

    /// The C library's parser as oracle, on texts that are addresses but for some slips.
    @Test func agreesWithInetPton() {
        var random = TestRandom(seed: 1)
        let seeds = ["81.2.69.142", "2001:db8::1", "::", "1:2:3:4:5:6:7:8", "::ffff:1.2.3.4", "fe80::10.0.0.255", "0:0:0:ffff:0:0:0:0"]
        let letters = Array("0123456789abcdefABCDEF:::...g%/ ".utf8)
        var accepted = 0
        for _ in 0..<30_000 {
            var text = Array(seeds[random.next(seeds.count)].utf8)
            for _ in 0..<random.next(4) {
                let index = random.next(text.count)
                switch random.next(3) {
                case 0: text[index] = letters[random.next(letters.count)]
                case 1: text.insert(letters[random.next(letters.count)], at: index)
                default: if text.count > 1 { text.remove(at: index) }
                }
            }
            let string = String(decoding: text, as: UTF8.self)
            let expected = Self.inetPton(string)
            accepted += expected == nil ? 0 : 1
            #expect(ClientAddress(string) == expected.flatMap(ClientAddress.init(bytes:)), "\(string)")
        }
        #expect(accepted > 6000)
    }

    @Test func textReadsBack() throws {
        var random = TestRandom(seed: 2)
        for _ in 0..<5000 {
            let bytes = (0..<16).map { _ in random.next(3) == 0 ? UInt8(random.next(256)) : 0 }
            let address = try #require(ClientAddress(bytes: bytes))
            #expect(Self.inetPton(address.disclosedText()) == address.withBytes { $0 })
            #expect(ClientAddress(address.disclosedText()) == address)
        }
    }

    private static func inetPton(_ text: String) -> [UInt8]? {
        var bytes = [UInt8](repeating: 0, count: 16)
        if inet_pton(AF_INET, text, &bytes) == 1 { return Array(bytes.prefix(4)) }
        return inet_pton(AF_INET6, text, &bytes) == 1 ? bytes : nil
    }
}

/// The same numbers in every run (Knuth's MMIX generator).
private struct TestRandom {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next(_ bound: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % bound
    }
}
