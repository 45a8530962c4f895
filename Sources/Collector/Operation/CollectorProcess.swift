import AnalyticsCore
import Dashboard
import Foundation
import Logging
import ServiceLifecycle

/// Everything of a running collector but its listeners, put together from a configuration.
///
/// Starting: open the store, bring in what the journal still has, take over the visits of the process before. Stopping runs backwards:
/// commit what was accepted, write the aggregates, leave the visits for the next process.
final class CollectorProcess: Sendable {
    let settings: Settings
    let folder: DataFolder
    let counters = Counters()
    let logger: Logger
    let ingest: Ingest
    let service: BeaconService
    let accessLog: AccessLogWriter
    let worker: RollupWorker
    let commit: GroupCommit
    let journal: JournalFolder
    let geo: GeoLocator
    let agents: UserAgentCache
    let networks: NetworkList
    let handOverFile: HandOverFile?

    init(settings: Settings, logger: Logger) throws {
        self.settings = settings
        self.logger = logger
        let folder = DataFolder(path: settings.data)
        self.folder = folder
        let counters = counters
        let geo = try GeoLocator(path: folder.geoDatabase(settings.geoDatabase), counters: counters)
        self.geo = geo
        let agents = UserAgentCache(limit: settings.userAgents)
        self.agents = agents
        let journal = try JournalFolder(path: folder.journal)
        self.journal = journal
        let store = try Self.openStore(folder.database)
        let last = try journal.segments().last
        let durable = JournalPosition(segment: last ?? 0, offset: last.flatMap(journal.size) ?? 0)
        let position = try store.position()
        let cookieKeys = try store.cookieKeys(of: settings.sites.map(\.id), random: SystemClock.random)
        let relay = CommitRelay(initial: max(durable, position ?? durable))
        let worker = try RollupWorker(
            store: store, reader: JournalReader(folder: journal), valuesPerDay: settings.valuesPerDay, clock: SystemClock.now,
            counters: counters, logger: logger, durable: { relay.durable }, didWrite: {})
        self.worker = worker
        let networks = try settings.networks()
        self.networks = networks
        let pipeline = Pipeline(
            sites: settings.sites.map(\.rules), signals: settings.signals, unconsented: settings.unconsented, opposed: settings.opposed,
            profile: settings.profile, networks: networks, sourceMix: settings.sourceMix,
            locate: { geo.region(of: $0) },
            recognise: { agents.recognise($0.userAgent, $0.hints) })
        handOverFile = HandOverFile(data: folder.path)
        let handOver = handOverFile?.take(visitLimit: settings.visits, at: SystemClock.now())
        let writer = try JournalWriter(folder: journal, after: position)
        ingest = Ingest(
            pipeline: pipeline, calendars: Dictionary(settings.sites.map { ($0.id, $0.calendar) }, uniquingKeysWith: { $1 }),
            visitLimit: settings.visits, handOver: handOver, live: settings.liveSites, counters: counters, random: SystemClock.random
        ) { failed in
            GroupCommit(
                journal: writer, durable: relay.durable, clock: SystemClock.now, counters: counters, logger: logger,
                committed: { worker.enqueue($0, end: $1) }, failed: failed)
        }
        commit = ingest.commit
        relay.attach(commit)
        // A millisecond of lines is what kill -9 may take; waking the thread for each would cost more than the beacon. Sealed, it is a second
        // or 64 KiB: a frame should hold more than a line, or nothing shrinks.
        let recipients = settings.accessLogIsSealed ? try settings.recipients() : nil
        accessLog = try AccessLogWriter(folder: folder.accessLog, pause: recipients == nil ? 1000 : 1_000_000, recipients: recipients)
        service = BeaconService(ingest: ingest, counters: counters, accessLog: accessLog, settings: settings, cookieKeys: cookieKeys, clock: SystemClock.now)
    }

    /// Starts the threads; returns when the journal of the process before is in the aggregates, or cannot be for now.
    func start() {
        commit.start()
        worker.start()
        worker.flush()
    }

    /// Everything accepted is in the aggregates afterwards; visits are left to the next process (R6).
    func stop() {
        commit.stop()
        worker.stop()
        accessLog.close()
        logger.notice("stopped, everything accepted is counted")
        guard let handOverFile else { return logger.notice("no memory file system: the next start begins new visits") }
        do { try handOverFile.write(ingest.handOver(at: SystemClock.now())) } catch {
            logger.warning("visits could not be handed over, the next start begins new ones", metadata: ["reason": "\(error)"])
        }
    }

    private static func openStore(_ path: String) throws -> SQLiteStore {
        do { return try SQLiteStore(path: path) } catch {
            throw Failure("store", "cannot open \(path): \(error)", "check the file and its permissions, or restore it; the journal is kept")
        }
    }
}

/// The collector as a service among others: started first, stopped last.
struct CollectorService: Service {
    let process: CollectorProcess

    func run() async throws {
        process.start()
        try await gracefulShutdown()
        process.stop()
    }
}
