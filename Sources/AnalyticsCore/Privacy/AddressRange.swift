/// A range of addresses in CIDR notation, as an operator lists trusted proxies: `10.0.0.0/8`, `2001:db8::/32`.
///
/// IPv4 ranges hold IPv4 addresses only and IPv6 ranges IPv6 only (`::/0` does not trust IPv4); a range of IPv4-mapped addresses
/// (`::ffff:10.0.0.0/104`) is the IPv4 range. An address without length is a range of one.
public struct AddressRange: Sendable, Hashable, CustomStringConvertible {
    private let network: ClientAddress
    public let prefixLength: Int

    /// - Throws: what is wrong with the text, in words for the operator who wrote it.
    public init(parsing text: String) throws(Problem) {
        let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        guard let first = parts.first, let address = ClientAddress(parsing: first.utf8) else { throw .notAnAddress }
        let width = address.isIPv4 ? 32 : 128
        guard parts.count == 1 || Self.isNumber(parts[1]), let length = parts.count == 1 ? width : Int(parts[1]), length <= width
        else { throw .badLength(most: width) }
        let masked = address.masked(to: length)
        guard masked == address else { throw .bitsAfterPrefix(meant: AddressRange(network: masked, prefixLength: length)) }
        // A mapped network with no bit set after its prefix is at least 96 bits long, so the difference is not negative.
        self.init(network: address.normalised, prefixLength: address.normalised.isIPv4 == address.isIPv4 ? length : length - 96)
    }

    /// nil for what is not a CIDR, also when bits are set after the prefix (`10.0.0.1/8`): more likely a slip than a wish.
    public init?(_ text: String) {
        do throws(Problem) { try self.init(parsing: text) } catch { return nil }
    }

    private init(network: ClientAddress, prefixLength: Int) {
        (self.network, self.prefixLength) = (network, prefixLength)
    }

    /// Whether the address lies in the range. O(1).
    public func contains(_ address: ClientAddress) -> Bool {
        address.isIPv4 == network.isIPv4 && address.masked(to: prefixLength) == network
    }

    /// Whether it is no wider than what an `AddressPrefix` keeps of an address: /24 of IPv4, /48 of IPv6.
    var isOneNetwork: Bool { prefixLength >= (network.isIPv4 ? 24 : 48) }

    /// Canonical CIDR text. Shown freely: it comes from the configuration, not from a visitor.
    public var description: String { "\(network.disclosedText())/\(prefixLength)" }

    private static func isNumber(_ text: Substring) -> Bool {
        (1...3).contains(text.utf8.count) && text.utf8.allSatisfy { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
            && (text.utf8.count == 1 || text.utf8.first != UInt8(ascii: "0"))
    }

    /// Why a text is not a range.
    public enum Problem: Error, Hashable, Sendable, CustomStringConvertible {
        case notAnAddress
        case badLength(most: Int)
        indirect case bitsAfterPrefix(meant: AddressRange)

        public var description: String {
            switch self {
            case .notAnAddress: "not an IPv4 or IPv6 address range"
            case .badLength(let most): "the prefix length must be a number from 0 to \(most)"
            case .bitsAfterPrefix(let meant): "bits are set after the prefix (write \(meant))"
            }
        }
    }
}
