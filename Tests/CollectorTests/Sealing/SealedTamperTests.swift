import AnalyticsCore
import Foundation
import Testing

@testable import Collector

/// What a crash or a forger may do to the files: nothing false is read, nothing missing goes unsaid.
@Suite(.timeLimit(.minutes(3))) struct SealedTamperTests {
    private static let day = SealedFolder.day
    private static let lines = ["first line", "second line", "third line", "fourth line"]

    private func log() throws -> (SealedFolder, [UInt8]) {
        let log = try SealedFolder()
        try log.write(Self.lines.map { $0 + "\n" })
        return (log, try log.sealed())
    }

    /// Every byte of every frame, header and payload: its frame is lost, the others are read, and it is said.
    @Test func everyChangedByteIsFound() throws {
        let (log, bytes) = try log()
        let frames = SealedFolder.frames(bytes)
        #expect(frames.count == 5, "four of lines, one for the end")
        for (number, frame) in frames.enumerated() {
            for index in frame {
                var changed = bytes
                changed[index] ^= [0x01, 0x80, 0xFF][index % 3]
                try log.put(changed)
                let reading = try log.read()
                var expected = Self.lines
                if number < 4 { expected.remove(at: number) }
                #expect(reading.lines == expected, "byte \(index - frame.lowerBound) of frame \(number)")
                #expect(!reading.findings.problems.isEmpty, "byte \(index - frame.lowerBound) of frame \(number)")
            }
        }
    }

    @Test func aDamagedFrameIsNamed() throws {
        let (log, bytes) = try log()
        let frames = SealedFolder.frames(bytes)
        var changed = bytes
        changed[frames[2].upperBound - 1] ^= 1
        try log.put(changed)
        #expect(
            try log.read().findings.problems == ["access-2026-11-23.sealed: frame 2 of session 1 at byte \(frames[2].lowerBound) is damaged"])
    }

    /// Cut off anywhere: readable up to the last whole frame, and no problem: a crash does the same.
    @Test func everyTruncationKeepsTheWholeFrames() throws {
        let (log, bytes) = try log()
        let frames = SealedFolder.frames(bytes)
        for size in 0..<bytes.count {
            try log.put(Array(bytes[..<size]))
            let reading = try log.read()
            let whole = frames.prefix(4).count { $0.upperBound <= size }
            #expect(reading.lines == Array(Self.lines.prefix(whole)))
            #expect(reading.findings.problems == [])
            #expect(reading.findings.notices.contains { $0.contains("session 1 has no end after \(whole) frames") })
            let isTorn = !frames.contains { $0.upperBound == size } && size > 0
            #expect(reading.findings.notices.contains { $0.contains("no whole frame") } == isTorn, "\(size)")
        }
    }

    @Test func framesTakenOutMovedOrDoubledAreFound() throws {
        let (log, bytes) = try log()
        let frames = SealedFolder.frames(bytes).map { Array(bytes[$0]) }
        func problems(_ order: [Int]) throws -> (lines: [String], problems: [String]) {
            try log.put(order.flatMap { frames[$0] })
            let reading = try log.read()
            return (reading.lines, reading.findings.problems)
        }
        let name = "access-2026-11-23.sealed"
        var result = try problems([0, 2, 3, 4])
        #expect(result.lines == [Self.lines[0], Self.lines[2], Self.lines[3]])
        #expect(result.problems == ["\(name): frame 1 is missing in session 1, before byte \(frames[0].count)"])
        result = try problems([3, 4])
        #expect(result.lines == [Self.lines[3]])
        #expect(result.problems == ["\(name): frames 0 to 2 are missing in session 1, before byte 0"])
        result = try problems([0, 2, 1, 3, 4])
        #expect(result.lines == [Self.lines[0], Self.lines[2], Self.lines[3]])
        #expect(result.problems.count == 2, "missing where it should be, and a second time where it is")
        result = try problems([0, 1, 1, 2, 3, 4])
        #expect(result.lines == Self.lines)
        #expect(result.problems.count == 1 && result.problems[0].contains("stands a second time"))
        result = try problems([0, 1, 2, 3])
        #expect(result.lines == Self.lines && result.problems == [], "an end cut off looks like a crash")
    }

    @Test func framesOfAnotherDayAreNoFrames() throws {
        let (log, bytes) = try log()
        try log.write(["other day\n"], Self.day + 1)
        let other = try log.sealed(Self.day + 1)
        try log.put(bytes + other)
        var reading = try log.read()
        #expect(reading.lines == Self.lines)
        #expect(reading.findings.problems.contains { $0.contains("\(other.count) bytes at byte \(bytes.count) are no frame") })
        // Nor when the day in their header is changed.
        var forged = other
        forged[8] = bytes[8]
        try log.put(bytes + forged)
        reading = try log.read()
        #expect(reading.lines == Self.lines)
        #expect(reading.findings.problems.contains { $0.contains("whose key is missing") })
    }

    /// A disk that was full leaves a part of a frame, before the whole one comes.
    @Test func aTornFrameInTheMiddleHidesNothing() throws {
        let (log, bytes) = try log()
        let frames = SealedFolder.frames(bytes).map { Array(bytes[$0]) }
        for cut in [1, 4, 39, 40, 41, frames[1].count - 1] {
            try log.put(frames[0] + frames[1].prefix(cut) + frames[1] + frames[2] + frames[3] + frames[4])
            let reading = try log.read()
            #expect(reading.lines == Self.lines, "\(cut)")
            #expect(reading.findings.problems == [])
            #expect(reading.findings.notices.count == 1 || cut >= 40, "what is no frame, and from 40 bytes on which one it would have been")
        }
    }

    @Test func noiseIsSurvived() throws {
        let (log, bytes) = try log()
        var random = SplitMix(seed: 11)
        for _ in 0..<300 {
            var changed = bytes
            switch random.next() % 4 {
            case 0:
                changed.insert(
                    contentsOf: (0..<Int(random.next() % 90)).map { _ in UInt8(truncatingIfNeeded: random.next()) },
                    at: Int(random.next() % UInt64(bytes.count)))
            case 1: changed.removeSubrange(Int(random.next() % 80)..<Int(80 + random.next() % 100))
            case 2: for _ in 0..<20 { changed[Int(random.next() % UInt64(bytes.count))] = UInt8(truncatingIfNeeded: random.next()) }
            default: changed.insert(contentsOf: bytes[0..<Int(random.next() % 60)], at: Int(random.next() % UInt64(bytes.count)))
            }
            try log.put(changed)
            let reading = try log.read()
            #expect(Set(reading.lines).isSubset(of: Self.lines))
            #expect(reading.lines == Self.lines.filter(reading.lines.contains), "in order, each once")
            if reading.lines.count < 4 { #expect(reading.findings != LogFindings()) }
        }
    }

    /// Every byte of the wrapped keys.
    @Test func everyChangedByteOfTheKeysIsFound() throws {
        let (log, _) = try log()
        let keys = Array(try Data(contentsOf: URL(filePath: log.keysPath)))
        for index in keys.indices {
            var changed = keys
            changed[index] ^= 0x10
            try log.put(changed, Self.day, .keys)
            #expect(throws: Failure.self, "byte \(index)") { try log.read() }
        }
        for size in [0, 1, 33, 34, keys.count - 1] {
            try log.put(Array(keys[..<size]), Self.day, .keys)
            #expect(throws: Failure.self, "\(size) bytes") { try log.read() }
        }
    }

    /// A torn record is that of a session without frames; the next one stands behind it.
    @Test func aTornRecordOfKeysHidesNoOther() throws {
        let (log, _) = try log()
        let keys = Array(try Data(contentsOf: URL(filePath: log.keysPath)))
        for cut in [1, 8, 34, keys.count - 1] {
            try log.put(Array(keys.prefix(cut)) + keys, Self.day, .keys)
            let reading = try log.read()
            #expect(reading.lines == Self.lines)
            #expect(reading.findings.problems.count == 1)
        }
    }

    /// A checksum made right again does not help: the encryption vouches for the rest.
    @Test func aForgedRecordDoesNotOpen() throws {
        let (log, _) = try log()
        var keys = Array(try Data(contentsOf: URL(filePath: log.keysPath)))
        keys[34 + 50] ^= 1
        keys.removeLast(8)
        try log.put(keys + KeyRecord.checksum(keys[...]), Self.day, .keys)
        let reading = try log.read()
        #expect(reading.lines == [])
        #expect(reading.findings.problems.contains { $0.contains("record 1 is damaged") })
        #expect(try log.read(with: log.other).lines == Self.lines, "what is wrapped for the other officer is whole")
    }

    /// Frames that pretend to be far ahead make nobody count for ever.
    @Test func forgedNumbersHaveABound() throws {
        let (log, bytes) = try log()
        let frame = Array(bytes[SealedFolder.frames(bytes)[0]])
        let forged = (0..<40).flatMap { number -> [UInt8] in
            var copy = frame
            (copy[29], copy[30]) = (0xF0, 0x03)
            copy[28] = UInt8(number)
            return copy
        }
        try log.put(forged + bytes)
        let reading = try log.read()
        #expect(reading.findings.problems.count == 40)
        #expect(reading.lines == Self.lines)
    }
}
