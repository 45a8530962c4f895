import AnalyticsCore
import Crypto
import Foundation

/// Opens the frames of one day with the keys of its sessions, and finds out what is missing.
struct SealedReader {
    /// What is known of one session while reading.
    struct Progress {
        /// The order of the session in the `.keys` file, from 1.
        let place: Int
        /// nil when it is sealed to others alone.
        var chain: FrameChain?
        /// Frames up to here are read or reported.
        var reported: UInt64 = 0
        var frames = 0
        var hasEnded = false

        /// Number of the frame that is due.
        var next: UInt64 { max(chain?.number ?? 0, reported) }
    }

    /// What looked like a frame and did not open.
    private struct Rejected {
        let header: SealedFrameHeader
        let range: Range<Int>
        /// What is wrong with it has been said.
        let isTold: Bool
    }

    /// Keys derived in vain before the file is given up.
    private static let stepLimit = 2 * SealedLogFormat.frameLimit
    private static let rejectedLimit = 1000

    let day: Day
    let name: String
    var sessions: [SessionID: Progress] = [:]
    var findings = LogFindings()
    /// Attempts to open damaged bytes as the frame that was due there.
    var guessesLeft = 4096
    private var stepsLeft = SealedReader.stepLimit
    private var rejected: [Rejected] = []
    /// Bytes up to here are read or reported.
    private var settled = 0

    /// - Throws: when the key opens none of the records.
    init(day: Day, keys: [UInt8], key: OfficerKey) throws(Failure) {
        self.day = day
        name = LogFileName(day: day, form: .sealed).description
        let keysName = LogFileName(day: day, form: .keys).description
        let (records, damagedBytes) = KeyRecord.read(keys, of: day)
        guard !records.isEmpty else {
            throw Failure("unseal", "\(keysName) holds no key (\(keys.count) bytes that are no record of this day)", "restore the file from a backup")
        }
        if damagedBytes > 0 { findings.add(problem: "\(keysName): \(damagedBytes) bytes are no record; what was sealed with them cannot be read") }
        var others = 0
        for (index, record) in records.enumerated() {
            var progress = Progress(place: index + 1)
            do throws(KeyRecordError) { progress.chain = FrameChain(sessionKey: try record.open(with: key)) } catch {
                if error == .notRecipient {
                    others += 1
                } else {
                    findings.add(problem: "\(keysName): record \(index + 1) is damaged, its session cannot be read")
                }
            }
            sessions[record.session] = progress
        }
        guard others < records.count else {
            let names = Set(records.flatMap(\.fingerprints)).map { $0.map { Self.hexadecimal($0) }.joined() }.sorted()
            throw Failure(
                "unseal", "this key (\(key.publicKey.fingerprint.map { Self.hexadecimal($0) }.joined())) is no recipient of \(day)",
                "use the key of one of: \(names.joined(separator: ", "))")
        }
        if others > 0 { findings.add(problem: "\(others) of \(records.count) sessions of \(day) are sealed to other recipients") }
    }

    /// Lends every line of every frame that opens, without line feed; stops early when the body gives false.
    mutating func read(_ descriptor: Int32, _ body: (UnsafeRawBufferPointer) -> Bool) throws(SystemFailure) {
        var scanner = SealedScanner(descriptor: descriptor, day: day)
        while let frame = try scanner.next() {
            guard let text = try open(frame, scanner) else {
                scanner.reject()
                continue
            }
            scanner.accept(frame)
            guard text.lend(body) else { return }
        }
        try settle(upTo: scanner.offset, before: nil, scanner)
        noteEnds()
    }

    /// The lines of a frame; nil if it does not open. What is wrong is reported.
    private mutating func open(_ frame: SealedFrame, _ scanner: SealedScanner) throws(SystemFailure) -> [UInt8]? {
        let header = frame.header
        guard let progress = sessions[header.session] else {
            findings.add(problem: "\(name): frame \(header.number) at byte \(frame.range.lowerBound) is of a session whose key is missing")
            return try reject(frame, isTold: true, scanner)
        }
        guard let chain = progress.chain else { return try passOver(frame, scanner) }
        guard header.number >= chain.number, header.number < SealedLogFormat.frameLimit else {
            findings.add(problem: "\(name): frame \(header.number) of session \(progress.place) stands a second time at byte \(frame.range.lowerBound)")
            return try reject(frame, isTold: true, scanner)
        }
        var reached = advance(chain, to: header.number)
        guard reached.number == header.number, let packed = try? reached.open(frame.payload, authenticating: header.bytes),
            let text = packed.isEmpty ? [] : try? Gzip.inflate(packed, as: .raw, limit: SealedLogFormat.textLimit)
        else { return try reject(frame, isTold: false, scanner) }
        try settle(upTo: frame.range.lowerBound, before: frame, scanner)
        // Settling may have reported some of this session.
        let expected = sessions[header.session]?.next ?? progress.next
        if header.number > expected {
            let missing = header.number - expected == 1 ? "frame \(expected) is" : "frames \(expected) to \(header.number - 1) are"
            findings.add(problem: "\(name): \(missing) missing in session \(progress.place), before byte \(frame.range.lowerBound)")
        }
        reached.advance()
        sessions[header.session]?.chain = reached
        accept(frame)
        return text
    }

    /// A frame of others: nothing of it can be proven, nor needs to be.
    private mutating func passOver(_ frame: SealedFrame, _ scanner: SealedScanner) throws(SystemFailure) -> [UInt8]? {
        guard !scanner.holdsAnother(frame, ofSession: { sessions[$0] != nil }) else { return nil }
        try settle(upTo: frame.range.lowerBound, before: frame, scanner)
        accept(frame)
        return []
    }

    private mutating func accept(_ frame: SealedFrame) {
        settled = frame.range.upperBound
        guard var progress = sessions[frame.header.session] else { return }
        progress.reported = min(frame.header.number, SealedLogFormat.frameLimit) + 1
        progress.frames += 1
        progress.hasEnded = frame.header.kind == .end
        sessions[frame.header.session] = progress
    }

    private mutating func reject(_ frame: SealedFrame, isTold: Bool, _ scanner: SealedScanner) throws(SystemFailure) -> [UInt8]? {
        rejected.append(Rejected(header: frame.header, range: frame.range, isTold: isTold))
        if rejected.count >= Self.rejectedLimit { try settle(upTo: frame.range.upperBound, before: nil, scanner) }
        return nil
    }

    /// As far as there are steps left.
    mutating func advance(_ chain: FrameChain, to number: UInt64) -> FrameChain {
        var reached = chain
        while reached.number < number, stepsLeft > 0 {
            reached.advance()
            stepsLeft -= 1
        }
        return reached
    }

    /// Says what stands between the last frame that opened and the one that opens now, or the end of the file. A rejected frame into which that
    /// one reaches was cut short, and what is left of it is judged as bytes.
    private mutating func settle(upTo end: Int, before following: SealedFrame?, _ scanner: SealedScanner) throws(SystemFailure) {
        var (start, isTold) = (settled, false)
        for item in rejected where item.range.lowerBound >= start && item.range.upperBound <= end {
            if item.range.lowerBound > start, !isTold { note(damage: start..<item.range.lowerBound) }
            if !item.isTold { noteDamage(item.header, at: item.range.lowerBound) }
            (start, isTold) = (item.range.upperBound, true)
        }
        rejected = []
        if start < end { try judge(start..<end, before: following, isTold: isTold, scanner) }
        settled = max(settled, end)
    }

    private mutating func noteEnds() {
        let last = sessions.values.map(\.place).max()
        for progress in sessions.values.sorted(by: { $0.place < $1.place }) where progress.chain != nil && !progress.hasEnded {
            let stillOpen = progress.place == last ? "the collector still writes it, or " : ""
            findings.add(
                notice:
                    "\(name): session \(progress.place) has no end after \(progress.frames) frames: \(stillOpen)it was killed, or the end was cut off")
        }
    }

    private static func hexadecimal(_ byte: UInt8) -> String { String(byte >> 4, radix: 16) + String(byte & 15, radix: 16) }
}

extension [UInt8] {
    /// Lends each line without its line feed.
    fileprivate func lend(_ body: (UnsafeRawBufferPointer) -> Bool) -> Bool {
        withUnsafeBytes { bytes in
            var start = 0
            while start < bytes.count {
                let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
                guard body(UnsafeRawBufferPointer(rebasing: bytes[start..<end])) else { return false }
                start = end + 1
            }
            return true
        }
    }
}
