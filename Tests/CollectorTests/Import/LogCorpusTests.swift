import AnalyticsCore
import Foundation
import Testing

@testable import Collector

/// Real logs, read from their gzip files.
@Suite struct LogCorpusTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../../shared/corpora/logs").standardizedFileURL
    private static let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".log.gz") }) ?? []

    @Test(.enabled(if: !names.isEmpty, "needs ../shared/corpora"), arguments: names)
    func everyLineIsARequest(_ name: String) throws {
        let source = try LogSource(path: Self.folder.appending(path: name).path)
        let format = try #require(LogFormat.guess(source.firstLines(LogFormat.guessedLines)))
        #expect(format == (name.contains(".combined.") ? .combined : .common))
        var parser = LogParser(format: format)
        var (lines, requests, agents, targets) = (0, 0, 0, 0)
        try source.forEachLine { line in
            lines += 1
            if case .request(let request) = parser.parse(line.bytes) {
                requests += 1
                agents += request.userAgent.isEmpty ? 0 : 1
                targets += request.target.isEmpty ? 0 : 1
            }
            return true
        }
        let text = try Gzip.gunzip(Array(Data(contentsOf: Self.folder.appending(path: name))), limit: 1 << 30)
        #expect(lines == text.count { $0 == 10 })
        // A line in ten thousand may really be broken, a request line in a thousand be none.
        #expect(requests >= lines - lines / 10_000)
        #expect(targets >= requests - requests / 1000)
        #expect(format == .common ? agents == 0 : agents > requests * 9 / 10)
    }

    /// Real lines with bytes changed and cut off: every range stays inside, under every format.
    @Test(.enabled(if: !names.isEmpty, "needs ../shared/corpora"), arguments: names)
    func mutatedLinesStayInside(_ name: String) throws {
        let source = try LogSource(path: Self.folder.appending(path: name).path)
        var parsers = LogFormat.allCases.map(LogParser.init)
        var state: UInt64 = 5
        func next(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        try source.forEachLine { line in
            guard !line.bytes.isEmpty else { return true }
            var bytes = Array(line.bytes)
            for _ in 0...next(3) { bytes[next(bytes.count)] = UInt8(next(256)) }
            bytes.removeLast(next(4) == 0 ? next(bytes.count) : 0)
            bytes.withUnsafeBytes { mutated in
                for index in parsers.indices {
                    guard case .request(let request) = parsers[index].parse(mutated) else { continue }
                    for field in [\LogRequest.address, \.method, \.target, \.host, \.referrer, \.userAgent, \.contentType] {
                        let range = request[keyPath: field]
                        #expect(range.lowerBound >= 0 && range.upperBound <= mutated.count)
                    }
                }
            }
            return line.number < 5000
        }
    }
}
