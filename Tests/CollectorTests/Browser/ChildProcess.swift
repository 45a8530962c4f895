import Foundation
import Glibc

/// A program that we started, in a process group of its own, with no signal blocked.
///
/// Foundation's `Process` hands the starting thread's signal mask on, and Swift's worker threads block everything: its children never
/// see a SIGTERM. Hence `posix_spawn`.
struct ChildProcess: Sendable {
    let identifier: pid_t

    /// Starts a program; its output goes to `log`, its input is empty, `environment` is put over our own.
    init(_ executable: String, _ arguments: [String], environment: [String: String] = [:], log: String) throws {
        var attributes = posix_spawnattr_t()
        var files = posix_spawn_file_actions_t()
        var none = sigset_t()
        var all = sigset_t()
        posix_spawnattr_init(&attributes)
        posix_spawn_file_actions_init(&files)
        defer {
            posix_spawnattr_destroy(&attributes)
            posix_spawn_file_actions_destroy(&files)
        }
        sigemptyset(&none)
        sigfillset(&all)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP))
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setsigdefault(&attributes, &all)
        posix_spawn_file_actions_addopen(&files, 0, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&files, 1, log, O_WRONLY | O_CREAT | O_APPEND, 0o600)
        posix_spawn_file_actions_adddup2(&files, 1, 2)
        let variables = ProcessInfo.processInfo.environment.merging(environment) { _, ours in ours }
        var words: [UnsafeMutablePointer<CChar>?] = ([executable] + arguments).map { strdup($0) } + [nil]
        var settings: [UnsafeMutablePointer<CChar>?] = variables.map { strdup("\($0)=\($1)") } + [nil]
        defer { (words + settings).forEach { free($0) } }
        var child: pid_t = 0
        let failure = posix_spawn(&child, executable, &files, &attributes, &words, &settings)
        guard failure == 0 else { throw WebDriverError.unreadable("\(executable): \(String(cString: strerror(failure)))") }
        identifier = child
    }

    /// Whether the program still runs. The first call after its end reaps it, so it is asked by one owner only.
    var isRunning: Bool {
        var status: Int32 = 0
        return waitpid(identifier, &status, WNOHANG) == 0
    }

    /// Kills the program and what it started in its group. A process group that is gone is left alone.
    func kill() {
        _ = Glibc.kill(-identifier, SIGKILL)
    }
}
