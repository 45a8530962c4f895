import Foundation

/// Paths of pages and files in real access logs beside the repository.
enum ScrubLogs {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../../shared/corpora/logs").standardized

    static let isPresent = FileManager.default.fileExists(atPath: folder.path)

    /// Every path once.
    static func paths() throws -> Set<String> {
        var paths: Set<String> = []
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) where name.hasSuffix(".gz") {
            let gzip = Process()
            gzip.executableURL = URL(filePath: "/usr/bin/env")
            gzip.arguments = ["gzip", "-dc", folder.appending(path: name).path]
            let output = Pipe()
            gzip.standardOutput = output
            try gzip.run()
            let text = String(decoding: try output.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
            gzip.waitUntilExit()
            for line in text.split(separator: "\n") {
                let request = line.split(separator: "\"", maxSplits: 2).dropFirst().first ?? ""
                let parts = request.split(separator: " ")
                if parts.count >= 2, parts[1].hasPrefix("/") { paths.insert(String(parts[1])) }
            }
        }
        return paths
    }
}
