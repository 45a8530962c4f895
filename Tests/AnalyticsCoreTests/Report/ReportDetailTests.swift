import Testing

@testable import AnalyticsCore

/// Rows that say what was done with their value.
@Suite struct ReportDetailTests {
    private func report(_ by: String, where filter: String? = nil, k: Int = 2, _ beacons: [(Int, Beacon)]) throws -> Report {
        let goals = [GoalRule(name: "contact", kind: .form, pattern: TextPattern("contact"))]
        let funnel = FunnelRule(name: "lead", steps: [.page(TextPattern("/")), .goal(goals[0].name)], labels: ["/", "goal:contact"])
        var fixture = try SiteFixture(goals: goals, funnels: [funnel])
        var events: [Event] = []
        for (index, (visit, beacon)) in beacons.enumerated() {
            switch try fixture.run(beacon, at: Double(index), agent: SiteFixture.chrome + String(repeating: " ", count: visit)) {
            case .aside(let event): events.append(event)
            case .hit(let hit): if case .event(let event) = fixture.table.apply(hit) { events.append(event) }
            default: break
            }
        }
        let builder = ReportBuilder(source: MemorySource(events: events), calendar: fixture.calendar, k: k)
        let day = fixture.today.day
        return try builder.report(
            ReportQuery(site: "example.org", days: day...day, by: try Breakdown(name: by), filter: try filter.map { try ReportQuery.Filter(parsing: $0) }))
    }

    private func event(_ detail: EventDetail, _ path: String = "/") -> Beacon { Beacon(detail: detail, url: "https://example.org" + path) }

    @Test func votesShowCountsAndMean() throws {
        let votes = ["up", "up", "up", "down", "down"].enumerated().map { ($0.offset, event(.vote(target: "faq", value: $0.element))) }
        let rows = try report("vote", votes + (0..<2).map { ($0, event(.vote(target: "prix", value: "4"))) } + [(2, event(.vote(target: "prix", value: "5")))])
            .rows
        #expect(rows.map(\.value) == ["faq", "prix"])
        #expect(rows[0].details == [ReportDetail(value: "up", visits: 3, events: 3), ReportDetail(value: "down", visits: 2, events: 2)])
        #expect(rows[0].mean == 0.6 && rows[0].metrics.events == 5)
        #expect(rows[1].details == [ReportDetail(value: "4", visits: 2, events: 2), ReportDetail(value: "5", visits: 1, events: 1)])
        #expect(rows[1].mean.map { abs($0 - 13.0 / 3) < 1e-9 } == true)
    }

    @Test func detailsStandInTextToo() throws {
        let report = try report("vote", ["up", "up", "down"].enumerated().map { ($0.offset, event(.vote(target: "=faq", value: $0.element))) })
        #expect(report.csv().contains("vote,visits,pageviews,bounces,engaged_seconds,events,mean,details\r\n'=faq,3,0,0,0,3,0.67,up 2; down 1\r\n"))
        #expect(report.table().contains("up 2; down 1"))
    }

    @Test func videosAddUpTheirWatchedTime() throws {
        let rows = try report(
            "video",
            [(0, 0, 0), (0, 25, 12_000), (0, 50, 11_600), (1, 0, 0), (1, 25, 12_400)].map { visit, progress, watched in
                (visit, event(.video(id: "intro", progress: progress, watchedMilliseconds: watched)))
            }
        ).rows
        #expect(rows[0].metrics == Metrics(visits: 2, engagedSeconds: 36, events: 5))
        #expect(rows[0].details.first { $0.value == "25" } == ReportDetail(value: "25", visits: 2, events: 2))
    }

    @Test func emailsCountWithoutVisits() throws {
        let report = try report(
            "email",
            (0..<3).map { ($0, event(.email(campaign: "2026-11", action: "open"))) } + [(1, event(.email(campaign: "2026-11", action: "click: offre")))])
        #expect(report.total.metrics.visits == 0 && report.total.events == ["email": 4])
        #expect(report.rows.map(\.value) == ["2026-11"])
        #expect(report.rows.first?.details.map(\.value) == ["open", "click: offre"])
    }

    @Test func customEventsHaveTheirProperties() throws {
        let rows = try report("custom", (0..<2).map { ($0, event(.custom(name: "devis", props: ["pays": "fr", "mail": "jean@example.org"]))) }).rows
        #expect(rows[0].details.map(\.value) == ["mail: [email]", "pays: fr"])
    }

    /// P8: a rare property hides together with the next, so that it cannot be told by subtraction.
    @Test func rarePropertiesHideTogether() throws {
        let rows = try report(
            "custom", (0..<7).map { ($0, event(.custom(name: "devis", props: ["pays": $0 < 3 ? "fr" : $0 < 6 ? "de" : "it"]))) }
        ).rows
        #expect(rows[0].details == [ReportDetail(value: "pays: de", visits: 3, events: 3), ReportDetail(value: "(other)", visits: 4, events: 4)])
    }

    @Test func pagesThatWereNotFoundHaveTheirLinks() throws {
        let beacons = ["https://example.org/liens?x=1", "https://example.org/liens", "https://partner.example/page", nil].enumerated().map {
            ($0.offset, Beacon(detail: .pageview(status: 404), url: "https://example.org/absent", referrer: $0.element))
        }
        let rows = try report("notfound", k: 1, beacons).rows
        #expect(rows[0].value == "/absent" && rows[0].metrics.events == 4)
        #expect(rows[0].details.map(\.value) == ["/liens", "(direct)", "partner.example/page"])
    }

    @Test func pagesShowHowFarTheyWereScrolled() throws {
        let beacons = (0..<2).flatMap { [($0, event(.pageview(status: nil))), ($0, event(.engagement(visibleMilliseconds: 1, scroll: 30 + 40 * $0)))] }
        #expect(try report("page", beacons).rows.first?.mean == 50)
    }

    @Test func nextPagesBelongToAPage() throws {
        let beacons = (0..<2).flatMap { visit in ["/", "/a", "/b"].map { (visit, event(.pageview(status: nil), $0)) } }
        let next = try report("next", where: "page=/", beacons)
        #expect(next.rows.map(\.value) == ["/a"] && next.rows[0].metrics.visits == 2)
        #expect(throws: ReportError.needsPage("next")) { try report("next", beacons) }
        #expect(throws: ReportError.needsPage("next")) { try report("next", where: "country=FR", beacons) }
    }

    @Test func previousPagesLeadToAPage() throws {
        let beacons = (0..<2).flatMap { visit in ["/", "/a", "/b", "/a"].map { (visit, event(.pageview(status: nil), $0)) } }
        let previous = try report("previous", where: "page=/a", beacons)
        #expect(previous.by == "previous" && previous.rows.map(\.value) == ["/", "/b"])
        let views = previous.rows.map(\.metrics.pageviews)
        #expect(views == [2, 2])
        #expect(try report("previous", where: "page=/", beacons).rows.isEmpty)
        #expect(throws: ReportError.needsPage("previous")) { try report("previous", where: "country=FR", beacons) }
    }

    /// What was done on a page, by itself: the same file from another page is not in it.
    @Test func aPageHasItsDownloadsSearchesAndVotes() throws {
        let beacons = (0..<2).flatMap { visit in
            [
                (visit, event(.pageview(status: nil), "/a")), (visit, event(.download(href: "https://example.org/guide.pdf"), "/a")),
                (visit, event(.download(href: "https://example.org/guide.pdf"), "/a")), (visit, event(.search(term: "Prix", results: 0), "/a")),
                (visit, event(.vote(target: "faq", value: "up"), "/a")), (visit, event(.outbound(href: "https://partner.example/x"), "/a")),
                (visit, event(.pageview(status: nil), "/b")), (visit, event(.download(href: "https://example.org/guide.pdf"), "/b")),
            ]
        }
        let expected = [("download", "/guide.pdf", 4), ("search", "prix", 2), ("vote", "faq", 2), ("outbound", "partner.example/x", 2)]
        for (by, value, events) in expected {
            let rows = try report(by, where: "page=/a", beacons).rows
            #expect(rows.map(\.value) == [value] && rows[0].metrics.visits == 2 && rows[0].metrics.events == events, "\(by)")
        }
        #expect(try report("download", beacons).rows[0].metrics.events == 6)
        #expect(try report("download", where: "page=/b", beacons).rows[0].metrics.events == 2)
        #expect(try report("vote", where: "page=/b", beacons).rows.isEmpty)
    }

    @Test func funnelsAndGoalsCountVisits() throws {
        let beacons = (0..<3).map { ($0, event(.pageview(status: nil))) } + (0..<2).map { ($0, event(.form(id: "contact", action: "submit"))) }
        let steps = try report("funnel", beacons)
        #expect(steps.rows.map(\.value) == ["lead: 1", "lead: 2"] && steps.rows.map(\.metrics.visits) == [3, 2])
        #expect(try report("goal", beacons).rows.map(\.metrics.visits) == [2])
        #expect(try report("entry", where: "goal=contact", beacons).rows.map(\.metrics.visits) == [2])
        #expect(try report("page", where: "goal=contact", beacons).rows.map(\.metrics.pageviews) == [2])
    }
}
