/// Facts that are learned together and change together, as all that a user agent tells. Shared by every visit that has them.
///
/// Equal groups count as one, so counting a visit costs a few groups rather than twenty values. Comparing two references to one group
/// costs nothing.
public final class FactGroup: Sendable, Hashable {
    public let facts: [Fact]
    let kind: FactKind
    private let hash: Int

    init(_ facts: [Fact]) {
        self.facts = facts
        kind = facts.first?.dimension.factKind ?? .other
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
            if let last = groups.last?.last, last.dimension.factKind == fact.dimension.factKind {
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

/// What a group of facts is about.
enum FactKind: Int, CaseIterable, Sendable {
    case entry, source, place, language, agent, other

    /// The dimensions of a kind that pairs are counted with, in their order.
    var paired: [Dimension] { Self.pairedByKind[rawValue] }

    private static let pairedByKind = allCases.map { kind in Dimension.paired.filter { $0.factKind == kind && $0 != .page && $0 != .goal } }
}

extension Dimension {
    /// Neighbours of one kind stand in one group.
    var factKind: FactKind {
        switch self {
        case .entry: .entry
        case .channel, .source, .referrer, .utmSource, .utmMedium, .utmCampaign, .utmTerm, .utmContent: .source
        case .country, .region: .place
        case .language: .language
        case .browser, .browserVersion, .os, .osVersion, .device: .agent
        default: .other
        }
    }
}
