/// Digits from an offset on, with the separators people put between them: at most 20 digits are read.
struct DigitGroups {
    /// The digits in order, 0…9.
    private var digits: [UInt8] = []
    private var groups: [Group] = []
    private let start: Int

    private struct Group {
        /// Digits up to and with the group.
        var total: Int
        /// Offset behind the group.
        var end: Int
        /// Whether a slash, a parenthesis stands somewhere before it.
        var slash: Bool
        var parenthesis: Bool
    }

    private static let limit = 20

    init(_ draft: ScrubDraft, from start: Int) {
        self.start = start
        var index = start
        var slash = false
        var parenthesis = false
        reading: while let byte = draft[index] {
            if ASCII.isDigit(byte) {
                guard digits.count < Self.limit else { break }
                digits.append(byte - 48)
                index += 1
                if !draft.isDigit(at: index) {
                    groups.append(Group(total: digits.count, end: index, slash: slash, parenthesis: parenthesis))
                }
                continue
            }
            // One separator between groups, or two as in `(0) 6` and `415) 555`.
            var gap = 0
            while gap < 2, let mark = draft[index + gap], !ASCII.isDigit(mark) {
                switch mark {
                case UInt8(ascii: " "), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "+"): break
                case UInt8(ascii: "/"): slash = true
                case UInt8(ascii: "("), UInt8(ascii: ")"): parenthesis = true
                default: break reading
                }
                gap += 1
            }
            guard draft.isDigit(at: index + gap) else { break }
            index += gap
        }
        // A group that runs into a letter or on past the limit is not the end of a number.
        if let last = groups.last, last.end == index, draft.isWord(at: index) { groups.removeLast() }
    }

    private func size(_ group: Int) -> Int { groups[group].total - (group > 0 ? groups[group - 1].total : 0) }

    /// Offset behind a payment card number: a length and first digits that are in use, and a right check digit (Luhn).
    var card: Int? {
        groups.first { (14...19).contains($0.total) && !$0.slash && !$0.parenthesis && isCard(digits[..<$0.total]) }?.end
    }

    private func isCard(_ number: ArraySlice<UInt8>) -> Bool {
        let prefix = Int(number[0]) * 10 + Int(number[1])
        let fits =
            switch number.count {
            case 14: [30, 36, 38, 39].contains(prefix)
            case 15: prefix == 34 || prefix == 37
            case 16: (40...69).contains(prefix) || (22...27).contains(prefix) || prefix == 35
            default: (40...49).contains(prefix) || (50...69).contains(prefix)
            }
        guard fits else { return false }
        var sum = 0
        for (place, digit) in number.reversed().enumerated() {
            let value = place % 2 == 1 ? Int(digit) * 2 : Int(digit)
            sum += value > 9 ? value - 9 : value
        }
        return sum % 10 == 0
    }

    /// Range of a phone number, with the `+` or parenthesis before it.
    func phone(_ draft: ScrubDraft) -> Range<Int>? {
        guard !groups.isEmpty else { return nil }
        let before = draft[start - 1]
        if before == UInt8(ascii: "+") || before == UInt8(ascii: "(") && draft[start - 2] == UInt8(ascii: "+") {
            guard let end = groups.last(where: { (8...15).contains($0.total) })?.end, digits[0] != 0 else { return nil }
            return (start - (before == UInt8(ascii: "+") ? 1 : 2))..<end
        }
        // A number behind a decimal point is a fraction.
        if before == UInt8(ascii: "."), draft.isDigit(at: start - 2) { return nil }
        let from = before == UInt8(ascii: "(") ? start - 1 : start
        if let end = northAmerican ?? international ?? national(draft) { return from..<end }
        return nil
    }

    /// `415-555-2671`, `1 (415) 555-2671`.
    private var northAmerican: Int? {
        let first = groups.count >= 4 && groups[0].total == 1 && digits[0] == 1 ? 1 : 0
        guard groups.count >= first + 3, !groups[first + 2].slash, size(first) == 3, size(first + 1) == 3, size(first + 2) == 4 else {
            return nil
        }
        return digits[first] >= 2 && digits[first + 3] >= 2 ? groups[first + 2].end : nil
    }

    /// `0033 6 12 34 56 78`, and French mobiles that lost their `+`.
    private var international: Int? {
        guard digits.count >= 11 else { return nil }
        if digits[0] == 0, digits[1] == 0, digits[2] != 0 { return groups.last { (11...15).contains($0.total) && !$0.slash }?.end }
        guard groups[0].total == 11, digits[0] == 3, digits[1] == 3, digits[2] == 6 || digits[2] == 7 else { return nil }
        return groups[0].end
    }

    /// `06 12 34 56 78`, `0612345678`, `020 7946 0958`, `0171/1234567`: a zero, then a number of 9 to 11 digits.
    private func national(_ draft: ScrubDraft) -> Int? {
        guard digits.count >= 9, digits[0] == 0, digits[1] != 0 else { return nil }
        if groups[0].total >= 9 {
            guard (10...11).contains(groups[0].total), !follows("isbn", draft) else { return nil }
            return groups[0].end
        }
        let isDate = groups.count >= 3 && size(0) == 2 && size(1) == 2 && size(2) == 4 && (digits[4] == 1 || digits[4] == 2)
        let slashIsFine = size(0) >= 3 && draft[start - 1] != UInt8(ascii: "/")
        guard !isDate else { return nil }
        for length in [10, 11, 9] {
            guard let group = groups.firstIndex(where: { $0.total == length && (!$0.slash || slashIsFine) }) else { continue }
            if (0...group).allSatisfy({ size($0) >= 2 }) { return groups[group].end }
        }
        return nil
    }

    /// Whether a word stands before the number, with up to three marks between.
    private func follows(_ word: String, _ draft: ScrubDraft) -> Bool {
        var end = start
        while end > 0, start - end < 4, !ASCII.isLetter(draft.bytes[end - 1]) { end -= 1 }
        guard end >= word.utf8.count else { return false }
        return draft.bytes[(end - word.utf8.count)..<end].lazy.map(ASCII.lowercased).elementsEqual(word.utf8)
    }
}
