import AnalyticsCore
import Foundation
import Testing

@testable import Collector

/// `keys` and `unseal` on the command line, on a real collector's files.
@Suite(.serialized, .timeLimit(.minutes(3))) struct UnsealTests {
    private static let address = "81.2.69.142"
    private static let neighbour = "81.2.69.143"
    private static let agent = RawClient.browser + " Quarkmark/77.31"

    private struct Officer {
        let path: String
        let publicKey: String
        let other: String

        init(folder: String) throws {
            path = folder + "/officer.key"
            other = folder + "/other.key"
            func make(_ path: String) throws -> String {
                let result = try Shell.run(RunningCollector.binary, ["keys", "new", "--out", path, "--name", "officer"])
                try #require(result.status == 0, "\(result.error)")
                return result.out.trimmingCharacters(in: .whitespacesAndNewlines)
            }
            publicKey = try make(path)
            _ = try make(other)
        }
    }

    private static func folder() throws -> String {
        let folder = NSTemporaryDirectory() + "sillage-unseal-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        return folder
    }

    private func drive(_ collector: RunningCollector, _ count: Int) throws {
        let client = try collector.client()
        for number in 0..<count {
            let beacon = #"{"event":"pageview","url":"https://www.example.org/p/\#(number)"}"#
            #expect(try client.beacon(beacon, from: number % 2 == 0 ? Self.address : Self.neighbour, agent: Self.agent).status == 204)
        }
        _ = try client.request("GET", "/nowhere/\(count)", headers: [("X-Forwarded-For", Self.address), ("User-Agent", Self.agent)])
    }

    private func written(_ collector: RunningCollector) throws -> Int {
        let text = try collector.adminClient().request("GET", "/metrics").text
        let line = text.split(separator: "\n").first { $0.hasPrefix("sillage_access_log_written_total ") }
        return Int(line?.split(separator: " ").last ?? "") ?? -1
    }

    /// The days there are: two when the test runs over midnight.
    private func days(_ collector: RunningCollector) -> [String] { AccessLogReader(folder: collector.data + "/access").days().flatMap { ["--day", "\($0)"] } }

    @Test func aKilledCollectorsLinesAreRead() throws {
        let folder = try Self.folder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let officer = try Officer(folder: folder)
        let collector = try RunningCollector(extra: "access-log: {ip: sealed, recipients: [\(officer.publicKey)]}\nlimits: {rate: off}")
        defer { collector.close() }
        #expect(try collector.run("check").out.contains("access log: sealed to 1 recipient\n"))
        for round in 1...3 {
            try collector.start()
            try drive(collector, 20)
            #expect(try Poll.until(seconds: 30) { try written(collector) >= 21 })
            try Self.expectNothingReadable(collector.data)
            collector.stop(round == 2 ? SIGTERM : SIGKILL)
        }
        try Self.expectNothingReadable(collector.data)
        #expect(try FileManager.default.contentsOfDirectory(atPath: collector.data + "/access").allSatisfy { !$0.contains(".log") })
        #expect(try collector.run("rotate").status == 0)

        func unseal(_ arguments: [String]) throws -> (status: Int32, out: String, error: String) {
            try Shell.run(
                RunningCollector.binary, ["unseal", "--config", collector.config, "--key", officer.path] + days(collector) + arguments)
        }
        let own = try unseal(["--where", "ip=\(Self.address)"])
        #expect(own.status == 0, "\(own.error)")
        let lines = own.out.split(separator: "\n")
        #expect(lines.count == 3 * 11)
        #expect(lines.allSatisfy { $0.hasPrefix("81.2.69.142 - - [") && $0.contains("Quarkmark/77.31") })
        #expect(own.error.contains("session 1 has no end") && own.error.contains("session 3 has no end") && !own.error.contains("session 2 has no end"))
        #expect(try unseal(["--where", "ip=81.2.69.0/24", "--where", "status=404"]).out.split(separator: "\n").count == 3)
        #expect(try unseal(["--where", "path=/nowhere/*", "--where", "ip=\(Self.neighbour)"]).out == "")
        #expect(try unseal(["--where", "ip=81.2.69.0/24"]).out.split(separator: "\n").count == 63)
        let json = try unseal(["--where", "path=/nowhere/20", "--reason", "drill", "--format", "json"]).out.split(separator: "\n")
        let object = try JSONSerialization.jsonObject(with: Data(json[0].utf8)) as? [String: Any]
        #expect(json.count == 3 && object?["address"] as? String == Self.address && object?["status"] as? Int == 404)

        let record = try String(contentsOfFile: collector.data + "/access/reading.jsonl", encoding: .utf8)
        #expect(record.split(separator: "\n").count == 10)
        #expect(!record.contains("81.2.69") && !record.contains("nowhere"))
        #expect(record.contains(#""conditions":["ip","status"]"#) && record.contains(#""lines":33"#))
        #expect(try ReadingRecord(folder: collector.data + "/access").problems() == [])
    }

    /// No byte of an address or a user agent under `data`, sealed or not.
    private static func expectNothingReadable(_ data: String) throws {
        for name in (FileManager.default.enumerator(atPath: data)?.allObjects as? [String]) ?? [] {
            guard let bytes = FileManager.default.contents(atPath: data + "/" + name) else { continue }
            for mark in [address, neighbour, "81.2.69", "Quarkmark", "Mozilla/5.0"] where bytes.range(of: Data(mark.utf8)) != nil {
                Issue.record("\(mark) in \(name)")
            }
            for raw in [[81, 2, 69, 142], [81, 2, 69, 143]] as [[UInt8]] where bytes.range(of: Data(raw)) != nil { Issue.record("raw address in \(name)") }
        }
    }

    @Test func whatIsWrongIsSaid() throws {
        let log = try SealedFolder()
        let folder = try Self.folder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let officer = try Officer(folder: folder)
        let writer = try AccessLogWriter(folder: log.path, recipients: [try RecipientKey(officer.publicKey)])
        for number in 0..<4 {
            writer.append(day: SealedFolder.day) {
                $0 += Array("81.2.69.14\(number) - - [23/Nov/2026:04:05:06 +0000] \"GET /\(number) HTTP/1.1\" 200 0 \"-\" \"a\" \"-\"\n".utf8)
            }
            writer.flush()
        }
        writer.close()
        func unseal(_ arguments: String...) throws -> (status: Int32, out: String, error: String) {
            try Shell.run(RunningCollector.binary, ["unseal", "--folder", log.path, "--day", "2026-11-23"] + arguments)
        }
        let condition = ["--where", "ip=81.2.69.0/24"]
        for arguments in [["--key", officer.path], ["--key", officer.path, "--all"], condition + ["--all", "--reason", "x"], ["--where", "ip=here"]] {
            #expect(try Shell.run(RunningCollector.binary, ["unseal", "--folder", log.path, "--day", "2026-11-23"] + arguments).status == 64, "\(arguments)")
        }
        // Whatever the condition is called: without an address it is a reading of everybody.
        for wide in [["path=*"], ["after=2020-01-01T00:00:00Z"], ["status=200"], ["ip=81.2.68.0/23"], ["ip=::/0"], ["ip=81.2.69.1", "ip=0.0.0.0/0"]] {
            let arguments = ["--key", officer.path] + wide.flatMap { ["--where", $0] }
            for reason in [[], ["--reason", " "]] {
                let result = try Shell.run(RunningCollector.binary, ["unseal", "--folder", log.path, "--day", "2026-11-23"] + arguments + reason)
                #expect(result.status == 64 && result.out == "" && result.error.contains("--reason"), "\(wide) \(result.error)")
            }
        }
        #expect(!FileManager.default.fileExists(atPath: log.path + "/reading.jsonl"))
        for (arguments, expected) in [
            (["--key", officer.other] + condition, "is no recipient of 2026-11-23"), (condition, "the log of 2026-11-23 is sealed (give the private key"),
            (["--key", folder + "/none"] + condition, "cannot open"),
            (["--key", officer.path, "--day", "2026-11-24"] + condition, "no access log of 2026-11-24"),
        ] {
            let result = try Shell.run(RunningCollector.binary, ["unseal", "--folder", log.path, "--day", "2026-11-23"] + arguments)
            #expect(result.status == 1 && result.out == "" && result.error.contains(expected), "\(result.error)")
        }
        try #require(chmod(officer.other, 0o644) == 0)
        let open = try unseal("--key", officer.other, condition[0], condition[1])
        #expect(open.status == 1 && open.error.contains("chmod 600 \(officer.other)"))

        let all = try unseal("--key", officer.path, "--all", "--reason", "drill of 81.2.69.142")
        #expect(all.status == 0 && all.out.split(separator: "\n").count == 4)
        let record = try String(contentsOfFile: log.path + "/reading.jsonl", encoding: .utf8)
        #expect(record.contains(#""conditions":["all"]"#) && record.contains("drill of") && !record.contains("81.2.69"))
        #expect(record.contains(#""outcome":"refused""#), "an attempt in vain is recorded too")

        let wide = try unseal("--key", officer.path, "--where", "path=*", "--reason", "quarterly drill")
        #expect(wide.status == 0 && wide.out.split(separator: "\n").count == 4)
        #expect(try String(contentsOfFile: log.path + "/reading.jsonl", encoding: .utf8).contains(#""reason":"quarterly drill""#))

        // Damaged: the rest is printed, then it is said.
        let bytes = try log.sealed()
        let frames = SealedFolder.frames(bytes)
        var changed = bytes
        changed[frames[1].upperBound - 1] ^= 1
        try log.put(changed)
        let damaged = try unseal("--key", officer.path, condition[0], condition[1])
        #expect(damaged.status == 1 && damaged.out.split(separator: "\n").count == 3)
        #expect(damaged.error.contains("sillage: unseal: access-2026-11-23.sealed: frame 1 of session 1 at byte \(frames[1].lowerBound) is damaged"))
        // Torn: said on the side, and all is well.
        try log.put(Array(bytes[..<(frames[3].upperBound - 1)]))
        let torn = try unseal("--key", officer.path, condition[0], condition[1])
        #expect(torn.status == 0 && torn.out.split(separator: "\n").count == 3)
        #expect(torn.error.contains("note: ") && torn.error.contains("readable up to byte \(frames[3].lowerBound)"))
        // A marker that was changed in the last frame, and a file of noise, are no crash.
        changed = Array(bytes[..<frames[3].upperBound])
        changed[frames[3].lowerBound] ^= 1
        try log.put(changed)
        let last = try unseal("--key", officer.path, condition[0], condition[1])
        #expect(last.status == 1 && last.out.split(separator: "\n").count == 3 && last.error.contains("frame 3 of session 1 at byte"))
        try log.put(bytes.map { $0 ^ 0x55 })
        let noise = try unseal("--key", officer.path, condition[0], condition[1])
        #expect(noise.status == 1 && noise.out == "" && noise.error.contains("\(bytes.count) bytes at byte 0 are no frame"))
        // Unread without a record.
        try FileManager.default.removeItem(atPath: log.path + "/reading.jsonl")
        try FileManager.default.createDirectory(atPath: log.path + "/reading.jsonl", withIntermediateDirectories: false)
        let unrecorded = try unseal("--key", officer.path, condition[0], condition[1])
        #expect(unrecorded.status == 1 && unrecorded.out == "" && unrecorded.error.contains("nothing is read or erased without an entry"))
        try FileManager.default.removeItem(atPath: log.keysPath)
        let gone = try unseal("--key", officer.path, condition[0], condition[1])
        #expect(gone.status == 1 && gone.out == "")
    }

    @Test func keysAreMadeOffTheServer() throws {
        let collector = try RunningCollector()
        defer { collector.close() }
        try FileManager.default.createDirectory(atPath: collector.data + "/access", withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(atPath: collector.folder + "/link", withDestinationPath: collector.data + "/access")
        for path in [collector.data + "/k", collector.data + "/access/k", collector.folder + "/link/k", collector.data + "/../data/k"] {
            let result = try Shell.run(RunningCollector.binary, ["keys", "new", "--config", collector.config, "--out", path])
            #expect(result.status == 1 && result.error.contains("is in the collector's folder"), "\(result.error)")
            #expect(!FileManager.default.fileExists(atPath: path))
        }
        let path = collector.folder + "/officer.key"
        let made = try Shell.run(RunningCollector.binary, ["keys", "new", "--out", path])
        #expect(made.status == 0)
        #expect(try Shell.run(RunningCollector.binary, ["keys", "show", "--key", path]).out == made.out)
        let again = try Shell.run(RunningCollector.binary, ["keys", "new", "--out", path])
        #expect(again.status == 1 && again.error.contains("is there already"))
        #expect(try Shell.run(RunningCollector.binary, ["keys", "new", "--out", collector.folder + "/x", "--name", "a\nb"]).status == 64)
    }

    @Test func aSealedLogNeedsARecipient() throws {
        let key = OfficerKey()
        for (recipients, expected) in [
            ("[]", "sillage keys new"), ("[nonsense]", "not a public key"), ("[\(key.disclosedText())]", "a private key must never be on the server"),
        ] {
            let collector = try RunningCollector(extra: "access-log: {ip: sealed, recipients: \(recipients)}")
            defer { collector.close() }
            for command in ["check", "serve"] {
                let result = try collector.run(command)
                #expect(result.status == 1 && result.error.contains("access-log.recipients: ") && result.error.contains(expected), "\(result.error)")
                #expect(!result.error.contains(key.disclosedText()))
            }
        }
        let idle = try RunningCollector(extra: "access-log: {recipients: [\(key.publicKey)]}")
        defer { idle.close() }
        #expect(try idle.run("check").out.contains("nothing is encrypted to them"))
    }
}
