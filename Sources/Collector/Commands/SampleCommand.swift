import AnalyticsCore
import ArgumentParser
import Foundation

struct SampleCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sample", abstract: "Fills an empty data folder with made-up years, to look at and to measure",
        discussion: """
            Visitors of a company in France, their pages, answers to the banner, letters, searches and forms: made up, the same for the same --seed, counted \
            as real beacons are, and faded as they would have been. Nothing that was counted before is touched: a site that has counts is refused.
            """)

    @OptionGroup var options: ConfigurationOptions

    @Option(help: "Only this site; otherwise all")
    var site: String?

    @Option(help: "Days, 1 to 3000")
    var days = 730

    @Option(help: "Visits of a day in the mean, 1 to 100000")
    var visits = 1200

    @Option(help: "Distinct pages over all days, 20 to 200000")
    var pages = 10_000

    @Option(help: "Another number gives other years")
    var seed: UInt64 = 1

    @Option(help: "Last day, YYYY-MM-DD (default: today, up to now)")
    var until: String?

    func validate() throws {
        guard (1...3000).contains(days) else { throw ValidationError("--days must be 1 to 3000") }
        guard (1...100_000).contains(visits) else { throw ValidationError("--visits must be 1 to 100000") }
        guard (20...200_000).contains(pages) else { throw ValidationError("--pages must be 20 to 200000") }
        guard until.map({ Day($0) != nil }) ?? true else { throw ValidationError("--until must be a day such as 2026-11-23") }
    }

    func run() throws {
        let settings = try options.load()
        let sites = try site.map { [try options.load(site: $0).1] } ?? settings.sites
        let folder = DataFolder(path: settings.data)
        try folder.create()
        let (lock, purge) = (try folder.lock(), PurgeLock.waiting(folder))
        defer { withExtendedLifetime((lock, purge)) {} }
        let writer = SampleWriter(settings: settings, store: try SQLiteStore(path: folder.database))
        for site in sites where try writer.store.hasCounts(site.id) {
            throw Failure("sample", "\(site.id) has counts already in \(folder.path)", "name an empty folder: --set data=DIR")
        }
        let now = MachineClock.now()
        for site in sites {
            let today = site.calendar.interval(containing: now.wall).day
            let plan = SamplePlan(days: days, visits: visits, pages: pages, seed: seed, last: until.flatMap { Day($0) } ?? today, now: now.wall)
            guard plan.last <= today else { throw Failure("sample", "--until \(plan.last) is after today", "name an earlier day") }
            try write(plan, site, writer)
        }
        let start = ContinuousClock.now
        let problems = try writer.fade(folder, at: now)
        print("faded what is too old to rest in detail; \(DataFolder.databaseSize(folder.database) >> 20) MiB in \(folder.database); \(Self.seconds(start)) s")
        try ReportedErrors.check(problems, "sample")
    }

    private func write(_ plan: SamplePlan, _ site: Settings.Site, _ writer: SampleWriter) throws {
        let start = ContinuousClock.now
        let isTerminal = isatty(STDERR_FILENO) == 1
        defer { if isTerminal { Self.show("") } }
        let made = try writer.write(plan, of: site) { day in
            if isTerminal, day % 10 == 0 { Self.show("\(site.id)  \(day) of \(plan.days) days") }
        }
        let (total, first) = (made.total, plan.last - (plan.days - 1))
        if isTerminal { Self.show("") }
        print("\(site.id): \(first) to \(plan.last), \(total.visits) visits, \(total.pageviews) page views, \(made.events) events; \(Self.seconds(start)) s")
    }

    private static func show(_ text: String) { FileHandle.standardError.write(Data("\r\u{1B}[K\(text)".utf8)) }

    private static func seconds(_ start: ContinuousClock.Instant) -> Int { Int(((ContinuousClock.now - start) / .seconds(1)).rounded()) }
}
