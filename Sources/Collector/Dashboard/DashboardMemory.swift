import AnalyticsCore
import Dashboard

/// What a running collector remembers of the dashboard it wrote, so that a minute's new visits cost only today's files.
///
/// Files of closed days are made anew when a day closes; and when the store has changed before today (a purge, an import, visits that go on
/// after midnight), as often as what it costs allows.
struct DashboardMemory {
    /// Handed from one rendering to the next, never used by two at once.
    struct Site: @unchecked Sendable {
        var today: Day
        /// When all files were made.
        var complete: Timestamp
        var stamp: [Int]
        let archive: ArchiveMemory
        /// Tables about visitors of the days before today.
        var visitors: VisitorTables?
        let counts = ClosedCounts()

        /// Cells that may be read for nothing in each second between two times.
        private static let cellsPerSecond = 20_000
        private static let longestPause = 600

        /// Whether the files of closed days are to be made anew.
        func isOutdated(_ stamp: [Int], today: Day, at now: Timestamp) -> Bool {
            guard today == self.today else { return true }
            let pause = Int64(min(archive.cells / Self.cellsPerSecond, Self.longestPause))
            return stamp != self.stamp && (now < complete || now >= complete + pause)
        }
    }

    var sites: [String: Site] = [:]
}
