/// Daily tables as a file that anybody can compute the estimate from: JSON, format 2 of docs/estimation.md.
public struct VisitorTablesFile: Sendable, Equatable {
    public var tables: VisitorTables
    /// Whose tables these are, when the file says it.
    public var site: String?
    /// The day with index 0, when the file says it.
    public var firstDay: Day?

    public init(tables: VisitorTables, site: String? = nil, firstDay: Day? = nil) {
        self.tables = tables
        self.site = site
        self.firstDay = firstDay
    }

    public static let format = 2
    /// Bytes of the longest file read.
    public static let largestSize = 64 * 1024 * 1024
    /// Days of the longest tables read: ten years.
    public static let mostDays = 3660

    /// Reads a file. Members that the format does not know are skipped; a `site` that could not be one is left out. Linear in the bytes.
    /// - Throws: `VisitorTablesError` at the first thing that is not as the format says.
    public init(parsing bytes: [UInt8]) throws(VisitorTablesError) {
        guard bytes.count <= Self.largestSize else {
            throw VisitorTablesError("the file", "has more than \(Self.largestSize >> 20) MiB", "export fewer days")
        }
        var reader = VisitorTablesReader(bytes: bytes)
        self = try reader.file()
    }
}

/// What in a file of daily tables is not as it must be. Holds no text of the file.
public struct VisitorTablesError: Error, Equatable, Sendable, CustomStringConvertible {
    /// A member such as `days`, an entry such as `visit_days[12]` (counted from 0), or a byte.
    public let place: String
    public let reason: String
    public let remedy: String

    init(_ place: String, _ reason: String, _ remedy: String) {
        self.place = place
        self.reason = reason
        self.remedy = remedy
    }

    public var description: String { "\(place): \(reason) (\(remedy))" }
}
