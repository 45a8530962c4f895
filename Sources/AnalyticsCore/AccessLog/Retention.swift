/// What to do with access log files at a given instant: compress finished days, delete what has reached its age (promise P7).
///
/// A file's age is that of the oldest line it may hold, the first instant of its UTC day, and depends on nothing but its name: not on
/// when it was written, compressed or looked at last. So a collector that was down for months deletes what is due when it starts.
public struct Retention: Sendable, Equatable {
    /// 365 days: no access log line gets older, whatever is configured.
    public static let longest: Int64 = 365 * 86_400

    /// Age in seconds at which a file goes.
    public let seconds: Int64

    /// - Parameter seconds: kept between 0 and `longest`. Under a day, today's file goes with its newest lines.
    public init(seconds: Int64 = Retention.longest) { self.seconds = min(max(seconds, 0), Self.longest) }

    /// What is due. `names` are the files of the folder, in any order.
    public func plan(_ names: some Sequence<String>, now: Timestamp) -> Plan {
        var plan = Plan()
        for name in names {
            guard let file = LogFileName(name) else {
                if name != LogFileName.readingRecord { plan.unknown.append(name) }
                continue
            }
            if end(of: file.day) <= now {
                plan.delete.append(file)
                continue
            }
            plan.note(end(of: file.day))
            if file.form == .rewritten { plan.leftovers.append(file) }
            guard file.form.isCompressible else { continue }
            if file.day < now.utcDay {
                plan.compress.append(file.day)
            } else {
                plan.note(Timestamp(utcStartOf: file.day + 1))
            }
        }
        plan.compress = Set(plan.compress).sorted()
        plan.delete.sort()
        plan.unknown.sort()
        return plan
    }

    /// The instant at which the files of a day are due.
    public func end(of day: Day) -> Timestamp { Timestamp(utcStartOf: day) + seconds }

    public struct Plan: Sendable, Equatable {
        /// Finished UTC days with lines not yet compressed, or with leftovers of a compression that was interrupted.
        public var compress: [Day] = []
        /// Files that have reached their age, in whatever form.
        public var delete: [LogFileName] = []
        /// What an erasure that was interrupted left behind: to be deleted, while no erasure runs.
        public var leftovers: [LogFileName] = []
        /// Names that are not ours: never touched.
        public var unknown: [String] = []
        /// When the next file is to be compressed or deleted, if nothing else is written; nil without files.
        public var next: Timestamp?

        fileprivate mutating func note(_ time: Timestamp) { next = min(next ?? time, time) }
    }
}
