/// Takes personal data out of text before it is stored: paths, kept parameters, search terms, titles, targets.
///
/// Found and replaced: e-mail addresses `[email]`, phone numbers `[phone]`, payment cards `[card]` (Luhn), bank accounts `[iban]` (mod 97),
/// IP addresses `[ip]`, UUIDs `[uuid]`, wallet addresses `[wallet]`, long tokens and hashes `[token]`, digit strings of 15 or more
/// `[number]`. Percent-encoded text is understood up to two levels deep; what is not replaced stays as it was written.
/// One pass per kind, so cost is linear in the length: a few microseconds for an ordinary path.
public struct Scrubber: Sendable {
    /// The text without personal data.
    public static func scrub(_ text: String) -> String {
        let scrubbed = scrubPlain(text)
        // Digits of other scripts and full-width letters and signs say the same in other characters.
        guard !text.utf8.allSatisfy({ $0 < 0x80 }) else { return scrubbed }
        let plain = plainForms(scrubbed)
        guard plain != scrubbed else { return scrubbed }
        let again = scrubPlain(plain)
        return again == plain ? scrubbed : again
    }

    /// Decimal digits of any script and full-width ASCII (U+FF01…FF5E) as ASCII.
    private static func plainForms(_ text: String) -> String {
        var plain = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if scalar.value < 0x80 {
                plain.append(scalar)
            } else if (0xFF01...0xFF5E).contains(scalar.value), let ascii = Unicode.Scalar(scalar.value - 0xFEE0) {
                plain.append(ascii)
            } else if scalar.properties.numericType == .decimal, let value = scalar.properties.numericValue, let digit = Unicode.Scalar(48 + UInt32(value)) {
                plain.append(digit)
            } else {
                plain.append(scalar)
            }
        }
        return String(plain)
    }

    private static func scrubPlain(_ text: String) -> String {
        let source = Array(text.utf8)
        guard isSuspicious(source) else { return text }
        var draft = ScrubDraft(source)
        findEmails(&draft)
        findUUIDs(&draft)
        findWebTokens(&draft)
        findWallets(&draft)
        findAccounts(&draft)
        findAddresses(&draft)
        findNumbers(&draft)
        findTokens(&draft)
        return draft.isClean ? text : draft.result()
    }

    /// Everything looked for has a digit, an `@`, a dot or 20 characters in a row; most text has none.
    private static func isSuspicious(_ source: [UInt8]) -> Bool {
        var run = 0
        for byte in source {
            if ASCII.isDigit(byte) || byte == UInt8(ascii: "@") || byte == UInt8(ascii: "%") || byte == UInt8(ascii: ".") { return true }
            run = ASCII.isLetter(byte) || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-") ? run + 1 : 0
            if run >= shortestToken { return true }
        }
        return false
    }

    /// Length from which letters and digits are looked at as a token.
    static let shortestToken = 20
}
