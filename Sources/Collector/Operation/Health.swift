/// Whether the collector can keep its word, and why not.
struct Health: Sendable, CustomStringConvertible {
    /// One line each; empty when all is well.
    var problems: [String] = []
    /// What is so, for the reader.
    var facts: [(String, String)] = []

    var isGood: Bool { problems.isEmpty }

    var description: String {
        (isGood ? "ok\n" : problems.map { "problem: \($0)\n" }.joined()) + facts.map { "\($0.0): \($0.1)\n" }.joined()
    }
}
