/// What reading a log found beside its lines. Holds nothing of them.
struct LogFindings: Equatable {
    /// Something is lost, changed or unreadable.
    var problems: [String] = []
    /// Something that a crash leaves behind, or that is worth knowing.
    var notices: [String] = []

    /// Most texts kept of each kind.
    private static let limit = 1000

    mutating func add(problem text: String) { if problems.count < Self.limit { problems.append(text) } }
    mutating func add(notice text: String) { if notices.count < Self.limit { notices.append(text) } }

    mutating func add(_ other: LogFindings) {
        for text in other.problems { add(problem: text) }
        for text in other.notices { add(notice: text) }
    }
}
