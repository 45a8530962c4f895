extension Scrubber {
    /// French VAT number: `FR`, a key of two digits, the company's number (key = (12 + 3 × (number mod 97)) mod 97).
    static func taxNumber(_ draft: ScrubDraft, at start: Int) -> Int? {
        guard let first = draft[start], first | 0x20 == UInt8(ascii: "f"), let second = draft[start + 1], second | 0x20 == UInt8(ascii: "r"),
            let (characters, end) = spaced(draft, at: start, count: 13), characters[2...].allSatisfy(ASCII.isDigit)
        else { return nil }
        let company = value(characters[4...])
        return value(characters[2..<4]) == (12 + 3 * (company % 97)) % 97 ? end : nil
    }

    /// French social security number (NIR): sex, year, month, department or `2A`, `2B`, municipality, order, and the key 97 − (number mod 97);
    /// without its key only where it is written in its groups, `1 84 12 76 451 089`.
    static func socialSecurityNumber(_ draft: ScrubDraft, at start: Int) -> Int? {
        guard let sex = draft[start], (49...50).contains(sex) || sex == 51 || sex == 52 || sex == 55 || sex == 56 else { return nil }
        if let (characters, end) = spaced(draft, at: start, count: 15), let number = socialSecurityValue(characters[..<13]),
            characters[13...].allSatisfy(ASCII.isDigit), value(characters[13...]) == 97 - number % 97
        {
            return end
        }
        guard let (characters, end) = spaced(draft, at: start, count: 13), end - start == 18, socialSecurityValue(characters[...]) != nil,
            [1, 4, 7, 10, 14].allSatisfy({ !draft.isWord(at: start + $0) })
        else { return nil }
        return end
    }

    private static func socialSecurityValue(_ characters: ArraySlice<UInt8>) -> Int? {
        var digits = Array(characters)
        var corsica = 0
        if digits[5] == UInt8(ascii: "2"), digits[6] | 0x20 == UInt8(ascii: "a") || digits[6] | 0x20 == UInt8(ascii: "b") {
            corsica = digits[6] | 0x20 == UInt8(ascii: "a") ? 19 : 18
            digits[5] = 48 + UInt8(corsica / 10)
            digits[6] = 48 + UInt8(corsica % 10)
        }
        guard digits.allSatisfy(ASCII.isDigit) else { return nil }
        let month = value(digits[3..<5])
        return (1...12).contains(month) || (20...42).contains(month) || month >= 50 ? value(digits[...]) : nil
    }

    private static func value(_ digits: ArraySlice<UInt8>) -> Int { digits.reduce(0) { $0 * 10 + Int($1 - 48) } }
}
