/// Two dimensions whose values are counted together (P9), in the order of `Dimension.paired`.
public struct PairKey: Hashable, Sendable {
    public let first: Dimension
    public let second: Dimension

    /// The pair of two dimensions in either order; nil when no such pair is kept.
    public init?(_ a: Dimension, _ b: Dimension) {
        guard let i = Dimension.paired.firstIndex(of: a), let j = Dimension.paired.firstIndex(of: b), i != j else { return nil }
        first = i < j ? a : b
        second = i < j ? b : a
    }

    init(ordered first: Dimension, _ second: Dimension) {
        self.first = first
        self.second = second
    }

    /// Every pair that is kept.
    public static let all: [PairKey] = Dimension.paired.indices.flatMap { i in
        Dimension.paired[(i + 1)...].map { PairKey(ordered: Dimension.paired[i], $0) }
    }

    /// The number it is stored under: never change.
    public var code: Int { first.rawValue << 8 | second.rawValue }

    public init?(code: Int) {
        guard let first = Dimension(rawValue: code >> 8), let second = Dimension(rawValue: code & 0xFF) else { return nil }
        self.init(first, second)
        guard self.code == code else { return nil }
    }
}
