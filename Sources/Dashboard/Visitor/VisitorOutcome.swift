import AnalyticsCore

extension VisitorFacts {
    /// What a page view of this very request would write.
    public enum Outcome: Sendable {
        /// One visit more for each of these values.
        case visit([Value])
        /// One request more for each of these values: a program's, counted apart from visits.
        case bot([Value])
        case nothing(DropReason)
    }

    /// A value as it is stored.
    public struct Value: Sendable {
        public let dimension: Dimension
        public let text: String
    }
}

extension VisitorFacts.Outcome {
    /// - Parameters:
    ///   - outcome: what the pipeline has made of the request; nothing in it is personal any more.
    ///   - knowsPage: whether it was run with a page that the visitor has really seen.
    public init(_ outcome: Pipeline.Outcome, knowsPage: Bool) {
        switch outcome {
        case .hit(let hit):
            // What only a page tells is left out: a source would be made up here.
            let facts = hit.facts.filter { knowsPage || $0.dimension != .entry }.filter { !$0.dimension.isSource }
            self = .visit(
                facts.map { VisitorFacts.Value(dimension: $0.dimension, text: $0.value.text) }
                    + [VisitorFacts.Value(dimension: .consent, text: hit.consent.name)])
        case .bot(let event, _), .aside(let event):
            self = .bot(event.parts.map { VisitorFacts.Value(dimension: $0.dimension, text: $0.value.text) })
        case .drop(let reason): self = .nothing(reason)
        case .opposed: self = .nothing(.opposed)
        }
    }
}

extension Dimension {
    fileprivate var isSource: Bool {
        switch self {
        case .channel, .source, .referrer, .utmSource, .utmMedium, .utmCampaign, .utmTerm, .utmContent: true
        default: false
        }
    }
}
