extension Settings {
    /// Retentions of counts that are shorter than the journal's: what the journal brings in again after a loss would be too old to be kept.
    var tooShort: [(key: String, message: String)] {
        let ages: [(key: String, seconds: Int64?)] = [
            ("retention.hourly", hourlySeconds), ("retention.daily", dailySeconds), ("retention.monthly", monthlySeconds),
            ("consent.lifetime", consentLifetimeSeconds),
        ]
        let journal = Units.text(journalSeconds)
        return ages.compactMap { key, seconds in
            guard let seconds, seconds < journalSeconds else { return nil }
            return (
                key,
                "\(Units.text(seconds)) is shorter than retention.journal (\(journal)), from which counts are restored: raise it, or shorten retention.journal"
            )
        }
    }
}
