import Testing

@testable import AnalyticsCore

/// The numbers and texts of records, hand-overs and packed cells.
@Suite struct ByteTests {
    @Test(
        arguments: [
            (0, [0x00]), (1, [0x01]), (127, [0x7F]), (128, [0x80, 0x01]), (300, [0xAC, 0x02]), (16_384, [0x80, 0x80, 0x01]),
            (UInt64.max, [0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x01]),
        ] as [(UInt64, [UInt8])])
    func unsignedNumbersAreLEB128(value: UInt64, bytes: [UInt8]) throws {
        var writer = ByteWriter()
        writer.write(unsigned: value)
        #expect(writer.bytes == bytes)
        var reader = ByteReader(bytes)
        #expect(try reader.unsigned() == value)
        #expect(reader.isAtEnd)
    }

    @Test(arguments: [(0, [0]), (-1, [1]), (1, [2]), (-2, [3]), (63, [126]), (-64, [127]), (64, [128, 1])] as [(Int64, [UInt8])])
    func signedNumbersAreZigzag(value: Int64, bytes: [UInt8]) throws {
        var writer = ByteWriter()
        writer.write(signed: value)
        #expect(writer.bytes == bytes)
    }

    @Test(arguments: [Int64.min, .min + 1, -1_000_000_007, 0, 1_000_000_007, .max - 1, .max])
    func signedNumbersReadBack(value: Int64) throws {
        var writer = ByteWriter()
        writer.write(signed: value)
        writer.write(fixed: UInt64(bitPattern: value))
        var reader = ByteReader(writer.bytes)
        #expect(try reader.signed() == value)
        #expect(try reader.fixed() == UInt64(bitPattern: value))
        #expect(reader.isAtEnd)
    }

    @Test(arguments: [
        [], [0x80], [0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x02],
        [0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x81, 0x00], [UInt8](repeating: 0x80, count: 30),
    ])
    func overlongNumbersAreRefused(bytes: [UInt8]) {
        var reader = ByteReader(bytes)
        #expect(throws: ByteError.self) { try reader.unsigned() }
    }

    @Test func countsReachNoFurtherThanTheBytes() {
        var reader = ByteReader([5, 1, 2, 3, 4])
        #expect(throws: ByteError.truncated) { try reader.count() }
        var huge = ByteReader([0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x01])
        #expect(throws: ByteError.truncated) { try huge.text() }
        var invalid = ByteReader([2, 0xC3, 0x28])
        #expect(throws: ByteError.invalidText) { try invalid.text() }
        var short = ByteReader([1, 2, 3])
        #expect(throws: ByteError.truncated) { try short.fixed() }
    }

    /// RFC 3720 §B.4 and the check value of the catalogues.
    @Test(
        arguments: [
            (Array("123456789".utf8), 0xE306_9283), ([], 0), ([UInt8](repeating: 0, count: 32), 0x8A91_36AA),
            ([UInt8](repeating: 0xFF, count: 32), 0x62A8_AB43), (Array(0...31), 0x46DD_794E), ((0...31).reversed(), 0x113F_DB5C),
        ] as [([UInt8], UInt32)])
    func checksums(bytes: [UInt8], expected: UInt32) {
        #expect(CRC32C.checksum(bytes) == expected)
        for cut in bytes.indices { #expect(CRC32C.checksum(bytes[cut...], continuing: CRC32C.checksum(bytes[..<cut])) == expected) }
    }
}
