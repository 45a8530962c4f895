import AnalyticsCore
import NIOHTTP1
import Testing

@testable import Collector

@Suite struct PageOriginTests {
    @Test(
        arguments: [
            ("https://www.example.org", "www.example.org", true), ("http://www.example.org:8080", "www.example.org", false),
            ("https://www.example.org/a?b#c", "www.example.org", true), ("https://www.example.org?x", "www.example.org", true),
            ("http://[::1]:8080/a", "[::1]", false), ("null", nil, false), ("", nil, false), ("https://", nil, false), ("https:///a", nil, false),
            ("ftp://a", nil, false), ("HTTPS://a", nil, false), ("https://user@evil.example", nil, false), ("http://[::1", nil, false),
        ] as [(String, String?, Bool)])
    func readsSchemeAndHost(text: String, host: String?, isSecure: Bool) {
        let origin = PageOrigin(text)
        #expect(origin.map { String($0.host) } == host)
        if let origin { #expect(origin.isSecure == isSecure) }
    }

    @Test(
        arguments: [
            ("www.example.org", "https://WWW.example.org", true), ("www.example.org:80", "https://www.example.org", true), ("a", "https://b", false),
            ("", "https://b", false), ("a.b", "https://a.bc", false), ("[::1]:1", "http://[::1]:2", true), ("a-b", "https://aMb", false),
            ("@", "https://`", false),
        ])
    func comparesHosts(host: String, origin: String, isSame: Bool) {
        let head = HTTPRequestHead(version: .http1_1, method: .POST, uri: "/b", headers: ["Host": host, "Origin": origin])
        #expect((RequestHead(head).ownPage != nil) == isSame)
    }

    @Test func cookiesOfSeveralHeadersAreOneList() {
        let head = HTTPRequestHead(
            version: .http1_1, method: .POST, uri: "/b", headers: ["cookie": "a=1", "Cookie": "sillage=x", "COOKIE": "sillage-oppose=1"])
        let cookies = RequestHead(head).cookies
        #expect(cookies?.visitor == "x" && cookies?.isOpposed == true)
        #expect(RequestHead(HTTPRequestHead(version: .http1_1, method: .POST, uri: "/b")).cookies == nil)
    }
}
