/// Digits from an offset on, with the separators people put between them: at most 20 digits are read.
struct DigitGroups {
    /// The digits in order, 0…9.
    private(set) var digits: [UInt8] = []
    private(set) var groups: [Group] = []
    let start: Int

    struct Group {
        /// Digits up to and with the group.
        var total: Int
        /// Offset behind the group.
        var end: Int
        /// Whether a slash, a parenthesis stands somewhere before it.
        var slash: Bool
        var parenthesis: Bool
        /// Whether it and all before it stand apart by single blanks only.
        var blanks: Bool
    }

    private static let limit = 20

    init(_ draft: ScrubDraft, from start: Int) {
        self.start = start
        digits.reserveCapacity(Self.limit)
        groups.reserveCapacity(8)
        var index = start
        var slash = false
        var parenthesis = false
        var blanks = true
        reading: while let byte = draft[index] {
            if ASCII.isDigit(byte) {
                guard digits.count < Self.limit else { break }
                digits.append(byte - 48)
                index += 1
                if !draft.isDigit(at: index) {
                    groups.append(Group(total: digits.count, end: index, slash: slash, parenthesis: parenthesis, blanks: blanks))
                }
                continue
            }
            // One separator between groups, or two as in `(0) 6` and `415) 555`.
            var gap = 0
            while gap < 2, let mark = draft[index + gap], !ASCII.isDigit(mark) {
                switch mark {
                case UInt8(ascii: " "): break
                case UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "+"): blanks = false
                case UInt8(ascii: "/"): slash = slash || !draft.isEncoded(at: index + gap)
                case UInt8(ascii: "("), UInt8(ascii: ")"): parenthesis = true
                default: break reading
                }
                gap += 1
            }
            guard draft.isDigit(at: index + gap) else { break }
            blanks = blanks && gap == 1
            index += gap
        }
        // A group that runs into a letter or on past the limit is not the end of a number.
        if let last = groups.last, last.end == index, draft.isWord(at: index) { groups.removeLast() }
    }

    func size(_ group: Int) -> Int { groups[group].total - (group > 0 ? groups[group - 1].total : 0) }

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
        return fits && Self.isLuhn(number)
    }

    /// Company number (SIREN, 9 digits) in groups of three or behind a word for it, establishment number (SIRET, 14 digits): check digits.
    func company(_ draft: ScrubDraft) -> Int? {
        if let end = groups.first(where: { $0.total == 14 && $0.blanks })?.end, Self.isLuhn(digits[..<14]), Self.isLuhn(digits[..<9]) {
            return end
        }
        guard let nine = groups.firstIndex(where: { $0.total == 9 && $0.blanks }), Self.isLuhn(digits[..<9]) else { return nil }
        let isGrouped = nine == 2 && size(0) == 3 && size(1) == 3 && groups.count == 3 && !digits[3..<9].allSatisfy { $0 == 0 }
        return isGrouped || Self.companyWords.contains(draft.word(before: start)) ? groups[nine].end : nil
    }
    private static let companyWords: Set<String> = ["siren", "siret", "rcs", "tva", "vat"]

    /// Check digit of ISO/IEC 7812.
    private static func isLuhn(_ number: ArraySlice<UInt8>) -> Bool {
        var sum = 0
        for (place, digit) in number.reversed().enumerated() {
            let value = place % 2 == 1 ? Int(digit) * 2 : Int(digit)
            sum += value > 9 ? value - 9 : value
        }
        return sum % 10 == 0
    }
}
