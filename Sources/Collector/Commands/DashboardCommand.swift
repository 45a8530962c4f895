import AnalyticsCore
import ArgumentParser
import Foundation

struct DashboardCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "dashboard", abstract: "Renders the static dashboard once")

    @OptionGroup var options: ConfigurationOptions

    @Option(help: "Folder to write")
    var out: String

    @Option(help: "Only this site")
    var site: String?

    func run() throws {
        let settings = try site.map { try options.load(site: $0).0 } ?? options.load()
        let folder = DataFolder(path: settings.data)
        let geo = try GeoLocator(path: folder.geoDatabase(settings.geoDatabase), counters: Counters())
        let writer = DashboardWriter(folder: URL(filePath: out).standardizedFileURL.path, settings: settings, attributions: geo.attributions)
        let written = try writer.write(from: try SQLiteStore.forReading(path: folder.database), at: SystemClock.now(), site: site)
        print("\(written) files written to \(out)")
    }
}
