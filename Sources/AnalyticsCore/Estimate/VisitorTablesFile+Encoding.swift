extension VisitorTablesFile {
    /// The file as JSON: members by name, one per line, entries in order without zeros and repeats. The same tables give the same bytes.
    public func encoded() -> [UInt8] {
        var members: [(name: String, value: [UInt8])] = [
            ("days", tables.days), ("format", Self.format), ("groups", LagTable.groups), ("lag_cap", tables.lagCap),
        ].map { ($0.0, Array(String($0.1).utf8)) }
        if let firstDay { members.append(("first_day", Array("\"\(firstDay)\"".utf8))) }
        if let site { members.append(("site", Array(Self.quoted(site).utf8))) }
        for (member, entries) in lists { members.append((member.rawValue, Self.list(entries, member.columns.count))) }
        var bytes: [UInt8] = []
        for (name, value) in members.sorted(by: { $0.name < $1.name }) {
            bytes += Array((bytes.isEmpty ? "{\"\(name)\":" : ",\n\"\(name)\":").utf8) + value
        }
        return bytes + Array("}\n".utf8)
    }

    /// Names of the seven tables in the file.
    enum Member: String, CaseIterable {
        case visitDays = "visit_days"
        case decisions
        case firstReturns = "first_return_after_decision"
        case idsCreated = "ids_created"
        case remembered = "visits_consent_remembered"
        case given = "visits_consent_given"
        case states = "visits_by_state_and_source"

        /// What the numbers of an entry are.
        var columns: [String] {
            switch self {
            case .visitDays, .decisions, .firstReturns: ["day", "group", "lag", "count"]
            case .idsCreated, .remembered, .given: ["day", "group", "count"]
            case .states: ["day", "state", "class", "count"]
            }
        }
    }

    /// The numbers of an entry in the order of the columns, the count in the last place.
    private typealias Entry = SIMD4<Int>

    private var lists: [(Member, [Entry])] {
        let byLag = { (entries: [VisitorTables.LagCount]) in entries.map { Entry($0.day, $0.group, $0.lag, $0.count) } }
        let byGroup = { (entries: [VisitorTables.GroupCount]) in entries.map { Entry($0.day, $0.group, 0, $0.count) } }
        return [
            (.visitDays, byLag(tables.visitDays)), (.decisions, byLag(tables.decisions)), (.firstReturns, byLag(tables.firstReturnsAfterDecision)),
            (.idsCreated, byGroup(tables.idsCreated)), (.remembered, byGroup(tables.visitsConsentRemembered)),
            (.given, byGroup(tables.visitsConsentGiven)),
            (.states, tables.visitsByStateAndSource.map { Entry($0.day, $0.state.rawValue, $0.source.rawValue, $0.count) }),
        ]
    }

    private static func list(_ entries: [Entry], _ columns: Int) -> [UInt8] {
        let cell = { (entry: Entry) in (entry.x, entry.y, entry.z) }
        var merged: [Entry] = []
        for entry in entries.filter({ $0.w > 0 }).sorted(by: { cell($0) < cell($1) }) {
            if let last = merged.last, cell(last) == cell(entry) {
                merged[merged.count - 1].w += entry.w
            } else {
                merged.append(entry)
            }
        }
        var bytes = [UInt8(ascii: "[")]
        for entry in merged {
            if bytes.count > 1 { bytes.append(UInt8(ascii: ",")) }
            let text = columns == 4 ? "[\(entry.x),\(entry.y),\(entry.z),\(entry.w)]" : "[\(entry.x),\(entry.y),\(entry.w)]"
            bytes.append(contentsOf: text.utf8)
        }
        return bytes + [UInt8(ascii: "]")]
    }

    /// JSON string (RFC 8259 §7).
    private static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": result += "\\\(scalar)"
            case ..<" ":
                let digits = String(scalar.value, radix: 16)
                result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}
