/// Takes personal data out of text before it is stored: paths, kept parameters, search terms, titles, props, targets.
///
/// Found and replaced: e-mail addresses `[email]`, phone numbers `[phone]`, payment cards `[card]` (Luhn), bank accounts `[iban]` (mod 97),
/// IP addresses `[ip]`, UUIDs `[uuid]`, wallet addresses `[wallet]`, keys, hashes and session identifiers `[token]`, logins in
/// parameters known for them `[login]`, social security and company numbers and digit strings of 15 or more `[number]`, what browsers call themselves `[agent]`.
/// Percent-encoded text is understood up to three levels deep, full-width letters and the digits of any script as the ASCII they stand
/// for; what is not replaced stays as it was written. Cost is linear in the length: one pass without memory for text that has none of the
/// marks of personal data, else one pass per kind whose marks are there.
public struct Scrubber: Sendable {
    /// The text without personal data.
    public static func scrub(_ text: String) -> String {
        let hints = ScrubHints(text)
        guard hints.isSuspicious else { return text }
        var draft = ScrubDraft(text)
        search(&draft, hints)
        return draft.isClean ? text : draft.result()
    }

    /// The value of a parameter or property without personal data. Where the name says what the value is (`user`, `token`, `email`…),
    /// it is replaced whatever it looks like.
    public static func scrub(_ value: String, ofParameter name: String) -> String {
        let scrubbed = scrub(value)
        guard let label = parameterLabel(of: Array(name.utf8)[...]), !isHarmless(Array(value.utf8)[...]) else { return scrubbed }
        return ScrubDraft.Label.isOne(scrubbed) ? scrubbed : label.text
    }

    static func search(_ draft: inout ScrubDraft, _ written: ScrubHints) {
        // What was encoded shows its marks only once decoded.
        let hints = draft.isDecoded ? ScrubHints(draft.bytes) : written
        if hints.hasUserAgent { findUserAgents(&draft) }
        if hints.hasAt { findEmails(&draft) }
        if hints.hasSpelledAt { findSpelledEmails(&draft) }
        if hints.mayHoldToken {
            findUUIDs(&draft)
            findWebTokens(&draft)
        }
        if hints.mayHoldToken || hints.hasName { findWallets(&draft) }
        if hints.mayHoldNumber { findAccounts(&draft) }
        if hints.mayHoldAddress { findAddresses(&draft) }
        if hints.mayHoldNumber { findNumbers(&draft) }
        if hints.mayHoldToken { findTokens(&draft) }
        if hints.hasEquals { findParameters(&draft) }
    }
}
