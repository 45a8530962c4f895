/// The name of an access log file: `access-2026-11-23.log`, one per UTC day, and the forms it goes through when compressed; or
/// `access-2026-11-23.sealed` and `.keys`, when the log is sealed.
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
        /// The next `plain` or `compressed`, without lines that are being erased. It replaces the other by a rename, or was left by a crash.
        case rewritten = ".log.new"
        /// Encrypted frames of lines; the writer adds to it.
        case sealed = ".sealed"
        /// The keys of `sealed`, encrypted to its recipients. Without it nobody reads the other.
        case keys = ".keys"

        /// Whether a rotation makes a finished day's file of this form into a compressed one. Frames are compressed before they are sealed.
        public var isCompressible: Bool {
            switch self {
            case .plain, .taken, .unfinished, .absorbed: true
            case .compressed, .rewritten, .sealed, .keys: false
            }
        }
    }

    /// The record of who read or erased lines, beside the logs: never rotated, never purged.
    public static let readingRecord = "reading.jsonl"

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
