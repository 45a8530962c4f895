import AnalyticsCore

/// A point over time, read from the ISO label of a row.
enum TimeLabel: Hashable, Sendable {
    /// Local hour and minute; `offset` as written, `+01:00`.
    case hour(Day, hour: Int, minute: Int, offset: String)
    case day(Day)
    /// First day of the month.
    case month(Day)

    /// Reads `2026-11-23T14:00+01:00` (seconds and offset optional), `2026-11-23` and `2026-11`; nil for anything else.
    init?(_ label: String) {
        if let day = Day(label) {
            self = .day(day)
        } else if let day = Day(label + "-01") {
            self = .month(day)
        } else {
            let halves = label.split(separator: "T", maxSplits: 1, omittingEmptySubsequences: false)
            guard halves.count == 2, let day = Day(halves[0]) else { return nil }
            let clock = halves[1].prefix { $0.isASCII && ($0.isNumber || $0 == ":") }
            let parts = clock.split(separator: ":", omittingEmptySubsequences: false)
            guard parts.count >= 2, let hour = Int(parts[0]), let minute = Int(parts[1]), (0...24).contains(hour),
                (0...59).contains(minute)
            else { return nil }
            self = .hour(day, hour: hour, minute: minute, offset: String(halves[1].dropFirst(clock.count)))
        }
    }
}

extension Wording {
    /// The point in full, as a row head: `lun. 23 nov.`, `14 h`, `nov. 2026`, `semaine du 23 nov.`. A label that cannot be read stays as it is.
    func point(_ label: String, _ step: TimeStep? = nil) -> String {
        switch TimeLabel(label) {
        case .day(let day) where step == .week: self(.weekOf, ["date": date(day)])
        case .hour(_, let hour, let minute, _): time(hour: hour, minute: minute == 0 ? nil : minute)
        case .day(let day): weekdayDate(day)
        case .month(let day): month(day)
        case nil: label
        }
    }

    /// All points of a chart: hours of several days say their day; an hour that comes twice when clocks go back also says its distance to UTC.
    func points(_ labels: [String], _ step: TimeStep? = nil) -> [String] {
        let days = labels.map { label -> Day? in if case .hour(let day, _, _, _) = TimeLabel(label) { day } else { nil } }
        let isLong = Set(days).count > 1
        let names = zip(labels, days).map { label, day in
            (isLong ? day.map { weekdayDate($0) + " " } ?? "" : "") + point(label, step)
        }
        let counts = names.reduce(into: [String: Int]()) { $0[$1, default: 0] += 1 }
        return zip(labels, names).map { label, name in
            guard counts[name, default: 0] > 1, case .hour(_, _, _, let offset) = TimeLabel(label) else { return name }
            return "\(name) (UTC\(offset))"
        }
    }

    /// The point in short, under an axis: `23 nov.`, `14 h`, `nov.`.
    func tick(_ label: String) -> String {
        switch TimeLabel(label) {
        case .day(let day): date(day)
        case .month(let day): month(day, year: false)
        default: point(label)
        }
    }
}
