import AnalyticsCore
import Foundation

/// Looks at every byte of every file for what must not be there.
struct ContentCheck {
    let settings: Settings
    let visitors: TodaysVisitors
    let pages: DatabasePages?

    /// - Returns: an open descriptor of SQLite's files: closing it would end SQLite's own locks on them (POSIX `fcntl`), so whoever called does
    ///   it when the database is closed; nil for other files.
    func look(at file: AuditedFile, _ ledger: inout AuditLedger) -> Int32? {
        let descriptor = open(file.fullPath, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
        guard descriptor >= 0 else {
            // Deleted meanwhile, by a rotation or purge.
            if errno != ENOENT { ledger.add(.patterns, .unknown, file.path, "cannot be read: \(SystemFailure("open"))") }
            return nil
        }
        defer { if !file.isDatabase { close(descriptor) } }
        // As it is now: a page may have been written again since the files were listed.
        let size = Self.size(descriptor) ?? file.size
        let isPublic = file.kind == .geo && Self.isGeoDatabase(descriptor, size)
        if file.kind == .geo, !isPublic { ledger.add(.files, file.path, "no database of places") }
        var scan = ByteScan(form: isPublic ? .opaque : form(of: file), needles: visitors.needles)
        if let pages, file.kind == .database { scan.isLeftOut = { pages.isPacked(atByte: $0) } }
        if let pages, file.kind == .writeAheadLog {
            let log = WriteAheadLog(descriptor: descriptor)
            scan.isLeftOut = { log.page(atByte: $0).map { pages.isPacked($0) } ?? false }
        }
        if let layout = file.layout {
            if layout.isData {
                let packed = PackedStrings(descriptor, size, of: layout)
                scan.isLeftOut = { packed.contains($0) }
            } else {
                let scripts = PageScripts(descriptor, size)
                scan.isLeftOut = { scripts.contains($0) }
            }
        }
        var tally = Tally()
        do throws(SystemFailure) {
            try scan.read(descriptor) { tally.add($0, in: file, descriptor) }
        } catch { ledger.add(.patterns, .unknown, file.path, "cannot be read: \(error)") }
        tally.tell(file.path, &ledger)
        return file.isDatabase ? descriptor : nil
    }

    private static func size(_ descriptor: Int32) -> Int? {
        var status = stat()
        return fstat(descriptor, &status) == 0 ? Int(status.st_size) : nil
    }

    private func form(of file: AuditedFile) -> ByteScan.Form {
        switch file.kind {
        case .log: .opaque
        case .dashboard, .nextDashboard: .markup
        case .readingRecord: .lines
        case .database, .writeAheadLog, .sharedMemory, .rollbackJournal, .segment: .binary
        case .geo: .binary
        case .unknown: .lines
        }
    }

    /// Whether the metadata of a MaxMind DB stand in its last 128 KiB (MaxMind DB file format, 2.0).
    private static func isGeoDatabase(_ descriptor: Int32, _ size: Int) -> Bool {
        let count = min(size, 128 << 10)
        var bytes = [UInt8](repeating: 0, count: count)
        guard pread(descriptor, &bytes, count, off_t(size - count)) == count else { return false }
        return Data(bytes).range(of: Data([0xAB, 0xCD, 0xEF] + Array("MaxMind.com".utf8))) != nil
    }
}

extension ContentCheck {
    /// Finds of one file by kind: how many, and where the first is.
    private struct Tally {
        private var finds: [String: (check: AuditCheck, first: Int, count: Int)] = [:]

        mutating func add(_ find: ByteScan.Find, in file: AuditedFile, _ descriptor: Int32) {
            switch find {
            case .pattern(let kind, let offset): add(.patterns, ContentCheck.name(kind), offset)
            case .needle(let needle, let offset):
                let isLog = if case .log = file.kind { true } else { false }
                switch needle.kind {
                case .officerKey: if ContentCheck.isOfficerKey(descriptor, offset) { add(.officerKey, "a private key", offset) }
                case .handOver: if offset == 0 { add(.dayKey, "a hand-over of visits with the keys of the day", offset) }
                case .agentShape: if !isLog { add(.patterns, "a user agent", offset) }
                case .agent: if !isLog { add(.today, "a user agent of today", offset) }
                case .address, .network:
                    if !isLog, file.kind != .geo, ContentCheck.isAddress(descriptor, offset, needle) { add(.today, "an address of today", offset) }
                }
            }
        }

        private mutating func add(_ check: AuditCheck, _ what: String, _ offset: Int) {
            finds[what] = (check, min(finds[what]?.first ?? offset, offset), (finds[what]?.count ?? 0) + 1)
        }

        func tell(_ path: String, _ ledger: inout AuditLedger) {
            for (what, find) in finds.sorted(by: { $0.key < $1.key }) { ledger.add(find.check, path, what, offset: find.first, count: find.count) }
        }
    }

    /// A kind of the scrubber in words.
    static func name(_ kind: String) -> String {
        switch kind {
        case "ip": "an address of the network"
        case "email": "an e-mail address"
        case "phone": "a phone number"
        case "card": "a payment card number"
        case "iban": "a bank account"
        case "login": "a login"
        case "number": "a number of a person or company"
        case "wallet": "a wallet address"
        case "uuid", "token": "an identifier"
        default: kind
        }
    }

    /// Whether the prefix of a private key is followed by a whole one: its checksum is right.
    static func isOfficerKey(_ descriptor: Int32, _ offset: Int) -> Bool {
        let text = bytes(descriptor, offset, KeyText.privatePrefix.utf8.count + 58)
        return KeyText.decode(String(decoding: text, as: UTF8.self), prefix: KeyText.privatePrefix) != nil
    }

    /// Whether what looks like an address of IPv4 is one, not part of a longer number or a version such as `Chrome/131.0.0.0`.
    private static func isAddress(_ descriptor: Int32, _ offset: Int, _ needle: NeedleSet.Needle) -> Bool {
        guard needle.bytes.allSatisfy({ $0 == UInt8(ascii: ".") || (0x30...0x39).contains($0) }) else { return true }
        let before = min(offset, 40)
        let context = bytes(descriptor, offset - before, before + needle.bytes.count + 4)
        guard context.count >= before + needle.bytes.count else { return false }
        let next = context.dropFirst(before + needle.bytes.count).first
        // `81.2.69.` and no digit behind it: written as a network.
        if needle.kind == .network, next.map({ !(0x30...0x39).contains($0) }) ?? true { return true }
        func isFound(_ text: ArraySlice<UInt8>) -> Bool {
            // Some bytes behind it, up to the end of the number.
            let end = text.dropFirst(needle.bytes.count).firstIndex { !(0x30...0x39).contains($0) } ?? text.endIndex
            return text[..<end].withUnsafeBufferPointer { text in
                Scrubber.finds(in: text).contains { $0.kind == "ip" && $0.range.upperBound == text.count }
            }
        }
        let isPartOfNumber = before > 0 && (0x30...0x39).contains(context[before - 1])
        return isPartOfNumber ? isFound(context[before...]) : isFoundInContext(context, before, needle.bytes.count)
    }

    private static func isFoundInContext(_ context: [UInt8], _ before: Int, _ length: Int) -> Bool {
        let end = context[(before + length)...].firstIndex { !(0x30...0x39).contains($0) } ?? context.endIndex
        // Only the text in which it stands.
        let start = context[..<before].lastIndex { $0 < 0x20 || $0 > 0x7E }.map { $0 + 1 } ?? 0
        return context[start..<end].withUnsafeBufferPointer { text in
            Scrubber.finds(in: text).contains { $0.kind == "ip" && $0.range.contains(before - start) }
        }
    }

    private static func bytes(_ descriptor: Int32, _ offset: Int, _ count: Int) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: count)
        let got = pread(descriptor, &bytes, count, off_t(offset))
        return Array(bytes.prefix(max(0, got)))
    }
}
