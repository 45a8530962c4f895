import Testing

@testable import AnalyticsCore

/// Written by hand: leaks as people and sites spell them, and near misses that must stay.
@Suite struct ScrubNastyTests {
    @Test(arguments: ScrubNasty.leaks)
    func hides(marked: String) throws {
        let secrets = marked.split(separator: "«", omittingEmptySubsequences: false).dropFirst().map { String($0.prefix { $0 != "»" }) }
        let text = marked.filter { $0 != "«" && $0 != "»" }
        var stored = [StoredText(scrubbing: text).text]
        if text.hasPrefix("/") { stored.append(try #require(PageURL("https://example.org" + text, keepParameters: ["q", "id", "email"])).path) }
        for text in stored {
            let decoded = PercentCoding.decode(text.utf8, plusIsBlank: false)
            for secret in secrets { #expect(!text.contains(secret) && !decoded.contains(PercentCoding.decode(secret.utf8, plusIsBlank: false)), "\(text)") }
        }
    }

    @Test(arguments: ScrubNasty.ordinary)
    func leavesAlone(text: String) throws {
        #expect(StoredText(scrubbing: text).text == text)
        if text.hasPrefix("/") {
            let path = try #require(PageURL("https://example.org" + text, keepParameters: ["q", "id"])).path
            #expect(!path.contains("[") || text.contains("["), "\(path)")
        }
    }
}
