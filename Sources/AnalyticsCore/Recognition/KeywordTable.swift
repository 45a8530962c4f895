/// Keywords grouped under values, written as text: a line `Value = keyword | keyword`, which lines beginning with `|` continue.
///
/// The order is the rank: where several values occur in a text, the earlier line wins. Keywords take the marks of `KeywordAutomaton`;
/// spaces around them do not count. Other lines are headings.
struct KeywordTable: Sendable {
    /// The values by rank.
    let values: [String]
    private let rankOf: [UInt16]
    private let automaton: KeywordAutomaton

    init(_ text: String) {
        var values: [String] = []
        var ranks: [UInt16] = []
        var keywords: [String] = []
        for line in text.utf8.split(separator: UInt8(ascii: "\n")) {
            var list = line.drop(while: ASCII.isSpace)
            if list.first != UInt8(ascii: "|") {
                guard let equals = list.firstIndex(of: UInt8(ascii: "=")) else { continue }
                values.append(ASCII.trimmed(Substring(list[..<equals])))
                list = list[list.index(after: equals)...]
            }
            for keyword in list.split(separator: UInt8(ascii: "|")) {
                let keyword = ASCII.trimmed(Substring(keyword))
                guard !keyword.isEmpty, !values.isEmpty else { continue }
                keywords.append(keyword)
                ranks.append(UInt16(values.count - 1))
            }
        }
        self.values = values
        rankOf = ranks
        automaton = KeywordAutomaton(keywords)
    }

    /// Where a value was found: its rank and the offset just behind its first keyword in the text.
    struct Match {
        var rank: Int
        var end: Int
    }

    /// The value of the highest rank in a text; nil when none occurs. O(length of the text).
    func best(in text: [UInt8]) -> Match? {
        var best: Match?
        automaton.forEachMatch(in: text) { keyword, end in
            let rank = Int(rankOf[keyword])
            if rank < (best?.rank ?? Int.max) { best = Match(rank: rank, end: end) }
        }
        return best
    }

    /// By rank, the offset just behind the first keyword of the value; -1 where it does not occur. O(length of the text).
    func firstEnds(in text: [UInt8]) -> [Int] {
        var ends = [Int](repeating: -1, count: values.count)
        automaton.forEachMatch(in: text) { keyword, end in
            let rank = Int(rankOf[keyword])
            if ends[rank] < 0 { ends[rank] = end }
        }
        return ends
    }
}
