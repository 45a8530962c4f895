import Foundation

/// JSON documents and naughty strings of others, when they lie beside the project; they are not part of it.
enum HTTPCorpus {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appending(path: "../../../../shared/corpora/http").standardizedFileURL

    static var isPresent: Bool { FileManager.default.fileExists(atPath: folder.path) }

    /// Files of Nicolas Seriot's JSONTestSuite whose names start so: `y_` must parse, `n_` must not.
    static func documents(_ prefix: String) -> [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.appending(path: "json").path)) ?? []
        return names.filter { $0.hasPrefix(prefix) }.sorted()
    }

    static func document(_ name: String) throws -> [UInt8] { [UInt8](try Data(contentsOf: folder.appending(path: "json/\(name)"))) }

    /// The Big List of Naughty Strings, or a few of our own where it is absent.
    static var naughtyStrings: [String] {
        guard let data = try? Data(contentsOf: folder.appending(path: "blns.json")) else { return ownNaughtyStrings }
        return ((try? JSONDecoder().decode([String].self, from: data)) ?? []) + ownNaughtyStrings
    }

    private static let ownNaughtyStrings = [
        "", " ", "\0", "\u{1}\u{1F}\u{7F}\u{85}", "\u{202E}gpj.exe", "\u{FEFF}", "\u{FFFD}", "e\u{301}" + String(repeating: "\u{301}", count: 300),
        "👨‍👩‍👧‍👦", "🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}", "<script>alert(1)</script>", "'; DROP TABLE daily; --", "=1+1", "%00%ff%", "{}", "[[",
        "../../etc/passwd", "https://",
        "https://[::1", "https://example.org:99999/%zz?%=&=&&#", "http://a@b@c:d/", String(repeating: "a", count: 10_000),
        String(repeating: "%2525", count: 2000), String(repeating: "@", count: 5000), "\r\nSet-Cookie: a=b", "(other)", "(unknown)",
    ]
}
