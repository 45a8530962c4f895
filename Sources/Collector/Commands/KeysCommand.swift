import AnalyticsCore
import ArgumentParser
import Foundation

struct KeysCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "keys", abstract: "Makes the keys of those who may read a sealed access log", subcommands: [NewKeyCommand.self, ShowKeyCommand.self])
}

struct NewKeyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new", abstract: "Makes a pair of keys: the private one into a file, the public one printed",
        discussion: "Run it on the machine of whoever shall read the log, not on the server.")

    @OptionGroup var options: ConfigurationOptions

    @Option(help: "New file for the private key")
    var out: String

    @Option(help: "Whose key it is, noted in the file")
    var name: String?

    func validate() throws {
        guard let name else { return }
        let isLine = !name.isEmpty && name.utf8.count <= 100 && name.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
        if !isLine { throw ValidationError("--name must be one line of at most 100 bytes") }
    }

    func run() throws {
        let data = try options.loadIfThere().data
        if let folder = KeyPlace.dataFolder(holding: out, configured: data) {
            throw Failure("keys", "\(out) is in the collector's folder \(folder)", "keep private keys off the server, elsewhere at the very least")
        }
        let key = OfficerKey()
        try OfficerKeyFile.write(key, to: out, name: name, now: SystemClock.now())
        print(key.publicKey)
        FileHandle.standardError.write(
            Data("The private key is in \(out), readable by you alone. Keep a copy of it: without it nobody opens what is sealed to it.\n".utf8))
    }
}

struct ShowKeyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "show", abstract: "Prints the public key that belongs to a private one")

    @OptionGroup var options: ConfigurationOptions

    @Option(help: "File of the private key, - for standard input")
    var key: String

    func run() throws { print(try OfficerKeyFile.read(key).publicKey) }
}

/// Where a private key must not be.
enum KeyPlace {
    /// The data folder that a file would be in: the configured one, or whatever looks like one; nil elsewhere.
    static func dataFolder(holding path: String, configured: String) -> String? {
        let folder = URL(filePath: path).deletingLastPathComponent().resolvingSymlinksInPath().standardizedFileURL
        var place = folder
        for _ in 0..<64 {
            let isConfigured = place.path == URL(filePath: configured).resolvingSymlinksInPath().standardizedFileURL.path
            if isConfigured || FileManager.default.fileExists(atPath: place.appending(path: "sillage.sqlite").path) { return place.path }
            guard place.path != "/" else { return nil }
            place.deleteLastPathComponent()
        }
        return nil
    }
}
