import AnalyticsCore
import Crypto
import Foundation

/// A session's record in the `.keys` file (`SealedLogFormat`).
struct KeyRecord {
    let session: SessionID
    /// Bytes 0…31, which the encryption vouches for.
    private let header: ArraySlice<UInt8>
    private let wrapped: [ArraySlice<UInt8>]

    var fingerprints: [[UInt8]] { wrapped.map { Array($0.prefix(8)) } }

    /// - Throws: when a recipient's key is no good, or there is none.
    static func bytes(day: Day, session: SessionID, key: SymmetricKey, recipients: [RecipientKey]) throws -> [UInt8] {
        guard !recipients.isEmpty else { throw KeyProblem.notAKey }
        var bytes = SealedLogFormat.recordMagic
        SealedLogFormat.append(UInt32(SealedLogFormat.version), to: &bytes)
        SealedLogFormat.append(Int32(clamping: day.number), to: &bytes)
        bytes += session.bytes
        let header = bytes
        let recipients = recipients.prefix(SealedLogFormat.mostRecipients)
        SealedLogFormat.append(UInt16(recipients.count), to: &bytes)
        for recipient in recipients { bytes += try recipient.wrap(key, for: header) }
        return bytes + checksum(bytes[...])
    }

    /// The records of a day's `.keys` file, and how many bytes of it are none.
    static func read(_ bytes: [UInt8], of day: Day) -> (records: [KeyRecord], damagedBytes: Int) {
        var (records, index, damaged) = ([KeyRecord](), 0, 0)
        while index < bytes.count {
            if let (record, size) = KeyRecord.parse(bytes[index...], of: day) {
                records.append(record)
                index += size
            } else {
                (index, damaged) = (index + 1, damaged + 1)
            }
        }
        return (records, damaged)
    }

    /// The session's key, for one of its recipients.
    /// - Throws: `.notRecipient`, or `.damaged` when the record is for this key and does not open.
    func open(with key: OfficerKey) throws(KeyRecordError) -> SymmetricKey {
        let fingerprint = key.publicKey.fingerprint
        guard let own = wrapped.first(where: { $0.prefix(8).elementsEqual(fingerprint) }) else { throw .notRecipient }
        do { return try key.unwrap(own, for: header) } catch { throw .damaged }
    }

    private static func parse(_ bytes: ArraySlice<UInt8>, of day: Day) -> (KeyRecord, size: Int)? {
        guard bytes.count >= SealedLogFormat.recordHeaderSize, bytes.prefix(8).elementsEqual(SealedLogFormat.recordMagic),
            SealedLogFormat.integer(bytes, at: 8, as: UInt32.self) == SealedLogFormat.version,
            SealedLogFormat.integer(bytes, at: 12, as: Int32.self) == day.number
        else { return nil }
        let count = Int(SealedLogFormat.integer(bytes, at: 32, as: UInt16.self))
        let end = SealedLogFormat.recordHeaderSize + count * SealedLogFormat.wrappedSize
        guard (1...SealedLogFormat.mostRecipients).contains(count), bytes.count >= end + SealedLogFormat.checksumSize,
            bytes.dropFirst(end).prefix(SealedLogFormat.checksumSize).elementsEqual(checksum(bytes.prefix(end)))
        else { return nil }
        let wrapped = (0..<count).map {
            bytes.dropFirst(SealedLogFormat.recordHeaderSize + $0 * SealedLogFormat.wrappedSize).prefix(SealedLogFormat.wrappedSize)
        }
        let record = KeyRecord(session: SessionID(Array(bytes.dropFirst(16).prefix(16))), header: bytes.prefix(32), wrapped: wrapped)
        return (record, end + SealedLogFormat.checksumSize)
    }

    /// Tells a torn or damaged record from one of another key; the encryption is what proves it.
    static func checksum(_ bytes: ArraySlice<UInt8>) -> [UInt8] { Array(SHA256.hash(data: bytes).prefix(SealedLogFormat.checksumSize)) }
}

enum KeyRecordError: Error { case notRecipient, damaged }
