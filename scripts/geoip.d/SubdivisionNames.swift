import Foundation

/// From a subdivision's name, as databases write it in English, to its ISO 3166-2 code.
///
/// Tried in this order: the list of aliases; the whole name; its words without "province", "oblast" and the like, in any order;
/// the stems of those words ("Saratov" and "Saratovskaya"). A name that fits two subdivisions is settled by the level (regions or
/// departments) that the other names of its country are on, else it stays without a code.
struct SubdivisionNames {
    private struct Subdivision: Decodable {
        var code: String
        var name: String
        var parent: String?
    }

    private var aliases: [String: String] = [:]
    private var codes: [String: [String]] = [:]
    private var children: Set<String> = []
    private var childLevel: [String: Int] = [:]

    /// - Parameters:
    ///   - iso: Debian's iso_3166-2.json.
    ///   - aliases: lines `CC NAME=CODE, NAME=CODE…`; `#` starts a comment.
    init(iso: String, aliases path: String) throws {
        guard let json = FileManager.default.contents(atPath: iso),
            let list = try JSONDecoder().decode([String: [Subdivision]].self, from: json)["3166-2"]
        else { throw Failure("cannot read the subdivisions in \(iso)") }
        for subdivision in list {
            let country = subdivision.code.prefix(2)
            if subdivision.parent != nil { children.insert(subdivision.code) }
            let keys = Set(Self.spellings(of: subdivision.name).flatMap(NameKey.all(of:)))
            for key in keys { codes["\(country)\(key)", default: []].append(String(subdivision.code.dropFirst(3))) }
        }
        for line in try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n") where !line.hasPrefix("#") {
            for pair in line.dropFirst(3).components(separatedBy: ", ") {
                guard let sign = pair.lastIndex(of: "=") else { throw Failure("\(path): not NAME=CODE: \(pair)") }
                aliases["\(line.prefix(2))\(NameKey.whole(String(pair[..<sign])))"] = String(pair[pair.index(after: sign)...])
            }
        }
    }

    /// Learns on which level a country's names are, from all (country, name) pairs of a database.
    mutating func learnLevels(from pairs: some Sequence<(country: String, name: String)>) {
        for (country, name) in pairs {
            guard let found = candidates(country: country, name: name), found.count == 1 else { continue }
            childLevel[country, default: 0] += children.contains("\(country)-\(found[0])") ? 1 : -1
        }
    }

    /// The part of the ISO 3166-2 code after the hyphen; nil when the name is not understood or not in ISO 3166-2.
    func code(country: String, name: String) -> String? {
        if let alias = aliases["\(country)\(NameKey.whole(name))"] { return alias }
        guard var found = candidates(country: country, name: name) else { return nil }
        if found.count > 1 {
            let wantsChild = childLevel[country, default: 0] > 0
            found = found.filter { children.contains("\(country)-\($0)") == wantsChild }
        }
        return found.count == 1 ? found[0] : nil
    }

    private func candidates(country: String, name: String) -> [String]? {
        NameKey.all(of: name).lazy.compactMap { codes["\(country)\($0)"] }.first
    }

    /// A name, and the parts of `Catalunya [Cataluña]` or `Maritime (Région)`.
    private static func spellings(of name: String) -> [String] {
        [name] + name.components(separatedBy: CharacterSet(charactersIn: "[]()/")).filter { !$0.allSatisfy(\.isWhitespace) }
    }
}
