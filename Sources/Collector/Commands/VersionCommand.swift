import ArgumentParser

struct VersionCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "version", abstract: "Prints the versions of sillage and its C libraries")

    /// Raised with CHANGELOG.md.
    static let number = "0.1.0"

    func run() throws {
        print("sillage \(Self.number)")
        print("sqlite \(SQLiteStore.libraryVersion)")
        print("zlib \(Gzip.libraryVersion)")
        print("libmaxminddb \(GeoDatabase.libraryVersion)")
    }
}
