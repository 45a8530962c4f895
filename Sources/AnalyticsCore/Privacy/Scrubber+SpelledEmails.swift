extension Scrubber {
    /// Addresses with the `@` in words: `jean (at) firma.de`, `jean[at]firma[dot]de`, `jean arobase firma point fr`, `jean&#64;firma.de`,
    /// and `jean at firma dot de`.
    ///
    /// A bare `at` is an ordinary word: it counts only before a domain whose dot is spelled too, with a common top level, and not behind
    /// a word that `at` follows in plain English (`look at google dot com`).
    static func findSpelledEmails(_ draft: inout ScrubDraft) {
        var index = 0
        while index < draft.bytes.count {
            guard let sign = spelledAt(draft, at: index) else {
                index += 1
                continue
            }
            if let start = localPart(draft, endingAt: sign.range.lowerBound), let host = spelledDomain(draft, from: sign.range.upperBound),
                sign.isCertain || host.isSpelled && isPlausible(draft, start..<sign.range.lowerBound, host.topLevel)
            {
                draft.claim(start..<host.topLevel.upperBound, as: .email)
            }
            index = sign.range.upperBound
        }
    }

    private static func isPlausible(_ draft: ScrubDraft, _ local: Range<Int>, _ topLevel: Range<Int>) -> Bool {
        let name = String(decoding: draft.slice(local).map(ASCII.lowercased), as: UTF8.self)
        let top = String(decoding: draft.slice(topLevel).map(ASCII.lowercased), as: UTF8.self)
        return !beforeAt.contains(name) && commonTopLevels.contains(top)
    }
    private static let beforeAt: Set<String> = [
        "look", "looking", "meet", "be", "is", "are", "it", "us", "me", "work", "works", "working", "shop", "buy", "find", "live", "join", "see",
        "available", "hosted", "sold", "check", "back", "and", "out", "up", "down", "or", "stay", "not", "them", "him", "her", "this", "that",
    ]
    /// Without those that are English words (`at`, `be`, `it`, `us`).
    private static let commonTopLevels: Set<String> = [
        "com", "net", "org", "info", "eu", "io", "de", "fr", "uk", "ch", "es", "nl", "lu", "ca", "pl", "pt", "se", "dk",
    ]

    /// An `@` in words that starts at an offset, with the blanks and brackets around it. Certain unless it is a bare `at`.
    private static func spelledAt(_ draft: ScrubDraft, at start: Int) -> (range: Range<Int>, isCertain: Bool)? {
        if let range = phrase(draft, at: start, ["&#64;"], isBare: false) { return (range, true) }
        if let range = bracketed(draft, at: start, ["at", "arobase"]) { return (range, true) }
        if let range = phrase(draft, at: start, ["arobase"], isBare: true) { return (range, true) }
        return phrase(draft, at: start, ["at"], isBare: true).map { ($0, false) }
    }

    /// Labels with dots, written or spelled, between: at most five.
    private static func spelledDomain(_ draft: ScrubDraft, from start: Int) -> (topLevel: Range<Int>, isSpelled: Bool)? {
        var label = start..<draft.end(from: start, while: isLabelByte)
        var isSpelled = false
        var labels = 0
        while !label.isEmpty, labels < 5 {
            labels += 1
            var next = label.upperBound
            if draft[next] == UInt8(ascii: "."), draft.isWord(at: next + 1) {
                next += 1
            } else if let dot = bracketed(draft, at: next, dotWords) ?? phrase(draft, at: next, dotWords, isBare: true) {
                next = dot.upperBound
                isSpelled = true
            } else {
                break
            }
            let end = draft.end(from: next, while: isLabelByte)
            guard end > next else { break }
            label = next..<end
        }
        return labels >= 2 && isTopLevel(draft.slice(label)) ? (label, isSpelled) : nil
    }
    private static let dotWords = ["dot", "point", "punkt"]

    private static func isLabelByte(_ byte: UInt8) -> Bool { byte != 46 && isHostByte(byte) }

    /// One of some words in brackets, with a blank at either side of them or not.
    private static func bracketed(_ draft: ScrubDraft, at start: Int, _ words: [String]) -> Range<Int>? {
        let open = draft[start].map(isBlank) == true ? start + 1 : start
        guard let bracket = draft[open], "([{".utf8.contains(bracket) else { return nil }
        for word in words where matches(draft, at: open + 1, word) {
            let close = open + 1 + word.utf8.count
            guard let bracket = draft[close], ")]}".utf8.contains(bracket) else { continue }
            return start..<(draft[close + 1].map(isBlank) == true ? close + 2 : close + 1)
        }
        return nil
    }

    /// One of some words; a bare one stands between blanks.
    private static func phrase(_ draft: ScrubDraft, at start: Int, _ words: [String], isBare: Bool) -> Range<Int>? {
        guard let first = draft[start], !isBare || isBlank(first) else { return nil }
        let blank = isBare ? 1 : 0
        for word in words where matches(draft, at: start + blank, word) {
            let end = start + blank + word.utf8.count
            if !isBare || draft[end].map(isBlank) == true { return start..<(end + blank) }
        }
        return nil
    }

    private static func matches(_ draft: ScrubDraft, at start: Int, _ word: String) -> Bool {
        var index = start
        for byte in word.utf8 {
            guard let read = draft[index], ASCII.lowercased(read) == byte else { return false }
            index += 1
        }
        return true
    }
}
