import Testing

@testable import AnalyticsCore

/// Every state of consent has its row; requests of visitors who opposed are a number beside them.
@Suite struct ReportConsentTests {
    private func report(k: Int, opposed: Int, by: String? = "consent") throws -> Report {
        var fixture = try SiteFixture(opposed: .total)
        var events: [Event] = []
        func send(_ count: Int, _ choice: ConsentChoice?, _ signals: PrivacySignals = PrivacySignals()) throws {
            for _ in 0..<count {
                let visitor = choice == .granted ? try VisitorID.number(events.count) : nil
                let event = try fixture.send(
                    .view(consent: choice, visitor: visitor), at: Double(events.count), from: "198.51.100.\(events.count)", signals: signals)
                events.append(try #require(event))
            }
        }
        try send(20, .granted)
        try send(10, .denied)
        try send(8, nil)
        try send(6, .granted, PrivacySignals(globalPrivacyControl: true))
        try send(opposed, .opposed)
        let builder = ReportBuilder(source: MemorySource(events: events), calendar: fixture.calendar, k: k)
        let day = fixture.today.day
        return try builder.report(ReportQuery(site: "example.org", days: day...day, by: try by.map { try Breakdown(name: $0) }))
    }

    @Test(arguments: [0, 1, 3, 50])
    func everyStateIsShown(opposed: Int) throws {
        let report = try report(k: 5, opposed: opposed)
        let states = ["granted 20 0", "denied 10 0", "undecided 8 0", "signal 6 0"]
        #expect(report.rows.map { "\($0.value) \($0.metrics.visits) \($0.metrics.events)" } == states + (opposed > 0 ? ["opposed 0 \(opposed)"] : []))
        #expect(report.other == nil)
        #expect(report.total.visitors.consentRate == 20.0 / 44 && report.total.metrics.visits == 44, "rates are about visits")
        #expect(report.total.metrics.events == 0 && report.total.events["consent"] == nil)
    }

    @Test func rareStatesFoldAsBefore() throws {
        let report = try report(k: 7, opposed: 2)
        #expect(report.rows.map(\.value) == ["granted", "denied", "opposed"] && report.other?.metrics.visits == 14)
    }
}
