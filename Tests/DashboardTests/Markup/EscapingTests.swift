import Testing

@testable import Dashboard

@Suite struct EscapingTests {
    /// Shown by what is expected: test output is no place for terminal commands.
    struct Example: Sendable, CustomTestStringConvertible {
        let text: String
        let expected: String
        var testDescription: String { expected }

        init(_ text: String, _ expected: String) {
            self.text = text
            self.expected = expected
        }
    }

    @Test(arguments: [
        Example("", ""),
        Example("/fr/produits", "/fr/produits"),
        Example("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
        Example("a & b", "a &amp; b"),
        Example("&lt;", "&amp;lt;"),
        Example("\" onmouseover='x'", "&quot; onmouseover=&#39;x&#39;"),
        Example("é 漢 🙂", "é 漢 🙂"),
        Example("6\u{202F}214\u{A0}%", "6\u{202F}214\u{A0}%"),
        Example("a\nb\tc\r", "a␊b␉c␍"),
        Example("\0\u{1B}[2J\u{7F}", "␀␛[2J␡"),
        Example("\u{85}\u{9B}", "⟨U+85⟩⟨U+9B⟩"),
        Example("\u{202E}gpj.exe", "⟨U+202E⟩gpj.exe"),
        Example("\u{2066}\u{2069}\u{200E}\u{200F}\u{61C}", "⟨U+2066⟩⟨U+2069⟩⟨U+200E⟩⟨U+200F⟩⟨U+61C⟩"),
        Example("pay\u{200B}pal\u{2060}\u{FEFF}", "pay⟨U+200B⟩pal⟨U+2060⟩⟨U+FEFF⟩"),
        Example("\u{2028}\u{2029}", "⟨U+2028⟩⟨U+2029⟩"),
        Example("\u{E0041}", "⟨U+E0041⟩"),
        Example("\u{3164}\u{AD}", "⟨U+3164⟩⟨U+AD⟩"),
        Example("👩\u{200D}💻 ❤\u{FE0F} می\u{200C}خواهم", "👩\u{200D}💻 ❤\u{FE0F} می\u{200C}خواهم"),
    ])
    func textBecomesHarmless(example: Example) {
        var output = ""
        Escaping.append(example.text, to: &output)
        #expect(output == example.expected)
    }

    /// Nothing that ends a text or an attribute survives, whatever the byte.
    @Test func noScalarEndsATextOrAnAttribute() {
        for value in UInt32(0)...0x2FFF {
            guard let scalar = Unicode.Scalar(value) else { continue }
            var output = ""
            Escaping.append(String(scalar), to: &output)
            let isSafe = !output.contains { "<>\"'".contains($0) || $0.isNewline } && (output == "&" ? false : !output.isEmpty)
            if !isSafe { Issue.record("U+\(String(value, radix: 16)) gives \(output)") }
        }
    }
}
