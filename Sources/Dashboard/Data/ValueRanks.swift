import AnalyticsCore

/// Which values of a dimension are told, and where they stand in each file.
struct ValueRanks {
    let values: ValueIndex
    let isNamed: [Bool]
    /// Number of `(other)`; nil where nothing was stored under it.
    let other: Int?
    /// What named values are, by number; empty for the others.
    let texts: [String]
    /// By file, by number; -1 for those that are not in it.
    var ranks: [ArchiveFile: [Int32]] = [:]
    var counts: [ArchiveFile: Int] = [:]

    func isNamed(_ number: Int) -> Bool { number < isNamed.count && isNamed[number] }

    /// Named values by what they are.
    var numbers: [String: Int] {
        var numbers: [String: Int] = [:]
        for number in isNamed.indices where isNamed[number] { numbers[texts[number]] = number }
        return numbers
    }
}
