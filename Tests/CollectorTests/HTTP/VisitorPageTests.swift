import Foundation
import Testing

@testable import Collector

/// `/visitor` over the wire: what it shows, and what its buttons do to the cookies of the collector's host.
@Suite(.serialized) final class VisitorPageTests {
    private let collector: RunningCollector
    static let host = "www.example.org"

    init() throws {
        collector = try RunningCollector(
            extra: """
                limits: {rate: off}
                consent: {opposed: total}
                privacy: {k: 7}
                retention: {access-log: 100d, journal: 24h, hourly: 31d, daily: 200d}
                notice: {controller: "Exemple <b>SAS</b>", contact: "privacy@example.org", officer: "Camille Martin", address: "https://example.org/contact"}
                """)
        try collector.start()
    }

    deinit { collector.close() }

    private func get(_ query: String = "", _ headers: [(String, String)] = []) throws -> RawClient.Answer {
        var all = headers
        if !all.contains(where: { $0.0 == "Host" }) { all.append(("Host", Self.host)) }
        if !all.contains(where: { $0.0 == "User-Agent" }) { all.append(("User-Agent", RawClient.browser)) }
        return try collector.client().request("GET", "/visitor" + query, headers: all + [("X-Forwarded-For", "81.2.69.142")])
    }

    private func post(
        _ action: String, _ headers: [(String, String)] = [], from: [(String, String)] = [("Origin", "https://www.example.org")], query: String = ""
    )
        throws -> RawClient.Answer
    {
        try collector.client().request(
            "POST", "/visitor" + query, headers: [("Host", Self.host), ("Content-Type", "application/x-www-form-urlencoded")] + from + headers,
            body: Array("action=\(action)".utf8))
    }

    private func cookies(_ answer: RawClient.Answer) -> [String] { answer.headers.filter { $0.name.lowercased() == "set-cookie" }.map(\.value).sorted() }

    @Test func showsWhatTheRequestSendsAndBecomes() throws {
        let page = try get("?lang=en", [("Accept-Language", "de-AT,de;q=0.9"), ("Sec-CH-UA-Platform", "\"Windows\""), ("DNT", "0")])
        #expect(page.status == 200 && page["Content-Type"] == "text/html; charset=utf-8" && page["Cache-Control"] == "no-store")
        let policy = try #require(page["Content-Security-Policy"])
        #expect(policy.contains("default-src 'none'") && policy.contains("form-action 'self'") && policy.contains("frame-ancestors 'none'"))
        #expect(!policy.contains("unsafe") && !page.text.contains("<script") && page["Set-Cookie"] == nil)
        for word in [
            "81.2.69.142", "Chrome/142.0.0.0", "de-AT,de;q=0.9", "Sec-CH-UA-Platform", "Chrome 142", "Windows", "German", "Desktop", "No answer",
            "None of these",
            "100\u{A0}days", "24\u{A0}hours", "31\u{A0}days", "200\u{A0}days", "395\u{A0}days", "cut short", "fewer than 7 visits", "Exemple &lt;b&gt;SAS",
            "mailto:privacy@example.org", "Camille Martin", "href=\"https://example.org/contact\"",
        ] { #expect(page.text.contains(word), "\(word)") }
        #expect(try get("", [("User-Agent", "curl/8.0")]).text.contains("comptée à part"))
        let figures = try collector.report("--by", "bot")
        #expect(figures.total.visits == 0 && figures.rows.isEmpty, "looking counts nothing")
    }

    @Test func speaksFrenchFirst() throws {
        for (query, header, language) in [
            ("", nil, "fr"), ("", "en-GB,en;q=0.9", "en"), ("", "de,en;q=0.8,fr;q=0.5", "en"), ("", "de", "fr"), ("", "fr-CH, en;q=0.9", "fr"), ("", "*", "fr"),
            ("?lang=en", "fr", "en"), ("?lang=fr", "en", "fr"), ("?lang=xx", "en", "en"), ("?lang=%3Cscript%3E", nil, "fr"),
        ] as [(String, String?, String)] {
            let page = try get(query, header.map { [("Accept-Language", $0)] } ?? [])
            #expect(page.text.contains("<html lang=\"\(language)\">"), "\(query) \(header ?? "")")
        }
        #expect(VisitorRequest.isFrench("en;q=x,fr;q=0") == false)
    }

    @Test func saysWhichRuleDecides() throws {
        let good = try accepted()
        for (headers, words) in [
            ([("Cookie", "sillage-oppose=1; sillage=\(good)"), ("DNT", "1")], ["Vous vous opposez", "Être compté à nouveau", "un total anonyme"]),
            ([("Cookie", "sillage=\(good)"), ("Sec-GPC", "1")], ["Votre navigateur refuse", "disabled"]),
            ([("Cookie", "sillage=\(good)")], ["Vous avez accepté", "valable"]), ([], ["Aucun choix"]),
        ] as [([(String, String)], [String])] {
            let page = try get("?lang=fr", headers)
            for word in words { #expect(page.text.contains(word), "\(word)") }
            #expect(page.text.components(separatedBy: "décide ici").count == 2)
        }
    }

    private func accepted() throws -> String {
        let value = try #require(cookies(try post("accept")).first { $0.hasPrefix("sillage=") && !$0.contains("Max-Age=0") })
        return String(value.dropFirst("sillage=".count).prefix { $0 != ";" })
    }

    @Test func decodesTheCookieForItsOwner() throws {
        let value = try accepted()
        let page = try get("?lang=en", [("Cookie", "x=y; sillage=\(value)")])
        #expect(page.text.contains("<code>\(value.prefix(22))</code>") && page.text.contains("valid"))
        let unsigned = value.split(separator: ".", omittingEmptySubsequences: false).dropLast().joined(separator: ".")
        #expect(try get("?lang=en", [("Cookie", "sillage=\(unsigned)")]).text.contains("comes from the page’s script"))
        #expect(try get("?lang=en", [("Cookie", "sillage=\(unsigned).AAAAAAAAAAAAAAAA")]).text.contains("wrong: this cookie will not be believed"))
        #expect(try get("?lang=en", [("Cookie", "sillage=\(value.prefix(22)).7.1000....")]).text.contains("too old"))
        #expect(try get("?lang=en", [("Cookie", "sillage=\"><script>alert(1)</script>")]).text.contains("does not have the shape of ours"))
    }

    @Test func eachButtonDoesWhatItSays() throws {
        let accept = try post("accept", query: "?lang=fr")
        #expect(accept.status == 303 && accept["Location"] == "visitor?lang=fr&done=accept" && accept["Cache-Control"] == "no-store")
        let set = cookies(accept)
        #expect(set.count == 3)
        let id = try #require(set.first { $0.hasPrefix("sillage=") })
        #expect(id.contains("; Path=/; Max-Age=34128000; SameSite=Lax; Secure") && !id.contains("Domain") && !id.contains("HttpOnly"))
        let value = String(id.dropFirst(8).prefix { $0 != ";" })
        // Accepting again prolongs nothing and changes nothing.
        let again = cookies(try post("accept", [("Cookie", "sillage=\(value)")])).first { $0.hasPrefix("sillage=") }
        #expect(again?.hasPrefix("sillage=\(value);") == true)
        let old = value.split(separator: ".", omittingEmptySubsequences: false).prefix(2).joined(separator: ".")
        let aged = "\(old).\(Int64(Date.now.timeIntervalSince1970 - 100 * 86_400) * 1000)...."
        #expect(cookies(try post("accept", [("Cookie", "sillage=\(aged)")])).contains { $0.hasPrefix("sillage=\(aged).") && $0.contains("Max-Age=25488") })
        let forged = cookies(try post("accept", [("Cookie", "sillage=\(aged).AAAAAAAAAAAAAAAA")])).first { $0.hasPrefix("sillage=") }
        #expect(forged?.hasPrefix("sillage=\(old)") == false, "a new one instead of one that is not believed")

        let noID = ["sillage-preferences=; Path=/; Max-Age=0; SameSite=Lax; Secure", "sillage=; Path=/; Max-Age=0; SameSite=Lax; Secure"]
        let noOpposition = [
            "sillage-oppose=; Path=/; Max-Age=0; SameSite=Lax; Domain=example.org; Secure", "sillage-oppose=; Path=/; Max-Age=0; SameSite=Lax; Secure",
        ]
        #expect(cookies(try post("refuse")) == noID)
        #expect(cookies(try post("oppose")) == ["sillage-oppose=1; Path=/; Max-Age=34128000; SameSite=Lax; Domain=example.org; Secure"] + noID)
        #expect(cookies(try post("again")) == noOpposition)
        #expect(cookies(try post("erase")) == noOpposition + noID)
        #expect(cookies(try post("accept", [("DNT", "1")])).isEmpty, "nobody chooses against the browser's signal")
        #expect(cookies(try post("oppose", from: [("Origin", "http://www.example.org")])).allSatisfy { !$0.contains("Secure") })
    }

    @Test func noOtherPageChooses() throws {
        for from in [
            [("Origin", "https://evil.example")], [("Origin", "null")], [("Origin", "https://evil.example"), ("Sec-Fetch-Site", "cross-site")],
            [("Origin", "https://shop.example.org"), ("Sec-Fetch-Site", "same-site")], [("Origin", "https://www.example.org"), ("Sec-Fetch-Site", "none")],
            [("Referer", "https://evil.example/www.example.org")], [("Origin", "https://www.example.org.evil.example")], [],
        ] as [[(String, String)]] {
            let answer = try post("accept", from: from)
            #expect(answer.status == 403 && answer["Set-Cookie"] == nil, "\(from)")
        }
        for from in [[("Sec-Fetch-Site", "same-origin"), ("Origin", "null")], [("Referer", "https://www.example.org/visitor")]] {
            #expect(try post("refuse", from: from).status == 303, "\(from)")
        }
    }

    @Test func badFormsAreRefused() throws {
        for action in ["", "x", "ACCEPT", "accept%00", "accept\u{0}", "again "] { #expect(try post(action).status == 400, "\(action)") }
        #expect(try post(String(repeating: "x", count: 5000)).status == 413)
        let put = try collector.client().request("PUT", "/visitor")
        #expect(put.status == 405 && put["Allow"] == "GET, HEAD, POST, OPTIONS")
        #expect(try collector.client().request("OPTIONS", "/visitor")["Allow"] == "GET, HEAD, POST, OPTIONS")
        let head = try collector.client().request("HEAD", "/visitor", headers: [("Host", Self.host)])
        #expect(head.status == 200 && Int(head["Content-Length"] ?? "") ?? 0 > 5000)
        #expect(try get("?done=nonsense").status == 200 && get("?done=accept").text.contains("n’a pas gardé ce choix"))
    }

    @Test func hostileHeadersAreText() throws {
        let evil = "\"><script>alert(1)</script><img src=x onerror=alert(1)>'&\u{202E}\u{200B}"
        let page = try get(
            "?lang=en",
            [
                ("User-Agent", evil), ("Accept-Language", evil), ("Sec-CH-UA", evil), ("Sec-CH-UA-\(String(repeating: "x", count: 40))", evil),
                ("Referer", evil),
                ("DNT", evil), ("Cookie", "sillage=\(evil); sillage-oppose=1\(evil)"),
            ])
        #expect(page.status == 200)
        #expect(!page.text.contains("<script") && !page.text.contains("<img") && !page.text.contains("\u{202E}"))
        for host in ["\"><b>", "[::1]:80", "evil.example", ""] { #expect([200, 400].contains(try get("", [("Host", host)]).status), "\(host)") }
        #expect(try !get("", [("Host", "\"><b>x")]).text.contains("<b>x"))
    }

    /// Elsewhere than the pages: the page says so, and the opposition reaches them where it can.
    @Test func aCollectorOnItsOwnHost() throws {
        let page = try get("?lang=en", [("Host", "stats.example.org")])
        #expect(page.text.contains("The site’s pages are on other hosts") && page.text.contains("href=\"https://example.org/\""))
        #expect(page.text.contains("Opposition holds for <bdi>example.org</bdi>"))
        let far = try get("?lang=en", [("Host", "127.0.0.1")])
        #expect(far.text.contains("Opposition too holds for this host alone"))
        #expect(try !get("?lang=en", [("Host", "example.org")]).text.contains("on other hosts"))
        // Once a page has sent from the collector's own host, it is known as such.
        #expect(try get("?lang=en", [("Host", "a.example.org")]).text.contains("on other hosts"))
        let headers = [("Host", "a.example.org"), ("Origin", "https://a.example.org")]
        #expect(try collector.client().beacon(#"{"event":"pageview","url":"https://a.example.org/"}"#, headers: headers).status == 204)
        #expect(try !get("?lang=en", [("Host", "a.example.org")]).text.contains("on other hosts"))
    }
}
