extension Scrubber {
    /// What a browser calls itself (RFC 9110 §10.1.5): from `Mozilla/5.0 (`, `AppleWebKit/5…`, `Dalvik/2…` or `(KHTML` to the end of the text, or
    /// to a quote or control character. Nobody writes that by hand. Comes before everything else, which would find pieces of it.
    static func findUserAgents(_ draft: inout ScrubDraft) {
        var index = 0
        while index < draft.bytes.count {
            guard let start = userAgent(draft, at: index) else {
                index += 1
                continue
            }
            let end = draft.end(from: index) { $0 >= 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "<") }
            draft.claim(start..<end, as: .agent)
            index = end
        }
    }

    /// Where a user agent starts whose telling mark, a slash or a bracket, stands at an offset.
    private static func userAgent(_ draft: ScrubDraft, at index: Int) -> Int? {
        let mark = draft.bytes[index]
        if mark == UInt8(ascii: "(") {
            let word = draft.end(from: index + 1, while: ASCII.isLetter)
            return word == index + 6 && isWord(draft, index + 1..<word, "khtml") ? index : nil
        }
        guard mark == UInt8(ascii: "/"), draft.isDigit(at: index + 1) else { return nil }
        if let start = product(draft, endingAt: index, "applewebkit") ?? product(draft, endingAt: index, "dalvik") { return start }
        guard let start = product(draft, endingAt: index, "mozilla") else { return nil }
        let end = draft.end(from: index + 1) { ASCII.isDigit($0) || $0 == UInt8(ascii: ".") }
        return draft[end].map(isBlank) == true ? start : nil
    }

    private static func product(_ draft: ScrubDraft, endingAt end: Int, _ name: StaticString) -> Int? {
        let start = end - name.utf8CodeUnitCount
        return start >= 0 && !draft.isLetter(at: start - 1) && isWord(draft, start..<end, name) ? start : nil
    }

    private static func isWord(_ draft: ScrubDraft, _ range: Range<Int>, _ word: StaticString) -> Bool {
        draft.slice(range).enumerated().allSatisfy { $0.element | 0x20 == word.utf8Start[$0.offset] }
    }
}
