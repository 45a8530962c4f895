import AnalyticsCore

/// Which days of a request for erasure can be answered, and doing it.
struct SubjectErasure {
    let folder: String
    let legalHold: [Day]
    let isDryRun: Bool

    /// Takes the lines of the span out of the logs in the clear.
    func erase(_ span: SubjectSpan, now: Timestamp) throws -> [SubjectAnswer.Erasure] {
        var erasures: [SubjectAnswer.Erasure] = []
        for day in span.days {
            var erasure = SubjectAnswer.Erasure(day: day.description, isDryRun: isDryRun)
            if let files = try? AccessLogReader(folder: folder).open(day) {
                if legalHold.contains(day) {
                    erasure.refusal = .legalHold
                } else {
                    if files.hasText {
                        let isUndecided = isUndecided(files, span)
                        erasure.lines = try LogEraser(folder: folder).erase(day, of: span, now: now, dryRun: isDryRun)
                        if isUndecided, erasure.lines == 0 { erasure.refusal = .truncated }
                    }
                    if files.isSealed { erasure.refusal = .sealed }
                }
            } else {
                erasure.refusal = .absent
            }
            erasures.append(erasure)
        }
        return erasures
    }

    /// Makes a whole sealed day unreadable.
    func eraseSealed(_ day: Day) throws -> SubjectAnswer.Erasure {
        var erasure = SubjectAnswer.Erasure(day: day.description, isWholeDay: true, isDryRun: isDryRun)
        let files = try? AccessLogReader(folder: folder).open(day)
        if legalHold.contains(day) {
            erasure.refusal = .legalHold
        } else if files?.isSealed != true {
            erasure.refusal = .absent
        } else if !isDryRun {
            _ = try LogEraser(folder: folder).eraseSealed(day)
        }
        return erasure
    }

    private func isUndecided(_ files: AccessLogDay, _ span: SubjectSpan) -> Bool {
        var (found, parser) = (false, LoggedLineReader())
        _ = files.forEachLine(nil) { line in
            found = parser.read(line.bytes).map { span.isUndecided($0, wasSealed: false) } ?? false
            return !found
        }
        return found
    }
}
