import Testing

@testable import AnalyticsCore

@Suite struct ReferrerTests {
    @Test(arguments: [
        ("https://www.google.com/", "google.com", "google.com", "Google", SourceKind.search),
        ("https://www.google.co.uk/url?q=secret", "google.co.uk", "google.co.uk/url", "Google", .search),
        ("https://l.facebook.com/l.php?u=x", "l.facebook.com", "l.facebook.com/l.php", "Facebook", .social),
        ("https://news.ycombinator.com/item?id=1", "news.ycombinator.com", "news.ycombinator.com/item", "Hacker News", .social),
        ("https://chatgpt.com/", "chatgpt.com", "chatgpt.com", "ChatGPT", .ai),
        ("https://gemini.google.com/app", "gemini.google.com", "gemini.google.com/app", "Gemini", .ai),
        ("https://mail.google.com/mail/u/0/", "mail.google.com", "mail.google.com/mail/u/0/", "Gmail", .mail),
        ("https://webmail.example.net/", "webmail.example.net", "webmail.example.net", "webmail.example.net", .mail),
        ("https://m.youtube.com/watch?v=1", "m.youtube.com", "m.youtube.com/watch", "YouTube", .video),
        ("https://www.amazon.fr/dp/1", "amazon.fr", "amazon.fr/dp/1", "Amazon", .shopping),
        ("https://blog.example.net/a/b?c#d", "blog.example.net", "blog.example.net/a/b", "blog.example.net", .other),
        ("https://google.evil.example/", "google.evil.example", "google.evil.example", "google.evil.example", .other),
        (
            "https://blog.example.net/jean.dupont@example.net/", "blog.example.net", "blog.example.net/[email]/", "blog.example.net", .other
        ),
        (
            "android-app://com.google.android.googlequicksearchbox/https/www.google.com", "com.google.android.googlequicksearchbox",
            "com.google.android.googlequicksearchbox", "Google", .search
        ),
        ("android-app://com.google.android.gm/", "com.google.android.gm", "com.google.android.gm", "Gmail", .mail),
        ("android-app://com.unheard.app", "com.unheard.app", "com.unheard.app", "com.unheard.app", .other),
        ("https://203.0.113.7/x", "(address)", "(address)", "(address)", .other),
        ("https://[2001:db8::1]/x", "(address)", "(address)", "(address)", .other),
        ("https://2130706433/x", "(address)", "(address)", "(address)", .other),
        ("https://0x7f000001/x", "(address)", "(address)", "(address)", .other),
    ])
    func names(text: String, host: String, location: String, source: String, kind: SourceKind) throws {
        let referrer = try #require(Referrer(text, isInternal: isInternal))
        #expect(referrer.host == host)
        #expect(referrer.location == location)
        #expect(referrer.source == source)
        #expect(referrer.kind == kind)
    }

    @Test(arguments: [
        "android-app://203.0.113.7/", "https://example.org/x", "https://fr.example.org/x", "", "about:client", "android-app://x",
        "android-app://com..x",
    ])
    func refuses(text: String) { #expect(Referrer(text, isInternal: isInternal) == nil) }

    private func isInternal(_ host: String) -> Bool { host == "example.org" || host.hasSuffix(".example.org") }

    @Test(.enabled(if: RecognitionCorpus.isPresent, "\(RecognitionCorpus.missing)"))
    func categoriesOfGoogle() throws {
        var right = Score()
        for line in try RecognitionCorpus.text("referrers/ga4-source-categories.csv").split(separator: "\n").dropFirst() {
            let fields = line.split(separator: ",").map(String.init)
            let kind =
                fields[0].contains(".")
                ? Referrer("https://\(fields[0])/") { _ in false }?.kind : SourceTable.known.source(word: fields[0])?.kind
            right.count(kind?.rawValue == fields[1])
        }
        print("sources: \(right)")
        #expect(right.all > 800)
        #expect(right.share >= 0.99)
    }
}
