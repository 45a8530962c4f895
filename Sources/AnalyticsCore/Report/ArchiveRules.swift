/// What the dashboard's data files hold of each dimension, by the rules of reports.
extension Dimension {
    /// Dimensions that have values and counts of their own in the files; `next` stands inside `page`.
    public static let archived = reported.filter { $0 != .next }

    /// What is compared with k.
    public func archiveCount(_ metrics: Metrics) -> Int { isOutsideVisits ? metrics.events : metrics.visits }

    /// Whether every value is told, however rare: programs are no people, and kinds of events are totals.
    public var isArchivedWhole: Bool { isBot || self == .event }

    /// Whether one value is: requests of those who opposed are an anonymous total.
    public func isArchivedAlways(_ text: String) -> Bool { self == .consent && text == StoredText.opposed.text }

    /// Whether values stand in classes.
    public var hasArchiveClasses: Bool { self == .visitNumber || self == .recency }

    /// The class a value is told in, and a number for it that no stored value has; nil where the value stands for itself.
    public func archiveClass(of text: String) -> (name: String, number: Int64)? {
        guard hasArchiveClasses, Int(text) != nil else { return nil }
        let name = LoyaltyClass.name(of: text, self)
        guard let first = Int64(name.prefix { $0.isASCII && $0.isNumber }) else { return nil }
        return (name, -1 - first)
    }

    /// How a value reads in a report; nil where reports leave it out.
    public func archiveText(_ text: String) -> String? {
        guard self == .funnel else { return text }
        let parts = StoredText.parts(of: text)
        guard parts.count == 2, let number = Int(parts[1]) else { return nil }
        return "\(parts[0]): \(number)"
    }

    /// Whether what is too rare is told as a rest.
    public var hasArchiveRest: Bool { self != .funnel }
}

/// What was done with the values of a dimension, as the files tell it.
public struct ArchiveDetail: Hashable, Sendable {
    /// The dimension whose values it is about.
    public var of: Dimension
    /// Where it is counted: the value, then what was done with it.
    public var counted: Dimension
    /// The name in the files.
    public var name: String
    /// Whether the value comes second: pages before a page are those after another.
    public var isReversed = false

    /// Whether details are told only with k visits of their own: texts that pages send, and pages. Others are words of a fixed vocabulary.
    public var isFolded: Bool { isOfPage || counted == .customProperty || counted == .notFoundLink }

    /// Whether a detail has all metrics, and not only visits and events.
    public var isOfPage: Bool { of == .page }

    /// In the order of the files.
    public static let all: [ArchiveDetail] =
        Dimension.archived.compactMap { dimension in dimension.detail.map { ArchiveDetail(of: dimension, counted: $0, name: dimension.name) } }
        + [ArchiveDetail(of: .page, counted: .next, name: Dimension.next.name), ArchiveDetail(of: .page, counted: .next, name: "previous", isReversed: true)]
        + Dimension.archived.compactMap { dimension in
            dimension.onPage.map { ArchiveDetail(of: .page, counted: $0, name: "page_\(dimension.name)") }
        }

    /// The value a stored text is about, and the detail as a report shows it; nil where reports leave it out.
    public func parts(of text: String) -> (of: String, detail: String)? {
        let parts = StoredText.parts(of: text)
        if isOfPage { return parts.count == 2 ? (parts[isReversed ? 1 : 0], parts[isReversed ? 0 : 1]) : nil }
        return parts.count > 1 ? (parts[0], parts.dropFirst().joined(separator: ": ")) : nil
    }
}
