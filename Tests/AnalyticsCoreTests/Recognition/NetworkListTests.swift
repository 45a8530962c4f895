import AnalyticsCore
import Testing

@Suite struct NetworkListTests {
    private func address(_ text: String) throws -> ClientAddress { try #require(ClientAddress(text)) }

    @Test func findsAddresses() throws {
        let list = try NetworkList(
            parsing: """
                # clouds of the example
                203.0.113.0/24   # first
                198.51.100.7

                2001:db8::/32
                2001:db8:1::/48
                203.0.112.0/24
                """)
        #expect(list.count == 3)
        for text in [
            "203.0.113.0", "203.0.113.255", "203.0.112.9", "198.51.100.7", "2001:db8::1", "2001:db8:ffff:ffff:ffff:ffff:ffff:ffff", "::ffff:203.0.113.5",
        ] {
            #expect(list.contains(try address(text)), "\(text)")
        }
        for text in ["203.0.111.255", "203.0.114.0", "198.51.100.6", "198.51.100.8", "2001:db7:ffff::", "2001:db9::", "::1", "0.0.0.0", "255.255.255.255"] {
            #expect(!list.contains(try address(text)), "\(text)")
        }
    }

    @Test func wholeWorldAndNothing() throws {
        let all = try NetworkList(parsing: "0.0.0.0/0\n::/0\n10.0.0.0/8")
        #expect(all.count == 2)
        for text in ["0.0.0.0", "255.255.255.255", "::", "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff"] { #expect(all.contains(try address(text))) }
        #expect(NetworkList().isEmpty)
        #expect(try !NetworkList().contains(address("10.0.0.1")))
        #expect(try NetworkList(parsing: "\n # nothing\n").isEmpty)
    }

    @Test func mappedRangesAreIPv4() throws {
        let list = try NetworkList(parsing: "::ffff:10.0.0.0/104")
        #expect(try list.contains(address("10.1.2.3")))
        #expect(try !list.contains(address("11.0.0.0")))
    }

    @Test(arguments: [
        ("203.0.113.0/24\nnonsense", "line 2: not an IPv4 or IPv6 address range"),
        ("10.0.0.0/40", "line 1: the prefix length must be a number from 0 to 32"),
        ("\n\n10.0.0.1/8", "line 3: bits are set after the prefix (write 10.0.0.0/8)"),
    ])
    func saysWhichLineIsBad(text: String, expected: String) {
        #expect { try NetworkList(parsing: text) } throws: { "\($0)" == expected }
    }

    /// The same answers as asking every range in turn.
    @Test func agreesWithTheRangesThemselves() throws {
        var random = SplitMix(seed: 21)
        func number(_ below: Int) -> Int { random.next(below: below) }
        let ranges = (0..<300).compactMap { _ in AddressRange("\(number(4)).\(number(8)).\(number(256)).0/\(16 + number(9))") }
        let list = NetworkList(ranges)
        #expect(ranges.count > 20 && list.count <= ranges.count)
        for _ in 0..<3000 {
            let candidate = try address("\(number(5)).\(number(9)).\(number(256)).\(number(256))")
            #expect(list.contains(candidate) == ranges.contains { $0.contains(candidate) })
        }
    }
}
