import Testing

@testable import Dashboard

@Suite struct DocumentTests {
    private let page = Document(language: .fr, title: "a < b", extraHead: "", body: "<p>c</p>").markup.source

    @Test func policyAllowsTheStyleSheetInThePage() throws {
        let start = try #require(page.firstRange(of: "<style>"))
        let end = try #require(page.firstRange(of: "</style>"))
        let hash = SHA256.base64(page[start.upperBound..<end.lowerBound].utf8)
        #expect(StyleSheet.sha256 == hash)
        #expect(page.has("style-src &#39;sha256-\(StyleSheet.sha256)&#39;"))
    }

    @Test func policyAllowsNothingElse() {
        #expect(
            Document.policy.split(separator: "; ").map(String.init).sorted() == [
                "base-uri 'none'", "default-src 'none'", "form-action 'none'", "img-src data:", "style-src 'sha256-\(StyleSheet.sha256)'",
            ])
        #expect(DashboardRenderer.contentSecurityPolicy == Document.policy)
    }

    @Test(arguments: [
        "<meta name=\"robots\" content=\"noindex, nofollow\">", "<meta name=\"referrer\" content=\"no-referrer\">", "<html lang=\"fr\">",
        "<title>a &lt; b</title>", "<meta charset=\"utf-8\">", "<p>c</p>",
    ])
    func headSays(line: String) {
        #expect(page.has(line))
    }

    @Test func policyComesBeforeAnythingItGoverns() throws {
        let policy = try #require(page.firstRange(of: "Content-Security-Policy"))
        let style = try #require(page.firstRange(of: "<style>"))
        let icon = try #require(page.firstRange(of: "<link"))
        #expect(policy.lowerBound < icon.lowerBound && policy.lowerBound < style.lowerBound)
    }

    /// `@import`, `url(…)` and fonts would ask somebody for something.
    @Test(arguments: ["@import", "url(", "@font-face", "http", "</", "\r"])
    func styleSheetLoadsNothing(forbidden: String) {
        #expect(!StyleSheet.text.contains(forbidden))
    }
}
