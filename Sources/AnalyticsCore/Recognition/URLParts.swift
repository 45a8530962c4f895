/// Where host, path and query of an absolute http or https URL stand in its bytes.
struct URLParts {
    let host: Range<Int>
    let path: Range<Int>
    let query: Range<Int>

    /// nil for other schemes, control characters, a bad port, or no host. Blanks around the text do not count.
    init?(_ bytes: [UInt8]) {
        var start = 0
        var end = bytes.count
        while start < end, bytes[start] == 32 { start += 1 }
        while end > start, bytes[end - 1] == 32 { end -= 1 }
        let text = start..<end
        let schemeLength = Self.schemeLength(bytes, text)
        guard schemeLength > 0 else { return nil }
        start += schemeLength

        // One pass: control characters anywhere refuse the address; the first of each mark divides it.
        var authorityEnd = end
        var hostStart = start
        var mark = end
        var fragment = end
        for index in text {
            let byte = bytes[index]
            guard byte >= 32, byte != 127 else { return nil }
            guard index >= start, fragment == end else { continue }
            switch byte {
            case UInt8(ascii: "@") where authorityEnd == end: hostStart = index + 1
            case UInt8(ascii: "/"), UInt8(ascii: "\\"): authorityEnd = min(authorityEnd, index)
            case UInt8(ascii: "?"):
                authorityEnd = min(authorityEnd, index)
                mark = min(mark, index)
            case UInt8(ascii: "#"):
                authorityEnd = min(authorityEnd, index)
                fragment = index
            default: break
            }
        }
        var hostEnd = authorityEnd
        if bytes[hostStart..<authorityEnd].first == UInt8(ascii: "[") {
            guard let bracket = bytes[hostStart..<authorityEnd].firstIndex(of: UInt8(ascii: "]")) else { return nil }
            hostEnd = bracket + 1
        } else if let colon = bytes[hostStart..<authorityEnd].firstIndex(of: UInt8(ascii: ":")) {
            hostEnd = colon
        }
        guard hostStart < hostEnd, Self.isPort(bytes[hostEnd..<authorityEnd]) else { return nil }
        host = hostStart..<hostEnd

        mark = min(mark, fragment)
        path = authorityEnd..<mark
        query = min(mark + 1, fragment)..<fragment
    }

    /// A host in the form it is stored in; nil when it is none.
    static func host(_ bytes: ArraySlice<UInt8>) -> String? {
        var bytes = bytes
        if bytes.last == UInt8(ascii: "."), bytes.count > 1 { bytes.removeLast() }
        guard bytes.count <= 253, let first = bytes.first else { return nil }
        let text = String(decoding: bytes, as: UTF8.self)
        if first == UInt8(ascii: "[") {
            let inside = bytes.dropFirst().dropLast()
            guard inside.count(where: { $0 == UInt8(ascii: ":") }) >= 2,
                inside.allSatisfy({ ASCII.hexValue($0) != nil || $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: ".") })
            else { return nil }
            return text.lowercased()
        }
        guard let form = form(of: bytes) else { return nil }
        switch form {
        case .plain: return text
        case .capitals: return text.lowercased()
        case .international: return text.unicodeScalars.allSatisfy(isHostScalar) ? text.lowercased() : nil
        }
    }

    private enum HostForm { case plain, capitals, international }

    /// nil for empty and long labels and for ASCII that no host has.
    private static func form(of bytes: ArraySlice<UInt8>) -> HostForm? {
        var form = HostForm.plain
        var label = 0
        for byte in bytes {
            label += 1
            switch byte {
            case UInt8(ascii: "."):
                guard (2...64).contains(label) else { return nil }
                label = 0
            case 48...57, 97...122, UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "~"): break
            case ASCII.upperLetters: if form == .plain { form = .capitals }
            case 0x80...: form = .international
            default: return nil
            }
        }
        return (1...63).contains(label) ? form : nil
    }

    private static func isHostScalar(_ scalar: Unicode.Scalar) -> Bool {
        guard let byte = UInt8(exactly: scalar.value), byte < 0x80 else { return PercentCoding.isShown(scalar) }
        return ASCII.isAlphanumeric(byte) || "-._~".utf8.contains(byte)
    }

    /// Length of `http://` or `https://` at the start of a range; 0 for anything else.
    private static func schemeLength(_ bytes: [UInt8], _ range: Range<Int>) -> Int {
        func matches(_ scheme: StaticString) -> Bool {
            let length = scheme.utf8CodeUnitCount
            return range.count >= length
                && (0..<length).allSatisfy { ASCII.lowercased(bytes[range.lowerBound + $0]) == scheme.utf8Start[$0] }
        }
        return matches("https://") ? 8 : matches("http://") ? 7 : 0
    }

    private static func isPort(_ text: ArraySlice<UInt8>) -> Bool {
        guard !text.isEmpty else { return true }
        let digits = text.dropFirst()
        return text.first == UInt8(ascii: ":") && digits.count <= 5 && digits.allSatisfy(ASCII.isDigit)
            && digits.reduce(0, { $0 * 10 + Int($1 - 48) }) <= 65_535
    }
}
