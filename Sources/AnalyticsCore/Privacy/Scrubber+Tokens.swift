extension Scrubber {
    /// 8-4-4-4-12 hexadecimal digits.
    static func findUUIDs(_ draft: inout ScrubDraft) {
        var index = 0
        while index + 36 <= draft.bytes.count {
            guard !draft.isWord(at: index - 1), !draft.isWord(at: index + 36), isUUID(draft.bytes[index..<(index + 36)]) else {
                index += 1
                continue
            }
            draft.claim(index..<(index + 36), as: .uuid)
            index += 36
        }
    }

    private static func isUUID(_ text: ArraySlice<UInt8>) -> Bool {
        for (place, byte) in text.enumerated() {
            if place == 8 || place == 13 || place == 18 || place == 23 {
                if byte != UInt8(ascii: "-") { return false }
            } else if ASCII.hexValue(byte) == nil {
                return false
            }
        }
        return true
    }

    /// JSON Web Tokens: base64 of `{"` and what follows, with dots.
    static func findWebTokens(_ draft: inout ScrubDraft) {
        var index = 0
        while index + shortestToken <= draft.bytes.count {
            guard !draft.isWord(at: index - 1), draft.bytes[index...].starts(with: "eyJ".utf8) else {
                index += 1
                continue
            }
            let end = draft.end(from: index) { isTokenByte($0) || $0 == UInt8(ascii: ".") }
            if end - index >= shortestToken { draft.claim(index..<end, as: .token) }
            index = end
        }
    }

    /// Addresses of Ethereum (`0x…`, names in `.eth`), Bitcoin and its relatives (bech32 and base 58).
    static func findWallets(_ draft: inout ScrubDraft) {
        var index = 0
        while index < draft.bytes.count {
            guard draft.isWord(at: index), draft[index] != nil, !draft.isWord(at: index - 1) else {
                index += 1
                continue
            }
            let end = max(draft.end(from: index) { ASCII.isAlphanumeric($0) }, index + 1)
            let word = draft.bytes[index..<end]
            if isWallet(word) {
                draft.claim(index..<end, as: .wallet)
            } else if word.elementsEqual("eth".utf8), draft[index - 1] == UInt8(ascii: ".") {
                claimName(&draft, endingAt: index - 1, end: end)
            }
            index = end
        }
    }

    private static func claimName(_ draft: inout ScrubDraft, endingAt dot: Int, end: Int) {
        // `.eth.example.org` is an ordinary host.
        guard draft[end] != UInt8(ascii: ".") || !draft.isWord(at: end + 1) else { return }
        var start = dot
        while let byte = draft[start - 1], ASCII.isAlphanumeric(byte) || byte >= 0x80 || byte == 45 || byte == 95 || byte == 46 {
            start -= 1
        }
        if dot - start >= 3 { draft.claim(start..<end, as: .wallet) }
    }

    private static func isWallet(_ word: ArraySlice<UInt8>) -> Bool {
        guard word.count >= 26 else { return false }
        let lower = word.map(ASCII.lowercased)
        if lower.starts(with: "0x".utf8) { return lower.count == 42 && lower[2...].allSatisfy { ASCII.hexValue($0) != nil } }
        if ["bc1", "tb1", "ltc1", "addr1"].contains(where: { lower.starts(with: $0.utf8) }) {
            return lower.dropFirst(5).allSatisfy { !"bio1".utf8.contains($0) || $0 == UInt8(ascii: "1") }
                && lower.contains(where: ASCII.isDigit)
        }
        guard word.count <= 35, word.first == UInt8(ascii: "1") || word.first == UInt8(ascii: "3") else { return false }
        let isBase58 = !word.contains { "0OIl".utf8.contains($0) }
        return isBase58 && word.contains { ASCII.upperLetters.contains($0) } && word.contains { (97...122).contains($0) }
    }

    /// Hashes, keys and session identifiers: 32 hexadecimal digits, or 20 characters that change between digits, capitals and small
    /// letters far more often than names and slugs do.
    static func findTokens(_ draft: inout ScrubDraft) {
        var index = 0
        while index < draft.bytes.count {
            let end = draft.end(from: index, while: isTokenByte)
            guard end > index else {
                index += 1
                continue
            }
            if isIssuedKey(draft.bytes[index..<end]) {
                draft.claim(index..<end, as: .token)
            } else if end - index >= shortestToken {
                let run = draft.bytes[index..<end]
                if looksRandom(run) {
                    draft.claim(index..<end, as: .token)
                } else {
                    for word in run.split(whereSeparator: { !ASCII.isAlphanumeric($0) })
                    where word.count >= shortestToken && looksRandom(word) {
                        draft.claim(word.startIndex..<word.endIndex, as: .token)
                    }
                }
            }
            index = end
        }
    }

    /// Keys that their issuers mark with a published prefix.
    private static func isIssuedKey(_ run: ArraySlice<UInt8>) -> Bool {
        guard run.count >= 16 else { return false }
        if run.count == 20, ["AKIA", "ASIA"].contains(where: { run.starts(with: $0.utf8) }) {
            return run.allSatisfy { ASCII.isDigit($0) || ASCII.upperLetters.contains($0) }
        }
        return issuedPrefixes.contains { run.starts(with: $0) } && run.contains(where: ASCII.isDigit)
    }
    private static let issuedPrefixes = [
        "sk_live_", "sk_test_", "pk_live_", "rk_live_", "whsec_", "ghp_", "gho_", "ghs_", "glpat-", "xoxb-", "xoxp-", "AIza",
    ].map { Array($0.utf8) }

    private static func isTokenByte(_ byte: UInt8) -> Bool { ASCII.isAlphanumeric(byte) || byte == 45 || byte == 95 }

    private static func looksRandom(_ text: ArraySlice<UInt8>) -> Bool {
        var changes = 0
        var digits = 0
        var letters = 0
        var piece = 0
        var longestPiece = 0
        var longest = 0
        var run = 0
        var isHexadecimal = true
        var previous: Kind = .mark
        var beforePrevious: Kind = .mark
        for byte in text {
            let kind = Kind(byte)
            if kind == .digit { digits += 1 }
            if kind == .small || kind == .capital { letters += 1 }
            piece = kind == .mark ? 0 : piece + 1
            longestPiece = max(longestPiece, piece)
            isHexadecimal = isHexadecimal && ASCII.hexValue(byte) != nil
            run = kind == .small || kind == .capital ? run + 1 : 0
            longest = max(longest, run)
            switch (previous, kind) {
            case (.mark, _), (_, .mark), (.digit, .digit), (.small, .small), (.capital, .capital): break
            // `Name`, `NAMe`: only a capital letter behind a capital letter makes the second odd.
            case (.capital, .small): changes += beforePrevious == .capital ? 1 : 0
            default: changes += 1
            }
            beforePrevious = previous
            previous = kind
        }
        if isHexadecimal, text.count >= 32, digits > 0, letters > 0 { return true }
        // Slugs are short words between hyphens; in base 64 hyphens are rare.
        guard letters > 0, longestPiece >= 8 else { return false }
        if digits == 0 { return changes * 3 >= text.count }
        let share = longestPiece == text.count ? 6 : 4
        return changes >= max(5, text.count / share) || changes >= 4 && digits >= 3 && longest <= 6 && text.count <= 24
    }

    private enum Kind {
        case digit, small, capital, mark

        init(_ byte: UInt8) {
            self =
                ASCII.isDigit(byte) ? .digit : (97...122).contains(byte) ? .small : ASCII.upperLetters.contains(byte) ? .capital : .mark
        }
    }
}
