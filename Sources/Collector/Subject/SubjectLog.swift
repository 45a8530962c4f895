import AnalyticsCore

/// The lines of the access log that belong to a person, by the address and time they prove, and no others.
struct SubjectLog {
    /// What one day gave. Without lines and with an obstacle, nothing is known of the person's lines: not even that there are none.
    struct DayAnswer: Encodable, Equatable {
        enum Obstacle: String, Encodable {
            /// There is no log of the day.
            case absent
            /// Sealed, and no key was given.
            case sealed
            /// Sealed, and the key that was given opens nothing of it.
            case wrongKey = "wrong_key"
            /// Sealed, and the day's keys are gone or damaged: nobody can open it.
            case lostKeys = "lost_keys"
            /// A part could not be opened, or is damaged.
            case partly
            /// The log holds networks only, or no addresses: lines cannot be attributed.
            case truncated
        }

        private enum CodingKeys: String, CodingKey { case day, lines, obstacle, detail }

        let day: String
        var lines: [String] = []
        var obstacle: Obstacle?
        /// Why, where the obstacle alone does not say it.
        var detail: String?

        /// Whether nothing was read, although there is a log.
        var isClosed: Bool { [.sealed, .wrongKey, .lostKeys].contains(obstacle) }

        func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(day, forKey: .day)
            // No list where nobody knows what would be in it.
            if obstacle == nil || !lines.isEmpty { try container.encode(lines, forKey: .lines) }
            try container.encodeIfPresent(obstacle, forKey: .obstacle)
            try container.encodeIfPresent(detail, forKey: .detail)
        }
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
            do throws(Failure) { reader = try files.sealedReader(key) } catch { (answer.obstacle, answer.detail) = (obstacle(files), error.description) }
            var parser = LoggedLineReader()
            var (isUndecided, hasCut, hasWhole) = (false, false, false)
            let found = files.forEachLine(reader) { line in
                guard let logged = parser.read(line.bytes) else { return true }
                if span.isUndecided(logged, wasSealed: line.wasSealed) { isUndecided = true }
                if SubjectSpan.isCut(logged, wasSealed: line.wasSealed) { hasCut = true } else { hasWhole = true }
                guard span.holds(logged, wasSealed: line.wasSealed) else { return true }
                bytes += line.bytes.count
                answer.lines.append(LogLinePrinter.text(line.bytes))
                return bytes <= Self.limit
            }
            findings.add(found)
            guard bytes <= Self.limit else {
                throw Failure("subject", "there are more than \(Self.limit >> 20) MiB of lines", "answer for shorter spans, one after the other")
            }
            if answer.obstacle == nil, isUndecided || hasCut && !hasWhole { answer.obstacle = .truncated }
            if answer.obstacle == nil, !found.problems.isEmpty { answer.obstacle = .partly }
            days.append(answer)
        }
        return (days, findings)
    }

    /// Why a sealed day was not opened.
    private func obstacle(_ files: AccessLogDay) -> DayAnswer.Obstacle {
        guard files.hasKeys else { return .lostKeys }
        return key == nil ? .sealed : .wrongKey
    }
}
