import Testing

@testable import AnalyticsCore

@Suite struct LogFormatGuessTests {
    @Test(arguments: LogSample.all) func everyFormat(_ sample: LogSample) {
        #expect(LogFormat.guess(sample.lines) == sample.format)
        #expect(LogFormat.guess(sample.lines + [[UInt8]](repeating: Array("\r".utf8), count: 5)) == sample.format)
    }

    @Test func theMajorityDecides() {
        let combined = LogSample.all[0].lines
        let garbage = [[UInt8]](repeating: Array("garbage".utf8), count: 3)
        #expect(LogFormat.guess(combined + combined + combined + combined + garbage) == .combined)
        #expect(LogFormat.guess(combined + garbage) == nil)
        #expect(LogFormat.guess([]) == nil)
        #expect(LogFormat.guess([[], Array("# nothing".utf8)]) == nil)
        #expect(LogFormat.guess([Array(#"{"msg":"hello"}"#.utf8)]) == nil)
    }

    @Test func onlyTheFirstLinesAreLookedAt() {
        let garbage = [[UInt8]](repeating: Array("garbage".utf8), count: 1000)
        let lines = [[[UInt8]]](repeating: LogSample.all[0].lines, count: 100).flatMap { $0 }
        #expect(LogFormat.guess(lines + garbage) == .combined)
    }

    @Test func combinedBeatsCommonWhereItFits() {
        let common = LogSample.all.filter { $0.format == .common }.flatMap(\.lines)
        let combined = LogSample.all[0].lines
        #expect(LogFormat.guess(combined + combined + common) == .combined)
        #expect(LogFormat.guess(combined + common + common) == .common)
    }
}
