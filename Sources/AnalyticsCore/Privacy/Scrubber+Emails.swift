extension Scrubber {
    /// `local@domain.tld`, also with a blank at either side of the `@`, and the name and password of `//name:password@host`.
    /// Each byte is read for at most two `@`, the one before and the one behind it.
    static func findEmails(_ draft: inout ScrubDraft) {
        for at in draft.bytes.indices where draft.bytes[at] == UInt8(ascii: "@") {
            let localEnd = draft[at - 1].map(isBlank) == true ? at - 1 : at
            let hostStart = draft[at + 1].map(isBlank) == true ? at + 2 : at + 1
            guard var start = localPart(draft, endingAt: localEnd) else { continue }
            if draft[start - 1] == UInt8(ascii: ":"), let name = localPart(draft, endingAt: start - 1), draft[name - 1] == UInt8(ascii: "/"),
                draft[name - 2] == UInt8(ascii: "/")
            {
                start = name
                let host = draft.end(from: hostStart, while: isHostByte)
                draft.claim(start..<max(host, at + 1), as: .email)
            } else if let end = domain(draft, from: hostStart) {
                draft.claim(start..<end, as: .email)
            }
        }
    }

    static func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "+") }

    /// Where the local part that ends at an offset starts; nil when there is none.
    static func localPart(_ draft: ScrubDraft, endingAt end: Int) -> Int? {
        var start = end
        while let byte = draft[start - 1], isLocalPart(byte) { start -= 1 }
        while start < end, draft.bytes[start] == UInt8(ascii: ".") || draft.bytes[start] == UInt8(ascii: "+") { start += 1 }
        return start < end ? start : nil
    }

    private static func isLocalPart(_ byte: UInt8) -> Bool {
        ASCII.isAlphanumeric(byte) || byte >= 0x80 || localMarks.contains(byte)
    }
    private static let localMarks = Array("._%+-'~!#$*".utf8)

    static func isHostByte(_ byte: UInt8) -> Bool { ASCII.isAlphanumeric(byte) || byte == 45 || byte == 46 || byte >= 0x80 }

    /// Offset behind a domain with a top level that can be one. File names (`logo@2x.png`) and versions (`vue@3.4.15.min.js`) have none.
    private static func domain(_ draft: ScrubDraft, from start: Int) -> Int? {
        var end = draft.end(from: start, while: isHostByte)
        while end > start, !draft.isWord(at: end - 1) { end -= 1 }
        var labels = draft.slice(start..<max(start, end)).split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        while labels.count >= 2, isFileExtension(labels[labels.count - 1]) { labels.removeLast() }
        guard labels.count >= 2, labels[0].count > 0, let topLevel = labels.last, isTopLevel(topLevel) else { return nil }
        if labels.count >= 3, labels[..<2].allSatisfy({ $0.allSatisfy(ASCII.isDigit) }) { return nil }
        return topLevel.endIndex
    }

    static func isTopLevel(_ label: ArraySlice<UInt8>) -> Bool {
        label.count >= 2 && label.allSatisfy { ASCII.isLetter($0) || $0 >= 0x80 || $0 == 45 } || label.starts(with: "xn--".utf8)
    }

    /// Ends of file names that are no top-level domains.
    private static func isFileExtension(_ label: ArraySlice<UInt8>) -> Bool {
        (2...5).contains(label.count) && fileExtensions.contains(String(decoding: label.map(ASCII.lowercased), as: UTF8.self))
    }
    private static let fileExtensions: Set<String> = [
        "png", "jpg", "jpeg", "gif", "webp", "svg", "avif", "ico", "css", "js", "mjs", "json", "html", "htm", "php", "aspx", "xml", "pdf", "woff",
        "woff2", "ttf", "mp4", "txt",
    ]
}
