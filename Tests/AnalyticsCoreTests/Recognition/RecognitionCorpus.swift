import Foundation

/// Real user agents, bots and sources beside the repository, for tests that measure; they are not part of it, and tests say so when
/// they are missing.
enum RecognitionCorpus {
    static let missing = "needs ../shared/corpora"
    static var isPresent: Bool { FileManager.default.fileExists(atPath: folder.path) }

    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../../shared/corpora")
        .standardized

    /// Lines of a gzip'd file of JSON objects, decoded.
    static func rows<Row: Decodable>(_ path: String, as type: Row.Type) throws -> [Row] {
        let gzip = Process()
        gzip.executableURL = URL(filePath: "/usr/bin/env")
        gzip.arguments = ["gzip", "-dc", folder.appending(path: path).path]
        let output = Pipe()
        gzip.standardOutput = output
        try gzip.run()
        let data = try output.fileHandleForReading.readToEnd() ?? Data()
        gzip.waitUntilExit()
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        return try data.split(separator: UInt8(ascii: "\n")).map { try decoder.decode(type, from: Data($0)) }
    }

    static func text(_ path: String) throws -> String {
        try String(contentsOf: folder.appending(path: path), encoding: .utf8)
    }

    static func data(_ path: String) throws -> Data { try Data(contentsOf: folder.appending(path: path)) }
}

/// How many of how many were right.
struct Score: CustomStringConvertible {
    var right = 0
    var all = 0

    var share: Double { all == 0 ? 0 : Double(right) / Double(all) }
    var description: String { "\((share * 10_000).rounded() / 100) % of \(all)" }

    mutating func count(_ isRight: Bool) {
        all += 1
        if isRight { right += 1 }
    }
}
