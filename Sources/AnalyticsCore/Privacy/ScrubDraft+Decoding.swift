extension ScrubDraft {
    /// The bytes as they are meant and where each starts in the source; no places when nothing had to be decoded.
    static func plain(_ source: [UInt8]) -> (bytes: [UInt8], origin: [Int]) {
        var bytes = source
        var origin: [Int] = []
        // `%252540` is an `@` that was encoded three times; deeper does not happen by accident.
        var level = 0
        while level < 3, bytes.contains(UInt8(ascii: "%")), let decoded = undoPercentEncoding(bytes, origin) {
            (bytes, origin) = decoded
            level += 1
        }
        if bytes.contains(where: { $0 == 0xC2 || $0 >= 0xD2 }) { (bytes, origin) = fold(bytes, origin) }
        return (bytes, origin)
    }

    /// nil when there is no escape.
    private static func undoPercentEncoding(_ bytes: [UInt8], _ origin: [Int]) -> (bytes: [UInt8], origin: [Int])? {
        var decoded: [UInt8] = []
        var starts: [Int] = []
        decoded.reserveCapacity(bytes.count)
        starts.reserveCapacity(bytes.count + 1)
        var index = 0
        while index < bytes.count {
            starts.append(origin.isEmpty ? index : origin[index])
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
        guard decoded.count < bytes.count else { return nil }
        starts.append(origin.last ?? bytes.count)
        return (decoded, starts)
    }

    /// Full-width ASCII (U+FF01…FF5E), decimal digits of any script, blanks and hyphens of any kind as the ASCII they stand for.
    private static func fold(_ bytes: [UInt8], _ origin: [Int]) -> (bytes: [UInt8], origin: [Int]) {
        var folded: [UInt8] = []
        var starts: [Int] = []
        folded.reserveCapacity(bytes.count)
        starts.reserveCapacity(bytes.count + 1)
        var parser = UTF8.ForwardParser()
        var iterator = bytes.makeIterator()
        var index = 0
        func keep(_ width: Int) {
            for place in index..<(index + width) {
                folded.append(bytes[place])
                starts.append(origin.isEmpty ? place : origin[place])
            }
            index += width
        }
        reading: while true {
            switch parser.parseScalar(from: &iterator) {
            case .emptyInput: break reading
            case .error(let length): keep(length)
            case .valid(let encoded):
                guard let ascii = ascii(UTF8.decode(encoded)) else {
                    keep(encoded.count)
                    continue
                }
                folded.append(ascii)
                starts.append(origin.isEmpty ? index : origin[index])
                index += encoded.count
            }
        }
        starts.append(origin.last ?? bytes.count)
        return (folded, starts)
    }

    private static func ascii(_ scalar: Unicode.Scalar) -> UInt8? {
        switch scalar.value {
        case 0..<0x80: return UInt8(scalar.value)
        case 0xFF01...0xFF5E: return UInt8(scalar.value - 0xFEE0)
        case 0x3002, 0xFF61: return UInt8(ascii: ".")
        case 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: return UInt8(ascii: " ")
        case 0x2010...0x2015, 0x2212: return UInt8(ascii: "-")
        case 0xA1...0x65F: return nil
        default:
            let properties = scalar.properties
            guard properties.numericType == .decimal, let value = properties.numericValue else { return nil }
            return 48 + UInt8(value)
        }
    }
}
