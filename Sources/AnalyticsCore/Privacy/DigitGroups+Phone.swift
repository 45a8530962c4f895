extension DigitGroups {
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
        guard let end = northAmerican ?? international ?? national(draft) ?? announced(draft) else { return nil }
        // `(415) 555-2671`, but not `(0612345678)`.
        let isOpen = before == UInt8(ascii: "(") && groups.contains { $0.end == end && $0.parenthesis }
        return (isOpen ? start - 1 : start)..<end
    }

    /// Any number of a phone's length behind a word for it: `tel:4155552671`.
    private func announced(_ draft: ScrubDraft) -> Int? {
        let isDate = groups[0].total == 4 && (digits[0] == 1 && digits[1] == 9 || digits[0] == 2 && digits[1] == 0)
        guard !isDate, let end = groups.last(where: { (7...15).contains($0.total) && !$0.slash })?.end else { return nil }
        return Self.phoneWords.contains(draft.word(before: start)) ? end : nil
    }
    private static let phoneWords: Set<String> = ["tel", "telephone", "phone", "mobile", "telefon", "fax", "whatsapp", "gsm", "msisdn"]

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
            guard (10...11).contains(groups[0].total), !isBook(draft) else { return nil }
            return groups[0].end
        }
        let isDate = groups.count >= 3 && size(0) == 2 && size(1) == 2 && size(2) == 4 && (digits[4] == 1 || digits[4] == 2)
        let slashIsFine = size(0) >= 3 && draft[start - 1] != UInt8(ascii: "/")
        guard !isDate, !followsYear(draft) else { return nil }
        for length in [10, 11, 9] {
            guard let group = groups.firstIndex(where: { $0.total == length && (!$0.slash || slashIsFine) }) else { continue }
            if (0...group).allSatisfy({ size($0) >= 2 }) { return groups[group].end }
        }
        return nil
    }

    /// An ISBN of ten digits looks like a phone number: it stands behind a word for it, or for a book, with a right check digit.
    private func isBook(_ draft: ScrubDraft) -> Bool {
        let word = draft.word(before: start)
        if word == "isbn" { return true }
        guard groups[0].total == 10, Self.bookWords.contains(word) else { return false }
        return digits[..<10].enumerated().reduce(0) { $0 + (10 - $1.offset) * Int($1.element) } % 11 == 0
    }
    private static let bookWords: Set<String> = ["dp", "asin", "product", "book", "books", "livre", "livres", "buch", "title", "item", "p"]

    /// `2024-01-15_10-30-45`: what stands behind a year is a month and a day.
    private func followsYear(_ draft: ScrubDraft) -> Bool {
        guard digits[0] * 10 + digits[1] <= 12, digits[2] * 10 + digits[3] <= 31, (2...5).allSatisfy({ draft.isDigit(at: start - $0) }),
            !draft.isWord(at: start - 6)
        else { return false }
        let century = draft.slice((start - 5)..<(start - 3))
        return century.elementsEqual("19".utf8) || century.elementsEqual("20".utf8)
    }
}
