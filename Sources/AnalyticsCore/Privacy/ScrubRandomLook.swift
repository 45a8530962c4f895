/// How much letters and digits look drawn at random: random text changes between digits, capitals and small letters far more often than
/// names, slugs and versions do.
struct RandomLook {
    private let count: Int
    private var changes = 0
    private var digits = 0
    private var small = 0
    private var capitals = 0
    private var longestPiece = 0
    private var longestLetters = 0
    private var isHexadecimal = true

    private enum Kind { case digit, small, capital, mark }

    /// Reads letters, digits, hyphens and underscores once.
    init(_ text: ArraySlice<UInt8>) {
        count = text.count
        var piece = 0
        var letters = 0
        var previous = Kind.mark
        var beforePrevious = Kind.mark
        for byte in text {
            let kind = Self.kind(byte)
            switch kind {
            case .digit: digits += 1
            case .small: small += 1
            case .capital: capitals += 1
            case .mark: break
            }
            isHexadecimal = isHexadecimal && ASCII.hexValue(byte) != nil
            piece = kind == .mark ? 0 : piece + 1
            longestPiece = max(longestPiece, piece)
            letters = kind == .small || kind == .capital ? letters + 1 : 0
            longestLetters = max(longestLetters, letters)
            switch (previous, kind) {
            case (.mark, _), (_, .mark), (.digit, .digit), (.small, .small), (.capital, .capital): break
            // `Name`, `NAMe`: only a capital letter behind a capital letter makes the second odd.
            case (.capital, .small): changes += beforePrevious == .capital ? 1 : 0
            default: changes += 1
            }
            beforePrevious = previous
            previous = kind
        }
    }

    private static func kind(_ byte: UInt8) -> Kind {
        ASCII.isDigit(byte) ? .digit : (97...122).contains(byte) ? .small : ASCII.upperLetters.contains(byte) ? .capital : .mark
    }

    /// 16 hexadecimal digits, or 20 (16 in one word of all three kinds) characters that change often.
    var isToken: Bool {
        let letters = small + capitals
        // No word and no date is written in a–f and digits alone at such length.
        if isHexadecimal { return count >= 16 && digits >= 2 && letters >= 2 && (small == 0 || capitals == 0 || count >= 20) }
        // Slugs are short words between hyphens; in base 64 hyphens are rare.
        guard letters > 0, longestPiece >= 8 else { return false }
        let isWord = longestPiece == count
        guard count >= 20 else { return isWord && digits >= 2 && small >= 2 && capitals >= 2 && changes >= 6 }
        if digits == 0 { return changes * 3 >= count }
        return changes >= max(5, count / (isWord ? 6 : 4)) || changes >= 4 && digits >= 3 && longestLetters <= 6 && count <= 24 && longestPiece >= 10
    }
}
