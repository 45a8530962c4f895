import AnalyticsCore
import Foundation

/// The sealed access log: what the running collector writes and cannot read again.
///
/// A UTC day is two files, only ever appended to: `access-YYYY-MM-DD.keys`, with the keys of the day encrypted to each recipient, and
/// `access-YYYY-MM-DD.sealed`, with the lines. All integers are little-endian. Cryptography: HPKE base mode (RFC 9180) with
/// DHKEM(X25519, HKDF-SHA256), HKDF-SHA256 and ChaCha20-Poly1305; HKDF (RFC 5869); AEAD_CHACHA20_POLY1305 (RFC 8439); deflate (RFC 1951).
/// `docs/sealed-log.md` says the same to whoever writes another reader.
///
/// A session is what one process writes into one day's file. It begins with a record in `.keys`, of 34 + 88 n + 8 bytes:
/// | offset | size | value |
/// |---|---|---|
/// | 0 | 8 | `SILLAGEK` |
/// | 8 | 4 | format version, 1 |
/// | 12 | 4 | UTC day, days since 1970-01-01 |
/// | 16 | 16 | session, random |
/// | 32 | 2 | number n of recipients, 1…16 |
/// | 34 | 88 n | for each recipient: fingerprint of the public key (8), HPKE encapsulated key (32), session key and tag (48) |
/// | 34 + 88 n | 8 | the first 8 bytes of SHA-256 of all before |
///
/// HPKE's `info` is `sillage sealed access log 1`; bytes 0…31 are the associated data. A fingerprint is the first 8 bytes of SHA-256 of the key.
///
/// Frame in `.sealed`, 40 bytes and the payload:
/// | offset | size | value |
/// |---|---|---|
/// | 0 | 4 | marker `F5 53 4C 46` |
/// | 4 | 2 | format version, 1 |
/// | 6 | 2 | kind: 1 lines, 2 the end of the session |
/// | 8 | 4 | UTC day, as above |
/// | 12 | 16 | session |
/// | 28 | 8 | frame number within the session, from 0 |
/// | 36 | 4 | payload size m, 16…69,632; 16 for kind 2 |
/// | 40 | m | raw deflate of whole lines of at most 65,536 bytes (kind 2: nothing), encrypted; the last 16 bytes are the tag |
///
/// The chain key of frame 0 is the session key. Of the chain key c of a frame, HKDF-Expand(c, `sillage frame`, 32) is the frame's key, used
/// once, and HKDF-Expand(c, `sillage chain`, 32) is the chain key of the next frame. The nonce is the frame number in 12 bytes. The frame's
/// header is the associated data.
///
/// Invariants
/// 1. The record of a session is on the disk (`fsync`, folder included) before its first frame is written.
/// 2. The session key exists in the clear in memory alone, and only until frame 0 is sealed; a chain key only until its frame is sealed.
///    So memory taken from the running collector opens no frame written before.
/// 3. A frame that was sealed is written as it is or not at all: its key never encrypts anything else.
/// 4. Frames of a session are numbered without gaps. Whatever is changed, exchanged, taken out or carried over from another day fails to
///    open or leaves a gap; both are reported.
/// 5. A session that ended in order ends with a frame of kind 2. Without it, the process was killed or still runs, or the end was cut off:
///    bytes cannot tell which, and reading says so.
/// 6. A frame is what opens. Where none opens, a reader goes on at the next marker, byte by byte, whatever a size says; so the session behind a
///    torn frame is found. Chance makes no header of a known session inside a payload.
/// 7. What a crash leaves between frames is the beginning of the frame that was due, fewer bytes than its header says, at the end of the file or
///    before frame 0 of another session; a disk that was full leaves the beginning of the very frame that follows. Other bytes are damage.
/// 8. Without the `.keys` file, nobody opens `.sealed`, nor a copy of it.
enum SealedLogFormat {
    static let version = 1
    static let suiteInfo = Data("sillage sealed access log 1".utf8)
    static let recordMagic = Array("SILLAGEK".utf8)
    static let recordHeaderSize = 34
    static let wrappedSize = 88
    static let checksumSize = 8
    static let mostRecipients = 16

    static let marker: [UInt8] = [0xF5, 0x53, 0x4C, 0x46]
    static let frameHeaderSize = 40
    static let tagSize = 16
    /// Most bytes of lines in a frame.
    static let textLimit = 65_536
    /// What does not shrink grows by 5 bytes in each 16 KiB (RFC 1951 §3.2.4), and by the tag.
    static let payloadLimit = 69_632
    /// A session goes on in a new one after this many frames, so that nobody makes a reader count further.
    static let frameLimit: UInt64 = 1 << 18

    static func append<T: FixedWidthInteger>(_ value: T, to bytes: inout [UInt8]) {
        withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
    }

    /// - Precondition: the bytes are there.
    static func integer<T: FixedWidthInteger>(_ bytes: ArraySlice<UInt8>, at offset: Int, as type: T.Type) -> T {
        bytes.withUnsafeBytes { T(littleEndian: $0.loadUnaligned(fromByteOffset: offset, as: T.self)) }
    }
}

/// What stands before a frame's payload, in the clear.
struct SealedFrameHeader: Equatable {
    enum Kind: UInt16 { case lines = 1, end = 2 }

    let kind: Kind
    let day: Day
    let session: SessionID
    let number: UInt64
    let payloadSize: Int

    var bytes: [UInt8] {
        var bytes = SealedLogFormat.marker
        SealedLogFormat.append(UInt16(SealedLogFormat.version), to: &bytes)
        SealedLogFormat.append(kind.rawValue, to: &bytes)
        SealedLogFormat.append(Int32(clamping: day.number), to: &bytes)
        bytes += session.bytes
        SealedLogFormat.append(number, to: &bytes)
        SealedLogFormat.append(UInt32(payloadSize), to: &bytes)
        return bytes
    }

    init(kind: Kind, day: Day, session: SessionID, number: UInt64, payloadSize: Int) {
        (self.kind, self.day, self.session, self.number, self.payloadSize) = (kind, day, session, number, payloadSize)
    }

    /// nil when the first 40 bytes are no header of a frame of this day.
    init?(_ bytes: ArraySlice<UInt8>, of day: Day) {
        guard bytes.count >= SealedLogFormat.frameHeaderSize, bytes.prefix(4).elementsEqual(SealedLogFormat.marker),
            SealedLogFormat.integer(bytes, at: 4, as: UInt16.self) == SealedLogFormat.version,
            let kind = Kind(rawValue: SealedLogFormat.integer(bytes, at: 6, as: UInt16.self)),
            SealedLogFormat.integer(bytes, at: 8, as: Int32.self) == day.number
        else { return nil }
        let size = Int(SealedLogFormat.integer(bytes, at: 36, as: UInt32.self))
        guard (SealedLogFormat.tagSize...SealedLogFormat.payloadLimit).contains(size), kind == .lines || size == SealedLogFormat.tagSize else { return nil }
        self.init(
            kind: kind, day: day, session: SessionID(Array(bytes.dropFirst(12).prefix(16))),
            number: SealedLogFormat.integer(bytes, at: 28, as: UInt64.self), payloadSize: size)
    }
}

/// 16 random bytes that tell sessions apart.
struct SessionID: Hashable {
    let bytes: [UInt8]

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    static func random() -> SessionID { SessionID(Array(SystemClock.random().prefix(16))) }
}
