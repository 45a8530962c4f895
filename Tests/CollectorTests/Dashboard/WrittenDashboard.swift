import Foundation

@testable import AnalyticsCore
@testable import Collector

/// A dashboard's folder on the disk.
struct WrittenDashboard: Sendable {
    let top: String
    var folder: String { top + "/dashboard" }

    init() throws {
        top = NSTemporaryDirectory() + "sillage-dashboard-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: top, withIntermediateDirectories: true)
    }

    func close() { try? FileManager.default.removeItem(atPath: top) }

    static func settings(_ folder: String) throws -> Settings {
        let text = "data: \(folder)\nsites: [{id: example.org, hosts: [example.org], timezone: Europe/Paris}]\n"
        return try SettingsLoader(environment: [:]).load(ConfigurationFile(path: "test", text: text), folder: folder)
    }

    func writer() throws -> DashboardWriter { DashboardWriter(folder: folder, settings: try Self.settings(top), attributions: []) }

    /// Everything in the folder around it, by path.
    func contents() throws -> [String: Data] {
        var contents: [String: Data] = [:]
        for path in try FileManager.default.subpathsOfDirectory(atPath: top) {
            if let data = FileManager.default.contents(atPath: top + "/" + path), !path.isEmpty { contents[path] = data }
        }
        return contents
    }
}
