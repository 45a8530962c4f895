/// Something wrong with the configuration: where, what, and what to do.
struct Problem: Hashable, Comparable, CustomStringConvertible {
    /// Line of the file, from 1; nil for options, the environment, and things that are missing.
    var line: Int?
    /// Full name of the key, `limits.body` or `sites[1].hosts`.
    var key: String
    var message: String

    var description: String { (line.map { "line \($0): " } ?? "") + "\(key): \(message)" }

    static func < (a: Problem, b: Problem) -> Bool { (a.line ?? .max, a.key) < (b.line ?? .max, b.key) }
}

/// All that is wrong with a configuration, found in one go.
struct ConfigurationError: Error, CustomStringConvertible {
    var file: String
    var problems: [Problem]

    var description: String { problems.sorted().map { "\(file): \($0)" }.joined(separator: "\n") }
}
