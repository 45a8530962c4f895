import AnalyticsCore

/// What was deleted since the last certificate. Hours and journal segments go every hour: they wait for something else to go, or for the day.
///
/// Files are remembered here. What left the database is counted in the database itself (`purge_pending`), so that it is certified even when
/// the process that deleted it was killed; of it only bytes are remembered here.
struct PurgeLedger {
    private var lines: [String: PurgeLine] = [:]
    private var order: [String] = []
    private var databaseBefore: Int?
    private var day: Day?

    private static let inDatabase = Set(FadedRows.Kind.allCases.map(\.name))

    private var files: [PurgeLine] { order.filter { !Self.inDatabase.contains($0) }.compactMap { lines[$0] } }

    mutating func add(_ more: [PurgeLine], databaseBefore bytes: Int) {
        for line in more where !line.isEmpty {
            if lines[line.name] == nil { order.append(line.name) }
            lines[line.name] = lines[line.name]?.followed(by: line) ?? line
            databaseBefore = databaseBefore ?? bytes
        }
    }

    /// Whether a certificate is to be written now.
    /// - Parameter pending: of the store.
    func isDue(on today: Day, pending: [FadedRows]) -> Bool {
        let names = files.map(\.name) + pending.map(\.kind.name)
        return !names.isEmpty && (day != today || names.contains { $0 != FadedRows.Kind.hours.name && $0 != "journal" })
    }

    /// Writes a certificate of what was added and of what is pending in the store, and forgets both. Nothing without anything deleted.
    @discardableResult
    mutating func certify(
        _ store: SQLiteStore, _ judgement: ClockAnchor.Judgement, by command: String, _ rules: PurgeRules
    ) throws -> (number: Int, json: String)? {
        let after = DataFolder.databaseSize(store.path)
        let certificate = try store.addCertificate { number, previous, pending in
            let classes = files + pending.map { line($0, rules) }
            guard !classes.isEmpty else { return nil }
            return try PurgeCertificate(
                number: number, previous: previous.map(PurgeCertificate.hash) ?? PurgeCertificate.first, time: judgement.time.utcText,
                clock: judgement.verdict.name, by: command, version: VersionCommand.number,
                classes: classes.map(PurgeCertificate.Class.init),
                database: .init(bytesBefore: databaseBefore ?? after, bytesAfter: after)
            ).text()
        }
        guard let certificate else { return nil }
        self = PurgeLedger()
        day = judgement.time.utcDay
        return certificate
    }

    private func line(_ pending: FadedRows, _ rules: PurgeRules) -> PurgeLine {
        let known = lines[pending.kind.name]
        return PurgeLine(
            name: pending.kind.name, rule: rules.rule(pending.kind), items: pending.items, unit: pending.kind.unit, rows: pending.rows,
            bytesBefore: known?.bytesBefore, bytesAfter: known?.bytesAfter)
    }
}
