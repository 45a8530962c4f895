/// Reads the tags of a page strictly, as written by us: quoted attributes, every element closed. Tests only.
struct MarkupReader: Sendable {
    struct Tag: Sendable {
        var name: String
        var attributes: [(name: String, value: String)] = []

        subscript(_ name: String) -> String? { attributes.first { $0.name == name }?.value }
    }

    /// Opening tags in order.
    private(set) var tags: [Tag] = []
    /// What is wrong with the nesting.
    private(set) var problems: [String] = []

    private static let void: Set<String> = ["meta", "link", "br", "!doctype"]

    init(_ page: String) {
        var open: [String] = []
        // Byte-wise: by characters this takes minutes over all pages.
        var rest = ContiguousArray(page.utf8)[...]
        while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
            guard let end = rest[start...].firstIndex(of: UInt8(ascii: ">")) else {
                problems.append("tag without an end")
                break
            }
            let inside = String(decoding: rest[(start + 1)..<end], as: UTF8.self)
            rest = rest[(end + 1)...]
            if inside.hasPrefix("/") {
                let name = String(inside.dropFirst())
                if open.last == name { open.removeLast() } else { problems.append("</\(name)> inside \(open.last ?? "nothing")") }
            } else {
                let tag = Self.tag(inside)
                tags.append(tag)
                // Text up to its end tag, whatever it holds.
                if tag.name == "script" { rest = rest.firstRange(of: Array("</script".utf8)).map { rest[$0.lowerBound...] } ?? [] }
                if !Self.void.contains(tag.name), !inside.hasSuffix("/") { open.append(tag.name) }
            }
        }
        if !open.isEmpty { problems.append("never closed: \(open)") }
    }

    private static func tag(_ inside: String) -> Tag {
        var rest = inside.utf8[...]
        if rest.last == UInt8(ascii: "/") { rest.removeLast() }
        var tag = Tag(name: word(&rest).lowercased())
        while true {
            rest = rest.drop { $0 == UInt8(ascii: " ") }
            guard !rest.isEmpty else { return tag }
            let name = word(&rest)
            guard rest.starts(with: "=\"".utf8) else {
                tag.attributes.append((name, ""))
                continue
            }
            let value = rest.dropFirst(2).prefix { $0 != UInt8(ascii: "\"") }
            rest = rest.dropFirst(value.count + 3)
            tag.attributes.append((name, String(Substring(value))))
        }
    }

    private static func word(_ rest: inout Substring.UTF8View) -> String {
        let word = rest.prefix { $0 != UInt8(ascii: "=") && $0 != UInt8(ascii: " ") }
        rest = rest.dropFirst(max(word.count, 1))
        // The `=` belongs to the value that follows.
        if word.isEmpty { return "?" }
        return String(Substring(word))
    }
}
