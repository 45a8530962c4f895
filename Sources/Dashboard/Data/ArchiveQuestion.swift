import AnalyticsCore

/// What the files of a site are made of.
public struct ArchiveQuestion {
    public var source: any ArchiveSource
    public var site: String
    public var calendar: SiteCalendar
    /// Fewest visits a value may stand for.
    public var k: Int
    /// The last day of the files, which has one of its own.
    public var today: Day
    /// The site's whole tables about visitors; nil where there are none.
    public var visitors: SiteVisitors?

    public init(source: any ArchiveSource, site: String, calendar: SiteCalendar, k: Int, today: Day, visitors: SiteVisitors?) {
        self.source = source
        self.site = site
        self.calendar = calendar
        self.k = k
        self.today = today
        self.visitors = visitors
    }
}

/// Where packed counts wait until the file they belong to is put together.
public protocol ArchiveSpill: AnyObject {
    /// - Returns: where they are.
    func append(_ bytes: [UInt8]) throws -> Range<Int>
    func read(_ range: Range<Int>) throws -> [UInt8]
}

/// Keeps them in memory.
public final class MemorySpill: ArchiveSpill {
    private var bytes: [UInt8] = []

    public init() {}

    public func append(_ more: [UInt8]) -> Range<Int> {
        bytes.append(contentsOf: more)
        return bytes.count - more.count..<bytes.count
    }

    public func read(_ range: Range<Int>) -> [UInt8] { Array(bytes[range]) }
}
