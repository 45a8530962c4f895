extension Scrubber {
    /// `local@domain.tld`. Each byte is read for at most two `@`, the one before and the one behind it.
    static func findEmails(_ draft: inout ScrubDraft) {
        for at in draft.bytes.indices where draft.bytes[at] == UInt8(ascii: "@") {
            var start = at
            while let byte = draft[start - 1], isLocalPart(byte) { start -= 1 }
            while start < at, draft.bytes[start] == UInt8(ascii: ".") { start += 1 }
            var end = draft.end(from: at + 1) { ASCII.isAlphanumeric($0) || $0 == 45 || $0 == 46 || $0 >= 0x80 }
            while end > at + 1, !draft.isWord(at: end - 1) { end -= 1 }
            guard start < at, let dot = draft.bytes[(at + 1)..<max(end, at + 1)].lastIndex(of: UInt8(ascii: ".")), dot > at + 1 else {
                continue
            }
            let topLevel = draft.bytes[(dot + 1)..<end]
            guard topLevel.count >= 2,
                topLevel.allSatisfy({ ASCII.isLetter($0) || $0 >= 0x80 || $0 == 45 }) || topLevel.starts(with: "xn--".utf8)
            else { continue }
            draft.claim(start..<end, as: .email)
        }
    }

    private static func isLocalPart(_ byte: UInt8) -> Bool {
        ASCII.isAlphanumeric(byte) || byte >= 0x80 || localMarks.contains(byte)
    }
    private static let localMarks = Array("._%+-'~!#$*".utf8)

    /// IPv4 and IPv6 addresses, and hardware addresses (`aa:bb:cc:dd:ee:ff`).
    static func findAddresses(_ draft: inout ScrubDraft) {
        var index = 0
        while index < draft.bytes.count {
            guard let byte = draft[index], ASCII.hexValue(byte) != nil || byte == UInt8(ascii: ":"), !draft.isWord(at: index - 1),
                draft[index - 1] != UInt8(ascii: ":")
            else {
                index += 1
                continue
            }
            let digitsAndColons = draft.end(from: index) { ASCII.hexValue($0) != nil || $0 == UInt8(ascii: ":") }
            if let end = versionFour(draft, at: index) {
                draft.claim(index..<end, as: .ip)
                index = end
            } else if let end = mappedVersionFour(draft, index..<digitsAndColons) {
                draft.claim(index..<end, as: .ip)
                index = end
            } else if !draft.isWord(at: digitsAndColons), let label = colonSeparated(draft.bytes[index..<digitsAndColons]) {
                draft.claim(index..<digitsAndColons, as: label)
                index = digitsAndColons
            } else {
                index = max(digitsAndColons, index + 1)
            }
        }
    }

    /// Offset behind four numbers up to 255 with dots between, not part of a longer dotted number.
    private static func versionFour(_ draft: ScrubDraft, at start: Int) -> Int? {
        guard draft[start - 1] != UInt8(ascii: ".") || !draft.isDigit(at: start - 2) else { return nil }
        var index = start
        for part in 0..<4 {
            let end = draft.end(from: index, while: ASCII.isDigit)
            guard (1...3).contains(end - index), (draft.bytes[index..<end].reduce(0) { $0 * 10 + Int($1 - 48) }) < 256 else { return nil }
            index = end
            if part < 3 {
                guard draft[index] == UInt8(ascii: ".") else { return nil }
                index += 1
            }
        }
        if draft.isWord(at: index) || draft[index] == UInt8(ascii: ".") && draft.isDigit(at: index + 1) { return nil }
        return index
    }

    /// Offset behind an IPv6 address that ends in the form of IPv4, `::ffff:10.0.0.1`.
    private static func mappedVersionFour(_ draft: ScrubDraft, _ run: Range<Int>) -> Int? {
        guard draft[run.upperBound] == UInt8(ascii: "."), draft.bytes[run].starts(with: "::".utf8),
            let colon = draft.bytes[run].lastIndex(of: UInt8(ascii: ":"))
        else { return nil }
        return versionFour(draft, at: colon + 1)
    }

    private static func colonSeparated(_ run: ArraySlice<UInt8>) -> ScrubDraft.Label? {
        let groups = run.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
        guard groups.count >= 3, groups.allSatisfy({ $0.count <= 4 }), run.contains(where: ASCII.isDigit) else { return nil }
        let empty = groups.dropFirst().dropLast().count { $0.isEmpty }
        if groups.count == 6, groups.allSatisfy({ $0.count == 2 }) { return .token }
        if groups.count == 8, groups.allSatisfy({ !$0.isEmpty }) { return .ip }
        return empty == 1 && groups.count <= 9 && groups.contains(where: { $0.count >= 2 }) ? .ip : nil
    }
}
