import AnalyticsCore

/// What stands at the head of each file: its days, their totals, their hours.
struct MonthHead {
    private let question: ArchiveQuestion
    private let span: ArchiveSpan
    /// Files, oldest first.
    private(set) var files: [ArchiveFile] = []
    private var totals: [ArchiveFile: Packed] = [:]
    private let folded: [Day: Day]
    private var foldedPairs: [Day: [(pair: PairKey, last: Day)]] = [:]

    init(_ question: ArchiveQuestion, _ span: ArchiveSpan) throws {
        self.question = question
        self.span = span
        var totals: [ArchiveFile: Packed] = [:]
        try question.source.forEachTotal(site: question.site, span) { part, metrics in
            let file = ArchiveFile.containing(part, today: question.today)
            totals[file, default: Packed()].append(file.offset(of: part))
            totals[file, default: Packed()].append(metrics)
        }
        self.totals = totals
        folded = span.hasMonths ? try question.source.foldedDays(site: question.site, of: nil) : [:]
        guard span.hasMonths else {
            files = [ArchiveFile(month: question.today.startOfMonth, isNow: true)]
            return
        }
        for pair in PairKey.all {
            for (month, last) in try question.source.foldedDays(site: question.site, of: pair) { foldedPairs[month, default: []].append((pair, last)) }
        }
        var month = span.days.lowerBound.startOfMonth
        while month < question.today {
            files.append(ArchiveFile(month: month, isNow: false))
            month = month.startOfMonth(adding: 1)
        }
        files.append(ArchiveFile(month: question.today.startOfMonth, isNow: true))
    }

    func days(of file: ArchiveFile) -> ClosedRange<Day> {
        file.isNow ? question.today...question.today : file.month...min(file.month.startOfMonth(adding: 1) - 1, question.today - 1)
    }

    func hasTotals(_ file: ArchiveFile) -> Bool { totals[file] != nil }

    /// - Parameter months: for `now`, the names of the other files.
    func write(_ file: ArchiveFile, months: [String]?, to writer: inout ScriptWriter) throws {
        let days = days(of: file)
        writer.key("month")
        writer.string(String(file.month.description.prefix(7)))
        writer.key("from")
        writer.integer(days.lowerBound.number)
        writer.key("to")
        writer.integer(days.upperBound.number)
        if let months {
            writer.key("months")
            writer.array { for month in months { $0.string(month) } }
        }
        writer.key("k")
        writer.integer(question.k)
        writer.key("days")
        writer.packed(totals[file] ?? Packed())
        if !file.isNow, let last = folded[file.month] {
            writer.key("folded")
            writer.object {
                $0.key("last")
                $0.integer(last.number)
            }
        }
        try writeHours(days, to: &writer)
    }

    private func writeHours(_ days: ClosedRange<Day>, to writer: inout ScriptWriter) throws {
        let (from, until) = (question.calendar.start(of: days.lowerBound), question.calendar.start(of: days.upperBound + 1))
        let hours = try question.source.hours(site: question.site, from: from, until: until)
        guard let first = hours.first?.hour.seconds else { return }
        // Zones may move their clocks by a part of an hour.
        let steps: [Int] = [3600, 1800, 900]
        let step = steps.first { step in hours.allSatisfy { ($0.hour.seconds - first) % Int64(step) == 0 } } ?? 1
        var packed = Packed()
        for (hour, metrics) in hours {
            packed.append(Int(hour.seconds - first) / step)
            packed.append(metrics)
        }
        writer.key("hours")
        writer.object {
            $0.key("first")
            $0.integer(Int(first))
            if step != 3600 {
                $0.key("step")
                $0.integer(step)
            }
            $0.key("counts")
            $0.packed(packed)
        }
    }

    /// For files with two-way counts.
    func writePairs(_ file: ArchiveFile, to writer: inout ScriptWriter) {
        writer.key("pairs")
        writer.object {
            let folded = file.isNow ? [] : foldedPairs[file.month] ?? []
            guard let last = folded.map(\.last).max() else { return }
            $0.key("folded")
            $0.object {
                $0.key("last")
                $0.integer(last.number)
                $0.key("pairs")
                $0.object {
                    for (pair, last) in folded {
                        $0.key("\(pair.first.name)/\(pair.second.name)")
                        $0.integer(last.number)
                    }
                }
            }
        }
    }
}
