extension Scrubber {
    /// Payment cards, phone, social security and company numbers and very long digit strings: looked for wherever a group of digits starts, at most 20 digits ahead.
    static func findNumbers(_ draft: inout ScrubDraft) {
        var index = 0
        while index < draft.bytes.count {
            guard let byte = draft[index], ASCII.isDigit(byte) else {
                index += 1
                continue
            }
            let groupEnd = draft.end(from: index, while: ASCII.isDigit)
            if !draft.isWord(at: index - 1), let found = number(draft, at: index, groupEnd: groupEnd) {
                draft.claim(found.range, as: found.label)
                index = found.range.upperBound
            } else {
                index = groupEnd
            }
        }
    }

    private static func number(_ draft: ScrubDraft, at start: Int, groupEnd: Int) -> (range: Range<Int>, label: ScrubDraft.Label)? {
        let groups = DigitGroups(draft, from: start)
        if let end = groups.card { return (start..<end, .card) }
        if let end = socialSecurityNumber(draft, at: start) { return (start..<end, .number) }
        if let range = groups.phone(draft) { return (range, .phone) }
        if let end = groups.company(draft) { return (start..<end, .number) }
        if groupEnd - start >= 15, !draft.isWord(at: groupEnd) { return (start..<groupEnd, .number) }
        return nil
    }
}
