/// Reads the file format of daily tables in one pass over its bytes. A reader of its own, because a general one would need a gigabyte for the numbers
/// of a large file, and could not say which entry is wrong.
struct VisitorTablesReader {
    var scanner: TablesScanner
    private var numbers: [String: Int] = [:]
    private var site: String?
    private var firstDay: Day?
    private var seen: Set<String> = []
    var tables = VisitorTables(days: 0)

    init(bytes: [UInt8]) { scanner = TablesScanner(bytes: bytes) }

    typealias Member = VisitorTablesFile.Member
    /// Members that are one number, with what is allowed.
    private static let bounds = [
        "format": VisitorTablesFile.format...VisitorTablesFile.format, "days": 1...VisitorTablesFile.mostDays, "groups": LagTable.groups...LagTable.groups,
        "lag_cap": 1...VisitorTablesFile.mostDays,
    ]

    mutating func file() throws(VisitorTablesError) -> VisitorTablesFile {
        try scanner.expect("{", "the file must be a JSON object")
        if !scanner.skip("}") {
            repeat {
                let name = try scanner.string() ?? ""
                try scanner.expect(":", "a colon is missing")
                try member(name)
            } while scanner.skip(",")
            try scanner.expect("}", "a comma or } is missing")
        }
        try scanner.expectEnd()
        for name in Self.bounds.keys.sorted() + Member.allCases.map(\.rawValue) where !seen.contains(name) {
            throw VisitorTablesError(name, "is missing", "export the tables again, or add it")
        }
        tables.days = numbers["days"] ?? 0
        tables.lagCap = numbers["lag_cap"] ?? 0
        try checkLists()
        sortLists()
        return VisitorTablesFile(tables: tables, site: site, firstDay: firstDay)
    }

    private mutating func member(_ name: String) throws(VisitorTablesError) {
        let list = Member(rawValue: name)
        let isKnown = list != nil || Self.bounds[name] != nil || name == "site" || name == "first_day"
        guard isKnown else { return try scanner.skipValue() }
        guard seen.insert(name).inserted else { throw VisitorTablesError(name, "stands twice", "keep one") }
        if let list { return try readList(list) }
        if let bounds = Self.bounds[name] {
            let value = try scanner.integer(name)
            guard bounds.contains(value) else {
                let allowed = bounds.count == 1 ? "\(bounds.lowerBound)" : "\(bounds.lowerBound) to \(bounds.upperBound)"
                throw VisitorTablesError(name, "is \(value) and must be \(allowed)", "export the tables with this program's version")
            }
            numbers[name] = value
            return
        }
        guard scanner.isAtString else { return try scanner.skipValue() }
        let text = try scanner.string()
        if name == "site" { site = text.flatMap { Self.isSite($0) ? $0 : nil } } else { firstDay = text.flatMap { Day($0) } }
    }

    /// What may be printed without a second look.
    private static func isSite(_ text: String) -> Bool {
        (1...253).contains(text.utf8.count)
            && text.utf8.allSatisfy { byte in
                (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || byte == 0x2D || byte == 0x2E || byte == 0x5F
            }
    }
}
