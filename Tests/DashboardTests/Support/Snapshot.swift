import Foundation
import Testing

/// A text as it was agreed upon, in a file beside the tests. With `RECORD_SNAPSHOTS=1` in the environment the files are written anew: read the
/// difference before it is committed.
enum Snapshot {
    static let isRecording = ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1"

    static func check(_ text: String, _ name: String, file: String = #filePath, at location: SourceLocation = #_sourceLocation) throws {
        let url = URL(filePath: file).deletingLastPathComponent().appending(path: "Snapshots/\(name)")
        if isRecording {
            try text.write(to: url, atomically: true, encoding: .utf8)
            return
        }
        let agreed = try String(contentsOf: url, encoding: .utf8)
        guard !agreed.utf8.elementsEqual(text.utf8) else { return }
        let change = differences(agreed, text).prefix(20).map { "- \($0.old)\n+ \($0.new)" }.joined(separator: "\n")
        Issue.record("\(name) is not as agreed (RECORD_SNAPSHOTS=1 writes it anew):\n\(change)", sourceLocation: location)
    }

    /// Lines that differ, in their order; a line that one side lacks is empty.
    static func differences(_ a: String, _ b: String) -> [(old: String, new: String)] {
        let (old, new) = (a.split(separator: "\n", omittingEmptySubsequences: false), b.split(separator: "\n", omittingEmptySubsequences: false))
        return (0..<max(old.count, new.count)).compactMap { index in
            let pair = (index < old.count ? String(old[index]) : "", index < new.count ? String(new[index]) : "")
            return pair.0 == pair.1 ? nil : pair
        }
    }
}
