import AnalyticsCore
import Foundation

/// Where the hand-over between two processes rests for the moment of a restart: on a memory file system or nowhere (P2).
struct HandOverFile {
    let path: String

    /// Looks for a memory file system: systemd's runtime directory, then `/dev/shm`, then `/run`.
    ///
    /// - Parameter data: the data folder, so that several collectors on one machine do not meet.
    /// - Returns: nil when there is none to write to; then a restart starts new visits.
    init?(data: String, environment: [String: String] = ProcessInfo.processInfo.environment) {
        let folders = [environment["RUNTIME_DIRECTORY"], "/dev/shm", environment["XDG_RUNTIME_DIR"], "/run"].compactMap { $0 }
        guard let folder = folders.first(where: { Self.isMemory($0) && access($0, W_OK) == 0 }) else { return nil }
        // FNV-1a names the data folder without showing it.
        let hash = data.utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
        path = "\(folder)/sillage-\(String(hash, radix: 16)).handover"
    }

    /// Deletes hand-overs, of whatever collector of this user, that no process took within the half hour a visit can be idle.
    ///
    /// Where the clock has jumped, a file may have been written before or after that: it goes only when it is old by both times.
    /// - Parameters:
    ///   - now: what the clock says.
    ///   - judged: the time that ages are counted up to; nil where that is what the clock says.
    /// - Returns: how many files, and their bytes; with `dryRun`, of those that would go.
    @discardableResult
    func deleteStale(at now: Timestamp, judged: Timestamp? = nil, dryRun: Bool = false) -> (files: Int, bytes: Int) {
        var stale = (files: 0, bytes: 0)
        let folder = URL(filePath: path).deletingLastPathComponent().path
        for name in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [] where name.hasPrefix("sillage-") && name.hasSuffix(".handover") {
            let file = folder + "/" + name
            var status = stat()
            guard lstat(file, &status) == 0, status.st_uid == getuid() else { continue }
            let written = Int64(status.st_mtim.tv_sec)
            guard [now, judged ?? now].allSatisfy({ abs($0.seconds - written) > SiteSecrets.grace }) else { continue }
            if dryRun || unlink(file) == 0 { stale = (stale.files + 1, stale.bytes + Int(status.st_size)) }
        }
        return stale
    }

    /// Writes the file, readable by its owner alone.
    func write(_ handOver: HandOver) throws {
        unlink(path)
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw SystemFailure("cannot write the hand-over of visits") }
        let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        do { try handle.write(contentsOf: Data(handOver.encoded())) } catch {
            unlink(path)
            throw error
        }
    }

    /// Reads and deletes the file. nil when there is none, or when it is damaged, older than a visit can be idle, or from the future.
    func take(visitLimit: Int, at now: Timestamp) -> HandOver? {
        let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        let bytes = try? handle.readToEnd()
        unlink(path)
        guard let bytes, let handOver = try? HandOver(encoded: [UInt8](bytes), visitLimit: visitLimit),
            (0...SiteSecrets.grace * 1000).contains(now - handOver.created)
        else { return nil }
        return handOver
    }

    /// Whether a folder is in memory.
    static func isMemory(_ folder: String) -> Bool {
        guard let mounts = try? String(contentsOfFile: "/proc/self/mounts", encoding: .utf8) else { return false }
        // The file system of a folder is the one mounted last at its longest prefix (proc(5): device, place, type, …).
        var best: (length: Int, type: Substring) = (-1, "")
        for line in mounts.split(separator: "\n") {
            let fields = line.split(separator: " ")
            guard fields.count > 2, (folder + "/").hasPrefix(fields[1].hasSuffix("/") ? fields[1] : fields[1] + "/") else { continue }
            if fields[1].count >= best.length { best = (fields[1].count, fields[2]) }
        }
        return best.type == "tmpfs" || best.type == "ramfs"
    }
}
