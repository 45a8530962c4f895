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
                "base-uri 'none'", "connect-src 'self'", "default-src 'none'", "form-action 'none'", "img-src data:",
                "script-src 'strict-dynamic' 'sha256-\(PageScript.sha256)'", "style-src 'sha256-\(StyleSheet.sha256)'",
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

    /// The script runs by its hash alone; a page without data has none.
    @Test func policyAllowsTheScriptInThePage() throws {
        #expect(!page.has("<script"))
        let page = Document(language: .fr, title: "a", extraHead: "", body: "", data: "{}").markup.source
        #expect(page.has("<script type=\"application/json\" id=\"page\">{}</script>"))
        let start = try #require(page.firstRange(of: "<script>"))
        let script = page[start.upperBound...]
        let end = try #require(script.firstRange(of: "</script>"))
        #expect(PageScript.sha256 == SHA256.base64(script[..<end.lowerBound].utf8))
        #expect(script[end.upperBound...].starts(with: "</body></html>"))
    }

    /// Data that could end its element is none of ours.
    @Test func dataHoldsNoMarkup() {
        #expect(Document(language: .fr, title: "", extraHead: "", body: "", data: "\"</script>\"").markup.source.has("id=\"page\">{}</script>"))
    }

    /// What ends or hides a script, asks somebody for something or needs what the policy refuses.
    @Test(arguments: ["</script", "<!--", "eval(", "new Function", "http://", "https://", "localStorage", "sessionStorage", "document.cookie", "\u{2028}"])
    func scriptHolds(nothingOf forbidden: String) {
        #expect(!PageScript.text.lowercased().contains(forbidden.lowercased()))
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
