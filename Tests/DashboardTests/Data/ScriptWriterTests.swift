import Foundation
import Testing

@testable import AnalyticsCore
@testable import Dashboard

@Suite struct ScriptWriterTests {
    private static func object(_ bytes: [UInt8]) throws -> [String: Any] {
        let text = String(decoding: bytes, as: UTF8.self)
        let body = text.dropFirst("sillage(\"data/now.js\",".count).dropLast(2)
        return try #require(try JSONSerialization.jsonObject(with: Data(body.utf8)) as? [String: Any])
    }

    @Test(arguments: [
        "/", "", "</script><script>alert(1)</script>", "<!--", "\u{2028}\u{2029}", "\"\\\n\t\u{0}\u{1F}\u{7F}", "né à Škofja Loka", "👩‍👩‍👧", "\\u003c", "a\u{301}",
    ]) func stringsSurviveAndEndNothing(text: String) throws {
        let bytes = ScriptWriter.file("data/now.js") { writer in
            writer.key(text)
            writer.string(text)
        }
        #expect(!bytes.contains(UInt8(ascii: "<")))
        let whole = String(decoding: bytes, as: UTF8.self)
        #expect(whole.unicodeScalars.allSatisfy { $0 != "\u{2028}" && $0 != "\u{2029}" && $0.value >= 0x20 || $0 == "\n" })
        #expect(whole.hasPrefix("sillage(\"data/now.js\",{") && whole.hasSuffix("})\n"))
        #expect(try Self.object(bytes)[text] as? String == text)
    }

    @Test func shapes() throws {
        let bytes = ScriptWriter.file("data/now.js") { writer in
            writer.key("a")
            writer.array {
                $0.integer(-1)
                $0.null()
                $0.array { _ in }
                $0.object {
                    $0.key("b"); $0.string("c")
                }
            }
            writer.key("d")
            writer.encoded(#"{"x":"<a\"\\"}"#)
            writer.key("e")
            writer.object { $0.json("\"f\":1".utf8) }
        }
        #expect(String(decoding: bytes, as: UTF8.self) == #"sillage("data/now.js",{"a":[-1,null,[],{"b":"c"}],"d":{"x":"\u003ca\"\\"},"e":{"f":1}})"# + "\n")
        #expect((try Self.object(bytes)["d"] as? [String: String])?["x"] == #"<a"\"#)
    }

    @Test func packedIsBase64() throws {
        var random = SystemRandomNumberGenerator()
        for count in 0..<70 {
            var packed = Packed()
            let values = (0..<count).map { _ in Int(random.next() >> UInt64.random(in: 1...63)) }
            for value in values { packed.append(value) }
            let bytes = ScriptWriter.file("data/now.js") { writer in
                writer.key("p")
                writer.packed(packed)
            }
            let text = try #require(try Self.object(bytes)["p"] as? String)
            #expect(text == Data(packed.bytes).base64EncodedString())
            var index = 0
            var read: [Int] = []
            while index < packed.bytes.count { read.append(Packed.read(packed.bytes, &index)) }
            #expect(read == values)
        }
        var negative = Packed()
        negative.append(Metrics(visits: -3, pageviews: 1))
        #expect(negative.bytes == [0, 1, 0, 0, 0])
    }
}
