import AnalyticsCore
import Foundation

extension CollectorProcess {
    /// Events may wait this long before health is bad.
    private static let lagLimit = 30.0

    func health(at now: Timestamp) -> Health {
        var health = Health()
        if let failure = commit.failure { health.problems.append("the journal cannot be written: \(failure)") }
        if access(folder.journal, W_OK) != 0 { health.problems.append("the journal folder is not writable: \(folder.journal)") }
        if let failure = worker.failure { health.problems.append("the database cannot be written: \(failure)") }
        let lag = worker.lagSeconds(at: now)
        if lag > Self.lagLimit { health.problems.append("figures are \(Int(lag)) seconds behind") }
        if service.isRefusing { health.problems.append("beacons are refused: too much waits between journal and database") }
        health.facts = [
            ("journal_bytes", String(journal.bytes(after: nil))), ("rollup_lag_seconds", String(lag)), ("visits_active", String(ingest.visitsActive)),
            ("geoip", geo.path == nil ? "none" : "loaded"),
        ]
        return health
    }

    /// What happens on a site at this moment; nil where nobody is to know.
    func live(_ site: String, at now: Timestamp) -> LiveFigures? { ingest.live(site, at: now, k: settings.k) }

    func metrics(at now: Timestamp) -> String {
        counters.prometheus(gauges: [
            ("sillage_visits_active", "Visits in memory.", Double(ingest.visitsActive)),
            ("sillage_visits_limit", "Most visits in memory.", Double(settings.visits)),
            ("sillage_visits_evicted_total", "Visits forgotten because of the limit.", Double(ingest.visitsEvicted)),
            ("sillage_user_agents", "User agents kept in memory.", Double(agents.count)),
            ("sillage_user_agents_limit", "Most user agents kept in memory.", Double(settings.userAgents)),
            ("sillage_journal_bytes", "Bytes of journal segments.", Double(journal.bytes(after: nil))),
            ("sillage_journal_backlog_bytes", "Bytes of the journal that are not in the database.", Double(journal.bytes(after: worker.writtenPosition))),
            ("sillage_journal_backlog_limit_bytes", "Backlog from which beacons are refused.", Double(settings.backlogBytes)),
            ("sillage_rollup_lag_seconds", "Age of the oldest event that is not in the database.", worker.lagSeconds(at: now)),
            ("sillage_values_folded_total", "Times a value counted as (other) because its day was full.", Double(worker.folded)),
            ("sillage_access_log_written_total", "Lines written to the access log.", Double(accessLog.counters.written)),
            ("sillage_access_log_lost_total", "Lines the access log could not hold.", Double(accessLog.counters.lost)),
        ])
    }
}
