import Foundation
import Synchronization
import Testing

/// Real logs, line by line as beacons, compared with what awk counts.
@Suite(.serialized) struct RealLogTests {
    private static let corpora = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../../shared/corpora/logs").standardizedFileURL

    /// A few lines of the same shape, for machines without the corpus.
    private static let fixture = """
        alpha.example - - [09/Jul/1995:00:00:01 -0400] "GET /history/apollo/ HTTP/1.0" 200 3985
        beta.example - - [09/Jul/1995:00:00:02 -0400] "GET /shuttle/countdown/ HTTP/1.0" 200 3985
        alpha.example - - [09/Jul/1995:00:00:03 -0400] "GET /shuttle/countdown/ HTTP/1.0" 200 4085
        alpha.example - - [09/Jul/1995:00:00:04 -0400] "GET /missing HTTP/1.0" 404 0
        beta.example - - [09/Jul/1995:00:00:05 -0400] "GET /history/apollo/ HTTP/1.0" 304 0
        """

    @Test(arguments: ["nasa-1995-07-09-am.common.log.gz", "apache-2015-05-17-18.combined.log.gz", "fixture"])
    func totalsEqualAwk(name: String) throws {
        let folder = NSTemporaryDirectory() + "sillage-log-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let file = folder + "/log"
        if name == "fixture" {
            try (Self.fixture + "\n").write(toFile: file, atomically: true, encoding: .utf8)
        } else {
            let source = Self.corpora.appending(path: name).path
            guard FileManager.default.fileExists(atPath: source) else {
                print("\(name) is not here; the fixture is tested alone")
                return
            }
            #expect(try Shell.run("/bin/sh", ["-c", "gzip -dc '\(source)' > '\(file)'"]).status == 0)
        }
        // Successful GETs of clean paths: what a page view is made of. One column each of host and path.
        let select = #"$6 == "\"GET" && $9 == 200 && $7 ~ /^\/[A-Za-z0-9_\/-]*$/ && length($7) < 100 && $7 !~ /[0-9][0-9][0-9][0-9][0-9]/"#
        let awk = try Shell.run("/usr/bin/awk", ["\(select) { print $1 \" \" $7 }", file]).out.split(separator: "\n")
        let pageviews = awk.count
        let hosts = Set(awk.map { $0.prefix { $0 != " " } })
        let visits = try Shell.run("/bin/sh", ["-c", "awk '\(select) { print $1 }' '\(file)' | sort -u | wc -l"]).out.trimmingCharacters(
            in: .whitespacesAndNewlines)
        let top = try Shell.run("/bin/sh", ["-c", "awk '\(select) { n[$7]++ } END { for (p in n) print n[p], p }' '\(file)' | sort -k1,1nr -k2 | head -20"]).out

        let collector = try RunningCollector(extra: "privacy: {k: 1}\nlimits: {rate: off}")
        defer { collector.close() }
        try collector.start()
        let numbers = Dictionary(uniqueKeysWithValues: hosts.sorted().enumerated().map { ($1, $0) })
        let refused = Mutex(0)
        let port = collector.port
        // A host's lines stay in order on one connection.
        let threads = (0..<16).map { connection in
            Worker {
                guard let client = try? RawClient(port: port) else { return refused.withLock { $0 += 1 } }
                for line in awk {
                    let parts = line.split(separator: " ")
                    guard let number = numbers[parts[0]], number % 16 == connection else { continue }
                    let address = "11.\(number / 65_536).\(number / 256 % 256).\(number % 256)"
                    let answer = try? client.beacon(#"{"event":"pageview","url":"https://www.example.org\#(parts[1])"}"#, from: address)
                    if answer?.status != 204 { refused.withLock { $0 += 1 } }
                }
            }
        }
        threads.forEach { $0.start() }
        threads.forEach { $0.wait() }
        #expect(refused.withLock { $0 } == 0)
        let total = try collector.report { $0.total.pageviews == pageviews }.total
        #expect(total.pageviews == pageviews)
        #expect(String(total.visits) == visits)
        let pages = try collector.report("--by", "page")
        for row in top.split(separator: "\n") {
            let parts = row.split(separator: " ")
            #expect(pages[String(parts[1])]?.pageviews == Int(parts[0]), "\(parts[1])")
        }
        #expect(pages.rows.reduce(0) { $0 + $1.pageviews } + (pages.other?.pageviews ?? 0) == pageviews)
    }
}
