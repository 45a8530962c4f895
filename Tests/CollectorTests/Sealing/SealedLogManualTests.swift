import AnalyticsCore
import Foundation
import Testing

@testable import Collector

/// The reader in `docs/sealed-log.md` is another implementation of the format, in another language.
@Suite struct SealedLogManualTests {
    private static let hasPython = (try? Shell.run("/usr/bin/env", ["python3", "-c", "import cryptography"]).status) == 0

    /// The reader alone in a file of its own.
    private func script(in folder: String) throws -> String {
        let manual = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../docs/sealed-log.md").standardizedFileURL
        let text = try String(contentsOf: manual, encoding: .utf8)
        let start = try #require(text.range(of: "```python\n")?.upperBound)
        let end = try #require(text[start...].range(of: "```")?.lowerBound)
        let script = folder + "/unseal.py"
        try String(text[start..<end]).write(toFile: script, atomically: true, encoding: .utf8)
        return script
    }

    private func read(_ log: SealedFolder, _ key: OfficerKey, _ script: String) throws -> (status: Int32, out: String, error: String) {
        let path = log.path + "/key"
        unlink(path)
        try OfficerKeyFile.write(key, to: path, name: nil, now: Timestamp(seconds: 0))
        return try Shell.run("/usr/bin/env", ["python3", script, path, log.keysPath, log.sealedPath])
    }

    @Test(.enabled(if: hasPython, "needs python3-cryptography")) func theManualsReaderReadsOurFiles() throws {
        let log = try SealedFolder()
        try log.write(["81.2.69.142 one\n", "two\n"])
        try log.write([String(repeating: "three ", count: 300) + "\n"])
        let script = try script(in: log.path)
        for key in [log.officer, log.other] {
            let result = try read(log, key, script)
            #expect(result.status == 0 && result.error == "", "\(result.error)")
            #expect(result.out == "81.2.69.142 one\ntwo\n" + String(repeating: "three ", count: 300) + "\n")
        }
    }

    /// By the manual alone, sessions are found again behind a torn frame, a torn record and damage; as our own reader finds them.
    @Test(.enabled(if: hasPython, "needs python3-cryptography")) func theManualsReaderFindsLaterSessions() throws {
        let log = try SealedFolder()
        try log.write(["one\n", (0..<300).map { "\($0 * 7919 % 1009) " }.joined() + "\n"])
        let first = try log.sealed()
        let frames = SealedFolder.frames(first).map { Array(first[$0]) }
        let keys = Array(try Data(contentsOf: URL(filePath: log.keysPath)))
        try log.put(keys + keys.prefix(60), SealedFolder.day, .keys)
        try log.put([])
        try log.write(["three\n", "four\n"])
        let later = try log.sealed()
        let script = try script(in: log.path)
        // The last cut is such that the torn frame's size ends with a frame of the later session.
        for cut in [1, 39, 40, 200, frames[1].count - SealedFolder.frames(later)[0].count] {
            try log.put(frames[0] + frames[1].prefix(cut) + later)
            let result = try read(log, log.officer, script)
            #expect(result.status == 0 && result.out == "one\nthree\nfour\n", "\(cut): \(result.error)")
            #expect(result.error == "bytes \(frames[0].count) to \(frames[0].count + cut) are no frame that opens\n")
            #expect(try log.read().lines == ["one", "three", "four"])
        }
        var damaged = first + later
        damaged[60] ^= 1
        try log.put(damaged)
        let result = try read(log, log.officer, script)
        #expect(result.status == 0 && result.out.hasSuffix("three\nfour\n") && result.error.contains("frames are missing before byte \(frames[0].count)"))
    }
}
