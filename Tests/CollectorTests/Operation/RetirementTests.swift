import Foundation
import GRDB
import Logging
import Testing

@testable import AnalyticsCore
@testable import Collector

/// A running collector whose clock jumps: nothing is deleted early, and nothing is kept for long.
@Suite struct RetirementTests {
    private static let day: Int64 = 86_400

    /// A collector that does not listen, with a page view on each of the last 100 days, and the access log of the last 400.
    private func withProcess(_ body: (CollectorProcess, MachineTime) throws -> Void) throws {
        let folder = NSTemporaryDirectory() + "sillage-retire-" + UUID().uuidString
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let file = ConfigurationFile(path: "test", text: "data: \(folder)\nsites: [{id: example.org}]")
        let settings = try SettingsLoader(environment: [:]).load(file, folder: folder)
        try DataFolder(path: folder).create()
        let process = try CollectorProcess(settings: settings, logger: Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() }))
        defer { process.accessLog.close() }
        let start = MachineTime(wall: Timestamp(utcStartOf: Day(year: 2026, month: 11, day: 23)) + 3600, uptime: 5000, boot: 1)
        let template = SampleTraffic(visits: 1, seed: 1).events[0]
        var rollup = Rollup(valuesPerDay: 100)
        for age in 0..<100 {
            let seconds = -Int64(age) * Self.day
            rollup.absorb(
                Event(
                    site: "example.org", time: template.time + seconds, day: start.wall.utcDay - age, hour: template.hour + seconds, kind: template.kind,
                    facts: template.facts, visit: template.visit, parts: template.parts, history: []))
        }
        try process.worker.store.add(rollup, upTo: JournalPosition(segment: 1, offset: 1))
        for age in 0..<400 {
            try "x\n".write(toFile: "\(folder)/access/access-\(start.wall.utcDay - age).log", atomically: true, encoding: .utf8)
        }
        try body(process, start)
    }

    private func oldest(_ process: CollectorProcess) throws -> (pair: Int, log: String) {
        let pair = try process.worker.store.pool.read { try Int.fetchOne($0, sql: "SELECT min(day) FROM daily_pair") ?? 0 }
        return (pair, try FileManager.default.contentsOfDirectory(atPath: process.folder.accessLog).min() ?? "")
    }

    private func expect(_ process: CollectorProcess, detailSince day: Day, logSince log: Day) throws {
        let oldest = try oldest(process)
        #expect(oldest.pair == day.number)
        #expect(oldest.log.hasPrefix("access-\(log)"), "\(oldest.log)")
    }

    private func later(_ start: MachineTime, _ seconds: Int64, jump: Int64 = 0) -> MachineTime {
        MachineTime(wall: start.wall + seconds + jump, uptime: start.uptime + seconds, boot: start.boot)
    }

    @Test func aClockThatJumpsAMonthAhead() throws {
        try withProcess { process, start in
            let (retirement, today) = (Retirement(process: process), start.wall.utcDay)
            var state = Retirement.State()
            func hour(_ now: MachineTime) {
                _ = retirement.judge(now, &state)
                retirement.rotateAndPurge(at: now, &state)
            }
            hour(start)
            try expect(process, detailSince: today - 62, logSince: today - 364)
            hour(later(start, 3600, jump: 31 * Self.day))
            try expect(process, detailSince: today - 62, logSince: today - 364)
            // It stays wrong for three days: what is due by the running time goes all the same.
            hour(later(start, 3 * Self.day, jump: 31 * Self.day))
            try expect(process, detailSince: today - 59, logSince: today - 361)
            // Also for a process that starts meanwhile.
            state = Retirement.State()
            hour(later(start, 3 * Self.day + 60, jump: 31 * Self.day))
            try expect(process, detailSince: today - 59, logSince: today - 361)
            // An operator says that it is right.
            try process.worker.store.keep(later(start, 3 * Self.day + 90, jump: 31 * Self.day))
            hour(later(start, 3 * Self.day + 120, jump: 31 * Self.day))
            try expect(process, detailSince: today - 28, logSince: today - 330)
        }
    }

    @Test func aClockThatJumpsBackAYear() throws {
        try withProcess { process, start in
            let (retirement, today) = (Retirement(process: process), start.wall.utcDay)
            var state = Retirement.State()
            func hour(_ now: MachineTime) {
                _ = retirement.judge(now, &state)
                retirement.rotateAndPurge(at: now, &state)
            }
            hour(start)
            hour(later(start, 5 * Self.day, jump: -365 * Self.day))
            try expect(process, detailSince: today - 62, logSince: today - 364)
            // Right again: all that became due meanwhile goes.
            hour(later(start, 10 * Self.day))
            try expect(process, detailSince: today - 52, logSince: today - 354)
        }
    }

    /// One certificate for the day, and one whenever something beside hours has gone.
    @Test func certificatesAreWrittenWhenSomethingWent() throws {
        try withProcess { process, start in
            let retirement = Retirement(process: process)
            var state = Retirement.State()
            let store = process.worker.store
            func hour(_ now: MachineTime) throws -> Int {
                _ = retirement.judge(now, &state)
                retirement.deleteSegments(at: now.wall, &state)
                retirement.rotateAndPurge(at: now, &state)
                return try store.certificates().count
            }
            #expect(try hour(start) == 1)
            #expect(try hour(later(start, 60)) == 1, "nothing went")
            // The hour of a day's page view is due some time in the day; it waits for the next certificate.
            #expect(try hour(later(start, 18 * 3600)) == 1)
            #expect(try hour(later(start, Self.day)) == 2)
            #expect(PurgeCertificate.problem(in: try store.certificates()) == nil)
            let last = try JSONDecoder().decode(PurgeCertificate.self, from: Data(try #require(store.certificates().last).json.utf8))
            #expect(Set(last.classes.map(\.name)).isSuperset(of: ["access log", "two-way days"]) && last.by == "serve" && last.clock == "agrees")
            #expect(last.time == "2026-11-24T01:00:00Z" && last.version == VersionCommand.number)
        }
    }
}
