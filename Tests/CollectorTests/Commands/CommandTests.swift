import Foundation
import Testing

@testable import Collector

/// The binary on the command line: exit status and one clear line.
@Suite(.serialized) struct CommandTests {
    private func sillage(_ arguments: String...) throws -> (status: Int32, out: String, error: String) {
        try Shell.run(RunningCollector.binary, arguments)
    }

    @Test(arguments: [["--help"], ["help"], ["help", "report"], ["serve", "--help"], ["report", "--help"], ["purge", "--help"], ["check", "-h"]])
    func helpIsPrinted(arguments: [String]) throws {
        let result = try Shell.run(RunningCollector.binary, arguments)
        #expect(result.status == 0)
        #expect(result.out.contains("USAGE: sillage"))
        #expect(result.error.isEmpty)
        #expect(!result.out.contains("\t"))
    }

    @Test(arguments: [["--nonsense"], ["nonsense"], ["report"], ["report", "--site", "x", "--limit", "many"], ["check", "--set", "x"]])
    func wrongUsageIs64(arguments: [String]) throws {
        let result = try Shell.run(RunningCollector.binary, arguments)
        #expect(result.status == 64)
        #expect(result.error.contains("sillage"))
    }

    @Test func problemsAreOneLineAndStatus1() throws {
        let collector = try RunningCollector()
        defer { collector.close() }
        for (arguments, expected) in [
            (["report", "--site", "nobody"], "'nobody' is not configured"),
            (["report", "--site", "example.org"], "cannot read"),
            (["report", "--site", "example.org", "--by", "colour"], "nothing is counted by 'colour'"),
            (["report", "--site", "example.org", "--by", "next"], "needs the page it starts from"),
            (["report", "--site", "example.org", "--by", "previous"], "needs the page it leads to"),
            (["report", "--site", "example.org", "--where", "country"], "a filter is DIMENSION=VALUE"),
            (["report", "--site", "example.org", "--from", "2026-02-02", "--to", "2026-02-01"], "exchange them"),
            (["check", "--set", "data=/etc/hostname/x"], "cannot be created"),
            (["check", "--set", "geoip.database=/etc/hostname"], "geoip"),
            (["dashboard", "--out", "/proc/nothing"], "cannot read"),
        ] {
            let result = try Shell.run(RunningCollector.binary, [arguments[0], "--config", collector.config] + arguments.dropFirst())
            #expect(result.status == 1, "\(arguments)")
            #expect(result.error.hasPrefix("sillage: ") && result.error.contains(expected), "\(result.error)")
            #expect(result.error.split(separator: "\n").count == 1)
        }
        #expect(try sillage("check", "--config", collector.folder + "/none.yaml").status == 1)
        #expect(try sillage("version").out.contains("sqlite"))
    }

    @Test func dashboardCanBePublished() throws {
        let collector = try RunningCollector()
        defer { collector.close() }
        try collector.start()
        let out = collector.folder + "/public"
        #expect(try collector.run("dashboard", "--out", out).status == 0)
        for (path, mode) in [(out, 0o755), (out + "/example.org", 0o755), (out + "/example.org/index.html", 0o644), (out + "/example.org/en.html", 0o644)] {
            let permissions = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? NSNumber
            #expect(permissions?.intValue == mode, "\(path)")
        }
        #expect(try collector.run("dashboard", "--out", "/proc/nothing").status == 1)
    }

    @Test(arguments: [
        ("gzip", true), ("br, GZIP;q=0.5", true), ("*", true), ("gzip;q=0", false), ("gzip; q=0.0, br", false), ("br", false), ("", false),
    ]) func gzipIsNegotiated(header: String, takes: Bool) {
        #expect(TrackerScript.takesGzip(header) == takes)
    }
}
