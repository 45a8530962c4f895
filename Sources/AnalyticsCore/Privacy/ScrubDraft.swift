/// A text being scrubbed: its bytes as they are meant, where each comes from, and what was found so far.
struct ScrubDraft {
    enum Label: String, CaseIterable {
        case email, phone, card, iban, ip, uuid, wallet, token, login, number, agent

        var text: String { "[\(rawValue)]" }

        /// Whether a text is a label and nothing else.
        static func isOne(_ text: String) -> Bool { text.utf8.first == UInt8(ascii: "[") && allCases.contains { $0.text == text } }
    }

    /// The text with percent-encoding undone and other forms of letters, digits and blanks as ASCII.
    let bytes: [UInt8]
    private let source: [UInt8]
    /// Where in the source each byte starts, and the source's length at the end; empty where nothing was decoded.
    private let origin: [Int]
    /// Empty until something is found.
    private var claimed: [Bool] = []
    private var finds: [(range: Range<Int>, label: Label)] = []

    #if DEBUG
        /// Counts what is read, for the proof that cost is linear.
        final class Meter { var reads = 0 }
        let meter = Meter()
    #endif

    init(_ text: String) {
        source = Array(text.utf8)
        (bytes, origin) = Self.plain(source)
    }

    var isClean: Bool { finds.isEmpty }
    var isDecoded: Bool { !origin.isEmpty }

    /// The byte at an offset; nil outside the text and inside what was found already.
    subscript(_ index: Int) -> UInt8? {
        count(1)
        return index >= 0 && index < bytes.count && !isClaimed(index) ? bytes[index] : nil
    }

    func isClaimed(_ index: Int) -> Bool { !claimed.isEmpty && claimed[index] }

    /// Whether the byte at an offset was written as something longer: an encoded slash divides no path.
    func isEncoded(at index: Int) -> Bool { !origin.isEmpty && origin[index + 1] - origin[index] > 1 }

    /// Part of the text, found or not.
    func slice(_ range: Range<Int>) -> ArraySlice<UInt8> {
        count(range.count)
        return bytes[range]
    }

    /// Whether a letter, digit or part of a non-ASCII character stands at an offset.
    func isWord(at index: Int) -> Bool {
        count(1)
        guard index >= 0, index < bytes.count else { return false }
        return ASCII.isAlphanumeric(bytes[index]) || bytes[index] >= 0x80
    }

    func isDigit(at index: Int) -> Bool { index >= 0 && index < bytes.count && ASCII.isDigit(bytes[index]) }

    func isLetter(at index: Int) -> Bool { index >= 0 && index < bytes.count && ASCII.isLetter(bytes[index]) }

    /// Offset behind the bytes from `start` on that satisfy a condition and are not found yet.
    func end(from start: Int, while condition: (UInt8) -> Bool) -> Int {
        var index = start
        while index < bytes.count, !isClaimed(index), condition(bytes[index]) { index += 1 }
        count(index - start + 1)
        return index
    }

    /// The word of at most 16 ASCII letters that ends at an offset, or before up to three other marks there, in lower case.
    func word(before offset: Int) -> String {
        var end = offset
        while end > 0, offset - end < 4, !ASCII.isLetter(bytes[end - 1]) { end -= 1 }
        var start = end
        while start > 0, end - start <= 16, ASCII.isLetter(bytes[start - 1]) { start -= 1 }
        return String(decoding: slice(start..<end).map(ASCII.lowercased), as: UTF8.self)
    }

    /// Where in the source each find lies.
    var found: [(range: Range<Int>, label: Label)] { finds.map { (place($0.range.lowerBound)..<place($0.range.upperBound), $0.label) } }

    /// Marks a range as found, unless part of it was found before.
    mutating func claim(_ range: Range<Int>, as label: Label) {
        guard !range.isEmpty, !range.contains(where: isClaimed) else { return }
        if claimed.isEmpty { claimed = [Bool](repeating: false, count: bytes.count) }
        count(range.count)
        for index in range { claimed[index] = true }
        finds.append((range, label))
    }

    /// The source with a label for each find.
    func result() -> String {
        var output: [UInt8] = []
        output.reserveCapacity(source.count)
        var copied = 0
        for find in finds.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
            output += source[copied..<place(find.range.lowerBound)]
            output += find.label.text.utf8
            copied = place(find.range.upperBound)
        }
        output += source[copied...]
        return String(decoding: output, as: UTF8.self)
    }

    private func place(_ index: Int) -> Int { origin.isEmpty ? index : origin[index] }

    @inline(__always) private func count(_ reads: Int) {
        #if DEBUG
            meter.reads += reads
        #endif
    }
}
