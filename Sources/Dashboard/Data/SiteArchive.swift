import AnalyticsCore

/// Makes the data files of one site (docs/dashboard-files.md).
///
/// Reads one dimension, then one pair of dimensions at a time, over all the years; what they give for each month waits in a spill until the month's
/// files are put together. Memory: the counts of one pair, about 30 bytes each, and a few bytes for every value.
public struct SiteArchive {
    /// Takes a file, by its path in the site's folder.
    public typealias Sink = (_ path: String, _ content: [UInt8]) throws -> Void

    private let question: ArchiveQuestion
    private let span: ArchiveSpan
    private let head: MonthHead
    private let spill: any ArchiveSpill
    private let known: ArchiveMemory?
    private let wordings = [Wording(.fr), Wording(.en)]
    private var dimensions: [ArchiveFile: [(dimension: Dimension, members: Range<Int>)]] = [:]
    private var details: [ArchiveFile: [(name: String, members: Range<Int>)]] = [:]
    private var ranks: [Dimension: ValueRanks] = [:]
    /// Rows of `of` with values of `with`, packed, each behind its length.
    private var crossings: [Crossing: Range<Int>] = [:]
    /// Days before today that are read at most.
    private static let longest = 36_525
    /// What later days need to know; complete after `write`.
    public let memory = ArchiveMemory()

    private struct Crossing: Hashable {
        var file: ArchiveFile
        var of: Dimension
        var with: Dimension
    }

    /// - Parameters:
    ///   - spill: keeps what is read until it is written.
    ///   - known: what is known of the days before today, to make the files of today alone; nil to make all files.
    public init(_ question: ArchiveQuestion, spill: any ArchiveSpill, known: ArchiveMemory? = nil) throws {
        self.question = question
        self.spill = spill
        self.known = known
        let first = try known == nil ? question.source.span(site: question.site)?.lowerBound : nil
        // No store is older than the web.
        let start = max(min(first ?? question.today, question.today), question.today - Self.longest)
        span = ArchiveSpan(start...question.today, hasMonths: known == nil)
        head = try MonthHead(question, span)
    }

    /// Reads the store, and hands over one file after the other.
    public mutating func write(_ sink: Sink) throws {
        for dimension in Dimension.archived { try read(dimension) }
        for pair in PairKey.all { try read(pair) }
        let builder = ReportBuilder(source: question.source, calendar: question.calendar, k: question.k, visitors: question.visitors)
        let figures = VisitorFigures(question: question)
        let ranges = figures.ranges(endingIn: span.days)
        var months = known?.months ?? []
        for file in head.files {
            let shards = try writeFilters(file, sink)
            let isEmpty = !head.hasTotals(file) && dimensions[file] == nil && ranges.keys.allSatisfy { !head.days(of: file).contains($0) }
            guard file.isNow || !isEmpty else { continue }
            let path = "data/\(file.name).js"
            let content = try ScriptWriter.file(path) { writer in
                try head.write(file, months: file.isNow ? months : nil, to: &writer)
                try writeDimensions(file, shards, to: &writer)
                if !shards.isEmpty { head.writePairs(file, to: &writer) }
                try figures.write(file, builder, ranges: ranges, days: head.days(of: file), to: &writer)
            }
            try sink(path, content)
            if !file.isNow { months.append(file.name) }
        }
        memory.months = months
    }

    private mutating func read(_ dimension: Dimension) throws {
        var cells = try DimensionCells(dimension, question, span, known: known?.values[dimension], label: label)
        for file in head.files {
            guard let members = cells.members(of: file) else { continue }
            dimensions[file, default: []].append((dimension, try spill.append(members)))
        }
        if known == nil { memory.values[dimension] = cells.log.remembered }
        memory.cells += cells.log.log.count
        for detail in ArchiveDetail.all where detail.of == dimension { try read(detail, of: cells.ranks) }
        if dimension == .page { try readScroll(cells.ranks) }
        if dimension.isPaired { ranks[dimension] = cells.ranks }
    }

    private mutating func read(_ detail: ArchiveDetail, of parents: ValueRanks) throws {
        let cells = try DetailCells(detail, of: parents, question, span, known: known?.details[detail])
        if known == nil { memory.details[detail] = cells.remembered }
        for file in head.files {
            guard let members = cells.members(of: file, parents: parents) else { continue }
            details[file, default: []].append((detail.name, try spill.append(members)))
        }
    }

    /// How far pages were scrolled.
    private mutating func readScroll(_ pages: ValueRanks) throws {
        var log = CellLog(.pageviewsAndEvents)
        try question.source.forEachCount(site: question.site, of: .scroll, span) { part, id, metrics in
            guard !metrics.isZero, let page = pages.values.find(id), pages.isNamed(page), log.begin(part) else { return }
            log.append(page, 0, metrics)
        }
        for file in head.files {
            let cells = log.cells(of: file, today: question.today)
            guard !cells.isEmpty, let ranks = pages.ranks[file], let count = pages.counts[file] else { continue }
            var writer = ScriptWriter()
            writer.key("counts")
            writer.packed(ValueLog.entries(log, cells, file, ranks: ranks, count: count))
            details[file, default: []].append((Dimension.scroll.name, try spill.append(writer.bytes)))
        }
    }

    private mutating func read(_ pair: PairKey) throws {
        guard let first = ranks[pair.first], let second = ranks[pair.second] else { return }
        let counts = try PairCounts(pair, question, span, first: first, second: second, known: known?.pairs[pair], remembers: known == nil)
        if known == nil { memory.remember(counts.remembered, of: pair, today: question.today) }
        memory.cells += counts.cells.log.count
        for file in head.files {
            let cells = counts.cells.log.cells(of: file, today: question.today)
            guard !cells.isEmpty else { continue }
            for (of, with) in [(pair.first, pair.second), (pair.second, pair.first)] {
                let (rows, columns) = of == pair.first ? (first, second) : (second, first)
                let sides = CrossCells.Sides(
                    rowsAreFirst: of == pair.first, rows: rows.ranks[file] ?? [], rowCount: rows.counts[file] ?? 0,
                    columns: columns.ranks[file] ?? [], columnCount: columns.counts[file] ?? 0)
                var (packed, block) = (Packed(), Packed())
                counts.cells.forEachRow(file, cells, sides) { row in
                    block.clear()
                    block.append(row.values)
                    block.append(row.restDays)
                    block.append(row.rest)
                    packed.append(block.bytes.count)
                    packed.append(block)
                }
                crossings[Crossing(file: file, of: of, with: with)] = try spill.append(packed.bytes)
            }
        }
    }

    /// - Returns: the first value of each file, by dimension; empty where there are no two-way counts.
    private func writeFilters(_ file: ArchiveFile, _ sink: Sink) throws -> [Dimension: [Int]] {
        var shards: [Dimension: [Int]] = [:]
        guard crossings.keys.contains(where: { $0.file == file }) else { return shards }
        for dimension in Dimension.paired {
            let parts = try Dimension.paired.filter { $0 != dimension }.map { with in
                try crossings[Crossing(file: file, of: dimension, with: with)].map(spill.read)
            }
            let filter = FilterFile(dimension: dimension, folder: "data/\(file.name)")
            shards[dimension] = try filter.write(rows: ranks[dimension]?.counts[file] ?? 0, parts: parts, sink)
        }
        return shards
    }

    private func writeDimensions(_ file: ArchiveFile, _ shards: [Dimension: [Int]], to writer: inout ScriptWriter) throws {
        writer.key("dimensions")
        try writer.object { writer in
            for (dimension, members) in dimensions[file] ?? [] {
                writer.key(dimension.name)
                try writer.object {
                    $0.json(try spill.read(members))
                    guard let shards = shards[dimension] else { return }
                    $0.key("shards")
                    $0.array { for first in shards { $0.integer(first) } }
                }
            }
        }
        writer.key("details")
        try writer.object { writer in
            for (name, members) in details[file] ?? [] {
                writer.key(name)
                try writer.object { $0.json(try spill.read(members)) }
            }
        }
    }

    /// A value in words, French and English; nil where it names itself.
    private func label(_ dimension: Dimension, _ text: String) -> [String]? {
        let labels = wordings.map { $0.label(dimension, text) }
        guard labels.contains(where: { $0.text != text || $0.detail != nil }) else { return nil }
        return labels.map(\.text) + (labels.contains { $0.detail != nil } ? labels.map { $0.detail ?? "" } : [])
    }
}

extension ArchiveMemory {
    /// Keeps what there is room for: all pairs that have k visits, and the last days of the others, the old ones only while they are few.
    func remember(_ more: [(key: UInt64, last: Int32)], of pair: PairKey, today: Day) {
        let room = KnownPairs.limit - pairs.values.reduce(0) { $0 + $1.count }
        let isFull = more.count > room
        pairs[pair] = KnownPairs(isFull ? more.filter { today.number - KnownPairs.age <= Int($0.last) } : more)
    }
}
