import AnalyticsCore
import Dashboard
import Foundation

/// Writes the static dashboard into a folder: only files whose content changed, each replaced in one step.
struct DashboardWriter {
    let folder: String
    let settings: Settings
    let attributions: [Attribution]

    /// Renders all sites.
    /// - Parameter site: only this one.
    /// - Returns: number of files written.
    @discardableResult
    func write(from store: SQLiteStore?, at now: Timestamp, site: String? = nil) throws -> Int {
        let renderer = DashboardRenderer(facts: facts, languages: settings.dashboardLanguages.compactMap(Language.init(rawValue:)))
        var files = renderer.index(sites: settings.sites.map(\.id))
        for rules in settings.sites where site == nil || site == rules.id {
            let overview = try read(store) {
                try OverviewReader(source: $0, site: rules, k: settings.k, profile: settings.profile).overview(at: now)
            }
            files += renderer.pages(of: overview)
        }
        return try files.reduce(0) { try $0 + (write($1) ? 1 : 0) }
    }

    private func read<T>(_ store: SQLiteStore?, _ body: (any ReportSource) throws -> T) throws -> T {
        guard let store else { return try body(EmptyReportSource()) }
        return try store.read(body)
    }

    private var facts: DashboardFacts {
        DashboardFacts(
            k: settings.k, attributions: attributions, hourlySeconds: settings.hourlySeconds, dailySeconds: settings.dailySeconds,
            monthlySeconds: settings.monthlySeconds, visitorSeconds: settings.consentLifetimeSeconds, accessLogSeconds: settings.accessLogSeconds,
            journalSeconds: settings.journalSeconds)
    }

    private func write(_ file: DashboardFile) throws -> Bool {
        let url = URL(filePath: folder).appending(path: file.path)
        let content = Data(file.content.utf8)
        if let old = try? Data(contentsOf: url), old == content { return false }
        // Any web server may publish the folder: its files are readable by all, whatever the process's mask.
        var parent = url.deletingLastPathComponent()
        try FileManager.default.createDirectory(at: parent, withIntermediateDirectories: true)
        try content.write(to: url, options: .atomic)
        chmod(url.path, 0o644)
        while parent.path.count >= folder.count, parent.path.hasPrefix(folder) {
            chmod(parent.path, 0o755)
            parent.deleteLastPathComponent()
        }
        return true
    }
}
