import Testing

@testable import AnalyticsCore

@Suite struct KeywordAutomatonTests {
    private func found(_ keywords: [String], in text: String) -> [String] {
        var found: [String] = []
        KeywordAutomaton(keywords).forEachMatch(in: Array(text.utf8)) { found.append("\(keywords[$0])@\($1)") }
        return found
    }

    @Test func findsOverlappingAndNestedKeywords() {
        #expect(found(["he", "she", "hers", "his"], in: "ushers") == ["she@4", "he@4", "hers@6"])
    }

    @Test(arguments: [
        ("<bot", "bot robot x-bot", ["<bot@3", "<bot@15"]),
        ("bot>", "bots robot/1 bot", ["bot>@10", "bot>@16"]),
        ("^bot", "bot bot", ["^bot@3"]),
        ("<bot>", "Robot BOT 1bot bot1 (bot)", ["<bot>@9", "<bot>@24"]),
    ])
    func marksAskForSurroundings(keyword: String, text: String, expected: [String]) {
        #expect(found([keyword], in: text) == expected)
    }

    /// The slow obvious way, over random texts of a small alphabet.
    @Test func agreesWithPlainSearch() {
        var random = SplitMix(seed: 7)
        func word(_ length: Int) -> String { String((0..<length).map { _ in "abc"[random.next(below: 3)] }) }
        for _ in 0..<200 {
            let keywords = Array(Set((0..<6).map { _ in word(1 + random.next(below: 4)) })).sorted()
            let text = word(40)
            let bytes = Array(text.utf8)
            var expected: Set<String> = []
            for keyword in keywords {
                let pattern = Array(keyword.utf8)
                for start in 0...(bytes.count - pattern.count) where bytes[start...].starts(with: pattern) {
                    expected.insert("\(keyword)@\(start + pattern.count)")
                }
            }
            #expect(Set(found(keywords, in: text)) == expected)
        }
    }

    @Test func tablesRankByLine() {
        let table = KeywordTable(
            """
            -- heading
            Edge = edg/
                | edge/
            Chrome = chrome/
            """)
        #expect(table.values == ["Edge", "Chrome"])
        #expect(table.best(in: Array("Chrome/1 Edge/2".utf8))?.rank == 0)
        #expect(table.best(in: Array("x Chrome/1".utf8))?.end == 9)
        #expect(table.best(in: Array("nothing".utf8)) == nil)
        #expect(table.firstEnds(in: Array("chrome/ chrome/".utf8)) == [-1, 7])
    }
}

extension String {
    fileprivate subscript(_ index: Int) -> Character { self[self.index(startIndex, offsetBy: index)] }
}
