import GRDB

extension SQLiteStore {
    /// Which pages hold what; nil where this SQLite cannot tell. Reads every page.
    func pages() -> DatabasePages? { (try? pool.read { try DatabasePages($0) }) ?? nil }

    /// Ends every connection; nothing may be asked afterwards.
    func close() { try? pool.close() }
}
