import Foundation
import Testing

@testable import Collector

@Suite struct LogSourceTests {
    private static let text = "first\r\n\nthird line\n"

    @Test func linesWithTheirPlaces() throws {
        let source = try LogFile(Self.text + "last").open()
        let lines = source.kept().lines
        #expect(lines.map(\.text) == ["first\r", "", "third line", "last"])
        #expect(lines.map(\.offset) == [0, 7, 8, 19])
        #expect(lines.map(\.nextOffset) == [7, 8, 19, 23])
        #expect(lines.map(\.number) == [1, 2, 3, 4])
        #expect(lines.map(\.isTerminated) == [true, true, true, false])
        #expect(source.progress == 1)
        #expect(!source.isCompressed && source.size == 23)
    }

    @Test func gzipAndItsMembersAreTheSameText() throws {
        let plain = try LogFile(Self.text + "last").open().kept().lines
        for members in [[Self.text + "last"], ["fir", "st\r\n\nthird", " line\nlast"], ["", Self.text, "", "last", ""]] {
            let source = try LogFile(members: members).open()
            let (lines, error) = source.kept()
            #expect(lines == plain && error == nil)
            #expect(source.isCompressed && source.progress == 1)
        }
    }

    @Test func aPipeIsReadOnceFromItsHead() throws {
        let text = String(repeating: "0123456789\n", count: 40_000)
        for bytes in [Array(text.utf8), try Gzip.gzip(Array(text.utf8))] {
            let pipe = Pipe()
            Thread.detachNewThread {
                try? pipe.fileHandleForWriting.write(contentsOf: Data(bytes))
                try? pipe.fileHandleForWriting.close()
            }
            let source = try LogSource(descriptor: dup(pipe.fileHandleForReading.fileDescriptor))
            let (lines, error) = source.kept()
            #expect(lines.count == 40_000 && error == nil)
            let last = try #require(lines.last)
            #expect((last.text, last.offset, last.number) == ("0123456789", 39_999 * 11, 40_000))
            #expect(source.size == nil && source.progress == nil && source.bytesRead == bytes.count)
        }
    }

    @Test func emptyLogsHaveNoLines() throws {
        for file in [try LogFile(""), try LogFile(members: [""])] {
            let source = try file.open()
            #expect(source.kept().lines.isEmpty)
            #expect(source.firstLines(100).isEmpty)
        }
    }

    @Test func whatCannotBeOpenedIsAnError() {
        #expect(throws: LogSourceError.system(SystemFailure("open", number: ENOENT))) { try LogSource(path: "/nowhere/access.log") }
        #expect(throws: LogSourceError.system(SystemFailure("read", number: EISDIR))) { try LogSource(path: "/") }
    }

    /// Lines of all lengths around every border of chunks.
    @Test func chunksDoNotShow() throws {
        var text: [UInt8] = []
        var expected: [Int] = []
        for index in 0..<3000 {
            expected.append(index % 701)
            text += [UInt8](repeating: UInt8(ascii: "a"), count: index % 701) + [10]
        }
        for file in [try LogFile(text), try LogFile(Gzip.gzip(text))] {
            let lines = try file.open().kept().lines
            #expect(lines.map(\.text.utf8.count) == expected)
            #expect(lines.last?.nextOffset == text.count)
        }
    }

    @Test(arguments: [LogSource.longestLine - 1, LogSource.longestLine, LogSource.longestLine + 1, 300_000, 2_000_000])
    func longLinesAreCountedOnce(_ length: Int) throws {
        let long = String(repeating: "x", count: length)
        for text in ["a\n\(long)\nb\n", "\(String(repeating: "y", count: 200_000))\n\(long)\nb\n", "\(long)\nb\n"] {
            for file in [try LogFile(text), try LogFile(members: [text])] {
                let lines = try file.open().kept().lines
                let line = try #require(lines.dropLast().last)
                #expect(line.isTooLong == (length > LogSource.longestLine))
                #expect(line.text == (line.isTooLong ? "" : long))
                #expect(line.nextOffset == line.offset + length + 1)
                #expect(lines.last?.text == "b")
                #expect(lines.last?.number == lines.count && lines.count <= 3)
            }
        }
        let open = try LogFile("a\n" + long).open().kept().lines
        #expect(open.count == 2 && open[1].isTerminated == false && open[1].isTooLong == (length > LogSource.longestLine))
    }

    // Damage.

    @Test func aCutGzipGivesItsLinesFirst() throws {
        let text = (0..<20_000).map { "line \($0 &* 7919 % 10_007)\n" }.joined()
        let packed = try Gzip.gzip(Array(text.utf8))
        let whole = try LogFile(packed).open().kept().lines
        for cut in [packed.count - 1, packed.count - 9, packed.count / 2, 30] {
            let (lines, error) = try LogFile(packed[..<cut]).open().kept()
            #expect(error == .compression(.truncated))
            let ended = lines.filter(\.isTerminated)
            #expect(ended == Array(whole.prefix(ended.count)))
            #expect(lines.count - ended.count <= 1)
            if cut > packed.count / 3 { #expect(ended.count > whole.count / 10) }
        }
    }

    @Test func damagedGzipIsAnErrorAfterItsLines() throws {
        let packed = try Gzip.gzip(Array("one\ntwo\n".utf8))
        let (lines, error) = try LogFile(packed + Array("garbage".utf8)).open().kept()
        #expect(lines.map(\.text) == ["one", "two"])
        #expect(error == .compression(.corrupt))
        var broken = packed
        broken[broken.count - 8] ^= 1
        #expect(try LogFile(broken).open().kept().error == .compression(.corrupt))
    }

    // Going on.

    @Test func readingStartsAtALine() throws {
        let text = (0..<50_000).map { "line \($0)\n" }.joined()
        for file in [try LogFile(text), try LogFile(members: [text])] {
            let source = try file.open()
            let all = source.kept().lines
            for index in [0, 1, 2, 25_000, 49_999] {
                #expect(source.kept(from: all[index].offset, number: index + 1).lines == Array(all[index...]))
            }
            let end = source.kept(from: text.utf8.count, number: 50_001)
            #expect(end.lines.isEmpty && end.error == nil)
            for wrong in [1, 3, 1000 + 1, text.utf8.count + 1, text.utf8.count + 1_000_000] {
                let (lines, error) = source.kept(from: wrong)
                #expect(lines.isEmpty && error == .noLine(at: wrong))
            }
        }
    }

    @Test func theBodyMayStop() throws {
        for file in [try LogFile("a\nb\nc"), try LogFile(members: ["a\nb\n", "c"])] {
            var count = 0
            try file.open().forEachLine { _ in
                count += 1
                return count < 2
            }
            #expect(count == 2)
        }
    }

    @Test func firstLinesAreTheWholeOnes() throws {
        let source = try LogFile(members: ["a\n\nb\nc"]).open()
        #expect(source.firstLines(100) == [Array("a".utf8), [], Array("b".utf8), Array("c".utf8)])
        #expect(source.firstLines(2) == [Array("a".utf8), []])
        let long = try LogFile(String(repeating: String(repeating: "x", count: 9999) + "\n", count: 20)).open()
        #expect(long.firstLines(100).map(\.count) == [Int](repeating: 9999, count: 13))
    }
}
