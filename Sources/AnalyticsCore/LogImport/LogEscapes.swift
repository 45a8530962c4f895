/// How a log writes bytes that it cannot write as they are.
enum LogEscapes: Sendable {
    case none
    /// `\"`, `\\`, `\n`, `\xHH` (Apache, nginx).
    case backslash
    /// RFC 8259 §7.
    case json
    /// IIS: `+` for a blank.
    case plus
    /// CloudFront: `%XX`, also for the percent sign itself; user agents of older files twice.
    case percent
    /// HAProxy: `#XX`.
    case hash

    /// What a field is decides how far its escapes are undone.
    enum Role { case path, url, userAgent, plain }

    /// Appends what was meant; an escape that is none stays as it is.
    func decode(_ bytes: UnsafeRawBufferPointer, as role: Role, into output: inout [UInt8]) {
        switch self {
        case .none: output.append(contentsOf: bytes)
        case .backslash, .json: decodeBackslashes(bytes, into: &output)
        case .plus: decodePlus(bytes, as: role, into: &output)
        case .percent where role == .userAgent:
            var once: [UInt8] = []
            Self.decodeHex(bytes, after: UInt8(ascii: "%"), into: &once)
            once.withUnsafeBytes { Self.decodeHex($0, after: UInt8(ascii: "%"), into: &output) }
        case .percent: Self.decodePercentSigns(bytes, into: &output)
        case .hash: Self.decodeHex(bytes, after: UInt8(ascii: "#"), into: &output)
        }
    }

    private func decodeBackslashes(_ bytes: UnsafeRawBufferPointer, into output: inout [UInt8]) {
        var index = 0
        while index < bytes.count {
            guard bytes[index] == UInt8(ascii: "\\"), index + 1 < bytes.count else {
                output.append(bytes[index])
                index += 1
                continue
            }
            let escaped = bytes[index + 1]
            index += 2
            switch escaped {
            case UInt8(ascii: "n"): output.append(10)
            case UInt8(ascii: "r"): output.append(13)
            case UInt8(ascii: "t"): output.append(9)
            case UInt8(ascii: "b"): output.append(8)
            case UInt8(ascii: "f"): output.append(12)
            case UInt8(ascii: "v") where self == .backslash: output.append(11)
            case UInt8(ascii: "x") where Self.hex(bytes, index, 2) != nil:
                output.append(UInt8(truncatingIfNeeded: Self.hex(bytes, index, 2) ?? 0))
                index += 2
            case UInt8(ascii: "u") where self == .json: Self.appendScalar(bytes, &index, to: &output)
            // nginx escapes nothing by a bare backslash, and other servers may not escape it.
            case let byte where self == .backslash && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\"):
                output.append(UInt8(ascii: "\\"))
                output.append(byte)
            default: output.append(escaped)
            }
        }
    }

    /// What follows `\u`: a scalar, or a pair of surrogates; half a pair becomes U+FFFD.
    private static func appendScalar(_ bytes: UnsafeRawBufferPointer, _ index: inout Int, to output: inout [UInt8]) {
        guard let first = hex(bytes, index, 4) else { return output.append(contentsOf: "\\u".utf8) }
        index += 4
        var value = first
        if 0xD800..<0xDC00 ~= first, index + 1 < bytes.count, bytes[index] == UInt8(ascii: "\\"), bytes[index + 1] == UInt8(ascii: "u"),
            let second = hex(bytes, index + 2, 4), 0xDC00..<0xE000 ~= second
        {
            value = 0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)
            index += 6
        }
        output.append(contentsOf: String(Unicode.Scalar(value) ?? "\u{FFFD}").utf8)
    }

    private static func hex(_ bytes: UnsafeRawBufferPointer, _ start: Int, _ count: Int) -> UInt32? {
        guard start + count <= bytes.count else { return nil }
        var value: UInt32 = 0
        for index in start..<start + count {
            guard let digit = ASCII.hexValue(bytes[index]) else { return nil }
            value = value << 4 | UInt32(digit)
        }
        return value
    }

    /// In a path the blank becomes `%20`, since a `+` of a path would be one. A query is logged as it was sent.
    private func decodePlus(_ bytes: UnsafeRawBufferPointer, as role: Role, into output: inout [UInt8]) {
        var isAfterPlus = false
        for byte in bytes {
            let isPlus = byte == UInt8(ascii: "+")
            switch role {
            case .path where isPlus: output.append(contentsOf: "%20".utf8)
            // Two are " +", as bots write before their address, and not two blanks.
            case .userAgent where isPlus && !isAfterPlus: output.append(32)
            default: output.append(byte)
            }
            isAfterPlus = isPlus && !isAfterPlus
        }
    }

    private static func decodeHex(_ bytes: UnsafeRawBufferPointer, after sign: UInt8, into output: inout [UInt8]) {
        var index = 0
        while index < bytes.count {
            if bytes[index] == sign, let value = hex(bytes, index + 1, 2) {
                output.append(UInt8(truncatingIfNeeded: value))
                index += 3
            } else {
                output.append(bytes[index])
                index += 1
            }
        }
    }

    /// `%25` before two hexadecimal digits becomes `%`: the URL with the escapes it was sent with.
    private static func decodePercentSigns(_ bytes: UnsafeRawBufferPointer, into output: inout [UInt8]) {
        var index = 0
        while index < bytes.count {
            output.append(bytes[index])
            let isDoubled = bytes[index] == UInt8(ascii: "%") && hex(bytes, index + 1, 2) == 0x25 && hex(bytes, index + 3, 2) != nil
            index += isDoubled ? 3 : 1
        }
    }
}
