import Foundation
import Testing

/// R6: a graceful restart splits no visit and loses nothing; R4: the collector recovers alone when a cause goes.
@Suite(.serialized) struct RestartTests {
    private let page = #"{"event":"pageview","url":"https://www.example.org/a"}"#

    @Test func gracefulRestartSplitsNoVisit() throws {
        let collector = try RunningCollector(extra: "privacy: {k: 1}")
        defer { collector.close() }
        try collector.start()
        #expect(try collector.client().beacon(page).status == 204)
        collector.stop(SIGTERM)
        #expect(try collector.report().total.visits == 1, "a stop leaves nothing behind")
        try collector.start()
        let second = #"{"event":"pageview","url":"https://www.example.org/b"}"#
        #expect(try collector.client().beacon(second).status == 204)
        let report = try collector.report { $0.total.pageviews == 2 }
        #expect(report.total.visits == 1)
        #expect(report.total.bounces == 0)
        #expect(try collector.report("--by", "exit").rows.map(\.value) == ["/b"])
        #expect(!handOverExists(collector), "the hand-over is gone once it was read")
    }

    @Test func stoppedWhileBeaconsAreInFlight() throws {
        let collector = try RunningCollector(extra: "limits: {rate: off}")
        defer { collector.close() }
        try collector.start()
        let clients = try (0..<16).map { _ in try collector.client() }
        let body = Array(page.utf8)
        for (index, client) in clients.enumerated() {
            try client.send(RawClient.bytes("POST", "/b", headers: [("User-Agent", RawClient.browser), ("X-Forwarded-For", "81.2.70.\(index)")], body: body))
        }
        let statuses = clients.map { (try? $0.answer().status) ?? 0 }
        collector.stop(SIGTERM)
        #expect(try collector.report().total.pageviews == statuses.filter { $0 == 204 }.count)
    }

    @Test func removedDatabaseIsBuiltAnewFromTheJournal() throws {
        let collector = try RunningCollector(extra: "privacy: {k: 1}")
        defer { collector.close() }
        try collector.start()
        #expect(try collector.client().beacon(page).status == 204)
        #expect(try collector.report { $0.total.pageviews == 1 }.total.pageviews == 1)
        for suffix in ["", "-wal", "-shm"] { try FileManager.default.removeItem(atPath: collector.data + "/sillage.sqlite" + suffix) }
        #expect(try collector.client().beacon(page).status == 204)
        #expect(try collector.report { $0.total.pageviews == 2 }.total.pageviews == 2)
    }

    /// R3: what a crash tore is skipped and said, nothing else is lost, and the position moves past it.
    @Test func tornTailIsSkippedAtStart() throws {
        let collector = try RunningCollector(extra: "privacy: {k: 1}")
        defer { collector.close() }
        try collector.start()
        #expect(try collector.client().beacon(page).status == 204)
        #expect(try collector.report { $0.total.pageviews == 1 }.total.pageviews == 1)
        collector.stop(SIGKILL)
        let name = try #require(try FileManager.default.contentsOfDirectory(atPath: collector.data + "/journal").first)
        let segment = try #require(FileHandle(forWritingAtPath: collector.data + "/journal/" + name))
        try segment.seekToEnd()
        try segment.write(contentsOf: Data([0xF5, 0x53, 0x4A, 0x52, 0xFF, 0, 0, 0, 1, 2, 3]))
        try segment.close()
        try collector.start()
        #expect(try collector.client().beacon(page).status == 204)
        #expect(try collector.report { $0.total.pageviews == 2 }.total.pageviews == 2)
        let metrics = try collector.adminClient().request("GET", "/metrics").text
        #expect(metrics.contains("sillage_noted_total{what=\"journal_skipped_bytes\"} 11\n"))
        #expect(collector.log(lines: 20).contains("skipped damaged bytes of the journal"))
    }

    @Test func movedJournalLosesNothing() throws {
        let collector = try RunningCollector(extra: "privacy: {k: 1}")
        defer { collector.close() }
        try collector.start()
        #expect(try collector.client().beacon(page).status == 204)
        #expect(try collector.report { $0.total.pageviews == 1 }.total.pageviews == 1)
        try FileManager.default.moveItem(atPath: collector.data + "/journal", toPath: collector.data + "/journal.away")
        #expect(try collector.client().beacon(page).status == 204)
        collector.stop(SIGKILL)
        try FileManager.default.removeItem(atPath: collector.data + "/journal.away")
        try collector.start()
        #expect(try collector.report { $0.total.pageviews == 2 }.total.pageviews == 2, "the second is in a segment with a name")
    }

    @Test func fullDiskAnswers503AndRecovers() throws {
        try SmallDisk.with(size: "4m") { mount in
            let collector = try RunningCollector(extra: "privacy: {k: 1}\nlimits: {rate: off}", data: mount + "/data")
            defer { collector.close() }
            try collector.start()
            #expect(try collector.client().beacon(page).status == 204)
            #expect(try collector.report { $0.total.pageviews == 1 }.total.pageviews == 1)
            _ = try Shell.run("/bin/sh", ["-c", "dd if=/dev/zero of=\(mount)/ballast bs=4k 2>/dev/null"])
            // The last bytes of the journal's page may still fit, then no more.
            let client = try collector.client()
            var accepted = 1
            var refusal: RawClient.Answer?
            for _ in 0..<200 where refusal == nil {
                let answer = try client.beacon(page)
                if answer.status == 204 { accepted += 1 } else { refusal = answer }
            }
            #expect(refusal?.status == 503)
            #expect(refusal?["Retry-After"] != nil)
            #expect(try collector.adminClient().request("GET", "/healthz").status == 503)
            try FileManager.default.removeItem(atPath: mount + "/ballast")
            #expect(try client.beacon(page).status == 204)
            accepted += 1
            let report = try collector.report { $0.total.pageviews == accepted }
            #expect(report.total.pageviews == accepted, "what was refused is not counted, what was accepted is")
            let metrics = try collector.adminClient().request("GET", "/metrics").text
            #expect(metrics.contains("sillage_events_total{event=\"pageview\"} \(accepted)\n"))
            #expect(collector.log(lines: 50).contains("the journal cannot be written"))
            #expect(collector.log(lines: 50).contains("the journal can be written again"))
            #expect(Poll.until(seconds: 10) { (try? collector.adminClient().request("GET", "/healthz").status) == 200 })
        }
    }

    @Test func secondCollectorOnTheSameFolderIsRefused() throws {
        let collector = try RunningCollector()
        defer { collector.close() }
        try collector.start()
        let port = try FreePort.next()
        let result = try Shell.run(
            RunningCollector.binary,
            ["serve", "--config", collector.config, "--set", "listen=127.0.0.1:\(port)", "--set", "admin=127.0.0.1:\(try FreePort.next())"])
        #expect(result.status == 1)
        #expect(result.error.contains("another sillage is working"))
        let taken = try Shell.run(RunningCollector.binary, ["serve", "--config", collector.config, "--set", "data=\(collector.folder)/other"])
        #expect(taken.status == 1)
        #expect(taken.error.contains("the port is taken"))
        #expect(taken.error.split(separator: "\n").count == 1)
    }

    private func handOverExists(_ collector: RunningCollector) -> Bool {
        let hash = (collector.data).utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
        return FileManager.default.fileExists(atPath: "/dev/shm/sillage-\(String(hash, radix: 16)).handover")
    }
}
