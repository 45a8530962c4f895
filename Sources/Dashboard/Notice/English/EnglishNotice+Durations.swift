extension EnglishNotice {
    var durations: NoticeTable {
        NoticeTable(caption: "How long data are kept", columns: ["Data", "Time", "Then"], rows: durationRows)
    }

    private var durationRows: [[NoticeText]] {
        var rows: [[NoticeText]] = [["IP address and description of the browser, for the measurement", "the time of the request, in memory", "forgotten"]]
        if facts.recognisesVisits { rows.append(["Visit under way, in memory", "thirty minutes without activity, midnight at the latest", "forgotten"]) }
        rows += [
            ["Queue of counted events, without address or identifier", duration(facts.journalSeconds), "erased"],
            ["Totals per hour", duration(facts.hourlyLife), "put together by day"],
            ["Totals that cross two criteria, per day", duration(facts.hourlyLife), byMonth("put together by month", at: facts.hourlyLife)],
            [
                "Totals per day", duration(facts.dailyLife),
                facts.keepsMonths ? "put together by month; values of fewer than \(facts.fadingK) visits become one" : "erased",
            ],
        ]
        if facts.keepsMonths {
            let isForever = facts.monthlySeconds == nil
            rows.append([
                "Totals per month", facts.monthlySeconds.map(duration) ?? "no limit (these numbers concern nobody any more)", isForever ? "—" : "erased",
            ])
        }
        if facts.asksConsent {
            rows += [
                ["Totals of returns of visitors who accept", duration(facts.returnsLife), byMonth("reduced to totals per month", at: facts.returnsLife)],
                ["Measurement cookie, with your consent", "\(duration(facts.consentSeconds)) after your consent, never extended", "erased by your browser"],
            ]
        }
        rows += [
            ["Cookie that remembers an objection", duration(NoticeFacts.oppositionSeconds), "erased by your browser"],
            ["Access log", "\(duration(facts.accessLogSeconds)) at most", "erased"],
        ]
        return rows
    }

    /// What happens to daily totals that leave monthly ones behind, which have a line of their own only where they outlive the days.
    private func byMonth(_ text: NoticeText, at age: Int64) -> NoticeText {
        if facts.keepsMonths { return text }
        return age < facts.dailyLife ? text + ", erased after \(duration(facts.dailyLife))" : "erased"
    }
}
