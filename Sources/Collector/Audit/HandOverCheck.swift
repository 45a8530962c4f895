import AnalyticsCore
import Foundation

/// The hand-over of visits between two processes, which lies outside the data folder: in memory, and not for long.
struct HandOverCheck {
    let folder: DataFolder
    /// By the machine's clock, as hand-overs are dated by it.
    let now: Timestamp
    var environment = ProcessInfo.processInfo.environment

    func run(_ ledger: inout AuditLedger) {
        guard let file = HandOverFile(data: folder.path, environment: environment) else {
            return ledger.tell(.handOver, "no memory file system: visits are not handed over")
        }
        var status = stat()
        guard lstat(file.path, &status) == 0 else { return ledger.tell(.handOver, "none waits") }
        if status.st_mode & S_IFMT != S_IFREG { ledger.add(.handOver, file.path, "is no file") }
        if status.st_mode & 0o077 != 0 { ledger.add(.handOver, file.path, "is open to others") }
        if !HandOverFile.isMemory(URL(filePath: file.path).deletingLastPathComponent().path) { ledger.add(.handOver, file.path, "lies on a disk") }
        let age = now.seconds - Int64(status.st_mtim.tv_sec)
        if abs(age) > SiteSecrets.grace + Audit.handOverGrace {
            ledger.add(.handOver, file.path, "waits for \(Audit.days(age)); no process took it")
        }
        ledger.tell(.handOver, "one of \(status.st_size) bytes waits")
    }
}
