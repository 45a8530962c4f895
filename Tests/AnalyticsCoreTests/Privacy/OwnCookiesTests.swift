import Testing

@testable import AnalyticsCore

@Suite struct OwnCookiesTests {
    @Test(
        arguments: [
            ("", nil, false, false), ("a=b", nil, false, false), ("sillage=x", "x", false, false), ("sillage-oppose=1", nil, true, false),
            ("a=b; sillage=x.y; sillage-oppose=1; sillage-preferences=k=v", "x.y", true, true), ("sillage=first; sillage=second", "first", false, false),
            ("sillage-oppose=0", nil, false, false), ("sillage-oppose=", nil, false, false), ("sillage-oppose", nil, false, false),
            ("xsillage=1; Sillage=2; sillage2=3; sillage =4", nil, false, false), ("a=sillage-oppose=1", nil, false, false),
            (";;;sillage=x", "x", false, false), ("\tsillage=x", "x", false, false), ("sillage=", "", false, false),
        ] as [(String, String?, Bool, Bool)])
    func findsOursAndNothingElse(header: String, visitor: String?, isOpposed: Bool, hasPreferences: Bool) {
        let cookies = OwnCookies(header)
        #expect(cookies.visitor == visitor && cookies.isOpposed == isOpposed && cookies.hasPreferences == hasPreferences)
    }

    @Test func overlongValuesAreNone() {
        #expect(OwnCookies("sillage=" + String(repeating: "x", count: 5000)).visitor == nil)
        #expect(OwnCookies(String(repeating: "a=b; ", count: 10_000) + "sillage-oppose=1").isOpposed)
    }

    @Test func saysNothing() {
        let cookies = OwnCookies("sillage=SECRET; sillage-oppose=1")
        var dumped = ""
        dump(cookies, to: &dumped)
        #expect(!"\(cookies) \(String(reflecting: cookies)) \(dumped)".contains("SECRET"))
        #expect(!(cookies is any Encodable))
    }
}
