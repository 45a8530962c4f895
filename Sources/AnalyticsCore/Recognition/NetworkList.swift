/// A set of address ranges, as the operator lists the networks of data centres: which addresses no household has.
///
/// Kept as sorted, merged ranges, so a look-up takes O(log n) steps however long the list is.
public struct NetworkList: Sendable {
    private var ipv4 = Ranges<UInt32>()
    private var ipv6 = Ranges<UInt128>()

    /// Longer lists are refused: the published ranges of the ten largest clouds together are some 60,000.
    public static let mostRanges = 500_000

    public init() {}

    /// Ranges may overlap and come in any order.
    public init(_ ranges: some Sequence<AddressRange>) {
        for range in ranges { add(range) }
        ipv4.settle()
        ipv6.settle()
    }

    /// One range a line (`203.0.113.0/24`, `2001:db8::/32`, a single address); `#` begins a comment; empty lines do not count.
    ///
    /// - Throws: the number of the first bad line and what is wrong with it. Cost is O(n log n).
    public init(parsing text: String) throws(Problem) {
        var count = 0
        for (index, line) in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated() {
            let content = ASCII.trimmed(Substring(line.prefix { $0 != UInt8(ascii: "#") }))
            guard !content.isEmpty else { continue }
            count += 1
            guard count <= Self.mostRanges else { throw Problem(line: index + 1, reason: .tooMany(most: Self.mostRanges)) }
            do throws(AddressRange.Problem) {
                add(try AddressRange(parsing: content))
            } catch {
                throw Problem(line: index + 1, reason: .range(error))
            }
        }
        ipv4.settle()
        ipv6.settle()
    }

    /// Number of ranges after merging.
    public var count: Int { ipv4.count + ipv6.count }
    public var isEmpty: Bool { count == 0 }

    /// Whether the address lies in one of the ranges. O(log n).
    public func contains(_ address: ClientAddress) -> Bool {
        address.isIPv4 ? ipv4.contains(UInt32(truncatingIfNeeded: address.low)) : ipv6.contains(Self.number(address))
    }

    private mutating func add(_ range: AddressRange) {
        guard let network = ClientAddress(String(range.description.prefix { $0 != "/" })) else { return }
        if network.isIPv4 {
            ipv4.add(UInt32(truncatingIfNeeded: network.low), prefixLength: range.prefixLength)
        } else {
            ipv6.add(Self.number(network), prefixLength: range.prefixLength)
        }
    }

    private static func number(_ address: ClientAddress) -> UInt128 { UInt128(address.high) << 64 | UInt128(address.low) }

    /// What is wrong with a list, and where.
    public struct Problem: Error, Hashable, Sendable, CustomStringConvertible {
        public let line: Int
        public let reason: Reason

        public enum Reason: Hashable, Sendable {
            case range(AddressRange.Problem)
            case tooMany(most: Int)
        }

        public var description: String {
            switch reason {
            case .range(let problem): "line \(line): \(problem)"
            case .tooMany(let most): "line \(line): more than \(most) ranges"
            }
        }
    }

    /// Ranges of numbers, sorted and without overlap once settled.
    private struct Ranges<Number: FixedWidthInteger & UnsignedInteger & Sendable>: Sendable {
        private var ranges: [ClosedRange<Number>] = []

        var count: Int { ranges.count }

        mutating func add(_ first: Number, prefixLength: Int) {
            let rest: Number = prefixLength == 0 ? .max : prefixLength >= Number.bitWidth ? 0 : Number.max >> Number(prefixLength)
            ranges.append(first...(first | rest))
        }

        mutating func settle() {
            ranges.sort { $0.lowerBound < $1.lowerBound }
            var merged: [ClosedRange<Number>] = []
            for range in ranges {
                if let last = merged.last, last.upperBound == .max || range.lowerBound <= last.upperBound + 1 {
                    merged[merged.count - 1] = last.lowerBound...max(last.upperBound, range.upperBound)
                } else {
                    merged.append(range)
                }
            }
            ranges = merged
        }

        /// The last range that begins at or before the number decides.
        func contains(_ number: Number) -> Bool {
            var (low, high) = (0, ranges.count)
            while low < high {
                let middle = (low + high) / 2
                if ranges[middle].lowerBound <= number { low = middle + 1 } else { high = middle }
            }
            return low > 0 && ranges[low - 1].upperBound >= number
        }
    }
}
