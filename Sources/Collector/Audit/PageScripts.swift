import Dashboard
import Foundation

/// Where a page of the dashboard holds the program's own script, letter by letter: it is public, and full of what looks like anything.
struct PageScripts {
    private var ranges: [Range<Int>] = []

    init(_ descriptor: Int32, _ size: Int) {
        let script = Data(DashboardRenderer.script.utf8)
        guard !script.isEmpty, size >= script.count else { return }
        var bytes = [UInt8](repeating: 0, count: size)
        let count = pread(descriptor, &bytes, size, 0)
        let content = Data(bytes.prefix(max(count, 0)))
        var start = content.startIndex
        while let found = content.range(of: script, in: start..<content.endIndex) {
            ranges.append(found)
            start = found.upperBound
        }
    }

    /// Whether a byte of the file is in one.
    func contains(_ offset: Int) -> Bool { ranges.contains { $0.contains(offset) } }
}
