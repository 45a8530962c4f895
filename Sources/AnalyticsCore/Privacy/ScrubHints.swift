/// Marks of personal data in a text, from one pass that allocates nothing: most text has none.
struct ScrubHints {
    private(set) var hasAt = false
    /// `(at)`, ` at `, `arobase`, `&#64;`: perhaps an `@` in words.
    private(set) var hasSpelledAt = false
    private(set) var hasEquals = false
    /// `Mozilla/5`, `AppleWebKit/5`, `Dalvik/2`, `(KHTML`: perhaps a user agent.
    private(set) var hasUserAgent = false
    /// `.eth`
    private(set) var hasName = false
    private var hasPercent = false
    private var needsFolding = false
    /// Whether there is a mark that stands in no plain path.
    private var hasMark = false
    private var digits = 0
    /// Most digits without a letter between.
    private var longestChain = 0
    private var dots = 0
    private var colons = 0
    /// Longest run of letters, digits, hyphens and underscores; longest without the latter two; pieces of two characters.
    private var longestRun = 0
    private var longestPiece = 0
    private var pairs = 0
    /// Most changes between digits, small letters and capitals in one run; that of `Name` does not count.
    private var mostChanges = 0

    /// A date in a path has eight digits; shorter phone numbers have their marks.
    var mayHoldNumber: Bool { longestChain >= (hasMark ? 7 : 9) }
    var mayHoldAddress: Bool { colons >= 2 || dots >= 3 && digits >= 4 }
    /// Hardware addresses with hyphens are six pairs.
    var mayHoldToken: Bool {
        longestRun >= Scrubber.shortestToken && (longestPiece >= 20 || longestPiece >= 8 && mostChanges >= 2 || pairs >= 6 || longestChain >= 15)
    }
    var isSuspicious: Bool {
        hasAt || hasPercent || hasUserAgent || needsFolding || hasEquals || hasSpelledAt || hasName || mayHoldNumber || mayHoldAddress || mayHoldToken
    }

    init(_ text: String) {
        var text = text
        text.withUTF8 { read($0) }
    }

    init(_ bytes: UnsafeBufferPointer<UInt8>) { read(bytes) }

    init(_ bytes: [UInt8]) { bytes.withUnsafeBufferPointer { read($0) } }

    private mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) {
        var run = 0
        var piece = 0
        var chain = 0
        var changes = 0
        var kind: UInt8 = 0
        for index in bytes.indices {
            let byte = bytes[index]
            if ASCII.isLetter(byte) {
                // Digits, capitals and small letters differ in the upper three bits.
                if piece > 0, byte >> 5 != kind, piece > 1 || kind != 2 { changes += 1 }
                kind = byte >> 5
                run += 1
                piece += 1
                chain = 0
                continue
            }
            if ASCII.isDigit(byte) {
                if piece > 0, kind != 1 { changes += 1 }
                kind = 1
                run += 1
                piece += 1
                digits += 1
                chain += 1
                longestChain = max(longestChain, chain)
                continue
            }
            longestPiece = max(longestPiece, piece)
            if piece == 2 { pairs += 1 }
            piece = 0
            if byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") {
                run += 1
                continue
            }
            longestRun = max(longestRun, run)
            mostChanges = max(mostChanges, changes)
            run = 0
            changes = 0
            guard byte != UInt8(ascii: "/") else {
                hasUserAgent = hasUserAgent || Self.namesBrowser(bytes, before: index)
                continue
            }
            hasMark = hasMark || byte != UInt8(ascii: ".")
            hasUserAgent = hasUserAgent || byte == UInt8(ascii: "(") && Self.starts(bytes, at: index + 1, "khtml")
            switch byte {
            case UInt8(ascii: "@"): hasAt = true
            case UInt8(ascii: "%"): hasPercent = true
            case UInt8(ascii: "="): hasEquals = true
            case UInt8(ascii: ":"): colons += 1
            case UInt8(ascii: "."):
                dots += 1
                hasName = hasName || Self.starts(bytes, at: index + 1, "eth")
            case UInt8(ascii: " "), UInt8(ascii: "+"), UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "&"):
                hasSpelledAt =
                    hasSpelledAt || Self.starts(bytes, at: index + 1, "at") || Self.starts(bytes, at: index + 1, "arobase")
                    || Self.starts(bytes, at: index + 1, "#64;")
            // Letters of Latin, Greek and Cyrillic stand for themselves.
            case 0xC2, 0xD2...0xFF: needsFolding = true
            default: break
            }
        }
        longestRun = max(longestRun, run)
        mostChanges = max(mostChanges, changes)
        longestPiece = max(longestPiece, piece)
        if piece == 2 { pairs += 1 }
    }

    private static func namesBrowser(_ bytes: UnsafeBufferPointer<UInt8>, before slash: Int) -> Bool {
        guard slash >= 6, slash + 1 < bytes.count, ASCII.isDigit(bytes[slash + 1]) else { return false }
        return starts(bytes, at: slash - 6, "ozilla") || starts(bytes, at: slash - 6, "webkit") || starts(bytes, at: slash - 6, "dalvik")
    }

    private static func starts(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int, _ word: StaticString) -> Bool {
        guard start + word.utf8CodeUnitCount <= bytes.count, bytes[start] | 0x20 == word.utf8Start[0] | 0x20 else { return false }
        return (0..<word.utf8CodeUnitCount).allSatisfy { bytes[start + $0] | 0x20 == word.utf8Start[$0] | 0x20 }
    }
}
