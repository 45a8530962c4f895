import AnalyticsCore
import Foundation

/// How many visits each day has, and when: growth, seasons, weeks, holidays, letters, and one article that everybody reads.
struct SampleRhythm: Sendable {
    /// Visits of each day.
    let counts: [Int]
    let first: Day
    /// Number of the day on which an article spreads.
    let viral: Int

    /// - Parameter visits: mean of a day.
    init(first: Day, days: Int, visits: Int, random: inout SampleRandom) {
        self.first = first
        viral = days * 5 / 8
        var weights: [Double] = []
        for number in 0..<days {
            let day = first + number
            let growth = 0.75 + 0.5 * Double(number) / Double(max(1, days))
            let since = number - viral
            let spread: Double = (0...3).contains(since) ? [4.5, 2.1, 1.5, 1.2][since] : 1
            let letter: Double = Self.daysSinceLetter(day).map { [1.25, 1.15, 1.08, 1.04][$0] } ?? 1
            let noise = exp(0.07 * random.normal())
            let usual = Self.season(day) * Self.week(day)
            weights.append(growth * usual * spread * letter * noise)
        }
        let scale = Double(visits * days) / weights.reduce(0, +)
        counts = weights.map { Int(($0 * scale).rounded()) }
    }

    /// 0 at the beginning, 1 at the end.
    func progress(_ number: Int) -> Double { Double(number) / Double(max(1, counts.count - 1)) }

    /// Companies' sites are quiet in August and at Christmas, busy in spring and autumn.
    private static func season(_ day: Day) -> Double {
        let months = [0.98, 1.0, 1.08, 1.04, 0.94, 1.02, 0.84, 0.64, 1.06, 1.14, 1.12, 0.94]
        let (_, month, date) = day.civil
        let part = (Double(date) - 15.5) / 30.5
        let other = months[(month + (part < 0 ? 10 : 12)) % 12]
        let isHoliday = month == 12 && date >= 22 || month == 1 && date <= 3
        return (months[month - 1] * (1 - abs(part)) + other * abs(part)) * (isHoliday ? 0.42 : 1)
    }

    private static func week(_ day: Day) -> Double {
        isFree(day) ? 0.5 : [1.08, 1.16, 1.1, 1.1, 0.94, 0.56, 0.5][day.weekday - 1]
    }

    /// Weekends, and those public holidays of France that have a fixed date.
    static func isFree(_ day: Day) -> Bool {
        let (_, month, date) = day.civil
        return day.weekday > 5 || [101, 501, 508, 714, 815, 1101, 1111, 1225].contains(month * 100 + date)
    }

    /// The letter goes out on the first Tuesday of a month; nil when it is more than three days old.
    static func daysSinceLetter(_ day: Day) -> Int? { (0...3).first { (day - $0).weekday == 2 && (day - $0).civil.day <= 7 } }

    /// Second of a day in which a visit begins.
    static func second(isFree: Bool, _ random: inout SampleRandom) -> Int {
        (isFree ? leisure : work).index(&random) * 3600 + random.below(3600)
    }

    private static let work = SampleChoice([
        0.8, 0.5, 0.35, 0.3, 0.35, 0.7, 1.6, 3.2, 5.6, 7.2, 7.8, 7.2, 5.8, 6.6, 7.4, 7.2, 6.8, 6, 5, 4.4, 4.5, 4.3, 3.1, 1.7,
    ])
    private static let leisure = SampleChoice([
        1.6, 1, 0.6, 0.45, 0.4, 0.5, 0.9, 1.7, 3, 4.6, 5.6, 5.8, 5, 5.2, 5.8, 6.2, 6.4, 6.2, 6, 6, 6.4, 6.2, 4.8, 3,
    ])
}
