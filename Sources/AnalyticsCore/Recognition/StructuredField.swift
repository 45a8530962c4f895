/// The part of Structured Fields (RFC 8941) that Client Hints need: a list of strings with a version as parameter, one string, or a
/// boolean. Bare words pass as strings, as some browsers send them without quotes.
struct StructuredField {
    /// One member of a list: its text in lower case, and its parameter `v`.
    struct Item: Equatable {
        var text: [UInt8]
        var version: [UInt8]
    }

    private let bytes: [UInt8]
    static let longestRead = 1024
    static let mostItems = 16

    init(_ value: String) { bytes = value.utf8.prefix(Self.longestRead).map(ASCII.lowercased) }

    /// `?1` or `?0`; also a bare digit. nil for anything else.
    var boolean: Bool? {
        switch bytes.filter({ !ASCII.isSpace($0) }) {
        case Array("?1".utf8), Array("1".utf8): true
        case Array("?0".utf8), Array("0".utf8): false
        default: nil
        }
    }

    /// The members, at most 16; empty ones are left out. Linear time.
    var items: [Item] {
        var items: [Item] = []
        var index = 0
        while index < bytes.count, items.count < Self.mostItems {
            let text = string(from: &index, until: [UInt8(ascii: ","), UInt8(ascii: ";")])
            var version: [UInt8] = []
            while index < bytes.count, bytes[index] == UInt8(ascii: ";") {
                index += 1
                let parameter = string(from: &index, until: [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "=")])
                guard index < bytes.count, bytes[index] == UInt8(ascii: "=") else { continue }
                index += 1
                let value = string(from: &index, until: [UInt8(ascii: ","), UInt8(ascii: ";")])
                if parameter == [UInt8(ascii: "v")] { version = value }
            }
            index += 1
            if !text.isEmpty { items.append(Item(text: text, version: version)) }
        }
        return items
    }

    /// A quoted string with its escapes undone, or a bare word; stops at one of the marks outside quotes.
    private func string(from index: inout Int, until marks: [UInt8]) -> [UInt8] {
        var text: [UInt8] = []
        var isQuoted = false
        while index < bytes.count {
            let byte = bytes[index]
            if byte == UInt8(ascii: "\"") {
                isQuoted.toggle()
            } else if byte == UInt8(ascii: "\\"), isQuoted, index + 1 < bytes.count {
                index += 1
                text.append(bytes[index])
            } else if !isQuoted, marks.contains(byte) {
                break
            } else if isQuoted || !ASCII.isSpace(byte) || !text.isEmpty {
                text.append(byte)
            }
            index += 1
        }
        while let last = text.last, ASCII.isSpace(last) { text.removeLast() }
        return text
    }
}
