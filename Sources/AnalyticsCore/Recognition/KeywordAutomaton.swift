/// Finds every keyword of a fixed set in one pass over a text (A. Aho, M. Corasick, 1975): O(length of the text), however many keywords.
///
/// Keywords are ASCII and lower case; texts are lower-cased as they are read. Marks around a keyword ask for its surroundings:
/// `^` at the start of the text, `<` not after a letter or digit, `>` not before a letter or digit.
struct KeywordAutomaton: Sendable {
    /// Which column of the table a byte has; 0 = the byte is in no keyword.
    private var column = [UInt8](repeating: 0, count: 256)
    private var columns = 1
    /// State × column → state; state 0 is the start.
    private var next: [UInt16]
    /// Where a state's keywords stand in `found`: from `firstFound[state]` up to `firstFound[state + 1]`.
    private var firstFound: [Int32] = [0]
    private var found: [UInt16] = []
    private var anchors: [Anchors] = []
    private var lengths: [UInt8] = []

    private struct Anchors: OptionSet, Sendable {
        let rawValue: UInt8
        static let textStart = Anchors(rawValue: 1)
        static let wordStart = Anchors(rawValue: 2)
        static let wordEnd = Anchors(rawValue: 4)
    }

    /// Builds the table; cost grows with the letters of all keywords. A keyword's number is its place in the list.
    init(_ keywords: [String]) {
        var plain: [[UInt8]] = []
        for keyword in keywords {
            var bytes = Substring(keyword).utf8
            var anchor = Anchors()
            if bytes.first == UInt8(ascii: "^") { anchor.insert(.textStart) }
            if bytes.first == UInt8(ascii: "<") { anchor.insert(.wordStart) }
            if !anchor.isEmpty { bytes.removeFirst() }
            if bytes.last == UInt8(ascii: ">") {
                anchor.insert(.wordEnd)
                bytes.removeLast()
            }
            anchors.append(anchor)
            lengths.append(UInt8(clamping: bytes.count))
            plain.append(bytes.prefix(255).map(ASCII.lowercased))
            for byte in bytes where column[Int(ASCII.lowercased(byte))] == 0 {
                column[Int(ASCII.lowercased(byte))] = UInt8(columns)
                columns += 1
            }
        }
        for letter in ASCII.upperLetters { column[Int(letter)] = column[Int(ASCII.lowercased(letter))] }
        next = []
        link(plain)
    }

    /// Reports each occurrence as (number of the keyword, offset just behind it), by rising offset.
    func forEachMatch(in text: [UInt8], _ body: (_ keyword: Int, _ end: Int) -> Void) {
        var state = 0
        for offset in text.indices {
            state = Int(next[state * columns + Int(column[Int(text[offset])])])
            for index in Int(firstFound[state])..<Int(firstFound[state + 1]) {
                let keyword = Int(found[index])
                if fits(keyword, in: text, end: offset + 1) { body(keyword, offset + 1) }
            }
        }
    }

    private func fits(_ keyword: Int, in text: [UInt8], end: Int) -> Bool {
        let anchor = anchors[keyword]
        if anchor.isEmpty { return true }
        let start = end - Int(lengths[keyword])
        if anchor.contains(.textStart), start != 0 { return false }
        if anchor.contains(.wordStart), start > 0, ASCII.isAlphanumeric(text[start - 1]) { return false }
        if anchor.contains(.wordEnd), end < text.count, ASCII.isAlphanumeric(text[end]) { return false }
        return true
    }

    /// Trie first, then failure links breadth first, folded into the table so that scanning never steps back.
    private mutating func link(_ keywords: [[UInt8]]) {
        var children: [[UInt8: Int]] = [[:]]
        var own: [[UInt16]] = [[]]
        for (number, keyword) in keywords.enumerated() {
            var state = 0
            for byte in keyword {
                let symbol = column[Int(byte)]
                if let child = children[state][symbol] {
                    state = child
                } else {
                    children[state][symbol] = children.count
                    state = children.count
                    children.append([:])
                    own.append([])
                }
            }
            own[state].append(UInt16(number))
        }
        next = [UInt16](repeating: 0, count: children.count * columns)
        var failure = [Int](repeating: 0, count: children.count)
        var queue = [0]
        var head = 0
        while head < queue.count {
            let state = queue[head]
            head += 1
            if state != 0 { own[state] += own[failure[state]] }
            for symbol in 0..<columns {
                let fallback = state == 0 ? 0 : Int(next[failure[state] * columns + symbol])
                guard let child = children[state][UInt8(symbol)] else {
                    next[state * columns + symbol] = UInt16(fallback)
                    continue
                }
                next[state * columns + symbol] = UInt16(child)
                failure[child] = fallback
                queue.append(child)
            }
        }
        for state in own.indices {
            found += own[state]
            firstFound.append(Int32(found.count))
        }
    }
}
