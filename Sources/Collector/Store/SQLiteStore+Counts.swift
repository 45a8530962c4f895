import GRDB

extension SQLiteStore {
    /// Whether anything is counted for a site.
    func hasCounts(_ site: String) throws -> Bool {
        try pool.read { db in
            let selects = ["daily", "monthly", "daily_value", "monthly_value"].map { table in
                "EXISTS (SELECT 1 FROM \(table) JOIN site ON site.id = \(table).site WHERE name = ?1)"
            }
            return try Bool.fetchOne(db, sql: "SELECT " + selects.joined(separator: " OR "), arguments: [site]) ?? false
        }
    }
}
