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
        try folder.checkReadable()
        let geo = try GeoLocator(path: folder.geoDatabase(settings.geoDatabase), counters: Counters())
        let writer = DashboardWriter(folder: URL(filePath: out).standardizedFileURL.path, settings: settings, attributions: geo.attributions, isOwn: false)
        let store = try SQLiteStore.forReading(path: folder.database)
        let written: Int
        do { written = try writer.write(from: store, at: SystemClock.now(), site: site) } catch let error as CocoaError {
            throw Failure("dashboard", "cannot write to \(out) (\(error.code.rawValue))", "choose a folder you may write to: --out DIR")
        } catch let error as SystemFailure {
            throw Failure("dashboard", "cannot write to \(out) (\(error))", "choose a folder you may write to: --out DIR")
        }
        print("\(written) files changed in \(out)")
    }
}
