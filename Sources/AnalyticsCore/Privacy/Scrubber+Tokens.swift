extension Scrubber {
    /// 8-4-4-4-12 hexadecimal digits with hyphens or underscores between, also behind a letter (`id550e…`), and hardware addresses with
    /// hyphens (`00-1A-2B-3C-4D-5E`).
    static func findUUIDs(_ draft: inout ScrubDraft) {
        var index = 0
        while index + 17 <= draft.bytes.count {
            guard let byte = draft[index], ASCII.hexValue(byte) != nil else {
                index += 1
                continue
            }
            let end = draft.end(from: index) { ASCII.hexValue($0) != nil }
            // Eight digits before the first mark: where they start follows from where they end.
            if end - index >= 8, isHex(draft, from: end - 8, sizes: [8, 4, 4, 4, 12]), !isHexDigit(draft, at: end + 28) {
                draft.claim((end - 8)..<(end + 28), as: .uuid)
                index = end + 28
            } else if end - index == 2, !draft.isWord(at: index - 1), !draft.isWord(at: index + 17),
                isHex(draft, from: index, sizes: [2, 2, 2, 2, 2, 2]), draft.slice(index..<(index + 17)).contains(where: ASCII.isLetter)
            {
                draft.claim(index..<(index + 17), as: .token)
                index += 17
            } else {
                index = end
            }
        }
    }

    private static func isHexDigit(_ draft: ScrubDraft, at index: Int) -> Bool { draft[index].flatMap(ASCII.hexValue) != nil }

    private static func isHex(_ draft: ScrubDraft, from start: Int, sizes: [Int]) -> Bool {
        var index = start
        for (place, size) in sizes.enumerated() {
            if place > 0 {
                guard draft[index] == UInt8(ascii: "-") || draft[index] == UInt8(ascii: "_") else { return false }
                index += 1
            }
            for _ in 0..<size {
                guard isHexDigit(draft, at: index) else { return false }
                index += 1
            }
        }
        return true
    }

    /// JSON Web Tokens: base64 of `{"` and what follows, with dots.
    static func findWebTokens(_ draft: inout ScrubDraft) {
        var index = 0
        while index + shortestToken <= draft.bytes.count {
            guard draft[index] == UInt8(ascii: "e"), draft[index + 1] == UInt8(ascii: "y"), draft[index + 2].map(ASCII.lowercased) == UInt8(ascii: "j"),
                !draft.isWord(at: index - 1)
            else {
                index += 1
                continue
            }
            let end = draft.end(from: index) { isTokenByte($0) || $0 == UInt8(ascii: ".") }
            // `eyj` in small letters, as of a search term, needs the dot of a token and a digit as well.
            let run = draft.slice(index..<end)
            if run.count >= 20, draft[index + 2] == UInt8(ascii: "J") || run.contains(UInt8(ascii: ".")) && run.contains(where: ASCII.isDigit) {
                draft.claim(index..<end, as: .token)
            }
            index = end
        }
    }

    /// Hashes, keys and session identifiers.
    static func findTokens(_ draft: inout ScrubDraft) {
        var index = 0
        while index < draft.bytes.count {
            let end = draft.end(from: index, while: isTokenByte)
            guard end > index else {
                index += 1
                continue
            }
            defer { index = max(end, index) }
            guard end - index >= shortestToken else { continue }
            let run = draft.slice(index..<end)
            if isAssetName(draft, endingAt: end) { continue }
            if isIssuedKey(run) || RandomLook(run).isToken || end - index >= 20 && draft.word(before: index) == "bearer" {
                let padded = draft.end(from: end) { $0 == UInt8(ascii: "=") }
                draft.claim(index..<min(padded, end + 2), as: .token)
                continue
            }
            for word in run.split(whereSeparator: { !ASCII.isAlphanumeric($0) }) where word.count >= shortestToken && RandomLook(word).isToken {
                draft.claim(word.startIndex..<word.endIndex, as: .token)
            }
        }
    }

    /// Scripts, styles and fonts carry hashes of themselves in their names (`app.8f3b….js`): the same for everybody.
    private static func isAssetName(_ draft: ScrubDraft, endingAt dot: Int) -> Bool {
        guard draft[dot] == UInt8(ascii: ".") else { return false }
        let end = draft.end(from: dot + 1, while: ASCII.isAlphanumeric)
        guard (2...5).contains(end - dot - 1), draft[end] == nil || draft[end] == UInt8(ascii: ".") || draft[end] == UInt8(ascii: "?") else { return false }
        return assetExtensions.contains(String(decoding: draft.slice((dot + 1)..<end).map(ASCII.lowercased), as: UTF8.self))
    }
    private static let assetExtensions: Set<String> = ["js", "mjs", "css", "map", "woff", "woff2", "ttf", "otf", "eot"]

    /// Length from which letters and digits are looked at as a token.
    static let shortestToken = 16

    static func isTokenByte(_ byte: UInt8) -> Bool { ASCII.isAlphanumeric(byte) || byte == 45 || byte == 95 }

    /// Keys that their issuers mark with a published prefix, and something behind it that no slug has.
    private static func isIssuedKey(_ run: ArraySlice<UInt8>) -> Bool {
        if run.count == 20, ["AKIA", "ASIA", "akia"].contains(where: { run.starts(with: $0.utf8) }) {
            let isSmall = run.first == UInt8(ascii: "a")
            return run.allSatisfy { ASCII.isDigit($0) || (isSmall ? (97...122).contains($0) : ASCII.upperLetters.contains($0)) }
        }
        guard let prefix = issuedPrefixes.first(where: { run.starts(with: $0) }) else { return false }
        let body = run.dropFirst(prefix.count)
        let longest = body.split(whereSeparator: { !ASCII.isAlphanumeric($0) }).map(\.count).max() ?? 0
        let isMixed = body.contains { ASCII.upperLetters.contains($0) } && body.contains { (97...122).contains($0) }
        return longest >= 8 && body.contains(where: ASCII.isDigit) || longest >= 16 && isMixed
    }
    private static let issuedPrefixes = [
        "sk_live_", "sk_test_", "pk_live_", "pk_test_", "rk_live_", "whsec_", "ghp_", "gho_", "ghu_", "ghs_", "ghr_", "github_pat_", "glpat-", "xoxa-",
        "xoxb-", "xoxp-", "xoxr-", "xoxs-", "xapp-", "AIza", "hf_", "npm_", "pypi-", "dop_v1_", "shpat_", "sk-proj-", "sk-ant-",
    ].map { Array($0.utf8) }
}
