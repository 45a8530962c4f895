import Foundation
import Synchronization
import Testing

@testable import AnalyticsCore
@testable import Collector

/// The dashboard's folder takes the place of the old one in one step.
@Suite struct DashboardDraftTests {
    private static func draft(_ dashboard: WrittenDashboard, isOwn: Bool = true) throws -> DashboardDraft {
        try DashboardDraft(replacing: dashboard.folder, isOwn: isOwn)
    }

    @Test func onlyWhatChangedIsWritten() throws {
        let dashboard = try WrittenDashboard()
        defer { dashboard.close() }
        func write(_ files: [String: String], keep: String? = nil) throws -> [String] {
            let draft = try Self.draft(dashboard)
            for (path, content) in files.sorted(by: { $0.key < $1.key }) { try draft.write(path, content.utf8) }
            if let keep { draft.keep { $0.hasPrefix(keep) } }
            return try draft.commit()
        }
        let first = ["index.html": "a", "s/index.html": "b", "s/data/now.js": "c", "s/data/2026-11/page.js": "d"]
        #expect(try write(first).sorted() == first.keys.sorted())
        func inode(_ path: String) -> UInt64 { var status = stat(); return lstat(dashboard.folder + "/" + path, &status) == 0 ? UInt64(status.st_ino) : 0 }
        let before = inode("s/data/2026-11/page.js")
        #expect(try write(first).isEmpty)
        #expect(try write(["index.html": "a", "s/index.html": "new"], keep: "s/data/") == ["s/index.html"])
        #expect(inode("s/data/2026-11/page.js") == before && before > 0, "what stays is not written again")
        #expect(try write(["index.html": "a", "s/index.html": "new", "s/data/now.js": "c"]) == ["s/data/2026-11/page.js"])
        #expect(try dashboard.contents().keys.sorted() == ["dashboard/index.html", "dashboard/s/data/now.js", "dashboard/s/index.html"])
        for path in ["", "/s", "/s/data", "/index.html", "/s/data/now.js"] {
            let mode = try FileManager.default.attributesOfItem(atPath: dashboard.folder + path)[.posixPermissions] as? NSNumber
            #expect(mode?.intValue == (path.contains(".") ? 0o644 : 0o755), "\(path)")
        }
    }

    /// Two files always belong together, whatever a reader meets.
    @Test func readersNeverSeeHalfOfIt() throws {
        let dashboard = try WrittenDashboard()
        defer { dashboard.close() }
        @Sendable func write(_ turn: Int) throws {
            let draft = try Self.draft(dashboard)
            for number in 0..<20 { try draft.write("s/data/2026-\(number < 9 ? "0" : "")\(number % 12 + 1)/page-\(number).js", "\(turn)".utf8) }
            try draft.write("s/data/2000-01.js", "same".utf8)
            _ = try draft.commit()
        }
        try write(0)
        let isDone = Atomic(false)
        let reads = Atomic(0)
        let torn = Atomic(0)
        let folder = dashboard.folder
        DispatchQueue.concurrentPerform(iterations: 2) { worker in
            if worker == 0 {
                for turn in 1...200 { try? write(turn) }
                isDone.store(true, ordering: .relaxed)
                return
            }
            while !isDone.load(ordering: .relaxed) || reads.load(ordering: .relaxed) == 0 {
                // One opened folder is one version.
                let descriptor = open(folder, O_RDONLY | O_DIRECTORY)
                var seen: Set<String> = []
                for name in ["s/data/2026-01/page-0.js", "s/data/2026-08/page-19.js", "s/data/2000-01.js"] {
                    let file = openat(descriptor, name, O_RDONLY)
                    var bytes = [UInt8](repeating: 0, count: 16)
                    let count = file < 0 ? -1 : read(file, &bytes, 16)
                    if file >= 0 { close(file) }
                    // An old version may be gone while it is read; it is never mixed with the new one.
                    if count > 0, !name.contains("2000") { seen.insert(String(decoding: bytes.prefix(count), as: UTF8.self)) }
                }
                if descriptor < 0 || seen.count > 1 { torn.add(1, ordering: .relaxed) }
                if descriptor >= 0 { close(descriptor) }
                reads.add(1, ordering: .relaxed)
            }
        }
        #expect(torn.load(ordering: .relaxed) == 0 && reads.load(ordering: .relaxed) > 0)
        #expect(try dashboard.contents().count == 21)
    }

    @Test func leftoversOfAKilledRunGo() throws {
        let dashboard = try WrittenDashboard()
        defer { dashboard.close() }
        let left = DashboardDraft.staging(of: dashboard.folder)
        try FileManager.default.createDirectory(atPath: left + "/s/data", withIntermediateDirectories: true)
        try Data("half".utf8).write(to: URL(filePath: left + "/s/data/now.js"))
        let draft = try Self.draft(dashboard)
        try draft.write("index.html", "a".utf8)
        _ = try draft.commit()
        #expect(try dashboard.contents().keys.sorted() == ["dashboard/index.html"])
    }

    @Test func anotherRunIsRespected() throws {
        let dashboard = try WrittenDashboard()
        defer { dashboard.close() }
        let first = try Self.draft(dashboard)
        try first.write("index.html", "a".utf8)
        #expect(throws: Failure.self) { try Self.draft(dashboard) }
        #expect(try first.commit() == ["index.html"])
    }

    @Test func foldersOfOthersAreRefused() throws {
        let dashboard = try WrittenDashboard()
        defer { dashboard.close() }
        try FileManager.default.createDirectory(atPath: dashboard.folder + "/s", withIntermediateDirectories: true)
        for path in ["notes.txt", "s/thesis.html", "s/data"] {
            try Data("mine".utf8).write(to: URL(filePath: dashboard.folder + "/" + path))
            let failure = #expect(throws: Failure.self) { try Self.draft(dashboard, isOwn: false) }
            #expect(failure?.description.contains(path) == true)
            #expect(FileManager.default.fileExists(atPath: dashboard.folder + "/" + path))
            try FileManager.default.removeItem(atPath: dashboard.folder + "/" + path)
        }
        for path in ["index.html", "s/en.html", "s/fr/30d.html", "s/data/now.js", "s/data/2026-11.js"] {
            try FileManager.default.createDirectory(
                at: URL(filePath: dashboard.folder + "/" + path).deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data("ours".utf8).write(to: URL(filePath: dashboard.folder + "/" + path))
        }
        let draft = try Self.draft(dashboard, isOwn: false)
        try draft.write("index.html", "a".utf8)
        #expect(try draft.commit().count == 5)
        #expect(try dashboard.contents().keys.sorted() == ["dashboard/index.html"])
    }

    @Test(arguments: [
        ("index.html", true), ("a/index.html", true), ("a/en.html", true), ("a/de.html", false), ("a/data/now.js", true), ("a/data/2026-13.js", false),
        ("a/data/now/page-12.js", true), ("a/data/now/page-.js", false), ("a/data/now/page--1.js", false), ("a/data/2026-01/exit.js", false),
        ("a/data/2026-01/country.js", true), ("../index.html", false), ("a//index.html", false), ("a/b/c/d/e.js", false), ("a/data/now/page.js.new", false),
        ("other.html", false), ("", false),
    ]) func layoutIsKnown(path: String, isKnown: Bool) {
        #expect((DashboardLayout(path) != nil) == isKnown)
    }
}
