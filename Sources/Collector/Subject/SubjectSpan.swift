import AnalyticsCore

/// An address and the time during which a person proves to have held it.
struct SubjectSpan: Sendable {
    /// Longest span answered, in seconds: who has proven a day has not proven a week.
    static let longest: Int64 = 86_400

    let from: Timestamp
    let to: Timestamp
    private let address: ClientAddress
    private let network: ClientAddress?

    /// - Throws: when the texts are no address or times, or the span is empty, too long or not over.
    init(address text: String, from: String, to: String, now: Timestamp) throws(Failure) {
        guard let address = ClientAddress(text) else { throw Failure("subject", "--ip is no address", "give one whole IPv4 or IPv6 address") }
        guard let first = Timestamp(iso8601: from), let last = Timestamp(iso8601: to) else {
            throw Failure("subject", "--from or --to is no time with an offset", "write 2026-11-23T10:00:00Z or 2026-11-23T11:00:00+01:00")
        }
        guard first < last else { throw Failure("subject", "--from is not before --to", "exchange them") }
        guard last - first <= Self.longest * 1000 else {
            throw Failure("subject", "the span is longer than 24 hours", "ask for the proof of each day, and answer each")
        }
        guard last <= now else { throw Failure("subject", "the span is not over", "take an earlier --to") }
        self.address = address
        (self.from, self.to) = (first, last)
        network = ClientAddress(AddressPrefix(address).disclosedText())
    }

    /// UTC days that the span touches: one or two.
    var days: [Day] {
        let last = Timestamp(milliseconds: to.milliseconds - 1).utcDay
        return (from.utcDay.number...last.number).map { Day(number: $0) }
    }

    /// Whether the address looks like one that has been cut to its network: in a log in the clear, its lines may be anybody's of that network.
    var isNetwork: Bool { network == address }

    /// Whether the line is one of this address in this time, and nobody else's.
    func holds(_ line: LoggedLine, wasSealed: Bool) -> Bool {
        isInTime(line) && line.address == address && (wasSealed || !isNetwork)
    }

    /// Whether the line is of this time and shows the address's network only, or no address, so that it may be anybody's.
    func isUndecided(_ line: LoggedLine, wasSealed: Bool) -> Bool {
        !wasSealed && isInTime(line) && (line.address == nil || line.address == network)
    }

    /// Whether the line shows no whole address, as far as it can be told.
    static func isCut(_ line: LoggedLine, wasSealed: Bool) -> Bool {
        guard let address = line.address else { return true }
        return !wasSealed && AddressPrefix(address).disclosedText() == address.disclosedText()
    }

    private func isInTime(_ line: LoggedLine) -> Bool { line.time >= from && line.time < to }
}

extension SubjectSpan: CustomStringConvertible, CustomReflectable {
    var description: String { "SubjectSpan" }
    var customMirror: Mirror { Mirror(self, children: []) }
}
