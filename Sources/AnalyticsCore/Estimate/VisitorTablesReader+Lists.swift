extension VisitorTablesReader {
    mutating func readList(_ member: Member) throws(VisitorTablesError) {
        switch member {
        case .visitDays: tables.visitDays = try lagCounts(member)
        case .decisions: tables.decisions = try lagCounts(member)
        case .firstReturns: tables.firstReturnsAfterDecision = try lagCounts(member)
        case .idsCreated: tables.idsCreated = try groupCounts(member)
        case .remembered: tables.visitsConsentRemembered = try groupCounts(member)
        case .given: tables.visitsConsentGiven = try groupCounts(member)
        case .states: tables.visitsByStateAndSource = try stateCounts(member)
        }
    }

    private mutating func lagCounts(_ member: Member) throws(VisitorTablesError) -> [VisitorTables.LagCount] {
        try entries(member) { (entry, index) throws(VisitorTablesError) in
            try Self.check(entry[1], "group", 0...LagTable.groups - 1, member, index)
            try Self.check(entry[2], "lag", -1...VisitorTablesFile.mostDays, member, index)
            return VisitorTables.LagCount(day: entry[0], group: entry[1], lag: entry[2], count: entry[3])
        }
    }

    private mutating func groupCounts(_ member: Member) throws(VisitorTablesError) -> [VisitorTables.GroupCount] {
        try entries(member) { (entry, index) throws(VisitorTablesError) in
            try Self.check(entry[1], "group", 0...LagTable.groups - 1, member, index)
            return VisitorTables.GroupCount(day: entry[0], group: entry[1], count: entry[2])
        }
    }

    private mutating func stateCounts(_ member: Member) throws(VisitorTablesError) -> [VisitorTables.StateCount] {
        try entries(member) { (entry, index) throws(VisitorTablesError) in
            guard let state = VisitState(rawValue: entry[1]) else { throw Self.error(member, index, "state is \(entry[1]) and must be 0 to 5") }
            guard let source = SourceClass(rawValue: entry[2]) else { throw Self.error(member, index, "class is \(entry[2]) and must be 0 to 3") }
            return VisitorTables.StateCount(day: entry[0], state: state, source: source, count: entry[3])
        }
    }

    /// The entries of a list; day and count, which all have, are checked here.
    private mutating func entries<Entry>(
        _ member: Member, _ make: (_ numbers: [Int], _ index: Int) throws(VisitorTablesError) -> Entry
    ) throws(VisitorTablesError) -> [Entry] {
        try scanner.expect("[", "\(member.rawValue) must be a list")
        guard !scanner.skip("]") else { return [] }
        var result: [Entry] = []
        var numbers = [Int](repeating: 0, count: member.columns.count)
        repeat {
            try readEntry(into: &numbers, member, result.count)
            try Self.check(numbers[0], "day", 0...VisitorTablesFile.mostDays - 1, member, result.count)
            try Self.check(numbers[numbers.count - 1], "count", 0...LagTable.largestCount, member, result.count)
            result.append(try make(numbers, result.count))
        } while scanner.skip(",")
        try scanner.expect("]", "a comma or ] is missing in \(member.rawValue)")
        return result
    }

    private mutating func readEntry(into numbers: inout [Int], _ member: Member, _ index: Int) throws(VisitorTablesError) {
        func shape() -> VisitorTablesError { Self.error(member, index, "must be [\(member.columns.joined(separator: ", "))]") }
        guard scanner.skip("[") else { throw shape() }
        for column in numbers.indices {
            if column > 0, !scanner.skip(",") { throw shape() }
            guard let value = scanner.integer() else {
                throw Self.error(member, index, "\(member.columns[column]) must be a whole number of at most 15 digits")
            }
            numbers[column] = value
        }
        guard scanner.skip("]") else { throw shape() }
    }

    // MARK: Bounds

    private static func error(_ member: Member, _ index: Int, _ reason: String) -> VisitorTablesError {
        VisitorTablesError("\(member.rawValue)[\(index)]", reason, "mend or remove the entry; entries are counted from 0")
    }

    private static func check(_ value: Int, _ column: String, _ bounds: ClosedRange<Int>, _ member: Member, _ index: Int) throws(VisitorTablesError) {
        guard bounds.contains(value) else {
            throw error(member, index, "\(column) is \(value) and must be \(bounds.lowerBound) to \(bounds.upperBound)")
        }
    }

    /// Days and lags against what the file says of itself, which may stand after the lists.
    func checkLists() throws(VisitorTablesError) {
        for (member, entries) in [(Member.visitDays, tables.visitDays), (.decisions, tables.decisions), (.firstReturns, tables.firstReturnsAfterDecision)] {
            for (index, entry) in entries.enumerated() {
                try checkDay(entry.day, member, index)
                try Self.check(entry.lag, "lag", -1...tables.lagCap, member, index)
            }
        }
        for (member, entries) in [
            (Member.idsCreated, tables.idsCreated), (.remembered, tables.visitsConsentRemembered), (.given, tables.visitsConsentGiven),
        ] {
            for (index, entry) in entries.enumerated() { try checkDay(entry.day, member, index) }
        }
        for (index, entry) in tables.visitsByStateAndSource.enumerated() { try checkDay(entry.day, .states, index) }
    }

    private func checkDay(_ day: Int, _ member: Member, _ index: Int) throws(VisitorTablesError) {
        try Self.check(day, "day", 0...tables.days - 1, member, index)
    }

    /// Lists of `VisitorTables` are sorted by day; files need not be.
    mutating func sortLists() {
        tables.visitDays.sortByDay(\.day)
        tables.decisions.sortByDay(\.day)
        tables.firstReturnsAfterDecision.sortByDay(\.day)
        tables.idsCreated.sortByDay(\.day)
        tables.visitsConsentRemembered.sortByDay(\.day)
        tables.visitsConsentGiven.sortByDay(\.day)
        tables.visitsByStateAndSource.sortByDay(\.day)
    }
}

extension Array {
    fileprivate mutating func sortByDay(_ day: (Element) -> Int) {
        let isSorted = zip(self, dropFirst()).allSatisfy { day($0) <= day($1) }
        if !isSorted { sort { day($0) < day($1) } }
    }
}
