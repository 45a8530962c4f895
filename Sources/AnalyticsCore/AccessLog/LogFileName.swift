/// The name of an access log file: `access-2026-11-23.log`, one per UTC day, and the forms it goes through when compressed.
public struct LogFileName: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// What a file of a day holds; the raw value is the end of its name.
    public enum Form: String, CaseIterable, Sendable {
        /// Lines; the writer adds to it.
        case plain = ".log"
        /// Gzip members, one after the other.
        case compressed = ".log.gz"
        /// Lines out of the writer's reach, being compressed.
        case taken = ".log.taken"
        /// The next `compressed`, being made of `compressed` and `taken`. It is whole only when `absorbed` exists.
        case unfinished = ".log.gz.tmp"
        /// What was `taken`, now whole in `unfinished` or, if that is gone, in `compressed`: waits to be deleted.
        case absorbed = ".log.done"
    }

    public let day: Day
    public let form: Form

    public init(day: Day, form: Form) { (self.day, self.form) = (day, form) }

    /// nil for any other name.
    public init?(_ name: some StringProtocol) {
        guard name.hasPrefix(Self.prefix) else { return nil }
        let rest = name.dropFirst(Self.prefix.count)
        guard let day = Day(rest.prefix(10)), let form = Form(rawValue: String(rest.dropFirst(10))) else { return nil }
        self.init(day: day, form: form)
    }

    public var description: String { "\(Self.prefix)\(day)\(form.rawValue)" }

    public static func < (a: LogFileName, b: LogFileName) -> Bool { (a.day, a.form.rawValue) < (b.day, b.form.rawValue) }

    private static let prefix = "access-"
}
