import Testing

@testable import AnalyticsCore

/// Numbers that rest in the database and names that stand in other people's scripts: they must never change.
@Suite struct DimensionTests {
    private static let numbers: [(Dimension, Int, String)] = [
        (.page, 1, "page"), (.entry, 2, "entry"), (.exit, 3, "exit"), (.channel, 4, "channel"), (.source, 5, "source"), (.referrer, 6, "referrer"),
        (.utmSource, 10, "utm_source"), (.utmMedium, 11, "utm_medium"), (.utmCampaign, 12, "utm_campaign"), (.utmTerm, 13, "utm_term"),
        (.utmContent, 14, "utm_content"), (.country, 20, "country"), (.region, 21, "region"), (.language, 22, "language"), (.browser, 30, "browser"),
        (.browserVersion, 31, "browser_version"), (.os, 32, "os"), (.osVersion, 33, "os_version"), (.device, 34, "device"), (.screen, 35, "screen"),
        (.download, 40, "download"), (.outbound, 41, "outbound"), (.search, 42, "search"), (.searchEmpty, 43, "search_empty"), (.vote, 44, "vote"),
        (.video, 45, "video"), (.form, 46, "form"), (.email, 47, "email"), (.custom, 48, "custom"), (.notFound, 49, "notfound"),
        (.visitNumber, 60, "visit_number"), (.recency, 61, "recency"), (.cohort, 62, "cohort"), (.consent, 63, "consent"), (.event, 70, "event"),
        (.bot, 71, "bot"), (.botClass, 72, "bot_class"), (.botReason, 73, "bot_reason"), (.goal, 80, "goal"), (.funnel, 81, "funnel"), (.next, 82, "next"),
    ]

    /// Shown inside the rows of others.
    private static let inner: [(Dimension, Int)] = [
        (.scroll, 83), (.voteValue, 84), (.videoProgress, 85), (.formAction, 86), (.emailAction, 87), (.customProperty, 88), (.notFoundLink, 89),
        (.consentDecision, 90), (.cohortVisitors, 91), (.pageDownload, 92), (.pageOutbound, 93), (.pageSearch, 94), (.pageVote, 95),
    ]

    @Test(arguments: inner)
    func innerNumbersStay(dimension: Dimension, number: Int) {
        #expect(dimension.rawValue == number && Dimension(name: dimension.name) == nil)
    }

    @Test(arguments: numbers)
    func numbersAndNamesStay(dimension: Dimension, number: Int, name: String) {
        #expect(dimension.rawValue == number && Dimension(rawValue: number) == dimension)
        #expect(dimension.name == name && Dimension(name: name) == dimension)
    }

    @Test func noDimensionWithoutANumber() {
        #expect(Self.numbers.map(\.0) + Self.inner.map(\.0) == Dimension.allCases)
        #expect(Self.numbers.map(\.0) == Dimension.reported)
        #expect(Dimension(name: "Page") == nil && Dimension(name: "") == nil && Dimension(name: "utmSource") == nil)
    }

    /// P9: pairs are counted between these, in this order.
    @Test func pairedDimensionsStay() {
        #expect(Dimension.paired == [.page, .entry, .channel, .source, .utmCampaign, .country, .language, .browser, .os, .device, .goal])
        #expect(Dimension.allCases.filter(\.isPaired) == Dimension.paired)
        // Facts come sorted by number, and pairs are written in that order.
        #expect(Dimension.paired.map(\.rawValue) == Dimension.paired.map(\.rawValue).sorted())
        #expect(Dimension.allCases.allSatisfy { (1...255).contains($0.rawValue) })
    }

    @Test(
        arguments: [
            (.page, .entry, 258), (.page, .device, 290), (.entry, .country, 532), (.channel, .source, 1029), (.source, .utmCampaign, 1292),
            (.utmCampaign, .browser, 3102), (.country, .language, 5142), (.country, .device, 5154), (.language, .os, 5664), (.browser, .os, 7712),
            (.os, .device, 8226), (.page, .goal, 336), (.device, .goal, 8784),
        ] as [(Dimension, Dimension, Int)])
    func pairCodesStay(first: Dimension, second: Dimension, code: Int) throws {
        let key = try #require(PairKey(first, second))
        #expect(key.code == code && PairKey(second, first) == key && PairKey(code: code) == key)
        #expect(key.first == first && key.second == second)
    }

    @Test func everyPairHasItsOwnCode() {
        var codes: Set<Int> = []
        for first in Dimension.allCases {
            for second in Dimension.allCases {
                let key = PairKey(first, second)
                #expect((key != nil) == (first.isPaired && second.isPaired && first != second))
                if let key { codes.insert(key.code) }
            }
        }
        #expect(codes.count == 55)
    }

    @Test(arguments: [0, 1, 257, 513, 259, 65_793, -1, 1 << 40])
    func otherCodesAreNoPair(code: Int) {
        #expect(PairKey(code: code) == nil)
    }
}
