import AnalyticsCore
import Glibc

/// A file of the data folder, and what it is by its name and place.
struct AuditedFile {
    enum Kind: Hashable {
        case database, writeAheadLog, sharedMemory, rollbackJournal
        case segment(UInt64)
        case log(LogFileName)
        case readingRecord
        /// A file of the dashboard.
        case dashboard(DashboardLayout)
        /// Of the dashboard's next version, which is being made; it goes when that takes the place of the old one.
        case nextDashboard
        case geo
        case unknown
    }

    /// Inside the data folder.
    let path: String
    let fullPath: String
    let kind: Kind
    let status: stat

    var size: Int { Int(status.st_size) }
    var modified: Timestamp { Timestamp(seconds: Int64(status.st_mtim.tv_sec)) }
    var isDatabase: Bool { [.database, .writeAheadLog, .sharedMemory, .rollbackJournal].contains(kind) }

    /// What a regular file at a path inside the data folder is.
    static func kind(of path: String) -> Kind {
        let parts = path.split(separator: "/").map(String.init)
        switch (parts.first, parts.count) {
        case ("sillage.sqlite", 1): return .database
        case ("sillage.sqlite-wal", 1): return .writeAheadLog
        case ("sillage.sqlite-shm", 1): return .sharedMemory
        case ("sillage.sqlite-journal", 1): return .rollbackJournal
        case ("journal", 2): return JournalFormat.segment(fileName: parts[1]).map(Kind.segment) ?? .unknown
        case ("access", 2) where parts[1] == LogFileName.readingRecord: return .readingRecord
        case ("access", 2): return LogFileName(parts[1]).map(Kind.log) ?? .unknown
        case ("dashboard", 2...): return DashboardLayout(parts.dropFirst().joined(separator: "/")).map(Kind.dashboard) ?? .unknown
        case (nextDashboard, 2...): return .nextDashboard
        case ("geoip", 2): return parts[1].hasSuffix(".mmdb") ? .geo : .unknown
        default: return .unknown
        }
    }

    /// What a file of the dashboard is, also of its next version.
    var layout: DashboardLayout? {
        switch kind {
        case .dashboard(let layout): layout
        case .nextDashboard: DashboardLayout(path.split(separator: "/").dropFirst().joined(separator: "/"))
        default: nil
        }
    }

    /// Where the next version of the dashboard is made.
    static let nextDashboard = ".dashboard.next"

    /// Bits of the mode that the product itself sets.
    var allowedMode: mode_t {
        switch kind {
        case .log, .readingRecord: 0o640
        case .dashboard, .nextDashboard, .geo: 0o644
        default: 0o600
        }
    }
}

/// Folders that the collector makes, and the mode of each.
enum AuditedFolder {
    static func allowedMode(_ path: String) -> mode_t? {
        let parts = path.split(separator: "/").map(String.init)
        switch (parts.first, parts.count) {
        case (nil, _): return 0o700
        case ("journal", 1): return 0o700
        case ("access", 1): return 0o750
        case ("dashboard", 1...4), (AuditedFile.nextDashboard, 1...4), ("geoip", 1): return 0o755
        default: return nil
        }
    }
}
