import AnalyticsCore
import Foundation
import Testing

@testable import Collector

@Suite struct GzipTests {
    private static let day = Day(year: 2026, month: 11, day: 23)

    /// Numbers without pattern, the same in every run.
    private static func noise(_ count: Int) -> [UInt8] {
        var state: UInt64 = 42
        return (0..<count).map { _ in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return UInt8(truncatingIfNeeded: state >> 56)
        }
    }

    @Test(arguments: [Gzip.Format.raw, .zlib, .gzip], [0, 1, 100, 65_535, 65_536, 65_537, 1_000_000])
    func bytesComeBack(_ format: Gzip.Format, count: Int) throws {
        for bytes in [Self.noise(count), [UInt8](repeating: 7, count: count)] {
            let packed = try Gzip.deflate(bytes, as: format)
            #expect(try Gzip.inflate(packed, as: format, limit: count) == bytes)
            if count > 0 {
                #expect(throws: GzipError.tooLarge(limit: count - 1)) { try Gzip.inflate(packed, as: format, limit: count - 1) }
            }
        }
    }

    @Test(arguments: [Int32(0), 1, 9]) func everyLevelReadsBack(_ level: Int32) throws {
        let bytes = Array(String(repeating: "sillage ", count: 10_000).utf8)
        let packed = try Gzip.gzip(bytes, level: level)
        #expect(try Gzip.gunzip(packed, limit: bytes.count) == bytes)
        #expect(level == 0 || packed.count < bytes.count / 50)
    }

    @Test func aBadLevelIsAnError() {
        #expect(throws: GzipError.unavailable(code: -2)) { try Gzip.gzip([1], level: 10) }
    }

    @Test func aSmallBlobCannotFillTheMemory() throws {
        let bomb = try Gzip.deflate([UInt8](repeating: 0, count: 50_000_000), level: 9)
        #expect(bomb.count < 60_000)
        #expect(throws: GzipError.tooLarge(limit: 1000)) { try Gzip.inflate(bomb, limit: 1000) }
    }

    @Test(arguments: [Gzip.Format.raw, .zlib, .gzip]) func anyCutIsTruncated(_ format: Gzip.Format) throws {
        let packed = try Gzip.deflate(Self.noise(300), as: format)
        for count in 0..<packed.count {
            #expect(throws: GzipError.truncated) { try Gzip.inflate(Array(packed.prefix(count)), as: format, limit: 1000) }
        }
    }

    /// Some bits say nothing about the content (window size, padding); no flip of one gives another content.
    @Test(arguments: [Gzip.Format.zlib, .gzip]) func noFlippedBitChangesTheContent(_ format: Gzip.Format) throws {
        let bytes = Array("81.2.69.0 - - [23/Nov/2026:04:05:06 +0000]".utf8)
        let packed = try Gzip.deflate(bytes, as: format)
        var refused = 0
        for bit in 0..<packed.count * 8 {
            var damaged = packed
            damaged[bit / 8] ^= 1 << UInt8(bit % 8)
            let content = try? Gzip.inflate(damaged, as: format, limit: 1000)
            #expect(content == nil || content == bytes)
            refused += content == nil ? 1 : 0
        }
        #expect(refused > bytes.count * 8)
    }

    @Test(arguments: [Gzip.Format.raw, .zlib, .gzip]) func bytesAfterTheEndAreAnError(_ format: Gzip.Format) throws {
        let packed = try Gzip.deflate([1, 2, 3], as: format)
        #expect(throws: GzipError.self) { try Gzip.inflate(packed + [0x55], as: format, limit: 10) }
    }

    @Test func membersAreOneText() throws {
        let packed = try Gzip.gzip(Array("one\n".utf8)) + Gzip.gzip([]) + Gzip.gzip(Array("two\n".utf8))
        #expect(try Gzip.gunzip(packed, limit: 8) == Array("one\ntwo\n".utf8))
        #expect(throws: GzipError.tooLarge(limit: 7)) { try Gzip.gunzip(packed, limit: 7) }
    }

    @Test func theSameBytesGiveTheSameGzip() throws {
        let packed = try Gzip.gzip(Array("sillage".utf8))
        #expect(packed == (try Gzip.gzip(Array("sillage".utf8))))
        #expect(packed[4..<8] == [0, 0, 0, 0], "no time stamp")
    }

    @Test(arguments: [0, 1, 65_536, 3_000_000]) func filesAreReadByGzip(_ count: Int) throws {
        let folder = try AccessLogFolder()
        let bytes = Self.noise(count / 2) + [UInt8](repeating: 7, count: count - count / 2)
        try Data(bytes).write(to: URL(filePath: folder.path(Self.day)))
        try Gzip.gzip(file: folder.path(Self.day), to: folder.path(Self.day, .compressed))
        #expect(try AccessLogFolder.run("/bin/gzip", ["-dc", folder.path(Self.day, .compressed)]) == Data(bytes))
        #expect(try folder.mode(folder.path(Self.day, .compressed)) == 0o640)
        try Gzip.gunzip(file: folder.path(Self.day, .compressed), to: folder.path(Self.day, .taken))
        #expect(try Data(contentsOf: URL(filePath: folder.path(Self.day, .taken))) == Data(bytes))
    }

    @Test func filesOfGzipAreRead() throws {
        let folder = try AccessLogFolder()
        try folder.writeGzip(["one\n", "", "two\n"], Self.day)
        var text: [UInt8] = []
        try Gzip.gunzip(file: folder.path(Self.day, .compressed)) { text += $0 }
        #expect(String(decoding: text, as: UTF8.self) == "one\ntwo\n")
    }

    @Test func whatGoesWrongWithFilesIsSaid() throws {
        let folder = try AccessLogFolder()
        let (plain, compressed) = (folder.path(Self.day), folder.path(Self.day, .compressed))
        let missing = #expect(throws: GzipError.self) { try Gzip.gzip(file: plain, to: compressed) }
        #expect(missing?.description == "open: No such file or directory")
        try folder.write("text", Self.day)
        let full = #expect(throws: GzipError.self) { try Gzip.gzip(file: plain, to: "/dev/full") }
        #expect(full == .system(SystemFailure("write", number: ENOSPC)))
        let isDirectory = #expect(throws: GzipError.self) { try Gzip.gunzip(file: folder.path, to: compressed) }
        #expect(isDirectory?.description == "read: Is a directory")
        #expect(throws: GzipError.corrupt) { try Gzip.gunzip(file: plain, to: compressed) }
        try folder.write("", Self.day)
        #expect(throws: GzipError.truncated) { try Gzip.gunzip(file: plain, to: compressed) }
    }
}
