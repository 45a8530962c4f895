import Testing

@testable import AnalyticsCore

/// P4, ESTIMATION §1: lags 1…395 or -1, group 0…15, dates not in the future; anything else counts as lag -1 and as rejected.
@Suite struct VisitorHistoryTests {
    @Test(arguments: [
        (#"{"group":7,"lag":12,"decision_lag":40,"returned":true,"created":"2026-09-12","visit":3}"#, 7, 12, 40),
        (#"{"group":0,"lag":-1}"#, 0, -1, -1), (#"{"group":15,"lag":395,"decision_lag":395}"#, 15, 395, 395),
        (#"{"group":1,"lag":1,"decision_lag":0}"#, 1, 1, 0),
        // 0: an earlier visit of the same day has told already.
        (#"{"group":1,"lag":0}"#, 1, 0, -1), (#"{"group":1,"lag":-1,"visit":100000}"#, 1, -1, -1),
        (#"{"group":1,"lag":-1,"decision_lag":null,"created":null,"visit":null}"#, 1, -1, -1),
    ])
    func believesWhatIsInBounds(json: String, group: Int, lag: Int, decisionLag: Int) throws {
        let history = try #require(VisitorHistory(json: try JSONValue(parsing: Array(json.utf8))))
        #expect(history.group == group && history.lag == lag && history.decisionLag == decisionLag)
        #expect(!history.rejected)
    }

    @Test(arguments: [
        (#"{"group":1,"lag":396}"#, -1), (#"{"group":1,"lag":-2}"#, -1), (#"{"group":1,"lag":1.5}"#, -1), (#"{"group":1,"lag":"12"}"#, -1),
        (#"{"group":1,"lag":1e18}"#, -1), (#"{"group":1,"lag":1e300}"#, -1), (#"{"group":1}"#, -1), (#"{}"#, -1),
        // A visitor in no group cannot be told from one in the wrong group (ESTIMATION §1).
        (#"{"group":16,"lag":5}"#, -1), (#"{"group":-1,"lag":5}"#, -1), (#"{"lag":5}"#, -1), (#"{"group":"7","lag":5}"#, -1),
        (#"{"group":1,"lag":5,"decision_lag":396}"#, 5), (#"{"group":1,"lag":5,"decision_lag":-2}"#, 5),
        (#"{"group":1,"lag":5,"decision_lag":"40"}"#, 5), (#"{"group":1,"lag":5,"decision_lag":0.5}"#, 5),
        (#"{"group":1,"lag":5,"created":"2026-02-30"}"#, 5), (#"{"group":1,"lag":5,"created":20260912}"#, 5),
        (#"{"group":1,"lag":5,"visit":0}"#, 5), (#"{"group":1,"lag":5,"visit":100001}"#, 5), (#"{"group":1,"lag":5,"visit":"3"}"#, 5),
    ])
    func replacesAndMarksWhatIsNot(json: String, lag: Int) throws {
        let history = try #require(VisitorHistory(json: try JSONValue(parsing: Array(json.utf8))))
        #expect(history.rejected)
        #expect(history.lag == lag)
        #expect((0...15).contains(history.group) && (-1...395).contains(history.decisionLag))
        #expect(history.created == nil && history.visit == nil)
    }

    @Test(arguments: ["[]", "7", "null", "\"{}\""])
    func refusesWhatIsNoObject(json: String) throws {
        #expect(VisitorHistory(json: try JSONValue(parsing: Array(json.utf8))) == nil)
    }

    @Test func onlyTrueIsReturned() throws {
        for (json, returned) in [("true", true), ("false", false), ("1", false), ("\"true\"", false), ("null", false)] {
            let text = #"{"group":1,"lag":5,"returned":\#(json)}"#
            #expect(try #require(VisitorHistory(json: try JSONValue(parsing: Array(text.utf8)))).returned == returned)
        }
    }

    /// A browser west or east of the site may be a day ahead; more than that is not believed.
    @Test(arguments: [(-400, true), (0, true), (1, true), (2, false), (4000, false)])
    func aFirstDayInTheFutureIsNotBelieved(offset: Int, isBelieved: Bool) {
        let today = Day(year: 2026, month: 11, day: 23)
        let told = VisitorHistory(group: 3, lag: 12, decisionLag: 40, created: today + offset, visit: 2)
        let history = told.believed(on: today)
        #expect(history.rejected == !isBelieved)
        #expect(history.lag == (isBelieved ? 12 : -1))
        #expect(history.created == (isBelieved ? today + offset : nil))
        #expect(history.group == 3 && history.visit == 2)
    }
}
