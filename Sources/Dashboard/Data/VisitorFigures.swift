import AnalyticsCore

/// Numbers of visitors as results, for the files.
struct VisitorFigures {
    let question: ArchiveQuestion
    /// Days before today of which ranges of every length up to `longest` are told.
    static let recentDays = 61
    static let longest = 92

    /// The lengths that are told of ranges that end on a day.
    static func lengths(_ day: Day, today: Day) -> [Int] {
        let year = Day(year: day.civil.year, month: 1, day: 1)
        let standard = [1, 7, 28, 30, 90, 365, day - day.startOfMonth + 1, day - year + 1]
        return Set(standard + (today - day <= recentDays ? Array(1...longest) : [])).sorted()
    }

    /// Packed, by last day.
    func ranges(endingIn days: ClosedRange<Day>) -> [Day: Packed] {
        var packed: [Day: Packed] = [:]
        question.visitors?.forEachRange(endingIn: days, lengths: { Self.lengths($0, today: question.today) }) { range in
            var entry = Packed()
            entry.append(range.length)
            for people in [range.estimate.visitors.people, range.estimate.low.people, range.estimate.high.people, range.counted] { entry.append(people) }
            entry.append(range.estimate.isLowConfidence ? 1 : 0)
            packed[range.end, default: Packed()].append(entry)
        }
        return packed
    }

    /// Standard ranges of a file that whole answers are told of.
    func periods(of file: ArchiveFile) throws -> [ClosedRange<Day>] {
        let today = question.today
        func year(_ day: Day) -> Day { Day(year: day.civil.year, month: 1, day: 1) }
        guard file.isNow else {
            let last = file.month.startOfMonth(adding: 1) - 1
            guard last < today else { return [] }
            return [file.month...last] + (file.month.civil.month == 12 ? [year(last)...last] : [])
        }
        let month = today.startOfMonth
        var periods = [1, 7, 28, 30, 90, 365].map { (today - ($0 - 1))...today }
        if let first = try question.source.span(site: question.site)?.lowerBound, first <= today { periods.append(first...today) }
        periods += [month...today, year(today)...today, month.startOfMonth(adding: -11)...today, month.startOfMonth(adding: -1)...(month - 1)]
        return periods.enumerated().filter { periods.firstIndex(of: $1) == $0 }.map(\.element)
    }

    /// The members that tell about visitors.
    func write(_ file: ArchiveFile, _ builder: ReportBuilder, ranges: [Day: Packed], days: ClosedRange<Day>, to writer: inout ScriptWriter) throws {
        if let first = question.visitors?.first {
            writer.key("since")
            writer.integer(first.number)
        }
        writer.key("visitors")
        writer.object {
            for number in days.lowerBound.number...days.upperBound.number {
                guard let packed = ranges[Day(number: number)] else { continue }
                $0.key(String(number - file.month.number + 1))
                $0.packed(packed)
            }
        }
        writer.key("periods")
        try writer.object { writer in
            var told: Set<ClosedRange<Day>> = []
            for period in try periods(of: file) {
                let report = try builder.report(ReportQuery(site: question.site, days: period))
                let days = report.counted ?? period
                guard told.insert(days).inserted else { continue }
                writer.key("\(days.lowerBound)/\(days.upperBound)")
                writer.encoded(try report.visitorsJSON())
            }
        }
        // The running month is told with today.
        let month = file.month...(file.month.startOfMonth(adding: 1) - 1)
        guard file.isNow || month.upperBound < question.today else { return }
        let asked = file.isNow ? month.lowerBound...question.today : month
        if let cohorts = try builder.report(ReportQuery(site: question.site, days: asked, by: .dimension(.cohort))).cohortsJSON() {
            writer.key("cohorts")
            writer.encoded(cohorts)
        }
        if let frequency = try builder.report(ReportQuery(site: question.site, days: asked, by: .frequency)).rowJSON() {
            writer.key("frequency")
            writer.encoded(frequency)
        }
    }
}
