import Testing

@testable import AnalyticsCore

/// A search recognised in a page's URL counts once as a page view and once as an event.
struct SearchPageTests {
    @Test func aSearchPageIsAnEventAndNoBounce() throws {
        let calendar = try #require(SiteCalendar(identifier: "Europe/Paris"))
        let interval = calendar.interval(of: Day(year: 2026, month: 11, day: 23))
        let hit = Hit(
            site: "example.org", time: interval.start + 3600, interval: interval, kind: .pageview, page: StoredText(scrubbing: "/recherche"),
            facts: [],
            values: [
                Part(dimension: .search, value: StoredText(scrubbing: "carte"), metrics: Metrics(events: 1)),
                Part(dimension: .event, value: StoredText(recognised: "search"), metrics: Metrics(events: 1)),
            ],
            visibleMilliseconds: 0, consent: .undecided, decided: false, history: nil, isEntrance: true)
        var visit = Visit(start: hit)
        let event = visit.absorb(hit, countsVisitorDay: false)
        #expect(event.visit == Metrics(visits: 1, pageviews: 1, events: 1))
        #expect(event.parts.contains(Part(dimension: .search, value: StoredText(scrubbing: "carte"), metrics: Metrics(visits: 1, events: 1))))
        #expect(event.parts.contains(Part(dimension: .page, value: StoredText(scrubbing: "/recherche"), metrics: Metrics(visits: 1, pageviews: 1, events: 1))))
    }
}
