import Testing

@testable import AnalyticsCore

/// R7: what RFC 8259 refuses is refused, at the right byte and without a crash.
@Suite struct JSONValueTests {
    @Test(
        arguments: [
            ("null", .null), (" \t\r\ntrue\n", .bool(true)), ("false", .bool(false)), ("0", .number(0)), ("-0", .number(0)),
            ("-1.5e+2", .number(-150)), ("1E2", .number(100)), ("0.5e-1", .number(0.05)), ("9007199254740993", .number(9_007_199_254_740_992)),
            ("\"\"", .string("")), ("\"é€😀\"", .string("é€😀")), (#""\"\\\/\b\f\n\r\t""#, .string("\"\\/\u{8}\u{C}\n\r\t")),
            (#""\u0041\u00e9\u20AC""#, .string("Aé€")), (#""\ud83d\ude00""#, .string("😀")), (#""a\u0000b""#, .string("a\0b")),
            (#""\ud83d""#, .string("\u{FFFD}")), (#""\ude00x""#, .string("\u{FFFD}x")), (#""\ud83d\u0041""#, .string("\u{FFFD}A")),
            (#""\ud83d\ud83d\ude00""#, .string("\u{FFFD}😀")), (#""\ud83dx""#, .string("\u{FFFD}x")),
            ("[]", .array([])), ("[ ]", .array([])), ("[1,[2, 3]]", .array([.number(1), .array([.number(2), .number(3)])])),
            ("{}", .object([:])), (#"{"a":1,"a":2}"#, .object(["a": .number(2)])),
            (#"{ "a" : { "b" : null } , "" : [] }"#, .object(["a": .object(["b": .null]), "": .array([])])),
        ] as [(String, JSONValue)])
    func parses(text: String, expected: JSONValue) throws {
        #expect(try JSONValue(parsing: Array(text.utf8)) == expected)
    }

    @Test(arguments: [
        ("", 0), ("   ", 3), ("nul", 3), ("nulL", 3), ("True", 0), ("NaN", 0), ("Infinity", 0), ("'a'", 0), ("// a\n1", 0),
        ("01", 1), ("-", 1), ("+1", 0), (".5", 0), ("1.", 2), ("1.e5", 2), ("1e", 2), ("1e+", 3), ("0x10", 1), ("1 2", 2), ("[1,]", 3),
        ("[1 2]", 3), ("[,1]", 1), ("[1", 2), ("]", 0), ("[1}", 2), ("{\"a\":1,}", 7), ("{a:1}", 1), ("{\"a\" 1}", 5), ("{\"a\":}", 5),
        ("{1:2}", 1), ("{\"a\":1", 6), ("\"a", 2), ("\"a\nb\"", 2), ("\"\u{1F}\"", 1), (#""\x41""#, 3), (#""\u12""#, 5), (#""\u12g4""#, 5),
        (#""\u"#, 3), (#""\"#, 2), (#""\ud83d\u"#, 9), ("\"a\"x", 3), ("\u{FEFF}1", 0),
    ])
    func refuses(text: String, offset: Int) {
        #expect {
            try JSONValue(parsing: Array(text.utf8))
        } throws: { ($0 as? JSONError)?.offset == offset }
    }

    /// What RFC 8259 leaves open: numbers out of range are infinite, other encodings than UTF-8 are refused.
    @Test func decidesWhatMayBeEither() throws {
        #expect(try JSONValue(parsing: Array("1e999".utf8)) == .number(.infinity))
        #expect(try JSONValue(parsing: Array("1e-999".utf8)) == .number(0))
        #expect(try JSONValue(parsing: Array(String(repeating: "9", count: 5000).utf8)) == .number(.infinity))
        #expect(throws: JSONError.self) { try JSONValue(parsing: "[]".utf16.flatMap { [UInt8($0), 0] }) }
    }

    @Test(arguments: [[0x22, 0xFF, 0x22], [0x22, 0xC3, 0x22], [0x22, 0xC0, 0xAF, 0x22], [0x22, 0xED, 0xA0, 0x80, 0x22], [0x22, 0x5C, 0x6E, 0xFF, 0x22]])
    func refusesInvalidUTF8(bytes: [UInt8]) {
        #expect(throws: JSONError.self) { try JSONValue(parsing: bytes) }
    }

    @Test(arguments: ["[", "{\"a\":"])
    func refusesDeepNestingWithoutDeepRecursion(opening: String) throws {
        #expect(throws: JSONError.self) { try JSONValue(parsing: Array(String(repeating: opening, count: 100_000).utf8)) }
        let nested = { (depth: Int) in Array((String(repeating: "[", count: depth) + String(repeating: "]", count: depth)).utf8) }
        #expect(throws: Never.self) { try JSONValue(parsing: nested(64)) }
        #expect(throws: JSONError.self) { try JSONValue(parsing: nested(65)) }
        // Depth is of nesting, not of the number of containers.
        #expect(throws: Never.self) { try JSONValue(parsing: Array("[\(Array(repeating: "[[]]", count: 200).joined(separator: ","))]".utf8)) }
    }

    @Test func errorsHoldNothingOfTheDocument() {
        #expect {
            try JSONValue(parsing: Array("{\"jean.dupont@example.org\" 1}".utf8))
        } throws: { !"\($0) \(String(reflecting: $0))".contains("dupont") }
    }

    @Test(arguments: [(1.0, 1), (-3, -3), (1.5, nil), (1e300, nil), (.infinity, nil), (-0.0, 0)] as [(Double, Int?)])
    func integersAreWhole(number: Double, integer: Int?) {
        #expect(JSONValue.number(number).integer == integer)
    }

    @Test func readsBackWhatASlowWriterWrites() throws {
        var random = SeededGenerator(seed: 8259)
        for _ in 0..<300 {
            let value = Self.value(&random, depth: 4)
            #expect(try JSONValue(parsing: Array(Self.text(value, &random).utf8)) == value)
        }
    }

    @Test func survivesEveryTruncationAndManyFlips() {
        let document = Array(#"{"event":"pageview","url":"https://é.example/\u00e9\ud83d\ude00","data":{"a":[1,-2.5e3,true,null,{}]}}"#.utf8)
        for end in document.indices { #expect(throws: JSONError.self) { try JSONValue(parsing: Array(document[..<end])) } }
        var random = SeededGenerator(seed: 7)
        var accepted = 0
        for _ in 0..<5000 {
            var damaged = document
            damaged[random.int(0...document.count - 1)] ^= UInt8(1 << random.int(0...7))
            if (try? JSONValue(parsing: damaged)) != nil { accepted += 1 }
        }
        #expect((1..<5000).contains(accepted))
    }

    private static func value(_ random: inout SeededGenerator, depth: Int) -> JSONValue {
        switch random.int(0...(depth > 0 ? 6 : 4)) {
        case 0: return .null
        case 1: return .bool(random.oneIn(2))
        case 2: return .number(Double(random.int(-1_000_000...1_000_000)) / 64)
        case 3, 4: return .string(string(&random))
        case 5: return .array((0..<random.int(0...4)).map { _ in value(&random, depth: depth - 1) })
        default:
            let members = (0..<random.int(0...4)).map { _ in (string(&random), value(&random, depth: depth - 1)) }
            return .object(Dictionary(members, uniquingKeysWith: { $1 }))
        }
    }

    private static func string(_ random: inout SeededGenerator) -> String {
        (0..<random.int(0...6)).map { _ in random.pick(["a", "\"", "\\", "\n", "\0", "é", "😀", "/", "\u{7F}"]) }.joined()
    }

    private static func text(_ value: JSONValue, _ random: inout SeededGenerator) -> String {
        let space = random.pick(["", " ", "\n\t"])
        switch value {
        case .null: return "null" + space
        case .bool(let bool): return space + String(bool)
        case .number(let number): return space + String(number)
        case .string(let string):
            let scalars = string.utf16.map { unit in
                unit < 0x20 || unit == 0x22 || unit == 0x5C || unit > 0x7F
                    ? "\\u" + String(0x10000 + Int(unit), radix: 16).dropFirst() : String(UnicodeScalar(UInt8(unit)))
            }
            return "\"\(scalars.joined())\""
        case .array(let elements): return "[" + space + elements.map { text($0, &random) }.joined(separator: ",") + space + "]"
        case .object(let members):
            return "{" + space + members.map { text(.string($0.key), &random) + ":" + text($0.value, &random) }.joined(separator: ",") + "}"
        }
    }
}
