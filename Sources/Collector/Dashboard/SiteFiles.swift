import AnalyticsCore
import Dashboard

/// Makes the pages and data files of one site.
struct SiteFiles {
    let source: SQLiteArchiveSource
    let rules: Settings.Site
    let settings: Settings
    let renderer: DashboardRenderer
    let now: Timestamp

    /// - Parameter known: what was remembered, which is brought up to date.
    func write(to draft: DashboardDraft, remembering known: inout DashboardMemory.Site?) throws {
        let today = rules.calendar.interval(containing: now).day
        // With that profile a page holds its standard ranges, rounded, and nothing more is published.
        guard settings.profile != .exempt else { return try writePages(from: source, to: draft) { _ in } }
        let stamp = try source.stamp(site: rules.id, before: today, at: rules.calendar.start(of: today))
        let folder = DashboardRenderer.folder(of: rules.id)
        if let kept = known {
            let isWhole = kept.archive.months.allSatisfy { draft.old.contains("\(folder)/data/\($0).js") }
            if !isWhole || kept.isOutdated(stamp, today: today, at: now) { known = nil }
        }
        let closed = try known?.visitors ?? (known == nil ? source.visitorTables(site: rules.id, Day(number: 0)...(today - 1)) : nil)
        let visitors = SiteVisitors(VisitorTables.joining(closed, try source.visitorTables(site: rules.id, today...today), last: today))
        let question = ArchiveQuestion(
            source: source, site: rules.id, calendar: rules.calendar, k: settings.k, today: today, visitors: visitors)
        var archive = try SiteArchive(question, spill: SpillFile(), known: known?.archive)
        try archive.write { path, content in try draft.write("\(folder)/\(path)", content) }
        if known != nil {
            draft.keep { if case .month(folder, _, _) = DashboardLayout($0) { true } else { false } }
        } else {
            known = DashboardMemory.Site(today: today, complete: now, stamp: stamp, archive: archive.memory, visitors: closed)
        }
        let pages = RememberingSource(source: source, today: today, closed: known?.counts ?? ClosedCounts())
        let first = try self.source.span(site: rules.id)?.lowerBound
        try writePages(from: pages, to: draft, visitors: visitors) { overview in
            (overview.first, overview.months, overview.hasNow) = (first, archive.memory.months, true)
        }
    }

    /// - Parameter complete: says which data files stand beside the page.
    private func writePages(
        from source: any ReportSource, to draft: DashboardDraft, visitors: SiteVisitors? = nil, complete: (inout SiteOverview) -> Void
    ) throws {
        let reader = OverviewReader(source: source, site: rules, k: settings.k, profile: settings.profile, visitors: visitors)
        var overview = try reader.overview(at: now)
        complete(&overview)
        for page in renderer.pages(of: overview) { try draft.write(page.path, page.content.utf8) }
    }
}
