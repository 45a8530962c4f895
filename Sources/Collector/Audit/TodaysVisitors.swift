import AnalyticsCore
import Foundation

/// Every address and user agent of the last two days of the access log, where they can be read: what must be nowhere else.
struct TodaysVisitors {
    /// Most addresses and user agents looked for.
    static let addressLimit = 50_000
    static let agentLimit = 10_000
    /// Shorter user agents may be words of their own (`Firefox`).
    private static let shortestAgent = 16

    private(set) var needles = NeedleSet()
    /// What was done, in words.
    private(set) var facts: [String] = []
    private var seen: Set<[UInt8]> = []
    private var addresses = 0
    private var agents = 0
    private var tooMany = 0
    private var tooShort = 0

    /// Strings that no file of the data folder holds, whoever visits.
    static let shapes: [(String, NeedleSet.Kind)] = [
        (KeyText.privatePrefix, .officerKey), ("SILLAGEH", .handOver), ("Mozilla/5.0 (", .agentShape), ("Mozilla/4.0 (", .agentShape),
        ("(KHTML, like Gecko)", .agentShape), ("AppleWebKit/5", .agentShape), ("Dalvik/2", .agentShape),
    ]

    init(folder: String, settings: Settings, today: Day) {
        for (text, kind) in Self.shapes { needles.add(Array(text.utf8), kind) }
        var readable = 0
        for day in [today, today - 1] {
            guard let files = try? AccessLogReader(folder: folder).open(day) else { continue }
            if files.isSealed { facts.append("the log of \(day) is sealed: its visitors are not known here, patterns were looked for") }
            guard files.hasText else { continue }
            readable += 1
            var reader = LoggedLineReader()
            _ = files.forEachLine(nil) { line in
                if let logged = reader.read(line.bytes) { add(logged) }
                return true
            }
        }
        seen = []
        facts.append("\(addresses) addresses or networks and \(agents) user agents of \(readable) \(readable == 1 ? "day" : "days")")
        if tooShort > 0 { facts.append("\(tooShort) user agents of fewer than \(Self.shortestAgent) bytes left out") }
        if tooMany > 0 { facts.append("\(tooMany) more left out: at most \(Self.addressLimit) addresses and \(Self.agentLimit) user agents") }
    }

    private mutating func add(_ line: LoggedLine) {
        if let address = line.address, !Self.isOwn(address) {
            let text = Array(address.disclosedText().utf8)
            let network = AddressPrefix(address).disclosedText()
            if network.utf8.elementsEqual(text) {
                // `81.2.69.0` stands for `81.2.69.`, `2001:db8:1::` for `2001:db8:1:`.
                addresses += add(Array(network.utf8.dropLast()), .network, room: Self.addressLimit - addresses)
            } else {
                addresses += add(text, .address, room: Self.addressLimit - addresses)
                if !address.isIPv4 { _ = add(address.withBytes { $0 }, .address, room: Self.addressLimit - addresses) }
            }
        }
        let agent = Self.unescaped(line.field(.agent))
        guard !agent.isEmpty else { return }
        guard agent.count >= Self.shortestAgent else {
            if remember(agent) { tooShort += 1 }
            return
        }
        agents += add(agent, .agent, room: Self.agentLimit - agents)
    }

    /// How many were added: one or none.
    private mutating func add(_ bytes: [UInt8], _ kind: NeedleSet.Kind, room: Int) -> Int {
        guard remember(bytes) else { return 0 }
        guard room > 0 else {
            tooMany += 1
            return 0
        }
        return needles.add(Array(bytes.prefix(NeedleSet.longest)), kind) ? 1 : 0
    }

    private mutating func remember(_ bytes: [UInt8]) -> Bool { seen.count < 4 * Self.addressLimit && seen.insert(bytes).inserted }

    /// This machine itself is no visitor.
    private static func isOwn(_ address: ClientAddress) -> Bool {
        address.withBytes { $0.count == 4 ? $0[0] == 127 || $0[0] == 0 : $0.dropLast().allSatisfy { $0 == 0 } }
    }

    /// The field as it was sent: `\xHH` is a byte.
    private static func unescaped(_ field: UnsafeRawBufferPointer) -> [UInt8] {
        var (bytes, index) = ([UInt8](), 0)
        while index < field.count {
            if index + 3 < field.count, field[index] == UInt8(ascii: "\\"), field[index + 1] == UInt8(ascii: "x"),
                let value = UInt8(String(decoding: field[(index + 2)..<(index + 4)], as: UTF8.self), radix: 16)
            {
                bytes.append(value)
                index += 4
            } else {
                bytes.append(field[index])
                index += 1
            }
        }
        return bytes
    }
}

extension TodaysVisitors: CustomStringConvertible, CustomReflectable {
    var description: String { "TodaysVisitors" }
    var customMirror: Mirror { Mirror(self, children: []) }
}
