import Foundation
import Testing

@testable import AnalyticsCore

@Suite struct PageURLTests {
    @Test(arguments: [
        ("https://www.Example.ORG/fr/", "www.example.org", "/fr/"),
        ("http://example.org", "example.org", "/"),
        ("HTTPS://user:secret@example.org:8443/a?b=c#d", "example.org", "/a"),
        ("https://example.org.?q=1", "example.org", "/"),
        ("https://example.org#/route", "example.org", "/"),
        ("https://example.org/caf%C3%A9/%e2%82%ac", "example.org", "/café/€"),
        ("https://example.org/a%20b", "example.org", "/a b"),
        ("https://example.org/a%2Fb%3fc%23%25", "example.org", "/a%2Fb%3Fc%23%25"),
        ("https://example.org/%ff%C3", "example.org", "/%FF%C3"),
        ("https://example.org/%0a%00%E2%80%AEx", "example.org", "/%0A%00%E2%80%AEx"),
        ("https://example.org/\u{202E}x", "example.org", "/%E2%80%AEx"),
        ("https://example.org/100%", "example.org", "/100%25"),
        ("https://example.org\\x\\y", "example.org", "/x/y"),
        ("https://192.168.1.10/intranet", "192.168.1.10", "/intranet"),
        ("https://[2001:DB8::1]:443/x", "[2001:db8::1]", "/x"),
        ("https://bücher.example/", "bücher.example", "/"),
        ("https://xn--bcher-kva.example/", "xn--bcher-kva.example", "/"),
        ("https://example.org/index.html", "example.org", "/index.html"),
        ("https://example.org/u/jean.dupont%40example.org/edit", "example.org", "/u/[email]/edit"),
        ("https://example.org/2026/11/23/avis-de-tempete", "example.org", "/2026/11/23/avis-de-tempete"),
    ])
    func parses(text: String, host: String, path: String) throws {
        let url = try #require(PageURL(text, keepParameters: []))
        #expect(url.host == host)
        #expect(url.path == path)
    }

    @Test(arguments: [
        "", "example.org/a", "/a", "ftp://example.org/", "javascript:alert(1)", "file:///etc/passwd", "about:blank", "https://",
        "https:///a",
        "https://:80/", "https://user@/", "https://exa mple.org/", "https://example.org:99999/", "https://example.org:80a/",
        "https://a..b/",
        "https://[::1/", "https://example.org/\n", "https://exam\tple.org/", "https://ex%61mple.org/", "https://<b>.org/",
        "https://example.org/" + String(repeating: "a", count: 8192),
    ])
    func refuses(text: String) { #expect(PageURL(text, keepParameters: []) == nil) }

    @Test func keepsNamedParametersSortedAndScrubbed() throws {
        let text = "https://example.org/s?z=9&page=2&mail=a%40example.org&q=a+%26b&page=1"
        #expect(try #require(PageURL(text, keepParameters: ["page", "q", "mail"])).path == "/s?mail=[email]&page=2&page=1&q=a %26b")
        #expect(try #require(PageURL(text, keepParameters: ["nothing"])).path == "/s")
    }

    @Test func readsParametersFromMemory() throws {
        let url = try #require(PageURL("https://example.org/?q=caf%C3%A9+noir&empty=&flag&q=2&bad=%ff%z", keepParameters: []))
        #expect(url.parameter("q") == "café noir")
        #expect(url.parameter("empty") == "")
        #expect(url.parameter("flag") == "")
        #expect(url.parameter("bad") == "\u{FFFD}%z")
        #expect(url.parameter("none") == nil)
        #expect(url.path == "/")
    }

    @Test func cutsLongPaths() throws {
        let url = try #require(PageURL("https://example.org/" + String(repeating: "é/", count: 600), keepParameters: []))
        #expect(url.path.unicodeScalars.count == 500)
    }

    @Test func saysNothingAboutItself() throws {
        let url = try #require(PageURL("https://example.org/secret?token=secret", keepParameters: []))
        var dumped = ""
        dump(url, to: &dumped)
        for text in ["\(url)", String(reflecting: url), dumped] { #expect(!text.contains("secret") && !text.contains("example")) }
    }

    struct Case: Decodable {
        var input: String?
        var base: String?
        var hostname: String?
        var href: String?

        init(from decoder: any Decoder) throws {
            // Comments in the list are plain strings.
            guard let keyed = try? decoder.container(keyedBy: Key.self) else { return }
            input = try? keyed.decode(String.self, forKey: .input)
            base = try? keyed.decode(String.self, forKey: .base)
            hostname = try? keyed.decode(String.self, forKey: .hostname)
            href = try? keyed.decode(String.self, forKey: .href)
        }
        enum Key: CodingKey { case input, base, hostname, href }
    }

    /// Addresses as browsers send them (the normal form of the WHATWG list) are all read, with the same host; the raw ones crash nothing.
    @Test(.enabled(if: RecognitionCorpus.isPresent, "\(RecognitionCorpus.missing)"))
    func agreesWithBrowsers() throws {
        let cases = try JSONDecoder().decode([Case].self, from: RecognitionCorpus.data("http/urltestdata.json"))
        var hosts = Score()
        for row in cases {
            if let input = row.input { _ = PageURL(input, keepParameters: ["q"]) }
            guard let href = row.href, href.hasPrefix("http://") || href.hasPrefix("https://"), let hostname = row.hostname else {
                continue
            }
            let host = hostname.hasSuffix(".") ? String(hostname.dropLast()) : hostname
            hosts.count(PageURL(href, keepParameters: ["q"])?.host == host)
        }
        print("page addresses: \(hosts)")
        #expect(hosts.all > 200)
        #expect(hosts.share >= 0.9)
    }
}
