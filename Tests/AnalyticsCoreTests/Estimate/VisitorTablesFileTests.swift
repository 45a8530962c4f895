import Foundation
import Testing

@testable import AnalyticsCore

@Suite struct VisitorTablesFileTests {
    private static let members = [
        "format": "2", "days": "3", "groups": "16", "lag_cap": "30", "visit_days": "[[0,1,-1,2],[2,15,30,1]]", "decisions": "[[0,1,0,2]]",
        "first_return_after_decision": "[]", "ids_created": "[[0,1,2]]", "visits_consent_remembered": "[[2,15,1]]", "visits_consent_given": "[[0,1,2]]",
        "visits_by_state_and_source": "[[0,0,3,2],[2,5,0,1]]",
    ]

    /// A right file with some members changed; an empty one is left out.
    private static func text(_ changes: [String: String] = [:]) -> String {
        let all = members.merging(changes) { $1 }.filter { !$0.value.isEmpty }
        return "{" + all.sorted { $0.key < $1.key }.map { "\"\($0.key)\": \($0.value)" }.joined(separator: ", ") + "}"
    }

    private static func parse(_ text: String) throws(VisitorTablesError) -> VisitorTablesFile { try VisitorTablesFile(parsing: Array(text.utf8)) }

    private static func error(_ text: String) -> VisitorTablesError? {
        do throws(VisitorTablesError) { _ = try parse(text) } catch { return error }
        return nil
    }

    @Test func tablesAreRead() throws {
        let file = try Self.parse(Self.text(["site": "\"example.org\"", "first_day": "\"2026-11-01\"", "truth": "{\"1\": [2.5e3, null, \"a\\\"]\"]}"]))
        #expect(file.site == "example.org" && file.firstDay == Day("2026-11-01"))
        #expect(file.tables.days == 3 && file.tables.lagCap == 30)
        #expect(file.tables.visitDays == [.init(day: 0, group: 1, lag: -1, count: 2), .init(day: 2, group: 15, lag: 30, count: 1)])
        #expect(file.tables.decisions == [.init(day: 0, group: 1, lag: 0, count: 2)])
        #expect(file.tables.firstReturnsAfterDecision.isEmpty)
        #expect(file.tables.visitsConsentRemembered == [.init(day: 2, group: 15, count: 1)])
        #expect(
            file.tables.visitsByStateAndSource == [
                .init(day: 0, state: .idCreated, source: .campaign, count: 2), .init(day: 2, state: .signal, source: .search, count: 1),
            ])
    }

    @Test func listsAreSortedByDay() throws {
        let file = try Self.parse(Self.text(["ids_created": "[[2,1,1],[0,9,1],[2,0,4],[0,1,1.0]]"]))
        #expect(file.tables.idsCreated.map(\.day) == [0, 0, 2, 2])
    }

    @Test func encodingIsOrderedAndComesBack() throws {
        var tables = VisitorTables(days: 3, lagCap: 395)
        tables.visitDays = [
            .init(day: 2, group: 0, lag: 5, count: 1), .init(day: 0, group: 3, lag: -1, count: 2), .init(day: 0, group: 3, lag: -1, count: 5),
            .init(day: 0, group: 1, lag: 2, count: 0),
        ]
        tables.idsCreated = [.init(day: 1, group: 2, count: 1)]
        tables.visitsByStateAndSource = [.init(day: 1, state: .undecided, source: .referral, count: 7)]
        let file = VisitorTablesFile(tables: tables, site: "example.org", firstDay: Day("2026-11-01"))
        #expect(
            String(decoding: file.encoded(), as: UTF8.self) == """
                {"days":3,
                "decisions":[],
                "first_day":"2026-11-01",
                "first_return_after_decision":[],
                "format":2,
                "groups":16,
                "ids_created":[[1,2,1]],
                "lag_cap":395,
                "site":"example.org",
                "visit_days":[[0,3,-1,7],[2,0,5,1]],
                "visits_by_state_and_source":[[1,4,2,7]],
                "visits_consent_given":[],
                "visits_consent_remembered":[]}

                """)
        let again = try VisitorTablesFile(parsing: file.encoded())
        #expect(again.encoded() == file.encoded() && again.site == file.site && again.firstDay == file.firstDay)
        #expect((try JSONSerialization.jsonObject(with: Data(file.encoded())) as? [String: Any])?["days"] as? Int == 3)
    }

    @Test func anySiteNameIsWrittenAsJSON() throws {
        let file = VisitorTablesFile(tables: VisitorTables(days: 1), site: "a\"\\\n\u{1B}é")
        let object = try JSONSerialization.jsonObject(with: Data(file.encoded())) as? [String: Any]
        #expect(object?["site"] as? String == file.site)
        // And what could drive a terminal is not read back.
        #expect(try VisitorTablesFile(parsing: file.encoded()).site == nil)
    }

    @Test(arguments: [
        ("visit_days", "[[0,1,1,1],[3,1,1,1]]", "visit_days[1]", "day is 3 and must be 0 to 2"),
        ("visit_days", "[[0,16,1,1]]", "visit_days[0]", "group is 16"), ("visit_days", "[[0,-1,1,1]]", "visit_days[0]", "group is -1"),
        ("visit_days", "[[0,1,31,1]]", "visit_days[0]", "lag is 31 and must be -1 to 30"), ("decisions", "[[0,1,-2,1]]", "decisions[0]", "lag is -2"),
        ("visit_days", "[[0,1,1,-1]]", "visit_days[0]", "count is -1"), ("visit_days", "[[0,1,1,1000000001]]", "visit_days[0]", "count is"),
        ("visit_days", "[[0,1,1,99999999999999999999]]", "visit_days[0]", "count must be a whole number"),
        ("visit_days", "[[0,1,1,1.5]]", "visit_days[0]", "count must be"), ("visit_days", "[[0,1,1,1e3]]", "visit_days[0]", "count must be"),
        ("visit_days", "[[0,1,1]]", "visit_days[0]", "must be [day, group, lag, count]"), ("visit_days", "[[0,1,1,1,1]]", "visit_days[0]", "must be ["),
        ("visit_days", "[[0,1,1,\"1\"]]", "visit_days[0]", "count must be"), ("visit_days", "[0,1,1,1]", "visit_days[0]", "must be ["),
        ("visit_days", "{}", "byte", "visit_days must be a list"), ("visit_days", "null", "byte", "must be a list"),
        ("ids_created", "[[0,1,2],[-1,1,2]]", "ids_created[1]", "day is -1"), ("visits_consent_given", "[[0,1,2,3]]", "visits_consent_given[0]", "must be"),
        ("visits_by_state_and_source", "[[0,6,0,1]]", "visits_by_state_and_source[0]", "state is 6"),
        ("visits_by_state_and_source", "[[0,0,4,1]]", "visits_by_state_and_source[0]", "class is 4"), ("format", "1", "format", "must be 2"),
        ("groups", "8", "groups", "must be 16"), ("days", "0", "days", "1 to 3660"), ("days", "3661", "days", "1 to 3660"),
        ("days", "2.5", "days", "whole number"), ("lag_cap", "-1", "lag_cap", "1 to 3660"), ("lag_cap", "\"30\"", "lag_cap", "whole number"),
    ]) func errorsSayWhereAndWhat(member: String, value: String, place: String, reason: String) throws {
        let error = try #require(Self.error(Self.text([member: value])))
        #expect(error.place.hasPrefix(place) && error.reason.contains(reason) && !error.remedy.isEmpty, "\(error)")
    }

    @Test(arguments: members.keys.sorted()) func everyMemberIsNeededOnce(member: String) throws {
        let missing = try #require(Self.error(Self.text([member: ""])))
        #expect(missing.place == member && missing.reason == "is missing")
        let twice = Self.text().dropLast() + ", \"\(member)\": \(Self.members[member] ?? "")}"
        #expect(Self.error(String(twice))?.reason == "stands twice")
    }

    @Test(arguments: [
        "", " ", "[]", "null", "{", "{}x", "{\"days\"}", "{\"days\":}", "{\"a\":1,}", "{\"a\":[}", "{\"a\":[1,2", "{\"a\":\"", "{\"a\":\"\\",
        "{\"a\":\"\u{1}\"}",
        "{\"a\":\u{7F}}", "\u{FEFF}{}",
    ]) func whatIsNoJSONIsAnError(text: String) { #expect(Self.error(text) != nil) }

    @Test func nestingIsBounded() {
        let deep = String(repeating: "[", count: 100_000)
        #expect(Self.error("{\"a\":\(deep)")?.reason == "nested too deeply")
    }

    /// Every beginning of a file, and files with one byte changed, end in an error or in tables, never in a trap.
    @Test func anyBytesAreHarmless() throws {
        let bytes = VisitorTablesFile(tables: SimulatedSite(seed: 11, days: 3, visitors: 100).tables, site: "example.org").encoded()
        for count in 0..<bytes.count - 2 { #expect(throws: VisitorTablesError.self) { try VisitorTablesFile(parsing: Array(bytes.prefix(count))) } }
        var random = SplitMix(seed: 12)
        for _ in 0..<2000 {
            var changed = bytes
            changed[random.next(below: bytes.count)] = UInt8(random.next(below: 256))
            guard let file = try? VisitorTablesFile(parsing: changed) else { continue }
            #expect(VisitorEstimator(file.tables).estimate(days: 30, withBacktest: true).isPlausible)
        }
    }
}
