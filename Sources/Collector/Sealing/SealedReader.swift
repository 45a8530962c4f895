import AnalyticsCore
import Crypto
import Foundation

/// Opens the frames of one day with the keys of its sessions, and finds out what is missing.
struct SealedReader {
    /// What is known of one session while reading.
    private struct Progress {
        /// The order of the session in the `.keys` file, from 1.
        let place: Int
        /// nil when it is sealed to others alone.
        var chain: FrameChain?
        /// Frames up to here are read or reported.
        var reported: UInt64 = 0
        var frames = 0
        var hasEnded = false
    }

    /// A frame that did not open: damaged, or cut short by a crash, which shows when the next one that opens begins inside it.
    private struct Suspect {
        let header: SealedFrameHeader
        let offset: Int

        var end: Int { offset + SealedLogFormat.frameHeaderSize + header.payloadSize }
    }

    /// Keys derived in vain before the file is given up.
    private static let stepLimit = 2 * SealedLogFormat.frameLimit

    let day: Day
    private let name: String
    private var sessions: [SessionID: Progress] = [:]
    private var stepsLeft = SealedReader.stepLimit
    private var suspects: [Suspect] = []
    private(set) var findings = LogFindings()

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
        var tail: Range<Int>?
        while let item = try scanner.next() {
            switch item {
            case .skipped(let range):
                if let tail { note(skipped: tail) }
                tail = range
            case .candidate(let header, let payload, let offset):
                if let skipped = tail { note(skipped: skipped) }
                tail = nil
                guard let text = open(header, payload, at: offset) else {
                    scanner.reject(header)
                    continue
                }
                scanner.accept(header)
                guard text.lend(body) else { return }
            }
        }
        judgeSuspects(before: .max)
        if let tail {
            findings.add(notice: "\(name) ends with \(tail.count) bytes that are no whole frame, readable up to byte \(tail.lowerBound)")
        }
        noteEnds()
    }

    /// The lines of a frame; nil if it does not open. What is wrong is reported.
    private mutating func open(_ header: SealedFrameHeader, _ payload: ArraySlice<UInt8>, at offset: Int) -> [UInt8]? {
        guard var progress = sessions[header.session] else {
            findings.add(problem: "\(name): frame \(header.number) at byte \(offset) is of a session whose key is missing")
            return nil
        }
        // Of others' sessions nothing can be proven, nor needs to be.
        guard let chain = progress.chain else { return [] }
        guard header.number >= chain.number, header.number < SealedLogFormat.frameLimit else {
            findings.add(problem: "\(name): frame \(header.number) of session \(progress.place) stands a second time at byte \(offset)")
            return nil
        }
        var reached = chain
        while reached.number < header.number, stepsLeft > 0 {
            reached.advance()
            stepsLeft -= 1
        }
        guard reached.number == header.number, let packed = try? reached.open(payload, authenticating: header.bytes),
            let text = packed.isEmpty ? [] : try? Gzip.inflate(packed, as: .raw, limit: SealedLogFormat.textLimit)
        else {
            suspects.append(Suspect(header: header, offset: offset))
            if suspects.count > 1000 { judgeSuspects(before: .max) }
            return nil
        }
        judgeSuspects(before: offset)
        // Judging may have reported some of this session.
        progress.reported = max(progress.reported, sessions[header.session]?.reported ?? 0)
        let expected = max(chain.number, progress.reported)
        if header.number > expected {
            let missing = header.number - expected == 1 ? "frame \(expected) is" : "frames \(expected) to \(header.number - 1) are"
            findings.add(problem: "\(name): \(missing) missing in session \(progress.place), before byte \(offset)")
        }
        reached.advance()
        progress.chain = reached
        progress.reported = reached.number
        progress.frames += 1
        progress.hasEnded = header.kind == .end
        sessions[header.session] = progress
        return text
    }

    /// Says what the suspects were, now that a frame opened at `offset`, or the file is over.
    private mutating func judgeSuspects(before offset: Int) {
        for suspect in suspects {
            guard var progress = sessions[suspect.header.session], let chain = progress.chain else { continue }
            let (number, place) = (suspect.header.number, progress.place)
            guard suspect.end <= offset else {
                // If the session goes on without it, it is missing, and that is said then.
                findings.add(notice: "\(name): frame \(number) of session \(place) at byte \(suspect.offset) is cut short")
                continue
            }
            findings.add(problem: "\(name): frame \(number) of session \(place) at byte \(suspect.offset) is damaged")
            if number == max(chain.number, progress.reported) { progress.reported = number + 1 }
            sessions[suspect.header.session] = progress
        }
        suspects = []
    }

    private mutating func note(skipped range: Range<Int>) {
        findings.add(notice: "\(name): \(range.count) bytes at byte \(range.lowerBound) are no frame (left by a crash, if no frame is missing)")
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

/// What reading a log found beside its lines. Holds nothing of them.
struct LogFindings: Equatable {
    /// Something is lost, changed or unreadable.
    var problems: [String] = []
    /// Something that a crash leaves behind, or that is worth knowing.
    var notices: [String] = []

    /// Most texts kept of each kind.
    private static let limit = 1000

    mutating func add(problem text: String) { if problems.count < Self.limit { problems.append(text) } }
    mutating func add(notice text: String) { if notices.count < Self.limit { notices.append(text) } }

    mutating func add(_ other: LogFindings) {
        for text in other.problems { add(problem: text) }
        for text in other.notices { add(notice: text) }
    }
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
