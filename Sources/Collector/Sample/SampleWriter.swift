import AnalyticsCore

/// Writes made-up years into a store, a transaction for each day.
struct SampleWriter {
    let settings: Settings
    let store: SQLiteStore

    /// - Parameter progress: called after each day with its number.
    func write(_ plan: SamplePlan, of site: Settings.Site, progress: (Int) -> Void) throws -> SamplePlan.Made {
        let line = SampleLine(plan, of: site, settings)
        line.start()
        defer { line.stop() }
        let horizon = StoreHorizon(settings, at: plan.now)
        var made = SamplePlan.Made(site: site.id)
        while let day = line.next() {
            made.days += 1
            made.events += day.events
            for sums in day.rollup.days.values { made.total += sums.total }
            // What is too old to rest in detail never does.
            try store.add(day.rollup, keeping: horizon) { _ in }
            progress(made.days)
        }
        // As if a journal had been read up to here; the real one begins after it.
        try store.add(Rollup(valuesPerDay: 1), upTo: JournalPosition(segment: 1, offset: UInt64(made.days)))
        return made
    }

    /// Folds the months that are over, as in a collector that has been running all the time, and certifies what went.
    /// - Returns: why something could not be deleted yet.
    func fade(_ folder: DataFolder, at now: MachineTime) throws -> [String] {
        let judgement = ClockAnchor.judge(now, anchor: nil)
        let before = DataFolder.databaseSize(store.path)
        _ = try store.purge(StoreHorizon(settings, at: judgement.time), k: settings.fadingK)
        // Days are packed before the file is cleaned, so that nothing is left free in it.
        try store.finishDays(before: now.wall.utcDay - 1)
        var run = PurgeRun(settings: settings, folder: folder, time: judgement.time)
        try run.purgeStore(store)
        try store.keep(judgement.anchor)
        var ledger = PurgeLedger()
        ledger.add(run.lines, databaseBefore: before)
        try ledger.certify(store, judgement, by: "sample", PurgeRules(settings: settings))
        return run.problems
    }
}
