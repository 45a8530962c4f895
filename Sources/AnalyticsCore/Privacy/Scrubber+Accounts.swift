extension Scrubber {
    /// International bank account numbers (length of the country, digits of ISO 7064 mod 97-10) and French VAT numbers.
    static func findAccounts(_ draft: inout ScrubDraft) {
        var index = 0
        while index + 13 <= draft.bytes.count {
            guard draft.isLetter(at: index), !draft.isWord(at: index - 1) else {
                index += 1
                continue
            }
            if let end = account(draft, at: index) {
                draft.claim(index..<end, as: .iban)
                index = end
            } else if let end = taxNumber(draft, at: index) {
                draft.claim(index..<end, as: .number)
                index = end
            } else {
                index += 1
            }
        }
    }

    private static func account(_ draft: ScrubDraft, at start: Int) -> Int? {
        guard let first = draft[start], let second = draft[start + 1], ASCII.isLetter(first), ASCII.isLetter(second),
            draft.isDigit(at: start + 2),
            draft.isDigit(at: start + 3),
            let length = accountLengths[UInt16(first & 0xDF) << 8 | UInt16(second & 0xDF)]
        else { return nil }
        guard let (characters, end) = spaced(draft, at: start, count: length) else { return nil }
        var remainder = 0
        for byte in characters[4...] + characters[..<4] {
            remainder = ASCII.isDigit(byte) ? (remainder * 10 + Int(byte - 48)) % 97 : (remainder * 100 + Int((byte | 0x20) - 87)) % 97
        }
        return remainder == 1 ? end : nil
    }

    /// So many letters and digits, with single blanks, dots and hyphens between, and the offset behind them.
    static func spaced(_ draft: ScrubDraft, at start: Int, count: Int) -> (characters: [UInt8], end: Int)? {
        var characters: [UInt8] = []
        var index = start
        while characters.count < count, let byte = draft[index] {
            if ASCII.isAlphanumeric(byte) {
                characters.append(byte)
            } else if !" +-._".utf8.contains(byte) || !draft.isWord(at: index + 1) {
                return nil
            }
            index += 1
        }
        return characters.count == count && !draft.isWord(at: index) ? (characters, index) : nil
    }

    /// Country (two capitals as one number) to length, from the SWIFT registry.
    private static let accountLengths: [UInt16: Int] = {
        let registry = """
            AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DJ27 DK18 DO28 EE20 EG29 ES24 FI18 \
            FK18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HN28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20 \
            LU20 LV21 LY25 MC27 MD24 ME22 MK19 MN20 MR27 MT31 MU30 NI28 NL18 NO15 OM23 PK24 PL28 PS29 PT25 QA29 RO24 RS22 RU33 SA24 \
            SC31 SD18 SE24 SI19 SK24 SM27 SO23 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20 YE30
            """
        return Dictionary(
            registry.split(separator: " ").map { entry in
                let code = entry.utf8.prefix(2).reduce(UInt16(0)) { $0 << 8 | UInt16($1) }
                return (code, Int(entry.dropFirst(2)) ?? 0)
            }, uniquingKeysWith: { first, _ in first })
    }()
}
