import Foundation

@testable import AnalyticsCore

/// Simulated sites with truth and reference numbers beside the repository, for tests that measure; they are not part of it, and tests say so when
/// they are missing.
enum EstimationCorpus {
    static let missing = "needs ../shared/corpora"
    static var isPresent: Bool { FileManager.default.fileExists(atPath: folder.path) }

    private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../../../shared/corpora/estimation").standardized

    struct World: Sendable {
        var name: String
        var tables: VisitorTables
        /// Different visitors by window.
        var truth: [Int: Double]
        var reference: [Int: Reference]
    }

    struct Reference: Decodable, Sendable {
        var estimate: Double
        var low: Double
        var high: Double
        var parts: [String: Double]

        /// In the order of `VisitorEstimate.values`.
        var values: [Double] { [estimate, low, high] + ["Uc", "new_refusers", "old_refusers", "no_choice", "signal"].map { parts[$0] ?? .nan } }
    }

    private struct Answers: Decodable {
        var truth: [String: Double]
        var reference: [String: Reference]
    }

    static func worlds() throws -> [World] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".json.gz") }.sorted().map { name in
            let data = try unzipped(folder.appending(path: name).path)
            let answers = try JSONDecoder().decode(Answers.self, from: data)
            let byWindow = { (name: String) in Int(name) ?? 0 }
            return World(
                name: name, tables: try VisitorTablesFile(parsing: Array(data)).tables,
                truth: Dictionary(uniqueKeysWithValues: answers.truth.map { (byWindow($0.key), $0.value) }),
                reference: Dictionary(uniqueKeysWithValues: answers.reference.map { (byWindow($0.key), $0.value) }))
        }
    }

    private static func unzipped(_ path: String) throws -> Data {
        let gzip = Process()
        gzip.executableURL = URL(filePath: "/usr/bin/env")
        gzip.arguments = ["gzip", "-dc", path]
        let output = Pipe()
        gzip.standardOutput = output
        try gzip.run()
        let data = try output.fileHandleForReading.readToEnd() ?? Data()
        gzip.waitUntilExit()
        return data
    }
}
