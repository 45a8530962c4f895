import AnalyticsCore
import Foundation

/// The folder of everything durable, and where things are in it.
struct DataFolder: Sendable {
    let path: String

    var database: String { path + "/sillage.sqlite" }
    var journal: String { path + "/journal" }
    var accessLog: String { path + "/access" }
    var dashboard: String { path + "/dashboard" }
    var geo: String { path + "/geoip" }

    /// Creates the folder, open to its owner alone.
    func create() throws {
        do {
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
            try FileManager.default.createDirectory(atPath: dashboard, withIntermediateDirectories: true)
        } catch {
            throw Failure("data", "cannot create \(path)", "choose a folder you may write to: data: …")
        }
    }

    /// - Throws: when the folder is missing or closed to this user; an empty answer would be a wrong one.
    func checkReadable() throws {
        guard access(path, R_OK | X_OK) == 0 else {
            throw Failure("data", "cannot read \(path): \(String(cString: strerror(errno)))", "run as the user of the collector, or name its folder: data: …")
        }
    }

    /// - Throws: when `serve` could not create or write the folder.
    func checkWritable() throws {
        var isFolder: ObjCBool = false
        var place = URL(filePath: path)
        while !FileManager.default.fileExists(atPath: place.path, isDirectory: &isFolder), place.path != "/" { place.deleteLastPathComponent() }
        guard isFolder.boolValue, access(place.path, W_OK | X_OK) == 0 else {
            throw Failure("data", "\(path) cannot be created or written", "choose a folder you may write to: data: …")
        }
    }

    /// Makes sure that only one collector writes here; held until the process ends.
    func lock() throws -> Int32 {
        let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw Failure("data", "cannot open \(path)", "check its permissions") }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            close(descriptor)
            throw Failure("data", "another sillage is working in \(path)", "stop it, or choose another folder: data: …")
        }
        return descriptor
    }

    /// Makes sure that one import runs at a time, beside the collector; waits for the one before. Held until the process ends: closing the
    /// file earlier would also end SQLite's own locks on it (POSIX `fcntl`).
    func lockImports() throws {
        let descriptor = open(database, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw Failure("import", "cannot open \(database)", "check its permissions") }
        guard flock(descriptor, LOCK_EX | LOCK_NB) != 0 else { return }
        FileHandle.standardError.write(Data("another import is running, waiting for it\n".utf8))
        while flock(descriptor, LOCK_EX) != 0, errno == EINTR {}
    }

    /// Path of the GeoIP database: the configured one, or the first .mmdb of the usual places; nil when `auto` finds none.
    func geoDatabase(_ setting: String) -> String? {
        guard setting == "auto" else { return setting }
        for folder in [geo, "/var/lib/sillage/geoip", "/var/lib/GeoIP", "/usr/share/GeoIP"] {
            let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).filter { $0.hasSuffix(".mmdb") }.sorted()
            // A database with regions before one with countries only; never one of networks.
            let choices = names.filter { !$0.contains("ASN") && !$0.contains("ISP") }
            if let name = choices.first(where: { $0.contains("region") || $0.contains("City") || $0.contains("city") }) ?? choices.first {
                return folder + "/" + name
            }
        }
        return nil
    }
}

/// An error for a person: what failed, why, what to do.
struct Failure: Error, CustomStringConvertible {
    let description: String

    init(_ what: String, _ why: String, _ remedy: String) { description = "\(what): \(why) (\(remedy))" }
}
