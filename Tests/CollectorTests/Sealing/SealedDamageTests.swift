import AnalyticsCore
import Foundation
import Testing

@testable import Collector

/// What a crash leaves is no problem; whatever else is no frame is named.
@Suite(.timeLimit(.minutes(2))) struct SealedDamageTests {
    private static let name = "access-2026-11-23.sealed"

    /// A session that was killed after two frames, and a whole one behind it.
    private struct TwoSessions {
        let log: SealedFolder
        let killed: [[UInt8]]
        let later: [[UInt8]]

        var lines: [String] { ["one", "two", "three", "four"] }
        var bytes: [UInt8] { (killed + later).flatMap { $0 } }

        init() throws {
            log = try SealedFolder()
            killed = try Self.session(["one", "two"], log).dropLast()
            later = try Self.session(["three", "four"], log)
        }

        /// Its frames, alone in their file.
        private static func session(_ lines: [String], _ log: SealedFolder) throws -> [[UInt8]] {
            try log.put([])
            try log.write(lines.map { $0 + "\n" })
            let bytes = try log.sealed()
            return SealedFolder.frames(bytes).map { Array(bytes[$0]) }
        }

        func read(_ bytes: [UInt8]) throws -> SealedFolder.Reading {
            try log.put(bytes)
            return try log.read()
        }
    }

    /// Any byte of the header of a killed session's last frame, or of the last frame of the file: nothing shows later that it is gone.
    @Test func theLastFrameIsNamedWhateverByteOfItWasChanged() throws {
        let two = try TwoSessions()
        let starts = (killed: two.killed[0].count, last: two.bytes.count - two.later[2].count)
        for index in 0..<40 {
            for bit in [UInt8(1), 2, 0x80] {
                var changed = two.bytes
                changed[starts.killed + index] ^= bit
                var reading = try two.read(changed)
                #expect(reading.lines == ["one", "three", "four"])
                #expect(reading.findings.problems.contains { $0.contains("at byte \(starts.killed)") }, "\(index): \(reading.findings)")
                changed = two.bytes
                changed[starts.last + index] ^= bit
                reading = try two.read(changed)
                #expect(reading.lines == two.lines)
                #expect(reading.findings.problems.contains { $0.contains("at byte \(starts.last)") }, "\(index): \(reading.findings)")
                // As the last frame of a file that was cut behind it.
                changed = two.killed.flatMap { $0 }
                changed[starts.killed + index] ^= bit
                reading = try two.read(changed)
                #expect(reading.lines == ["one"])
                #expect(reading.findings.problems.contains { $0.contains("at byte \(starts.killed)") }, "\(index): \(reading.findings)")
            }
        }
    }

    /// With a changed marker or size it still opens once the header is put right, and so it has a name.
    @Test(arguments: [0, 3, 5, 36, 37]) func aFrameWithABrokenHeaderHasAName(_ index: Int) throws {
        let two = try TwoSessions()
        var changed = two.bytes
        changed[two.killed[0].count + index] ^= 1
        #expect(
            try two.read(changed).findings.problems.contains("\(Self.name): frame 1 of session 1 at byte \(two.killed[0].count) is damaged"))
    }

    @Test(arguments: [1, 5, 27, 39, 40, 41, 60]) func aTornFrameBeforeALaterSessionIsNoProblem(_ cut: Int) throws {
        let two = try TwoSessions()
        let bytes = two.killed[0] + two.killed[1].prefix(cut) + two.later.flatMap { $0 }
        let reading = try two.read(bytes)
        #expect(reading.lines == ["one", "three", "four"])
        #expect(reading.findings.problems == [])
        #expect(reading.findings.notices.contains { $0.contains("\(cut) bytes at byte \(two.killed[0].count)") && $0.contains("a crash cut short") })
    }

    /// The size of a torn frame ends where a frame of the later session ends: none of them is passed over.
    @Test func theSizeOfATornFrameMeansNothing() throws {
        let log = try SealedFolder()
        try log.write([(0..<400).map { "\($0 * 7919 % 1009) " }.joined() + "\n"])
        let big = try log.sealed()
        let frame = Array(big[SealedFolder.frames(big)[0]])
        try log.put([])
        try log.write(["three\n", "four\n", "five\n"])
        let later = try log.sealed()
        for end in SealedFolder.frames(later).map(\.upperBound) {
            let cut = frame.count - end
            try #require(cut >= 40)
            try log.put(frame.prefix(cut) + later)
            for key in [log.officer, log.other] {
                let reading = try log.read(with: key)
                #expect(reading.lines == ["three", "four", "five"])
                #expect(reading.findings.problems == [])
            }
        }
    }

    /// Torn as well, but in a session that the key does not open.
    @Test func aTornFrameOfOthersHidesNothing() throws {
        let log = try SealedFolder()
        let writer = try AccessLogWriter(folder: log.path, pause: 0, recipients: [log.other.publicKey])
        writer.append(day: SealedFolder.day) { $0 += Array((String(repeating: "theirs ", count: 5) + "\n").utf8) }
        #expect(writer.flush())
        writer.close()
        let theirs = try log.sealed()
        let frame = theirs[SealedFolder.frames(theirs)[0]]
        for cut in [10, 40, frame.count - 1] {
            try log.put(Array(frame.prefix(cut)))
            try log.write(["three\n", "four\n", "five\n"])
            let reading = try log.read()
            #expect(reading.lines == ["three", "four", "five"])
            #expect(reading.findings.problems.allSatisfy { $0.contains("sealed to other recipients") }, "\(reading.findings.problems)")
        }
    }

    @Test func bytesThatAreNoFrameAreNamed() throws {
        let two = try TwoSessions()
        let text = Array("81.2.69.142 - - [23/Nov/2026:10:00:00 +0000] \"GET / HTTP/1.1\" 200 1\n".utf8)
        var random = SplitMix(seed: 5)
        let noise = (0..<5000).map { _ in UInt8(truncatingIfNeeded: random.next()) }
        let (killed, later) = (two.killed.flatMap { $0 }, two.later.flatMap { $0 })
        let whole = two.bytes
        let blanks = [UInt8](repeating: 0x20, count: 200_000)
        let cases: [(bytes: [UInt8], offset: Int, lines: [String])] = [
            (whole + text, whole.count, two.lines), (killed + text + later, killed.count, two.lines), (text + whole, 0, two.lines),
            (noise, 0, []), (whole + noise, whole.count, two.lines), ([0, 0], 0, []), (whole + blanks, whole.count, two.lines),
            // The beginning of a frame that is not the one that is due.
            (whole + Array(two.killed[0].prefix(50)), whole.count, two.lines), (killed + Array(two.killed[1].prefix(50)) + later, killed.count, two.lines),
        ]
        for (bytes, offset, lines) in cases {
            let reading = try two.read(bytes)
            #expect(reading.lines == lines)
            #expect(reading.findings.problems.contains { $0.contains("at byte \(offset) ") && $0.contains("no frame") }, "\(reading.findings)")
        }
    }
}
