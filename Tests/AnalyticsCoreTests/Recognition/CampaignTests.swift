import Testing

@testable import AnalyticsCore

@Suite struct CampaignTests {
    private func campaign(_ query: String) throws -> Campaign {
        Campaign(try #require(PageURL("https://example.org/?\(query)", keepParameters: [])))
    }

    @Test func readsAndCleansParameters() throws {
        let found = try campaign(
            "utm_source=%20Lettre+&utm_medium=E-Mail&utm_campaign=Rentr%C3%A9e+2026&utm_term=a%40example.org&utm_content=")
        #expect(found.source == "lettre")
        #expect(found.medium == "e-mail")
        #expect(found.campaign == "Rentrée 2026")
        #expect(found.term == "[email]")
        #expect(found.content == nil)
        #expect(found.clickID == nil)
        #expect(!found.isEmpty)
    }

    @Test func isEmptyWithoutAny() throws {
        #expect(try campaign("").isEmpty)
        #expect(try campaign("utm_source=%20&q=x").isEmpty)
    }

    @Test func cutsAndStripsInvisibleCharacters() throws {
        #expect(try campaign("utm_campaign=" + String(repeating: "%C3%A9", count: 200)).campaign?.count == 100)
        #expect(try campaign("utm_campaign=a%E2%80%AE%00b").campaign == "ab")
    }

    @Test(arguments: [
        ("gclid", ClickID.google), ("GCLID", .google), ("wbraid", .google), ("msclkid", .microsoft), ("fbclid", .meta), ("ttclid", .tiktok),
        ("twclid", .x), ("li_fat_id", .linkedin), ("dclid", .googleDisplay), ("yclid", .yandex), ("mc_eid", .email),
        ("irclickid", .affiliate),
    ])
    func knowsClickIdentifiersByKindOnly(parameter: String, kind: ClickID) throws {
        let found = try campaign("\(parameter)=Cj0KCQiA_secret_value_0123456789")
        #expect(found.clickID == kind)
        #expect(!"\(found)".contains("secret"))
    }
}
