// Quoted fields and the request line.
extension LogBytes {
    /// What must follow a quotation mark for it to be the closing one. Some servers do not escape marks inside a field.
    enum AfterQuote {
        /// A blank and a status: a digit or `-`.
        case status
        /// A blank and the next quoted field.
        case quote
        /// A blank or the end.
        case blank
    }

    /// The end of a quoted field that starts at `start`, and whether it holds backslashes; nil when it is not closed.
    @inline(__always) func closingQuote(from start: Int, before next: AfterQuote) -> (end: Int, hasEscapes: Bool)? {
        var (index, hasEscapes) = (start, false)
        while true {
            index = findQuoteOrBackslash(from: index, to: count)
            guard index < count else { return nil }
            if self[index] == UInt8(ascii: "\\") {
                hasEscapes = true
                index = min(index &+ 2, count)
            } else if isClosing(index, before: next) {
                return (index, hasEscapes)
            } else {
                index &+= 1
            }
        }
    }

    @inline(__always) private func isClosing(_ index: Int, before next: AfterQuote) -> Bool {
        guard index &+ 1 < count else { return next == .blank }
        guard self[index &+ 1] == 32 else { return false }
        switch next {
        case .blank: return true
        case .quote: return byte(at: index &+ 2) == UInt8(ascii: "\"")
        case .status:
            let byte = byte(at: index &+ 2)
            return ASCII.isDigit(byte) || byte == UInt8(ascii: "-")
        }
    }

    /// Method and target of `GET /path?query HTTP/1.1`. Blanks inside the target are its own; without a version all that follows the method
    /// is the target (HTTP/0.9). Both empty when this is no request line.
    @inline(__always) func requestLine(_ range: Range<Int>) -> (method: Range<Int>, target: Range<Int>) {
        let (start, end) = (range.lowerBound, range.upperBound)
        let nothing = (method: start..<start, target: start..<start)
        var index = start
        while index < end, isMethodByte(self[index]) { index &+= 1 }
        guard index > start, index &- start <= 32, index < end, self[index] == 32, ASCII.isLetter(self[start]) else { return nothing }
        let targetStart = index &+ 1
        // " HTTP/1." and one digit, the usual end.
        if end &- targetStart > 9, word(at: end &- 9) == 0x2E31_2F50_5454_4820, self[end &- 10] != 32, self[targetStart] != 32 {
            return (start..<index, targetStart..<end &- 9)
        }
        let target = trimmed(targetStart..<unusualTargetEnd(targetStart..<end))
        return target.isEmpty ? nothing : (start..<index, target)
    }

    @inline(__always) private func isMethodByte(_ byte: UInt8) -> Bool {
        ASCII.isLetter(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
    }

    private func unusualTargetEnd(_ range: Range<Int>) -> Int {
        let text = trimmed(range)
        var last = text.upperBound
        while last > text.lowerBound, self[last - 1] != 32 { last -= 1 }
        return hasText("http/", at: last) || isText("http", last..<text.upperBound) ? last : text.upperBound
    }

    /// The host of an absolute URL, without user and port; empty for anything else.
    func authority(_ url: Range<Int>) -> Range<Int> {
        let colon = find(UInt8(ascii: ":"), from: url.lowerBound, to: min(url.upperBound, url.lowerBound + 8))
        guard colon + 3 <= url.upperBound, hasText("://", at: colon) else { return url.lowerBound..<url.lowerBound }
        var (start, end) = (colon + 3, colon + 3)
        while end < url.upperBound, self[end] != UInt8(ascii: "/"), self[end] != UInt8(ascii: "?"), self[end] != UInt8(ascii: "#") {
            if self[end] == UInt8(ascii: "@") { start = end + 1 }
            end += 1
        }
        return host(start..<end)
    }
}
