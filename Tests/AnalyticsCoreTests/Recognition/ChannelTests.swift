import Testing

@testable import AnalyticsCore

@Suite struct ChannelTests {
    @Test(arguments: [
        ("", "", Channel.direct),
        ("", "utm_term=x", .direct),
        ("https://www.google.com/", "", .organicSearch),
        ("https://www.google.com/", "gclid=abc", .paidSearch),
        ("", "gclid=abc", .paidSearch),
        ("https://www.bing.com/", "msclkid=abc", .paidSearch),
        ("https://www.google.com/", "utm_source=google&utm_medium=cpc", .paidSearch),
        ("", "utm_source=google&utm_medium=cpc&utm_campaign=winter-shop", .paidShopping),
        ("", "utm_source=google&utm_medium=cpc&utm_campaign=workshop", .paidSearch),
        ("https://l.facebook.com/", "fbclid=abc", .organicSocial),
        ("", "fbclid=abc", .organicSocial),
        ("https://m.facebook.com/", "utm_source=facebook&utm_medium=paid_social", .paidSocial),
        ("", "utm_source=ig&utm_medium=cpc", .paidSocial),
        ("", "ttclid=abc", .paidSocial),
        ("https://t.co/", "", .organicSocial),
        ("", "utm_source=blog&utm_medium=social", .organicSocial),
        ("https://www.youtube.com/", "", .organicVideo),
        ("", "utm_source=youtube&utm_medium=organic", .organicVideo),
        ("", "utm_source=youtube&utm_medium=cpc", .paidVideo),
        ("", "utm_source=partner&utm_medium=video", .organicVideo),
        ("https://www.amazon.de/", "", .organicShopping),
        ("", "utm_source=amazon&utm_medium=cpc", .paidShopping),
        ("https://chatgpt.com/", "", .aiAssistant),
        ("", "utm_source=chatgpt.com", .aiAssistant),
        ("https://perplexity.ai/", "", .aiAssistant),
        ("https://mail.google.com/", "", .email),
        ("", "utm_source=newsletter&utm_medium=email", .email),
        ("", "utm_source=lettre-2026&utm_medium=e-mail", .email),
        ("", "mc_eid=abc", .email),
        ("", "utm_source=x.example&utm_medium=display", .display),
        ("", "utm_source=x.example&utm_medium=cpm", .display),
        ("", "dclid=abc", .display),
        ("", "utm_source=google&utm_medium=cpm", .paidSearch),
        ("", "utm_source=google%20shopping&utm_medium=organic", .organicShopping),
        ("https://x.com/i/grok", "", .aiAssistant),
        ("https://mastodon.example/@a", "", .organicSocial),
        ("https://websearch.example/", "", .organicSearch),
        ("https://research.example/", "", .referral),
        ("https://searchengineland.example/", "", .referral),
        ("", "utm_source=x.example&utm_medium=cpc", .paidOther),
        ("", "utm_source=x.example&utm_medium=affiliate", .affiliates),
        ("", "utm_source=spotify&utm_medium=audio", .audio),
        ("", "utm_source=sms&utm_medium=text", .sms),
        ("", "utm_source=app&utm_medium=web-push", .push),
        ("", "utm_source=firebase", .push),
        ("", "utm_source=google&utm_medium=cpc&utm_campaign=Cross-Network", .crossNetwork),
        ("https://blog.example.net/", "", .referral),
        ("", "utm_source=partner&utm_medium=referral", .referral),
        ("", "utm_source=partner", .referral),
        ("https://www.google.com/", "utm_source=partner&utm_medium=link", .referral),
        ("https://www.google.com/", "utm_source=bing&utm_medium=organic", .organicSearch),
    ])
    func followsTheRules(referrer: String, query: String, expected: Channel) throws {
        let url = try #require(PageURL("https://example.org/?\(query)", keepParameters: []))
        #expect(Channel.classify(referrer: Referrer(referrer) { _ in false }, campaign: Campaign(url)) == expected)
    }

    @Test func rawValuesAreStable() {
        #expect(
            Channel.allCases.map(\.rawValue) == [
                "direct", "organic_search", "paid_search", "organic_social", "paid_social", "organic_video", "paid_video",
                "organic_shopping",
                "paid_shopping", "email", "referral", "ai_assistant", "display", "affiliates", "sms", "push", "paid_other", "audio",
                "cross_network",
            ])
    }
}
