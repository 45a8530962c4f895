import Foundation
import Testing

@testable import AnalyticsCore
@testable import Collector

/// What the audit sees of a sealed day without its key.
@Suite struct SealedCheckTests {
    private static let day = AuditSample.today - 2

    private struct Tampering: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let apply: @Sendable ([UInt8]) -> [UInt8]

        init(_ name: String, _ apply: @escaping @Sendable ([UInt8]) -> [UInt8]) { (testDescription, self.apply) = (name, apply) }
    }

    private static let line = Array("81.2.69.142 - - [23/Nov/2026:10:00:00 +0000] \"GET /fr/ HTTP/1.1\" 200 1 \"-\" \"-\"\n".utf8)
    private static let noise: [UInt8] = {
        var random = SplitMix(seed: 3)
        return (0..<3000).map { _ in UInt8(truncatingIfNeeded: random.next()) }
    }()

    /// The second frame with another payload, in its place and session.
    private static func exchanged(_ bytes: [UInt8], _ payload: [UInt8]) -> [UInt8] {
        let frames = SealedFolder.frames(bytes)
        var header = Array(bytes[frames[1]].prefix(36))
        SealedLogFormat.append(UInt32(payload.count), to: &header)
        return bytes[..<frames[1].lowerBound] + header + payload + bytes[frames[1].upperBound...]
    }

    private static let tamperings: [Tampering] = [
        Tampering("noise instead of the file") { _ in noise },
        Tampering("emptied") { _ in [] },
        Tampering("a line in the clear behind it") { $0 + line },
        Tampering("many lines in the clear behind it") { $0 + (0..<2000).flatMap { _ in line } },
        Tampering("noise behind it") { $0 + noise },
        Tampering("a changed marker of the last frame") { bytes in
            var bytes = bytes
            bytes[SealedFolder.frames(bytes)[3].lowerBound] ^= 1
            return bytes
        },
        Tampering("a frame in the clear") { exchanged($0, line) },
        Tampering("a short frame in the clear") { exchanged($0, Array("81.2.69.142 GET /fr/ 200".utf8)) },
        Tampering("a frame in the clear with a tag") { exchanged($0, line + noise.prefix(16)) },
        Tampering("a frame that is compressed only") { exchanged($0, ((try? Gzip.deflate(line, as: .raw, level: 6)) ?? []) + noise.prefix(16)) },
    ]

    private func finding(_ sample: AuditSample) throws -> AuditFinding { try #require(try sample.audit().findings.first { $0.check == .accessLogFrames }) }

    @Test(arguments: tamperings) private func eachIsSeen(_ tampering: Tampering) throws {
        let sample = try AuditSample()
        let path = sample.log(Self.day, .sealed)
        try sample.put(tampering.apply(try sample.bytes(path)), at: path, mode: 0o640)
        let finding = try finding(sample)
        #expect(finding.state == .violated && !finding.places.isEmpty)
    }

    /// A session that was killed in the middle of a frame, then another; and text between the two.
    @Test func textBetweenTwoSessionsIsSeen() throws {
        let sample = try AuditSample()
        let path = sample.log(Self.day, .sealed)
        let bytes = try sample.bytes(path)
        let frames = SealedFolder.frames(bytes).map { Array(bytes[$0]) }
        try sample.put([], at: path, mode: 0o640)
        let writer = try AccessLogWriter(folder: sample.data + "/access", pause: 0, recipients: [sample.officer.publicKey])
        writer.append(day: Self.day) { $0 += Self.line }
        #expect(writer.flush())
        writer.close()
        try sample.age(sample.log(Self.day, .keys), seconds: 600)
        let later = try sample.bytes(path)
        for cut in [1, 30, 41, frames[2].count - 1] {
            try sample.put(frames[0] + frames[1] + frames[2].prefix(cut) + later, at: path, mode: 0o640)
            let finding = try finding(sample)
            #expect(finding.state == .kept && finding.found.contains("1 cut short by a crash"), "\(finding)")
        }
        for middle in [Self.line, Self.noise, Array(frames[1].prefix(50))] {
            try sample.put(frames[0] + frames[1] + middle + later, at: path, mode: 0o640)
            #expect(try finding(sample).state == .violated)
        }
        // The later session alone, and the earlier one alone, each without the other's frames.
        for bytes in [later, frames.flatMap { $0 }] {
            try sample.put(bytes, at: path, mode: 0o640)
            let finding = try finding(sample)
            #expect(finding.state == .unknown && finding.places[0].what.contains("sessions without a frame"))
        }
        // A session that begins just now has a key, and soon a frame.
        try sample.age(sample.log(Self.day, .keys), seconds: 1)
        #expect(try finding(sample).state == .kept)
    }

    @Test func aRecipientBeyondThoseConfiguredIsAViolation() throws {
        let sample = try AuditSample()
        #expect(try finding(sample).state == .kept, "nothing is sealed any more")
        sample.settings.accessLogIsSealed = true
        sample.settings.accessLogRecipients = [OfficerKey().publicKey.description]
        let stranger = try finding(sample)
        #expect(stranger.state == .violated && stranger.places.map(\.place) == ["access/\(LogFileName(day: Self.day, form: .keys))"])
        sample.settings.accessLogRecipients.append(sample.officer.publicKey.description)
        #expect(try finding(sample).state == .kept)
    }
}
