import AnalyticsCore
import Configuration
import Foundation

/// Reads the configuration: options beat the environment (`SILLAGE_…`), which beats the file, which beats the defaults.
struct SettingsLoader {
    /// Options by full key.
    var options: [String: String] = [:]
    var environment: [String: String] = ProcessInfo.processInfo.environment

    /// - Parameter path: the file; nil for `./sillage.yaml` where there is one.
    /// - Throws: `ConfigurationError` with every problem.
    func load(path: String?) throws -> Settings {
        let name = path ?? "sillage.yaml"
        guard FileManager.default.fileExists(atPath: name) else {
            guard path == nil else {
                throw ConfigurationError(file: name, problems: [Problem(line: nil, key: "(file)", message: "there is no such file (give --config F)")])
            }
            return try load(ConfigurationFile(absent: "defaults and environment"), folder: FileManager.default.currentDirectoryPath)
        }
        guard let bytes = FileManager.default.contents(atPath: name), bytes.count <= 1 << 20,
            let text = String(validating: bytes, as: UTF8.self)
        else {
            throw ConfigurationError(file: name, problems: [Problem(line: nil, key: "(file)", message: "cannot be read as UTF-8 text of up to 1 MiB")])
        }
        return try load(ConfigurationFile(path: name, text: text), folder: FileManager.default.currentDirectoryPath)
    }

    /// - Parameter folder: what a relative `data` is relative to.
    func load(_ file: ConfigurationFile, folder: String) throws -> Settings {
        var settings = Settings()
        var problems = file.problems + unknownKeys(file) + unknownVariables()
        let layers = ConfigReader(providers: [
            InMemoryProvider(name: "options", values: values(options)),
            EnvironmentVariablesProvider(environmentVariables: environment).prefixKeys(with: ["sillage"]),
            InMemoryProvider(name: "file", values: absolute(file.values)),
        ])
        for key in Key.all {
            if let message = apply(key, layers, file, &settings) {
                problems.append(Problem(line: overridden(key) ? nil : file.lines[key.name], key: key.name, message: message))
            }
        }
        let sites = SitesReader(file: file).read()
        settings.sites = sites.sites
        problems += sites.problems
        if settings.listen == settings.admin, settings.listen.port != 0 {
            problems.append(Problem(line: file.lines["admin"], key: "admin", message: "must differ from listen"))
        }
        problems += settings.tooShort.map { Problem(line: file.lines[$0.key], key: $0.key, message: $0.message) }
        if let problem = settings.recipientProblem {
            problems.append(
                Problem(line: file.lines["access-log.recipients"] ?? file.lines["access-log.ip"], key: "access-log.recipients", message: problem))
        }
        if !["localhost", "::1"].contains(settings.admin.host), !settings.admin.host.hasPrefix("127.") {
            problems.append(
                Problem(
                    line: file.lines["admin"], key: "admin",
                    message: "must be on loopback (127.0.0.1, ::1 or localhost): the dashboard has no login in this version"))
        }
        guard problems.isEmpty else { throw ConfigurationError(file: file.path, problems: problems) }
        settings.applyProfile()
        settings.data = URL(filePath: settings.data, relativeTo: URL(filePath: folder, directoryHint: .isDirectory)).standardizedFileURL.path
        if settings.data.count > 1, settings.data.hasSuffix("/") { settings.data.removeLast() }
        return settings
    }

    private func apply(_ key: Key, _ layers: ConfigReader, _ file: ConfigurationFile, _ settings: inout Settings) -> String? {
        let path = ConfigKey(key.name.split(separator: ".").map(String.init))
        switch key.kind {
        case .text(let set):
            if !overridden(key), case .stringArray? = file.values[key.name]?.content { return "takes one value, not a list" }
            return set(layers.string(forKey: path) ?? key.defaultText, &settings)
        case .list(let set):
            if !overridden(key), case .string? = file.values[key.name]?.content { return "takes a list, such as [a, b]" }
            let standard = key.defaultText.dropFirst().dropLast().split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
            let values = (options[key.name].map(Self.list) ?? layers.stringArray(forKey: path) ?? standard).map { $0.trimmingCharacters(in: .whitespaces) }
            return set(values.filter { !$0.isEmpty }, &settings)
        }
    }

    /// `[a, b]` or `a,b` as an option gives it, as in the file and the environment.
    private static func list(_ text: String) -> [String] {
        let text = text.trimmingCharacters(in: .whitespaces)
        let inner = text.hasPrefix("[") && text.hasSuffix("]") ? String(text.dropFirst().dropLast()) : text
        return inner.split(separator: ",", omittingEmptySubsequences: false).map {
            $0.trimmingCharacters(in: .whitespaces).trimmingCharacters(in: CharacterSet(charactersIn: "\"'"))
        }
    }

    /// Whether an option or the environment gives the key.
    private func overridden(_ key: Key) -> Bool {
        options[key.name] != nil || environment[Self.variable(key.name)] != nil
    }

    private static func variable(_ key: String) -> String {
        "SILLAGE_" + key.uppercased().map { $0.isLetter || $0.isNumber ? String($0) : "_" }.joined()
    }

    /// Variables that look like ours and set nothing; scripts and tests have a few of their own.
    private func unknownVariables() -> [Problem] {
        let known = Set(Key.names.map(Self.variable)).union(["SILLAGE_BIN", "SILLAGE_SAMPLE_VISITS"])
        return environment.keys.filter { $0.hasPrefix("SILLAGE_") && !known.contains($0) }.map {
            Problem(line: nil, key: $0, message: "no such key (a variable of the environment)")
        }
    }

    private func unknownKeys(_ file: ConfigurationFile) -> [Problem] {
        file.lines.keys.filter { !Key.names.contains($0) && !Key.sections.contains($0) && $0 != "sites" }.map { key in
            let near = Key.names.min { distance($0, key) < distance($1, key) }.flatMap { distance($0, key) <= 3 ? $0 : nil }
            return Problem(line: file.lines[key], key: key, message: "unknown key" + (near.map { " (did you mean \($0)?)" } ?? ""))
        }
            + file.values.keys.filter { Key.sections.contains($0) }.map {
                Problem(line: file.lines[$0], key: $0, message: "groups other keys, it takes no value of its own")
            }
    }

    private func values(_ texts: [String: String]) -> [AbsoluteConfigKey: ConfigValue] {
        absolute(texts.mapValues { ConfigValue(.string($0), isSecret: false) })
    }

    private func absolute(_ values: [String: ConfigValue]) -> [AbsoluteConfigKey: ConfigValue] {
        Dictionary(uniqueKeysWithValues: values.map { (AbsoluteConfigKey($0.key.split(separator: ".").map(String.init)), $0.value) })
    }
}

/// Levenshtein distance, for suggestions.
private func distance(_ a: String, _ b: String) -> Int {
    let right = Array(b)
    var row = Array(0...right.count)
    for (i, left) in a.enumerated() {
        var previous = row[0]
        row[0] = i + 1
        for j in right.indices {
            let replaced = previous + (left == right[j] ? 0 : 1)
            previous = row[j + 1]
            row[j + 1] = min(replaced, row[j] + 1, row[j + 1] + 1)
        }
    }
    return row[right.count]
}
