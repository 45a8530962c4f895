extension Scrubber {
    /// Addresses of Ethereum (`0x…`, names in `.eth`), Bitcoin and its relatives (bech32 and base 58). What is longer or mixed, as of
    /// Solana, Tezos and extended public keys, is found as a token.
    static func findWallets(_ draft: inout ScrubDraft) {
        var index = 0
        while index < draft.bytes.count {
            guard draft[index] != nil, draft.isWord(at: index), !draft.isWord(at: index - 1) else {
                index += 1
                continue
            }
            let end = max(draft.end(from: index) { ASCII.isAlphanumeric($0) }, index + 1)
            if end - index >= 26, isWallet(draft.slice(index..<end)) {
                draft.claim(index..<end, as: .wallet)
            } else if end - index == 3, draft[index - 1] == UInt8(ascii: "."),
                draft.slice(index..<end).map(ASCII.lowercased).elementsEqual("eth".utf8)
            {
                claimName(&draft, endingAt: index - 1, end: end)
            }
            index = end
        }
    }

    private static func claimName(_ draft: inout ScrubDraft, endingAt dot: Int, end: Int) {
        // `.eth.example.org` is an ordinary host.
        guard draft[end] != UInt8(ascii: ".") || !draft.isWord(at: end + 1) else { return }
        var start = dot
        while let byte = draft[start - 1], isHostByte(byte) || byte == 95 { start -= 1 }
        if dot - start >= 3 { draft.claim(start..<end, as: .wallet) }
    }

    private static func isWallet(_ word: ArraySlice<UInt8>) -> Bool {
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
}
