import AnalyticsCore

/// What was done with the values of a dimension, ready to be written file by file.
struct DetailCells {
    let detail: ArchiveDetail
    private let today: Day
    private let cells: CrossCells
    /// Details as reports show them, by the number of `cells`' second values.
    private let texts: [String]
    private(set) var remembered: KnownValues

    /// - Parameter parents: values of the dimension.
    init(_ detail: ArchiveDetail, of parents: ValueRanks, _ question: ArchiveQuestion, _ span: ArchiveSpan, known: KnownValues?) throws {
        self.detail = detail
        today = question.today
        var log = ValueLog(detail.isOfPage ? .metrics : .visitsAndEvents, today: question.today, known: known)
        var ways = DetailWays(parents)
        try question.source.forEachCount(site: question.site, of: detail.counted, span) { part, id, metrics in
            guard try ways.isKnown(id, { try question.source.text(of: id).flatMap(detail.parts) }) else { return }
            log.append(part, id, metrics, count: metrics.visits)
        }
        let other = StoredText.other.text
        let isOther = log.values.ids.map { ways.text($0) == other }
        let isNamed = log.values.ids.indices.map { !detail.isFolded || !isOther[$0] && log.sums[$0] >= question.k }
        var lags = log.lags(isNamed: isNamed, other: nil)
        for cell in lags.indices where lags[cell] != Lag.named && isOther[Int(log.log.first[cell])] { lags[cell] = Lag.other }
        remembered = log.remembered
        let ids = log.values.ids
        log.log.split { number in ways.place(ids[number]) }
        cells = CrossCells(log: log.log, lags: lags)
        texts = ways.texts
    }

    /// The members of the details' object in a file; nil where it has none.
    func members(of file: ArchiveFile, parents: ValueRanks) -> [UInt8]? {
        guard let rows = parents.ranks[file], let count = parents.counts[file], count > 0 else { return nil }
        let own = cells.log.cells(of: file, today: today)
        guard !own.isEmpty else { return nil }
        var columns = [Int32](repeating: -1, count: texts.count)
        var values: [String] = []
        for cell in own where cells.lags[cell] == Lag.named {
            let number = Int(cells.log.second[cell])
            guard columns[number] < 0 else { continue }
            columns[number] = Int32(values.count)
            values.append(texts[number])
        }
        var (counts, rest) = (Packed(), Packed())
        let sides = CrossCells.Sides(rowsAreFirst: true, rows: rows, rowCount: count, columns: columns, columnCount: values.count)
        cells.forEachRow(file, own, sides) { row in
            counts.append(row.values)
            rest.append(row.restDays)
            rest.append(row.rest)
        }
        var writer = ScriptWriter()
        writer.key("values")
        writer.array { for value in values { $0.string(value) } }
        writer.key("counts")
        writer.packed(counts)
        if detail.isFolded {
            writer.key("rest")
            writer.packed(rest)
        }
        return writer.bytes
    }
}

/// Which value each detail belongs to.
private struct DetailWays {
    private let parents: [String: Int]
    /// The stored texts that were met, those of no value that is told among them.
    private var met = ValueIndex()
    /// By the number of a text: the number of the value, and that of the detail; negative where it belongs to none.
    private var places: [(value: Int32, detail: Int32)] = []
    private(set) var texts: [String] = []
    private var numbers: [String: Int32] = [:]

    init(_ parents: ValueRanks) { self.parents = parents.numbers }

    func place(_ id: Int64) -> (Int, Int) {
        guard let number = met.find(id), places[number].value >= 0 else { return (0, 0) }
        return (Int(places[number].value), Int(places[number].detail))
    }

    func text(_ id: Int64) -> String {
        guard let number = met.find(id), places[number].value >= 0 else { return "" }
        return texts[Int(places[number].detail)]
    }

    /// Whether a detail belongs to a value that is told.
    mutating func isKnown(_ id: Int64, _ read: () throws -> (of: String, detail: String)?) throws -> Bool {
        let number = met.number(id)
        if number == places.count { places.append(try place(read())) }
        return places[number].value >= 0
    }

    private mutating func place(_ parts: (of: String, detail: String)?) -> (value: Int32, detail: Int32) {
        guard let (value, detail) = parts, let parent = parents[value] else { return (-1, -1) }
        let number = numbers[detail] ?? Int32(texts.count)
        if number == texts.count {
            numbers[detail] = number
            texts.append(detail)
        }
        return (Int32(parent), number)
    }
}
