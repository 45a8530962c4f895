import AnalyticsCore

/// Lines that wait to be written, in order of arrival within each day.
struct LogBuffer {
    struct Batch {
        let day: Day
        var text: [UInt8] = []
        var lines = 0
    }

    private var batches: [Batch] = []

    var isEmpty: Bool { batches.isEmpty }
    var lines: Int { batches.reduce(0) { $0 + $1.lines } }
    var bytes: Int { batches.reduce(0) { $0 + $1.text.count } }

    /// Adds the line that `fill` appends and returns its length; nil, and nothing added, if it has more than `most` bytes.
    mutating func add(day: Day, atMost most: Int, _ fill: (inout [UInt8]) -> Void) -> Int? {
        let index = index(of: day)
        let before = batches[index].text.count
        fill(&batches[index].text)
        let added = batches[index].text.count - before
        guard added > 0, added <= most else {
            batches[index].text.removeLast(added)
            batches.removeAll { $0.lines == 0 }
            return added > 0 ? nil : 0
        }
        batches[index].lines += 1
        return added
    }

    mutating func add(_ later: LogBuffer) {
        guard !isEmpty else { return self = later }
        for batch in later.batches {
            let index = index(of: batch.day)
            batches[index].text.append(contentsOf: batch.text)
            batches[index].lines += batch.lines
        }
    }

    /// Hands each batch to `write`, which leaves in it what it could not write. Returns the last failure.
    mutating func drain(_ write: (inout Batch) throws(SystemFailure) -> Void) -> SystemFailure? {
        var failure: SystemFailure?
        for index in batches.indices {
            do throws(SystemFailure) { try write(&batches[index]) } catch { failure = error }
        }
        batches.removeAll { $0.lines == 0 }
        return failure
    }

    /// Days of one buffer are few: two around midnight.
    private mutating func index(of day: Day) -> Int {
        if let index = batches.lastIndex(where: { $0.day == day }) { return index }
        batches.append(Batch(day: day))
        batches[batches.count - 1].text.reserveCapacity(4096)
        return batches.count - 1
    }
}
