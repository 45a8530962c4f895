import Testing

@testable import AnalyticsCore

/// How much personal data is found, and how much ordinary text is touched, by category.
@Suite struct ScrubberCorpusTests {
    /// Found means: the whole secret became one label, and nothing else changed.
    @Test(arguments: ScrubCorpus.categories.map(\.name))
    func findsPersonalDataInEveryCarrier(category: String) throws {
        let spellings = try #require(ScrubCorpus.categories.first { $0.name == category }).spellings
        let rounds = 1 + 200 / spellings.count
        var random = SplitMix(seed: 2026)
        var score = Score()
        var missed: [String] = []
        for (index, make) in spellings.enumerated() {
            var ofSpelling = Score()
            for carrier in ScrubCarrier.allCases {
                for _ in 0..<rounds {
                    let secret = make(&random)
                    let isFound = carrier.hides(secret)
                    ofSpelling.count(isFound)
                    score.count(isFound)
                    if !isFound, missed.count < 20 { missed.append("\(carrier) \(secret) → \(carrier.stored(secret))") }
                }
            }
            #expect(ofSpelling.share >= 0.97, "spelling \(index): \(ofSpelling) \(missed)")
        }
        #expect(score.all >= 600)
        #expect(score.share >= 0.99, "\(score) \(missed)")
    }

    @Test func theCorpusIsLarge() {
        let all = ScrubCorpus.categories.reduce(0) { $0 + $1.spellings.count * (1 + 200 / $1.spellings.count) * ScrubCarrier.allCases.count }
        #expect(all >= 5_000)
    }

    /// Nothing but the name gives these away.
    @Test(arguments: ScrubCorpus.loginNames)
    func hidesLoginsInKnownParameters(name: String) throws {
        for value in ScrubCorpus.loginValues {
            let encoded = ScrubCarrier.encode(value)
            let stored = [
                try #require(PageURL("https://example.org/a?\(name)=\(encoded)", keepParameters: [name])).path,
                try #require(PageURL("https://example.org/a;\(name)=\(encoded)", keepParameters: [])).path,
                try #require(PageURL("https://example.org/a%3F\(name)%3D\(encoded)%26x=1", keepParameters: [])).path,
                StoredText(scrubbing: "/a?x=1&\(name)=\(value)&y=2").text, StoredText(scrubbing: "?\(name.uppercased())=\(value)").text,
                StoredText(scrubbing: "page \(name)=\(value) svp").text, Scrubber.scrub(value, ofParameter: name),
            ]
            for text in stored { #expect(!text.contains(value) && text.contains("["), "\(name) \(text)") }
        }
    }

    @Test(arguments: ScrubOrdinary.categories.map(\.name))
    func leavesOrdinaryTextAlone(category: String) throws {
        let makers = try #require(ScrubOrdinary.categories.first { $0.name == category }).makers
        var random = SplitMix(seed: 1984)
        var touched = Score()
        var examples: [String] = []
        for make in makers {
            for _ in 0..<600 {
                let text = make(&random)
                let isTouched = Scrubber.scrub(text) != text
                touched.count(isTouched)
                if isTouched, examples.count < 10 { examples.append("\(text) → \(Scrubber.scrub(text))") }
            }
        }
        #expect(touched.share <= 0.001, "\(touched) \(examples)")
    }

    @Test(.enabled(if: ScrubLogs.isPresent, "needs ../shared/corpora"))
    func leavesThePathsOfRealLogsAlone() throws {
        var touched = Score()
        var examples: [String] = []
        for path in try ScrubLogs.paths() where !path.contains("[") {
            guard let stored = PageURL("http://x" + path, keepParameters: [])?.path else { continue }
            let isTouched = stored.contains("[")
            touched.count(isTouched)
            if isTouched { examples.append(stored) }
        }
        #expect(touched.all > 1_000)
        #expect(touched.share <= 0.001, "\(touched) \(examples)")
    }
}
