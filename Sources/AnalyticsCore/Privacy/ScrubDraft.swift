/// A text being scrubbed: its bytes with percent-encoding undone, where each comes from, and what was found so far.
struct ScrubDraft {
    enum Label: String {
        case email, phone, card, iban, ip, uuid, wallet, token, number
    }

    /// The text with percent-encoding undone.
    private(set) var bytes: [UInt8]
    private let source: [UInt8]
    /// Where in the source each byte starts, and the source's length at the end.
    private var origin: [Int]
    private var claimed: [Bool]
    private var finds: [(range: Range<Int>, label: Label)] = []

    init(_ source: [UInt8]) {
        self.source = source
        var text = (bytes: source, origin: Array(0...source.count))
        // `%2540` is an `@` that was encoded twice; deeper does not happen by accident.
        if source.contains(UInt8(ascii: "%")) {
            text = Self.undoPercentEncoding(text.bytes, text.origin)
            text = Self.undoPercentEncoding(text.bytes, text.origin)
        }
        (bytes, origin) = text
        claimed = [Bool](repeating: false, count: text.bytes.count)
    }

    var isClean: Bool { finds.isEmpty }

    /// The byte at an offset; nil outside the text and inside what was found already.
    subscript(_ index: Int) -> UInt8? {
        index >= 0 && index < bytes.count && !claimed[index] ? bytes[index] : nil
    }

    /// Whether a letter, digit or part of a non-ASCII character stands at an offset.
    func isWord(at index: Int) -> Bool {
        guard index >= 0, index < bytes.count else { return false }
        return ASCII.isAlphanumeric(bytes[index]) || bytes[index] >= 0x80
    }

    func isDigit(at index: Int) -> Bool { index >= 0 && index < bytes.count && ASCII.isDigit(bytes[index]) }

    /// Offset behind the bytes from `start` on that satisfy a condition and are not found yet.
    func end(from start: Int, while condition: (UInt8) -> Bool) -> Int {
        var index = start
        while index < bytes.count, !claimed[index], condition(bytes[index]) { index += 1 }
        return index
    }

    /// Marks a range as found, unless part of it was found before.
    mutating func claim(_ range: Range<Int>, as label: Label) {
        guard !range.isEmpty, !range.contains(where: { claimed[$0] }) else { return }
        for index in range { claimed[index] = true }
        finds.append((range, label))
    }

    /// The source with a label for each find.
    func result() -> String {
        var output: [UInt8] = []
        output.reserveCapacity(source.count)
        var copied = 0
        for find in finds.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
            output += source[copied..<origin[find.range.lowerBound]]
            output += "[\(find.label.rawValue)]".utf8
            copied = origin[find.range.upperBound]
        }
        output += source[copied...]
        return String(decoding: output, as: UTF8.self)
    }

    private static func undoPercentEncoding(_ bytes: [UInt8], _ origin: [Int]) -> (bytes: [UInt8], origin: [Int]) {
        var decoded: [UInt8] = []
        var starts: [Int] = []
        var index = 0
        while index < bytes.count {
            starts.append(origin[index])
            if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count, let high = ASCII.hexValue(bytes[index + 1]),
                let low = ASCII.hexValue(bytes[index + 2])
            {
                decoded.append(high << 4 | low)
                index += 3
            } else {
                decoded.append(bytes[index])
                index += 1
            }
        }
        return (decoded, starts + [origin[bytes.count]])
    }
}
