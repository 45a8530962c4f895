import AnalyticsCore
import Foundation
import Testing

@testable import Collector

@Suite struct OfficerKeyFileTests {
    private static let now = Timestamp(utcStartOf: Day(year: 2026, month: 11, day: 23))

    @Test func aFileIsItsOwnersAndNeverOverwritten() throws {
        let folder = try AccessLogFolder()
        let (path, key) = (folder.path + "/officer.key", OfficerKey())
        try OfficerKeyFile.write(key, to: path, name: "dpo", now: Self.now)
        #expect(try folder.mode(path) == 0o600)
        let text = try String(contentsOfFile: path, encoding: .utf8)
        #expect(text.hasPrefix("# Private key of dpo, made 2026-11-23T00:00:00Z."))
        #expect(text.contains("# \(key.publicKey)\n"))
        #expect(try OfficerKeyFile.read(path).publicKey == key.publicKey)
        let error = #expect(throws: Failure.self) { try OfficerKeyFile.write(OfficerKey(), to: path, name: nil, now: Self.now) }
        #expect(error?.description.contains("is there already") == true)
        #expect(try String(contentsOfFile: path, encoding: .utf8) == text)
        #expect(throws: Failure.self) { try OfficerKeyFile.write(key, to: folder.path + "/none/x", name: nil, now: Self.now) }
    }

    @Test(arguments: [mode_t(0o640), 0o604, 0o620, 0o602, 0o660, 0o644, 0o601, 0o610]) func aFileOpenToOthersIsRefused(_ mode: mode_t) throws {
        let folder = try AccessLogFolder()
        let path = folder.path + "/officer.key"
        try OfficerKeyFile.write(OfficerKey(), to: path, name: nil, now: Self.now)
        try #require(chmod(path, mode) == 0)
        let error = #expect(throws: Failure.self) { try OfficerKeyFile.read(path) }
        #expect(error?.description.contains("open to others (mode 0\(String(mode, radix: 8)))") == true)
        #expect(error?.description.contains("chmod 600 \(path)") == true)
        for mode in [mode_t(0o600), 0o400, 0o700] {
            try #require(chmod(path, mode) == 0)
            _ = try OfficerKeyFile.read(path)
        }
    }

    @Test func whatIsNoKeyIsSaid() throws {
        let folder = try AccessLogFolder()
        let (path, key) = (folder.path + "/k", OfficerKey())
        for (text, expected) in [
            ("", "no whole private key"), ("# nothing\n", "no whole private key"), ("\(key.publicKey)\n", "a public key"),
            (key.disclosedText().dropLast() + "\n", "no whole private key"), (key.disclosedText() + "\n" + key.disclosedText(), "no whole private key"),
            (String(repeating: "#\n", count: 20_000), "is no private key"),
        ] {
            try Data(text.utf8).write(to: URL(filePath: path))
            try #require(chmod(path, 0o600) == 0)
            let error = #expect(throws: Failure.self) { try OfficerKeyFile.read(path) }
            #expect(error?.description.contains(expected) == true, "\(error?.description ?? "")")
            #expect(error?.description.contains(key.disclosedText().suffix(30)) == false)
        }
        #expect(throws: Failure.self) { try OfficerKeyFile.read(folder.path + "/none") }
        #expect(throws: Failure.self) { try OfficerKeyFile.read(folder.path) }
        // Blanks, other line ends and comments do no harm.
        try Data("# x\r\n  \(key.disclosedText())  \r\n\r\n".utf8).write(to: URL(filePath: path))
        #expect(try OfficerKeyFile.read(path).publicKey == key.publicKey)
    }
}
