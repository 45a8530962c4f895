/// The network an address belongs to, the rest forgotten: the first 24 bits of IPv4, the first 48 of IPv6.
///
/// The form in which the access log keeps addresses by default. Still not for any other file: its text is only had by asking,
/// and printing it shows nothing.
public struct AddressPrefix: Sendable, Hashable {
    private let network: ClientAddress

    public init(_ address: ClientAddress) {
        network = address.masked(to: Self.length(for: address))
    }

    /// `81.2.69.0` or `2001:db8:1::` (RFC 5952), without length.
    public func disclosedText() -> String { network.disclosedText() }

    func appendText(to buffer: inout [UInt8]) { network.appendText(to: &buffer) }

    /// Bits kept. A 6to4 address (2002::/16, RFC 3056) carries a whole IPv4 address in its bits 16 to 47, so that 48 bits would
    /// tell all of it: it keeps 40, which leave the same 24 bits that IPv4 keeps.
    private static func length(for address: ClientAddress) -> Int {
        if address.isIPv4 { return 24 }
        return address.high >> 48 == 0x2002 ? 40 : 48
    }
}
