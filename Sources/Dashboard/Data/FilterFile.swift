import AnalyticsCore

/// The files of one filter: a row for each value of a dimension, cut so that one file stays small.
struct FilterFile {
    /// Characters after which the next file begins.
    static let size = 64 << 10

    let dimension: Dimension
    /// `data/2026-11`
    let folder: String

    /// - Parameters:
    ///   - rows: how many values the dimension has in the month.
    ///   - parts: packed counts with each other dimension, row after row behind its length, or nil where there are none.
    ///   - write: takes a file.
    /// - Returns: the first value of each file.
    func write(rows: Int, parts: [[UInt8]?], _ write: (_ path: String, _ content: [UInt8]) throws -> Void) rethrows -> [Int] {
        var cursors = [Int](repeating: 0, count: parts.count)
        var shards: [(first: Int, rows: [Packed])] = []
        var size = Self.size
        for row in 0..<rows {
            var packed = Packed()
            for (index, part) in parts.enumerated() {
                guard let part else {
                    packed.append(0)
                    packed.append(0)
                    continue
                }
                let length = Packed.read(part, &cursors[index])
                packed.append(cursors[index]..<cursors[index] + length, of: part)
                cursors[index] += length
            }
            if size >= Self.size {
                shards.append((row, []))
                size = 0
            }
            shards[shards.count - 1].rows.append(packed)
            size += packed.bytes.count * 4 / 3 + 4
        }
        for (index, shard) in shards.enumerated() {
            let path = "\(folder)/\(dimension.name)\(shards.count > 1 ? "-\(index)" : "").js"
            try write(path, content(path, shard.first, shard.rows))
        }
        return shards.map(\.first)
    }

    private func content(_ path: String, _ first: Int, _ rows: [Packed]) -> [UInt8] {
        ScriptWriter.file(path) { writer in
            writer.key("dimension")
            writer.string(dimension.name)
            writer.key("first")
            writer.integer(first)
            writer.key("rows")
            writer.array { for row in rows { $0.packed(row) } }
        }
    }
}
