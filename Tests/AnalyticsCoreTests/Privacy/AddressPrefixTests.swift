import Testing

@testable import AnalyticsCore

@Suite struct AddressPrefixTests {
    @Test(arguments: [
        ("81.2.69.142", "81.2.69.0"),
        ("255.255.255.255", "255.255.255.0"),
        ("::ffff:81.2.69.142", "81.2.69.0"),
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1::"),
        ("2001:db8:0:ffff::1", "2001:db8::"),
        ("ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", "ffff:ffff:ffff::"),
        ("::1", "::"),
        ("64:ff9b::81.2.69.142", "64:ff9b::"),  // NAT64: the IPv4 address is in the part dropped
        ("2002:5102:458e::1", "2002:5102:4500::"),  // 6to4: 48 bits would be the whole of 81.2.69.142
    ]) func keepsTheNetwork(_ text: String, prefix: String) throws {
        #expect(AddressPrefix(try #require(ClientAddress(text))).disclosedText() == prefix)
    }

    @Test func neighboursAreOne() throws {
        let prefixes = try Set((0...255).map { AddressPrefix(try #require(ClientAddress("81.2.69.\($0)"))) })
        #expect(prefixes.count == 1)
    }
}
