import AnalyticsCore
import Foundation

/// Everything that lies in the data folder, seen without following a link; what should not be there is noted.
struct DataInventory {
    /// Most files that are looked at.
    static let limit = 200_000

    let root: String
    private let now: Timestamp
    private(set) var files: [AuditedFile] = []
    private var owner: uid_t = 0

    init(root: String, now: Timestamp, _ ledger: inout AuditLedger) {
        (self.root, self.now) = (root, now)
        var status = stat()
        guard stat(root, &status) == 0 else {
            ledger.add(.files, .unknown, root, "\(SystemFailure("stat"))")
            return
        }
        owner = status.st_uid
        judgeWay(&ledger)
        judge(mode: status, allowed: 0o700, "(data folder)", &ledger)
        walk("", &ledger)
        let bytes = files.reduce(0) { $0 + $1.size }
        ledger.tell(.files, "\(files.count) files, \(bytes) bytes")
    }

    /// The data folder's own name, and the folders it lies in: who may rename them may put others in their place.
    private func judgeWay(_ ledger: inout AuditLedger) {
        var status = stat()
        var path = root
        while path.count > 1, path.hasSuffix("/") { path.removeLast() }
        if lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFLNK {
            ledger.add(.permissions, "(data folder)", "is a symbolic link: whoever changes it leads the collector elsewhere")
        }
        var folders: Set<String> = []
        for var folder in [URL(filePath: path).absoluteURL.path, URL(filePath: path).resolvingSymlinksInPath().path] {
            while folder.count > 1 {
                folder = URL(filePath: folder).deletingLastPathComponent().path
                folders.insert(folder)
            }
        }
        for folder in folders.sorted() where stat(folder, &status) == 0 && status.st_mode & S_IWOTH != 0 && status.st_mode & S_ISVTX == 0 {
            ledger.add(.permissions, folder, "everybody may rename what lies in it, the data folder too")
        }
    }

    private mutating func walk(_ folder: String, _ ledger: inout AuditLedger) {
        let names: [String]
        do { names = try FileManager.default.contentsOfDirectory(atPath: root + "/" + folder).sorted() } catch {
            // A folder that went meanwhile holds nothing.
            if access(root + "/" + folder, F_OK) == 0 { ledger.add(.files, .unknown, folder + "/", "cannot be listed") }
            return
        }
        for name in names {
            let path = folder.isEmpty ? name : folder + "/" + name
            var status = stat()
            guard lstat(root + "/" + path, &status) == 0 else { continue }
            if status.st_uid != owner { ledger.add(.permissions, path, "belongs to another account than the data folder") }
            switch status.st_mode & S_IFMT {
            case S_IFDIR:
                if path == AuditedFile.nextDashboard, now.seconds - Int64(status.st_mtim.tv_sec) > Audit.grace {
                    ledger.add(.files, path + "/", "a dashboard that was not finished")
                }
                if let allowed = AuditedFolder.allowedMode(path) {
                    judge(mode: status, allowed: allowed, path + "/", &ledger)
                } else {
                    ledger.add(.files, path + "/", "a folder that is not the collector's")
                    judge(mode: status, allowed: 0o700, path + "/", &ledger)
                }
                if path.split(separator: "/").count < 16 { walk(path, &ledger) }
            case S_IFREG: add(path, status, &ledger)
            case S_IFLNK: ledger.add(.permissions, path, "a symbolic link: what it leads to was not looked at")
            default: ledger.add(.files, path, "neither file nor folder")
            }
        }
    }

    private mutating func add(_ path: String, _ status: stat, _ ledger: inout AuditLedger) {
        guard files.count < Self.limit else {
            if files.count == Self.limit { ledger.add(.files, .unknown, path, "more than \(Self.limit) files: the rest was not looked at") }
            return
        }
        let file = AuditedFile(path: path, fullPath: root + "/" + path, kind: AuditedFile.kind(of: path), status: status)
        files.append(file)
        if file.kind == .unknown {
            ledger.add(.files, path, "a file that is not the collector's")
            if !Scrubber.finds(in: path).isEmpty { ledger.add(.patterns, path, "personal data in the name of a file") }
        }
        if file.kind == .rollbackJournal { ledger.add(.files, path, "a journal of SQLite, left by another program") }
        judge(mode: status, allowed: file.allowedMode, path, &ledger)
        if status.st_nlink > 1, file.kind != .geo, !isBeingExchanged(file) {
            ledger.add(.permissions, path, "has another name elsewhere, which no purge deletes", count: Int(status.st_nlink) - 1)
        }
    }

    /// Whether a file's other name is in the next or last version of the dashboard, while both are there.
    private func isBeingExchanged(_ file: AuditedFile) -> Bool {
        guard file.status.st_nlink == 2 else { return false }
        let other: String
        switch file.kind {
        case .dashboard: other = AuditedFile.nextDashboard + file.path.dropFirst("dashboard".count)
        case .nextDashboard: other = "dashboard" + file.path.dropFirst(AuditedFile.nextDashboard.count)
        default: return false
        }
        var status = stat()
        return lstat(root + "/" + other, &status) == 0 && status.st_ino == file.status.st_ino
    }

    private func judge(mode status: stat, allowed: mode_t, _ path: String, _ ledger: inout AuditLedger) {
        let mode = status.st_mode & 0o777
        guard mode & 0o077 & ~allowed != 0 else { return }
        func octal(_ mode: mode_t) -> String { "0" + String(mode, radix: 8) }
        ledger.add(.permissions, path, "mode \(octal(mode)) opens it to others (at most \(octal(allowed)))")
    }
}
