import AnalyticsCore

/// The lines of the access log that belong to a person, by the address and time they prove, and no others.
struct SubjectLog {
    /// What one day gave.
    struct DayAnswer: Encodable, Equatable {
        enum Obstacle: String, Encodable {
            /// There is no log of the day.
            case absent
            /// Sealed, and no key was given, or it is of no recipient, or the day's keys are gone.
            case sealed
            /// The log holds networks only: lines cannot be attributed.
            case truncated
        }

        let day: String
        var lines: [String] = []
        var obstacle: Obstacle?
        /// Why, where the obstacle alone does not say it.
        var detail: String?
    }

    /// Most bytes of lines in one answer.
    private static let limit = 64 << 20

    let folder: String
    let key: OfficerKey?
    let span: SubjectSpan

    /// Reads the days of the span.
    /// - Throws: when there are more lines than an answer holds.
    func answers() throws(Failure) -> (days: [DayAnswer], findings: LogFindings) {
        var (days, findings, bytes) = ([DayAnswer](), LogFindings(), 0)
        for day in span.days {
            var answer = DayAnswer(day: day.description)
            guard let files = try? AccessLogReader(folder: folder).open(day) else {
                answer.obstacle = .absent
                days.append(answer)
                continue
            }
            var reader: SealedReader?
            do throws(Failure) { reader = try files.sealedReader(key) } catch { (answer.obstacle, answer.detail) = (.sealed, error.description) }
            var parser = LoggedLineReader()
            var isUndecided = false
            findings.add(
                files.forEachLine(reader) { line in
                    guard let logged = parser.read(line.bytes) else { return true }
                    if span.isUndecided(logged, wasSealed: line.wasSealed) { isUndecided = true }
                    guard span.holds(logged, wasSealed: line.wasSealed) else { return true }
                    bytes += line.bytes.count
                    answer.lines.append(LogLinePrinter.text(line.bytes))
                    return bytes <= Self.limit
                })
            guard bytes <= Self.limit else {
                throw Failure("subject", "there are more than \(Self.limit >> 20) MiB of lines", "answer for shorter spans, one after the other")
            }
            if isUndecided, answer.obstacle == nil { answer.obstacle = .truncated }
            days.append(answer)
        }
        return (days, findings)
    }
}
