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
        guard !bytes[start..<end].contains(where: { $0 < 32 || $0 == 127 }) else { return nil }
        guard let scheme = ["https://", "http://"].first(where: { Self.hasPrefix($0, bytes[start..<end]) }) else { return nil }
        start += scheme.utf8.count

        let authorityEnd = bytes[start..<end].firstIndex { "/?#\\".utf8.contains($0) } ?? end
        let hostStart = bytes[start..<authorityEnd].lastIndex(of: UInt8(ascii: "@")).map { $0 + 1 } ?? start
        var hostEnd = authorityEnd
        if bytes[hostStart..<authorityEnd].first == UInt8(ascii: "[") {
            guard let bracket = bytes[hostStart..<authorityEnd].firstIndex(of: UInt8(ascii: "]")) else { return nil }
            hostEnd = bracket + 1
        } else if let colon = bytes[hostStart..<authorityEnd].firstIndex(of: UInt8(ascii: ":")) {
            hostEnd = colon
        }
        guard hostStart < hostEnd, Self.isPort(bytes[hostEnd..<authorityEnd]) else { return nil }
        host = hostStart..<hostEnd

        let fragment = bytes[authorityEnd..<end].firstIndex(of: UInt8(ascii: "#")) ?? end
        let mark = bytes[authorityEnd..<fragment].firstIndex(of: UInt8(ascii: "?")) ?? fragment
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
        let labels = bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard labels.allSatisfy({ !$0.isEmpty && $0.count <= 63 }), text.unicodeScalars.allSatisfy(isHostScalar) else { return nil }
        return text.lowercased()
    }

    private static func isHostScalar(_ scalar: Unicode.Scalar) -> Bool {
        guard let byte = UInt8(exactly: scalar.value), byte < 0x80 else { return PercentCoding.isShown(scalar) }
        return ASCII.isAlphanumeric(byte) || "-._~".utf8.contains(byte)
    }

    private static func hasPrefix(_ prefix: String, _ bytes: ArraySlice<UInt8>) -> Bool {
        bytes.prefix(prefix.utf8.count).lazy.map(ASCII.lowercased).elementsEqual(prefix.utf8)
    }

    private static func isPort(_ text: ArraySlice<UInt8>) -> Bool {
        guard !text.isEmpty else { return true }
        let digits = text.dropFirst()
        return text.first == UInt8(ascii: ":") && digits.count <= 5 && digits.allSatisfy(ASCII.isDigit)
            && digits.reduce(0, { $0 * 10 + Int($1 - 48) }) <= 65_535
    }
}
