import Testing

@testable import AnalyticsCore

@Suite struct LogClockTests {
    private func bracketed(_ text: String, _ clock: inout LogClock) -> Int64? {
        Array("\(text)]".utf8).withUnsafeBytes { bytes in
            bytes.baseAddress.flatMap { clock.bracketed(LogBytes(base: $0, count: bytes.count), at: 0)?.time.milliseconds }
        }
    }

    private func bracketed(_ text: String) -> Int64? {
        var clock = LogClock()
        return bracketed(text, &clock)
    }

    private func any(_ text: String) -> Int64? {
        var clock = LogClock()
        return Array(text.utf8).withUnsafeBytes { bytes in
            bytes.baseAddress.flatMap { clock.any(LogBytes(base: $0, count: bytes.count), 0..<bytes.count)?.milliseconds }
        }
    }

    @Test(arguments: [
        "23/Nov/2026:04:05:06 +0000", "23/nov/2026:04:05:06 +0000", "23/NOV/2026:04:05:06 +0000", "23/Nov/2026:05:05:06 +0100",
        "22/Nov/2026:20:35:06 -0730", "23/Nov/2026:04:05:06", "23/Nov/2026:04:05:06 Z", "2026-11-23T04:05:06Z", "2026-11-23T05:05:06+01:00",
        "2026-11-23 04:05:06 UTC", "23/Nov/2026 04:05:06 GMT",
    ]) func waysToWriteATime(_ text: String) {
        #expect(bracketed(text) == LogSample.moment)
    }

    @Test(arguments: [
        ("2026-11-23T04:05:06.5Z", 500), ("2026-11-23 04:05:06,123", 123), ("2026/11/23 04:05:06.123456", 123), ("1795406706", 0),
        ("1795406706.25", 250), ("1795406706250", 250), ("1795406706250000", 250), ("1795406706250000000", 250), ("1.79540670625e9", 250),
        ("1.79540670625e+09", 250), ("23/Nov/2026:04:05:06.007 +0000", 7),
    ]) func waysToWriteAFraction(_ text: String, _ milliseconds: Int64) {
        #expect(any(text) == LogSample.moment + milliseconds)
    }

    @Test(arguments: [
        "31/Feb/2026:04:05:06 +0000", "29/Feb/2025:04:05:06 +0000", "00/Nov/2026:04:05:06 +0000", "32/Jan/2026:04:05:06 +0000",
        "23/Now/2026:04:05:06 +0000", "23/Nov/2026:24:00:00 +0000", "23/Nov/2026:04:60:06 +0000", "23/Nov/2026:04:05:61 +0000",
        "23/Nov/2026:0a:05:06 +0000", "23/Nov/2026:04:05:06 +9900", "23/Nov/2026:04:05:06 0000x", "2026-13-01T00:00:00Z", "", "23/Nov/2026",
        "23/Nov/2026:04:05:06 +0000 and more text than any time has room for", "2026-11-23T04:05:06.", "/:", "23/Nov/2026:/4:05:06 +0000",
    ]) func noTimes(_ text: String) {
        #expect(bracketed(text) == nil)
        #expect(any(text) == nil)
    }

    @Test func extremes() {
        #expect(bracketed("31/Dec/1969:23:59:59 +0000") == -1000)
        #expect(bracketed("01/Jan/0000:00:00:00 +0000") == -62_167_219_200_000)
        #expect(bracketed("29/Feb/2024:00:00:00 +0000") != nil)
        #expect(bracketed("31/Dec/2016:23:59:60 +0000") == bracketed("31/Dec/2016:23:59:59 +0000"))
        #expect(any("99999999999999999999999999999999999999999") == nil)
        #expect(any("-1.5") == -1500)
    }

    @Test func theMemoryOfADayOrOffsetIsNotTakenForAnother() {
        var clock = LogClock()
        let texts = [
            "23/Nov/2026:04:05:06 +0000", "23/Nov/2026:04:05:06 +0100", "24/Nov/2026:04:05:06 +0100", "23/Nov/2025:04:05:06 +0100",
            "31/Feb/2026:04:05:06 +0000", "23/Nov/2026:04:05:07 -0100", "23/Nov/2026:04:05:06 +0000",
        ]
        for text in texts + texts.reversed() { #expect(bracketed(text, &clock) == bracketed(text)) }
    }

    @Test func everyTimeOfDay() {
        var clock = LogClock()
        let midnight = bracketed("23/Nov/2026:00:00:00 +0000") ?? 0
        for second in 0..<86_400 {
            func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
            let text = "23/Nov/2026:\(two(second / 3600)):\(two(second / 60 % 60)):\(two(second % 60)) +0000"
            guard bracketed(text, &clock) == midnight + Int64(second) * 1000 else {
                Issue.record("\(text)")
                return
            }
        }
    }

    @Test func onlyDigitsAndColonsAreATimeOfDay() {
        let good = Array("04:05:06".utf8)
        for index in good.indices {
            for byte in UInt8.min...UInt8.max {
                var bytes = good
                bytes[index] = byte
                let word = bytes.reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
                let isColon = index == 2 || index == 5
                let isWell = isColon ? byte == UInt8(ascii: ":") : (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
                if !isWell { #expect(LogClock.timeOfDay(word) == nil, "\(index) \(byte)") }
            }
        }
    }
}
