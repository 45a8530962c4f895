import AnalyticsCore
import Foundation
import Testing

@testable import Collector

/// The reader in `docs/sealed-log.md` is another implementation of the format, in another language.
@Suite struct SealedLogManualTests {
    private static let hasPython = (try? Shell.run("/usr/bin/env", ["python3", "-c", "import cryptography"]).status) == 0

    @Test(.enabled(if: hasPython, "needs python3-cryptography")) func theManualsReaderReadsOurFiles() throws {
        let manual = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../docs/sealed-log.md").standardizedFileURL
        let text = try String(contentsOf: manual, encoding: .utf8)
        let start = try #require(text.range(of: "```python\n")?.upperBound)
        let end = try #require(text[start...].range(of: "```")?.lowerBound)
        let log = try SealedFolder()
        try log.write(["81.2.69.142 one\n", "two\n"])
        try log.write([String(repeating: "three ", count: 300) + "\n"])
        let script = log.path + "/unseal.py"
        try String(text[start..<end]).write(toFile: script, atomically: true, encoding: .utf8)
        for (index, key) in [log.officer, log.other].enumerated() {
            let path = log.path + "/key\(index)"
            try OfficerKeyFile.write(key, to: path, name: nil, now: Timestamp(seconds: 0))
            let result = try Shell.run("/usr/bin/env", ["python3", script, path, log.keysPath, log.sealedPath])
            #expect(result.status == 0, "\(result.error)")
            #expect(result.out == "81.2.69.142 one\ntwo\n" + String(repeating: "three ", count: 300) + "\n")
        }
    }
}
