import Configuration
import Foundation
import Yams

/// `sillage.yaml` as a tree whose nodes know their lines, and as flat values for the layers above it.
struct ConfigurationFile {
    let path: String
    /// Scalars and lists outside `sites`, by full key.
    private(set) var values: [String: ConfigValue] = [:]
    /// Line of every key, by full key.
    private(set) var lines: [String: Int] = [:]
    private(set) var sites: [Node] = []
    private(set) var sitesLine: Int?
    private(set) var problems: [Problem] = []

    /// An absent file: everything at its default.
    init(absent path: String) { self.path = path }

    init(path: String, text: String) {
        self.path = path
        let root: Node?
        do { root = try Yams.compose(yaml: text) } catch {
            problems.append(Self.problem(error))
            return
        }
        guard let root else { return }
        guard case .mapping(let mapping) = root else {
            problems.append(Problem(line: root.mark?.line, key: "(file)", message: "must be a mapping of keys (key: value)"))
            return
        }
        for (key, value) in mapping { read(key, value, prefix: "") }
    }

    private mutating func read(_ keyNode: Node, _ value: Node, prefix: String) {
        guard let name = keyNode.scalar?.string else {
            problems.append(Problem(line: keyNode.mark?.line, key: "(key)", message: "a key must be a word"))
            return
        }
        let key = prefix + name
        lines[key] = keyNode.mark?.line
        switch value {
        case .scalar(let scalar):
            // `key:` without a value leaves the default.
            if !(scalar.string.isEmpty && scalar.style == .plain) {
                values[key] = ConfigValue(.string(scalar.string), isSecret: false)
            }
        case .sequence(let sequence) where key == "sites":
            sitesLine = keyNode.mark?.line
            sites = Array(sequence)
        case .sequence(let sequence):
            var texts: [String] = []
            for element in sequence {
                guard let text = element.scalar?.string else {
                    problems.append(Problem(line: element.mark?.line, key: key, message: "must be a list of words"))
                    return
                }
                texts.append(text)
            }
            values[key] = ConfigValue(.stringArray(texts), isSecret: false)
        case .mapping(let mapping):
            for (inner, innerValue) in mapping { read(inner, innerValue, prefix: key + ".") }
        case .alias:
            problems.append(Problem(line: keyNode.mark?.line, key: key, message: "aliases are not supported here"))
        }
    }

    private static func problem(_ error: any Error) -> Problem {
        switch error {
        case YamlError.scanner(_, let problem, let mark, _), YamlError.parser(_, let problem, let mark, _),
            YamlError.composer(_, let problem, let mark, _):
            Problem(line: mark.line, key: "(file)", message: "not YAML: \(problem)")
        case YamlError.duplicatedKeysInMapping(let duplicates, _):
            Problem(line: nil, key: "(file)", message: "keys given twice: \(duplicates.joined(separator: ", "))")
        default: Problem(line: nil, key: "(file)", message: "not YAML")
        }
    }
}
