import AnalyticsCore

/// A file of counts: the days of a calendar month before today, or today.
struct ArchiveFile: Hashable {
    /// First day of the month.
    var month: Day
    var isNow: Bool

    /// `2026-11`, `now`.
    var name: String { isNow ? "now" : String(month.description.prefix(7)) }

    /// As files write a day: 0 for the part of a month, or the day of the month.
    func offset(of part: ArchivePart) -> Int { part.isMonth ? 0 : part.day - month + 1 }

    static func containing(_ part: ArchivePart, today: Day) -> ArchiveFile {
        ArchiveFile(month: part.day.startOfMonth, isNow: !part.isMonth && part.day == today)
    }
}

extension CellLog {
    /// The cells of each file; files come one after the other, as time does.
    func cells(of file: ArchiveFile, today: Day) -> Range<Int> {
        guard let first = parts.firstIndex(where: { ArchiveFile.containing($0, today: today) == file }) else { return 0..<0 }
        let end = parts[first...].firstIndex { ArchiveFile.containing($0, today: today) != file } ?? parts.count
        return cells(of: first..<end)
    }
}
