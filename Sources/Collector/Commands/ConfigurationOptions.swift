import ArgumentParser
import Foundation

/// `--config` and `--set`, which every command takes.
struct ConfigurationOptions: ParsableArguments {
    @Option(name: .long, help: "Configuration file (default: ./sillage.yaml where there is one)")
    var config: String?

    @Option(name: .long, help: ArgumentHelp("Overrides one key of the configuration", valueName: "key=value"))
    var set: [String] = []

    /// - Throws: `ConfigurationError` with every problem, `ValidationError` for a bad `--set`.
    func load() throws -> Settings { try loader().load(path: config) }

    /// For commands that need no site: without a file, the defaults and no sites.
    func loadIfThere() throws -> Settings {
        guard config == nil, !FileManager.default.fileExists(atPath: "sillage.yaml") else { return try load() }
        let nobody = ConfigurationFile(path: "defaults", text: "sites: [{id: none.invalid}]")
        var settings = try loader().load(nobody, folder: FileManager.default.currentDirectoryPath)
        settings.sites = []
        return settings
    }

    private func loader() throws -> SettingsLoader {
        var options: [String: String] = [:]
        for text in set {
            guard let equals = text.firstIndex(of: "="), Key.names.contains(String(text[..<equals])) else {
                throw ValidationError("--set takes KEY=VALUE with a key of the configuration, for instance limits.rate=off")
            }
            options[String(text[..<equals])] = String(text[text.index(after: equals)...])
        }
        return SettingsLoader(options: options)
    }

    /// The configuration with one of its sites.
    func load(site id: String) throws -> (Settings, Settings.Site) {
        let settings = try load()
        guard let site = settings.sites.first(where: { $0.id == id }) else {
            throw Failure("site", "'\(id)' is not configured", "one of: \(settings.sites.map(\.id).joined(separator: ", "))")
        }
        return (settings, site)
    }
}
