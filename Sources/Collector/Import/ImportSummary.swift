import AnalyticsCore

/// What has become of the lines of a log.
struct ImportSummary: Sendable, Equatable {
    var lines = 0
    var pageviews = 0
    var downloads = 0
    var notFound = 0
    var bots = 0
    var skipped: [LogSkipReason: Int] = [:]
    var comments = 0
    var broken = 0
    /// Numbers of the first broken lines.
    var firstBroken: [Int] = []
    /// Lines that were in the aggregates already.
    var known = 0
    /// A last line without a line feed was left for the next import.
    var tailLeft = false

    static let shownBroken = 10

    mutating func countBroken(line: Int) {
        broken += 1
        if firstBroken.count < Self.shownBroken { firstBroken.append(line) }
    }

    /// One line for people: `access.log: 1000 lines, …`.
    var text: String {
        var parts = ["\(lines) lines", "\(pageviews) page views", "\(downloads) downloads", "\(notFound) not found", "\(bots) of bots"]
        for reason in LogSkipReason.allCases { if let count = skipped[reason] { parts.append("\(count) skipped (\(reason.rawValue))") } }
        if broken > 0 {
            let numbers = firstBroken.map(String.init).joined(separator: ", ") + (broken > firstBroken.count ? "…" : "")
            parts.append("\(broken) broken (line \(numbers))")
        }
        if known > 0 { parts.append("\(known) counted before") }
        if tailLeft { parts.append("the unfinished last line left for next time") }
        return parts.joined(separator: ", ")
    }
}
