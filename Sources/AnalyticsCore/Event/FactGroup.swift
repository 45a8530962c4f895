/// Facts that are learned together and change together, as all that a user agent tells. Shared by every visit that has them.
///
/// Equal groups count as one, so counting a visit costs a few groups rather than twenty values. Comparing two references to one group
/// costs nothing.
public final class FactGroup: Sendable, Hashable {
    public let facts: [Fact]
    private let hash: Int

    init(_ facts: [Fact]) {
        self.facts = facts
        var hasher = Hasher()
        for fact in facts {
            hasher.combine(fact.dimension.rawValue)
            hasher.combine(fact.value)
        }
        hash = hasher.finalize()
    }

    public static func == (a: FactGroup, b: FactGroup) -> Bool { a === b || a.hash == b.hash && a.facts == b.facts }

    public func hash(into hasher: inout Hasher) { hasher.combine(hash) }
}

/// What holds for a whole visit: entry page, channel, country… At most one value per dimension, in the order of `Dimension`.
public struct Facts: Sendable, Equatable, Sequence, ExpressibleByArrayLiteral {
    public let groups: [FactGroup]

    init(groups: [FactGroup]) { self.groups = groups }

    /// - Parameter facts: in any order.
    init(_ facts: some Sequence<Fact>) {
        var groups: [[Fact]] = []
        for fact in facts.sorted(by: { $0.dimension.rawValue < $1.dimension.rawValue }) {
            if let last = groups.last?.last, last.dimension.factGroup == fact.dimension.factGroup {
                groups[groups.count - 1].append(fact)
            } else {
                groups.append([fact])
            }
        }
        self.groups = groups.map(FactGroup.init)
    }

    public init(arrayLiteral elements: Fact...) { self.init(elements) }

    public var isEmpty: Bool { groups.isEmpty }

    public func makeIterator() -> some IteratorProtocol<Fact> { groups.lazy.map(\.facts).joined().makeIterator() }
}

extension Dimension {
    /// Neighbours with the same number stand in one group.
    fileprivate var factGroup: Int {
        switch self {
        case .entry: 0
        case .channel, .source, .referrer, .utmSource, .utmMedium, .utmCampaign, .utmTerm, .utmContent: 1
        case .country, .region: 2
        case .language: 3
        case .browser, .browserVersion, .os, .osVersion, .device: 4
        case .screen: 5
        default: 6
        }
    }
}
