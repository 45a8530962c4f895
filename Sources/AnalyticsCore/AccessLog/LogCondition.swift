/// One condition on lines of the access log, as an operator writes it: `ip=81.2.69.142`, `status=4xx`, `path=/admin/*`,
/// `after=2026-11-23T10:00:00Z`.
///
/// Printing one shows its name, never its value, which may be somebody's address.
public struct LogCondition: Sendable {
    public enum Name: String, CaseIterable, Sendable { case ip, status, method, path, site, referrer, agent, after, before }

    private enum Test: Sendable {
        case address(AddressRange)
        case status(ClosedRange<Int>)
        case text(LoggedLine.Field, LogTextPattern)
        case after(Timestamp)
        case before(Timestamp)
    }

    public let name: Name
    private let test: Test

    /// - Throws: what is wrong with the text, in words for who wrote it; without the value.
    public init(parsing text: String) throws(LogConditionError) {
        guard let equals = text.firstIndex(of: "="), let name = Name(rawValue: String(text[..<equals])) else { throw .unknownName }
        let value = String(text[text.index(after: equals)...])
        self.name = name
        switch name {
        case .ip:
            guard let range = AddressRange(value) else { throw .badValue(name, "an address or a range such as 81.2.69.0/24") }
            test = .address(range)
        case .status:
            guard let range = Self.status(value) else { throw .badValue(name, "a status such as 404, or a class such as 4xx") }
            test = .status(range)
        case .after, .before:
            guard let time = Timestamp(iso8601: value) else { throw .badValue(name, "a time with its offset, such as 2026-11-23T10:00:00Z") }
            test = name == .after ? .after(time) : .before(time)
        case .method, .path, .site, .referrer, .agent:
            guard let field = LoggedLine.Field(rawValue: name.rawValue), let pattern = LogTextPattern(value, of: field) else {
                throw .badValue(name, "a text of 1 to \(LogTextPattern.limit) bytes, in which * stands for anything")
            }
            test = .text(field, pattern)
        }
    }

    /// `after` holds from its instant on, `before` up to the one before it; the log's times are whole seconds.
    public func matches(_ line: LoggedLine) -> Bool {
        switch test {
        case .address(let range): line.address.map(range.contains) ?? false
        case .status(let range): range.contains(line.status)
        case .text(let field, let pattern): pattern.matches(line.field(field))
        case .after(let time): line.time >= time
        case .before(let time): line.time < time
        }
    }

    /// Whether it holds for the lines of one address, or of a network no wider than the log's own cut (/24, /48).
    fileprivate var isOfOneNetwork: Bool { if case .address(let range) = test { range.isOneNetwork } else { false } }

    private static func status(_ text: String) -> ClosedRange<Int>? {
        let bytes = Array(text.utf8)
        guard bytes.count == 3, (UInt8(ascii: "1")...UInt8(ascii: "9")).contains(bytes[0]) else { return nil }
        if text.hasSuffix("xx") { return Int(bytes[0] - 48) * 100...Int(bytes[0] - 48) * 100 + 99 }
        return Int(text).map { $0...$0 }
    }
}

extension LogCondition: CustomStringConvertible, CustomReflectable {
    public var description: String { name.rawValue }
    public var customMirror: Mirror { Mirror(self, children: []) }
}

/// Why a text is no condition. Holds no value of it.
public enum LogConditionError: Error, Equatable, Sendable, CustomStringConvertible {
    case unknownName
    case badValue(LogCondition.Name, String)

    public var description: String {
        switch self {
        case .unknownName: "a condition is NAME=VALUE with one of \(LogCondition.Name.allCases.map(\.rawValue).joined(separator: ", "))"
        case .badValue(let name, let wanted): "\(name.rawValue) takes \(wanted)"
        }
    }
}

/// Conditions that must all hold; of several with one name, one.
public struct LogFilter: Sendable {
    private let groups: [[LogCondition]]

    /// No condition holds for every line.
    public init(_ conditions: [LogCondition]) {
        groups = LogCondition.Name.allCases.compactMap { name in
            let group = conditions.filter { $0.name == name }
            return group.isEmpty ? nil : group
        }
    }

    public var isEmpty: Bool { groups.isEmpty }

    /// Names of the conditions, each once.
    public var names: [String] { groups.compactMap { $0.first?.name.rawValue } }

    /// Whether lines meet it only by their address: one, or a network of at most /24 (IPv6: /48).
    public var isOfFewAddresses: Bool { groups.contains { $0.allSatisfy(\.isOfOneNetwork) } }

    public func matches(_ line: LoggedLine) -> Bool { groups.allSatisfy { $0.contains { $0.matches(line) } } }
}
