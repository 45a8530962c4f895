import Foundation

/// A new version of the dashboard's folder, made beside the old one and put in its place in one step, so that nobody ever reads half of it.
///
/// Files that stay as they are get a second name in the new folder; only others are written. Where the file system or its permissions leave no room for
/// a second folder, each file is exchanged by itself. What a run that was killed has left is taken away by the next.
///
/// Several sites may write at once: everything that changes while they do is behind `turn`.
final class DashboardDraft: @unchecked Sendable {
    private let turn = NSLock()
    private let folder: String
    private var staging: String
    private var isInside = false
    private var isMade = false
    private var lock: Int32 = -1
    /// Files of the old folder that may take part in the new one.
    private(set) var old: Set<String> = []
    private var kept: Set<String> = []
    /// Files that were written because they are new or have changed.
    private(set) var written: [String] = []

    /// Looks at what is there.
    /// - Parameter isOwn: whether everything in the folder is ours, whatever it is.
    /// - Throws: `Failure` when the folder has files that no dashboard has, and is not ours.
    init(replacing folder: String, isOwn: Bool) throws {
        let folder = URL(filePath: folder).resolvingSymlinksInPath().path
        self.folder = folder
        staging = Self.staging(of: folder)
        try clear(staging)
        try clear(folder + "/" + Self.name(of: "next"))
        try list("", isOwn: isOwn)
    }

    /// Once a minute, over thousands of files: names alone, without asking about each.
    private func list(_ path: String, isOwn: Bool) throws {
        guard let stream = opendir(folder + "/" + path) else { return }
        defer { closedir(stream) }
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) } }
            guard name != ".", name != ".." else { continue }
            let inner = path.isEmpty ? name : path + "/" + name
            switch Int(entry.pointee.d_type) {
            case Int(DT_DIR): try list(inner, isOwn: isOwn)
            // Not every file system tells.
            case Int(DT_REG) where DashboardLayout(inner) != nil, Int(DT_UNKNOWN) where DashboardLayout(inner) != nil: old.insert(inner)
            case Int(DT_UNKNOWN) where FileManager.default.fileExists(atPath: folder + "/" + inner + "/."): try list(inner, isOwn: isOwn)
            default:
                guard isOwn else {
                    throw Failure("dashboard", "\(folder) holds \(inner), which no dashboard has", "choose an empty folder or the one of a dashboard")
                }
            }
        }
    }

    deinit { abandon() }

    /// Where the next version is made: beside the folder, so that it can take its place.
    static func staging(of folder: String) -> String {
        let url = URL(filePath: folder)
        return url.deletingLastPathComponent().appending(path: name(of: url.lastPathComponent)).path
    }

    private static func name(of folder: String) -> String { ".\(folder).next" }

    /// Writes a file, unless it is there already with this content.
    func write(_ path: String, _ content: some Collection<UInt8>) throws {
        let isSame = old.contains(path) && Self.holds(folder + "/" + path, content)
        try turn.withLock {
            guard !isSame else { return _ = kept.insert(path) }
            try make()
            try Self.put(Data(content), at: staging + "/" + path, below: staging)
            written.append(path)
        }
    }

    /// Keeps files as they are.
    func keep(where isKept: (String) -> Bool) {
        let same = old.filter(isKept)
        turn.withLock { kept.formUnion(same) }
    }

    /// Puts the new version in place, if it differs.
    /// - Returns: paths that were written or have gone.
    func commit() throws -> [String] {
        let gone = old.subtracting(kept).subtracting(written)
        guard !written.isEmpty || !gone.isEmpty else {
            abandon()
            return []
        }
        try make()
        if isInside {
            try installPiecewise(gone)
        } else {
            for path in kept where !written.contains(path) { try Self.link(folder + "/" + path, staging + "/" + path, below: staging) }
            try install(gone)
        }
        abandon()
        return written + gone.sorted()
    }

    private func install(_ gone: Set<String>) throws {
        guard FileManager.default.fileExists(atPath: folder) else {
            guard rename(staging, folder) == 0 else { throw SystemFailure("rename") }
            return
        }
        if FolderExchange.swap(staging, folder) { return }
        switch errno {
        // The file system cannot exchange: for a moment there is no folder.
        case ENOSYS, EINVAL:
            let away = staging + ".old"
            try clear(away)
            guard rename(folder, away) == 0 else { return try installPiecewise(gone) }
            guard rename(staging, folder) == 0 else {
                let failure = SystemFailure("rename")
                rename(away, folder)
                throw failure
            }
            try clear(away)
        // A folder that cannot be moved, as one where a file system is mounted.
        default: try installPiecewise(gone)
        }
    }

    private func installPiecewise(_ gone: Set<String>) throws {
        for path in written { try Self.put(try Data(contentsOf: URL(filePath: staging + "/" + path)), at: folder + "/" + path, below: folder) }
        for path in gone { unlink(folder + "/" + path) }
        for path in gone.map({ URL(filePath: $0).deletingLastPathComponent().relativePath }).sorted(by: >) where path != "." { rmdir(folder + "/" + path) }
    }

    /// Makes the folder that is written to, once.
    private func make() throws {
        guard !isMade else { return }
        if mkdir(staging, 0o755) != 0 {
            if errno == EEXIST { throw Self.isBusy(folder) }
            guard [EACCES, EPERM, EROFS, ENOENT].contains(errno) else { throw SystemFailure("mkdir") }
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            chmod(folder, 0o755)
            (staging, isInside) = (folder + "/" + Self.name(of: "next"), true)
            guard !FileManager.default.fileExists(atPath: Self.staging(of: folder)), mkdir(staging, 0o755) == 0 else { throw SystemFailure("mkdir") }
        }
        isMade = true
        chmod(staging, 0o755)
        lock = open(staging, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard lock >= 0, flock(lock, LOCK_EX | LOCK_NB) == 0 else { throw SystemFailure("flock") }
    }

    private func abandon() {
        if isMade { try? FileManager.default.removeItem(atPath: staging) }
        if lock >= 0 { close(lock) }
        (isMade, lock) = (false, -1)
    }

    /// Takes away what another run has left.
    /// - Throws: `Failure` when it is still running.
    private func clear(_ path: String) throws {
        let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW)
        guard descriptor >= 0 else { return }
        defer { close(descriptor) }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            throw Self.isBusy(folder)
        }
        try FileManager.default.removeItem(atPath: path)
    }

    private static func isBusy(_ folder: String) -> Failure {
        Failure("dashboard", "another sillage is writing \(folder)", "wait until it is done")
    }

    private static func holds(_ path: String, _ content: some Collection<UInt8>) -> Bool {
        var status = stat()
        guard lstat(path, &status) == 0, Int(status.st_size) == content.count, status.st_mode & 0o777 == 0o644 else { return false }
        guard let old = try? Data(contentsOf: URL(filePath: path)) else { return false }
        return old.elementsEqual(content)
    }

    private static func put(_ content: Data, at path: String, below top: String) throws {
        try makeFolders(of: path, below: top)
        // Whole before it has its name, for folders that are written in place.
        let draft = path + ".new"
        guard FileManager.default.createFile(atPath: draft, contents: content) else { throw SystemFailure("open") }
        // Any web server may publish the folder: its files are readable by all, whatever the process's mask.
        chmod(draft, 0o644)
        guard rename(draft, path) == 0 else { throw SystemFailure("rename") }
    }

    /// Another name for a file that stays, or a copy where there are no second names.
    private static func link(_ source: String, _ target: String, below top: String) throws {
        if Glibc.link(source, target) == 0 { return }
        try makeFolders(of: target, below: top)
        if Glibc.link(source, target) == 0 { return }
        try put(try Data(contentsOf: URL(filePath: source)), at: target, below: top)
    }

    private static func makeFolders(of path: String, below top: String) throws {
        let parent = URL(filePath: path).deletingLastPathComponent().path
        guard parent.count > top.count, access(parent, F_OK) != 0 else { return }
        try makeFolders(of: parent, below: top)
        guard mkdir(parent, 0o755) == 0 || errno == EEXIST else { throw SystemFailure("mkdir") }
        chmod(parent, 0o755)
    }
}

/// `renameat2` with `RENAME_EXCHANGE` (Linux 3.15): two folders take each other's place in one step.
private enum FolderExchange {
    private typealias Rename = @convention(c) (Int32, UnsafePointer<CChar>, Int32, UnsafePointer<CChar>, UInt32) -> Int32

    /// The C library declares it for GNU programs only, so it is looked up.
    private static let rename = dlsym(nil, "renameat2").map { unsafeBitCast($0, to: Rename.self) }

    /// false with `errno` where it failed.
    static func swap(_ a: String, _ b: String) -> Bool {
        guard let rename else {
            errno = ENOSYS
            return false
        }
        let exchange: UInt32 = 2
        return rename(AT_FDCWD, a, AT_FDCWD, b, exchange) == 0
    }
}
