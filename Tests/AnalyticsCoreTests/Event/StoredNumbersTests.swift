import Testing

@testable import AnalyticsCore

/// Numbers and names that rest in journals, databases and other people's scripts: they must never change.
@Suite struct StoredNumbersTests {
    @Test(
        arguments: [
            (.pageview, 1, "pageview"), (.engagement, 2, "engagement"), (.download, 3, "download"), (.outbound, 4, "outbound"), (.search, 5, "search"),
            (.vote, 6, "vote"), (.video, 7, "video"), (.form, 8, "form"), (.email, 9, "email"), (.consent, 10, "consent"), (.custom, 11, "custom"),
        ] as [(EventKind, UInt8, String)])
    func eventKinds(kind: EventKind, number: UInt8, name: String) {
        #expect(kind.rawValue == number && EventKind(rawValue: number) == kind)
        #expect(kind.name == name && EventKind(name: name) == kind)
        #expect(kind.isInteraction == ![.pageview, .engagement, .consent].contains(kind))
    }

    @Test func noKindWithoutANumber() {
        #expect(EventKind.allCases.map(\.rawValue) == Array(1...12))
        #expect(EventKind.sent.map(\.rawValue) == Array(1...11))
        #expect(EventKind(name: "Pageview") == nil && EventKind(name: "") == nil)
        // Counted under the exempt profile; no page may send it.
        #expect(EventKind.interaction.rawValue == 12 && EventKind.interaction.name == "interaction" && EventKind.interaction.isInteraction)
        #expect(EventKind(name: "interaction") == nil)
    }

    /// ESTIMATION §4.
    @Test func historyTables() {
        #expect(HistoryTable.allCases.map(\.rawValue) == [1, 2, 3, 4, 5, 6])
        let names = ["visit_days", "decisions", "first_return_after_decision", "ids_created", "visits_consent_remembered", "visits_consent_given"]
        #expect(HistoryTable.allCases.map(\.name) == names)
        #expect(VisitState.allCases.map(\.rawValue) == [0, 1, 2, 3, 4, 5] && SourceClass.allCases.map(\.rawValue) == [0, 1, 2, 3])
    }

    /// INTERFACE `sillage_dropped_total{reason=}`.
    @Test func dropReasons() {
        #expect(DropReason.allCases.map(\.rawValue) == ["bot", "spam", "opposed", "signal", "unconsented", "no_visit"])
    }
}
