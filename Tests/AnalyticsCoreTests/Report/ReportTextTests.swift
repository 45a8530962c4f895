import Foundation
import Testing

@testable import AnalyticsCore

/// INTERFACE `report --format json|csv|table`.
@Suite struct ReportTextTests {
    private static func report(_ rows: [String] = ["/fr/"], by: String? = "page", other: Bool = true) -> Report {
        Report(
            site: "example.org", from: Day(year: 2026, month: 11, day: 1), to: Day(year: 2026, month: 11, day: 30), timezone: "Europe/Paris", by: by,
            total: ReportTotal(
                metrics: Metrics(1200, 3400, 410, 91_000, 55), events: ["download": 40], visitors: VisitorCount(counted: 510, consentRate: 0.56789)),
            rows: rows.map { ReportRow(value: $0, metrics: Metrics(700, 900, 200, 41_000, 5)) },
            other: other ? ReportOther(values: 31, metrics: Metrics(44, 51, 20, 900, 0)) : nil)
    }

    private static func json(_ report: Report) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(try report.json().utf8)) as? [String: Any])
    }

    @Test func theJSONHasTheKeysOfTheInterface() throws {
        let json = try Self.json(Self.report())
        #expect(Set(json.keys) == ["site", "from", "to", "timezone", "by", "total", "rows", "other"])
        #expect(json["site"] as? String == "example.org" && json["from"] as? String == "2026-11-01" && json["to"] as? String == "2026-11-30")
        #expect(json["timezone"] as? String == "Europe/Paris" && json["by"] as? String == "page")
        let total = try #require(json["total"] as? [String: Any])
        #expect(Set(total.keys) == ["visits", "pageviews", "bounces", "engaged_seconds", "events", "visitors"])
        #expect(total["visits"] as? Int == 1200 && total["pageviews"] as? Int == 3400 && total["bounces"] as? Int == 410)
        #expect(total["engaged_seconds"] as? Int == 91_000 && total["events"] as? [String: Int] == ["download": 40])
        let visitors = try #require(total["visitors"] as? [String: Any])
        #expect(visitors["counted"] as? Int == 510 && visitors["consent_rate"] as? Double == 0.5679)
        let row = try #require((json["rows"] as? [[String: Any]])?.first)
        #expect(row["value"] as? String == "/fr/" && row["visits"] as? Int == 700 && row["pageviews"] as? Int == 900)
        #expect(row["bounces"] as? Int == 200 && row["engaged_seconds"] as? Int == 41_000 && row["events"] as? Int == 5)
        let other = try #require(json["other"] as? [String: Any])
        #expect(other["values"] as? Int == 31 && other["visits"] as? Int == 44 && other["pageviews"] as? Int == 51)
        #expect(other["bounces"] as? Int == 20 && other["engaged_seconds"] as? Int == 900)
    }

    @Test func whatIsAbsentIsLeftOut() throws {
        let json = try Self.json(Self.report([], by: nil, other: false))
        #expect(Set(json.keys) == ["site", "from", "to", "timezone", "total", "rows"])
        var report = Self.report(by: "day")
        report.rows[0].visitors = 12
        report.total.visitors.consentRate = nil
        let row = try #require((try Self.json(report)["rows"] as? [[String: Any]])?.first)
        #expect((row["visitors"] as? [String: Int]) == ["counted": 12])
    }

    @Test func aFilteredReportSaysWhatTheFilterDoesNotApplyTo() throws {
        var report = Self.report()
        report.total.isFiltered = true
        let total = try #require(try Self.json(report)["total"] as? [String: Any])
        #expect(Set(total.keys) == ["visits", "pageviews", "bounces", "engaged_seconds", "visitors"])
        #expect((total["visitors"] as? [String: Any])?["scope"] as? String == "site")
        #expect(report.table().contains("\nvisitors of the whole site: 510 counted"))
    }

    @Test func theJSONIsTheSameEveryTime() throws {
        let text = try Self.report(["\"</script>\u{2028}\\\u{0}", "/é"]).json()
        #expect(try Self.report(["\"</script>\u{2028}\\\u{0}", "/é"]).json() == text)
        let rows = try #require(try Self.json(Self.report(["\"</script>\u{2028}\\\u{0}"]))["rows"] as? [[String: Any]])
        #expect(rows[0]["value"] as? String == "\"</script>\u{2028}\\\u{0}")
    }

    @Test func theCSVHasAHeaderRowsOtherAndTotal() {
        #expect(
            Self.report().csv() == """
                page,visits,pageviews,bounces,engaged_seconds,events\r
                /fr/,700,900,200,41000,5\r
                (other),44,51,20,900,0\r
                (total),1200,3400,410,91000,55\r

                """)
        #expect(Self.report([], by: nil, other: false).csv() == "value,visits,pageviews,bounces,engaged_seconds,events\r\n(total),1200,3400,410,91000,55\r\n")
    }

    /// OWASP "CSV Injection", RFC 4180.
    @Test(arguments: [
        ("plain", "plain"), ("=1+1", "'=1+1"), ("+1", "'+1"), ("-1", "'-1"), ("@SUM(A1)", "'@SUM(A1)"), ("  =1", "'  =1"), ("a=1", "a=1"), ("", ""),
        ("a,b", "\"a,b\""), ("a\"b", "\"a\"\"b\""), ("=\"a\",b", "\"'=\"\"a\"\",b\""), ("\"", "\"\"\"\""), ("\t=1", "\u{FFFD}=1"),
        ("\r\n=1", "\u{FFFD}\u{FFFD}=1"),
        // A mark on the sign changes the character that Swift sees, not what a spreadsheet reads.
        ("=\u{301}1+1", "'=\u{301}1+1"), ("@\u{200D}SUM(A1)", "'@\u{200D}SUM(A1)"), ("a,\u{301}b", "\"a,\u{301}b\""), ("a\"\u{301}b", "\"a\"\"\u{301}b\""),
        // What looks like a sign to some spreadsheets.
        ("＝1+1", "'＝1+1"), ("＠SUM(A1)", "'＠SUM(A1)"),
    ])
    func csvFieldsRunNothing(value: String, field: String) {
        #expect(Report.csvField(value).unicodeScalars.elementsEqual(field.unicodeScalars))
    }

    @Test func everyCSVLineHasAsManyFields() {
        let naughty = HTTPCorpus.naughtyStrings
        let lines = Self.report(naughty).csv().unicodeScalars.split(separator: "\n")
        #expect(lines.count == naughty.count + 3)
        for line in lines {
            var (isQuoted, commas) = (false, 0)
            for scalar in line {
                if scalar == "\"" { isQuoted.toggle() }
                if scalar == ",", !isQuoted { commas += 1 }
            }
            #expect(commas == 5 && !isQuoted)
        }
    }

    @Test func theTableShowsNoCharacterThatDrivesATerminal() {
        let hostile = ["\u{1B}[31mred", "a\nb", "a\rb", "\u{7F}", "\u{9B}2J", "\u{202E}gpj", "\u{2066}x\u{2069}", "\u{200F}", "\u{61C}", "\u{2028}", "\0"]
        let table = Self.report(hostile + HTTPCorpus.naughtyStrings).table()
        let shown = table.unicodeScalars.filter { $0 != "\n" }
        let bad = shown.first { scalar in
            switch scalar.value {
            case 0..<0x20, 0x7F...0x9F, 0x61C, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069: true
            default: false
            }
        }
        #expect(bad == nil)
        #expect(table.unicodeScalars.count { $0 == "\n" } == hostile.count + HTTPCorpus.naughtyStrings.count + 7)
        #expect(table.contains("\u{FFFD}[31mred"))
    }

    @Test func theTableIsAligned() {
        let table = Self.report(["/", "/produits", String(repeating: "x", count: 300)]).table()
        let lines = table.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines[0] == "example.org  2026-11-01 to 2026-11-30  (Europe/Paris)")
        #expect(Set(lines[2...7].map(\.count)).count == 1)
        #expect(lines[5].hasPrefix(String(repeating: "x", count: 99) + "…"))
        #expect(table.hasSuffix("\nvisitors: 510 counted (57 % of visits with consent)\n"))
    }

    @Test func visitorsHaveTheirInterval() throws {
        var report = Self.report(["/"])
        var all = VisitorEstimate()
        (all.visitors, all.low, all.high, all.consenting, all.newRefusers, all.undecided) = (880.4, 841.2, 921.9, 480, 30, 370.4)
        report.total.visitors = VisitorCount(counted: 510, consentRate: 0.57, estimate: all, consenting: 480, new: 100, visitDays: 960)
        #expect(
            report.table().contains("\nvisitors: 880 (841 to 922, 95 % interval, low confidence): 510 counted, 370 estimated (57 % of visits with consent)\n"))
        let total = try #require(try Self.json(report)["total"] as? [String: Any])
        let visitors = try #require(total["visitors"] as? [String: Any])
        let numbers = ["estimate": 880, "low": 841, "high": 922, "counted": 510, "consenting": 480, "new": 100, "returning": 380]
        for (name, number) in numbers { #expect(visitors[name] as? Int == number, "\(name)") }
        #expect(visitors["days_per_visitor"] as? Double == 2 && visitors["low_confidence"] as? Bool == true)
        #expect(visitors["parts"] as? [String: Int] == ["consenting": 480, "new_refusers": 30, "earlier_refusers": 0, "undecided": 370, "signal": 0])
    }
}
