import AnalyticsCore
import Dashboard
import Foundation

/// Writes the static dashboard into a folder: only files whose content changed, all of them in one step.
struct DashboardWriter {
    let folder: String
    let settings: Settings
    let attributions: [Attribution]
    /// Whether everything in the folder is ours; other files in it are refused otherwise.
    var isOwn = true

    /// Renders all sites.
    /// - Parameter site: only this one; those of the other configured sites stay.
    /// - Returns: number of files written or deleted.
    @discardableResult
    func write(from store: SQLiteStore?, at now: Timestamp, site: String? = nil) throws -> Int {
        var memory = DashboardMemory()
        return try write(from: store, at: now, site: site, remembering: &memory).count
    }

    /// - Parameter memory: of the calls before; the files of closed days are made only when something about them has changed.
    /// - Returns: paths that were written or have gone.
    func write(from store: SQLiteStore?, at now: Timestamp, site: String? = nil, remembering memory: inout DashboardMemory) throws -> [String] {
        let renderer = DashboardRenderer(facts: facts, languages: settings.dashboardLanguages.compactMap(Language.init(rawValue:)))
        let draft = try DashboardDraft(replacing: folder, isOwn: isOwn)
        // A list of sites leads only to pages that are there.
        let listed = settings.sites.map(\.id).filter { site == nil || site == $0 || draft.old.contains(DashboardRenderer.folder(of: $0) + "/index.html") }
        for file in renderer.index(sites: listed) { try draft.write(file.path, file.content.utf8) }
        let others = settings.sites.map(\.id).filter { site != nil && site != $0 }.map(DashboardRenderer.folder(of:))
        draft.keep { DashboardLayout($0)?.site.map(others.contains) ?? false }
        var remembered = memory
        let known = memory.sites
        let asked = settings.sites.filter { site == nil || site == $0.id }
        let made = try SiteLanes.run(asked) { rules in
            var memory = known[rules.id]
            try read(store) { source in
                try SiteFiles(source: source, rules: rules, settings: settings, renderer: renderer, now: now).write(to: draft, remembering: &memory)
            }
            return memory
        }
        for (rules, site) in zip(asked, made) { remembered.sites[rules.id] = site }
        let changed = try draft.commit()
        // What was not put in place must be made again.
        memory = remembered
        return changed
    }

    private func read(_ store: SQLiteStore?, _ body: (SQLiteArchiveSource) throws -> Void) throws {
        if let store { try store.readArchive(body) } else { try SQLiteStore.readEmptyArchive(body) }
    }

    private var facts: DashboardFacts {
        DashboardFacts(
            k: settings.k, attributions: attributions, hourlySeconds: settings.hourlySeconds, dailySeconds: settings.dailySeconds,
            monthlySeconds: settings.monthlySeconds, visitorSeconds: settings.consentLifetimeSeconds, accessLogSeconds: settings.accessLogSeconds,
            journalSeconds: settings.journalSeconds)
    }
}
