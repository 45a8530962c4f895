import Foundation
import Testing

/// A disk that is soon full: a small tmpfs, mounted as root or with sudo, gone afterwards.
enum SmallDisk {
    static func with(size: String, _ body: (String) throws -> Void) throws {
        let path = NSTemporaryDirectory() + "sillage-disk-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: path) }
        let mounted = try asRoot(["/bin/mount", "-t", "tmpfs", "-o", "size=\(size)", "tmpfs", path])
        try #require(mounted.status == 0, "this test mounts a small tmpfs and needs to be root, or sudo without a password: \(mounted.error)")
        defer { _ = try? asRoot(["/bin/umount", "-l", path]) }
        try body(path)
    }

    private static func asRoot(_ command: [String]) throws -> (status: Int32, out: String, error: String) {
        geteuid() == 0 ? try Shell.run(command[0], Array(command.dropFirst())) : try Shell.run("/usr/bin/sudo", ["-n"] + command)
    }
}
