import Foundation

/// Files of the GeoIP tests.
enum GeoFixture {
    private static let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()

    /// Our own small database; its networks are listed in `region-fixture.csv`.
    static let database = tests.appending(path: "Fixtures/region-fixture.mmdb.bin").path

    /// MaxMind's test databases, when they lie beside the project; they are not part of it.
    static let corpus = tests.deletingLastPathComponent().deletingLastPathComponent().appending(path: "../shared/corpora/geoip")
        .standardizedFileURL

    static var hasCorpus: Bool { FileManager.default.fileExists(atPath: corpus.path) }

    static func files(in folder: String, where isWanted: (String) -> Bool = { _ in true }) -> [String] {
        let url = corpus.appending(path: folder)
        let names = (try? FileManager.default.contentsOfDirectory(atPath: url.path)) ?? []
        return names.filter { $0.hasSuffix(".mmdb") && isWanted($0) }.sorted().map { url.appending(path: $0).path }
    }

    static func lines(ofGzip url: URL) throws -> [Substring] {
        let (gzip, pipe) = (Process(), Pipe())
        gzip.executableURL = URL(fileURLWithPath: "/bin/gzip")
        gzip.arguments = ["-dc", url.path]
        gzip.standardOutput = pipe
        try gzip.run()
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        gzip.waitUntilExit()
        return String(decoding: data, as: UTF8.self).split(separator: "\n")
    }

    /// The bytes of `192.0.2.1` or `2001:db8::1`; empty for anything else.
    static func bytes(_ text: String) -> [UInt8] {
        var (ipv4, ipv6) = (in_addr(), in6_addr())
        if inet_pton(AF_INET, text, &ipv4) == 1 { return withUnsafeBytes(of: ipv4) { Array($0) } }
        if inet_pton(AF_INET6, text, &ipv6) == 1 { return withUnsafeBytes(of: ipv6) { Array($0) } }
        return []
    }
}
