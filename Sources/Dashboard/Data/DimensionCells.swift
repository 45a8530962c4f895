import AnalyticsCore

/// The counts of one dimension, ready to be written file by file.
struct DimensionCells {
    let dimension: Dimension
    private let question: ArchiveQuestion
    private(set) var log: ValueLog
    private var lags: [UInt16] = []
    private(set) var ranks: ValueRanks
    /// JSON of the names of named values, by number.
    private var labels: [[UInt8]?] = []

    /// - Parameter label: the name of a value in words, in each language; nil where it names itself.
    init(
        _ dimension: Dimension, _ question: ArchiveQuestion, _ span: ArchiveSpan, known: KnownValues?, label: (Dimension, String) -> [String]?
    ) throws {
        self.dimension = dimension
        self.question = question
        var log = ValueLog(.metrics, today: question.today, known: known)
        if dimension.hasArchiveClasses {
            try Self.readClasses(dimension, question, span, &log)
        } else {
            try question.source.forEachCount(site: question.site, of: dimension, span) { part, id, metrics in
                log.append(part, id, metrics, count: dimension.archiveCount(metrics))
            }
        }
        self.log = log
        let other = try question.source.number(of: StoredText.other.text).flatMap(log.values.find)
        var texts = [String](repeating: "", count: log.values.count)
        var isNamed = [Bool](repeating: false, count: log.values.count)
        for number in isNamed.indices where number != other {
            let isEnough = log.sums[number] >= question.k || dimension.isArchivedWhole
            guard isEnough || dimension == .consent, let text = try Self.text(log.values.ids[number], dimension, question.source) else { continue }
            guard isEnough || dimension.isArchivedAlways(text) else { continue }
            isNamed[number] = true
            texts[number] = text
        }
        ranks = ValueRanks(values: log.values, isNamed: isNamed, other: other, texts: texts)
        lags = log.lags(isNamed: isNamed, other: other)
        labels = isNamed.indices.map { number in
            guard isNamed[number], let label = label(dimension, texts[number]) else { return nil }
            var writer = ScriptWriter()
            writer.array { for text in label { $0.string(text) } }
            return writer.bytes
        }
    }

    /// Classes of numbers: several stored values are one.
    private static func readClasses(_ dimension: Dimension, _ question: ArchiveQuestion, _ span: ArchiveSpan, _ log: inout ValueLog) throws {
        var classes: [Int64: Int64] = [:]
        var (current, sums): (ArchivePart?, [Int64: Metrics]) = (nil, [:])
        func flush() {
            guard let current else { return }
            for (id, metrics) in sums.sorted(by: { $0.key < $1.key }) {
                log.append(current, id, metrics, count: dimension.archiveCount(metrics))
            }
            sums.removeAll(keepingCapacity: true)
        }
        try question.source.forEachCount(site: question.site, of: dimension, span) { part, id, metrics in
            if part != current { flush() }
            current = part
            if classes[id] == nil { classes[id] = try question.source.text(of: id).flatMap { dimension.archiveClass(of: $0)?.number } ?? id }
            sums[classes[id] ?? id, default: Metrics()] += metrics
        }
        flush()
    }

    private static func text(_ id: Int64, _ dimension: Dimension, _ source: any ArchiveSource) throws -> String? {
        // The number of a class holds its first value.
        if id < 0 { return dimension.archiveClass(of: String(-1 - id))?.name }
        return try source.text(of: id).flatMap(dimension.archiveText)
    }

    /// The members of the dimension's object in a file, without its shards; nil where it has none.
    mutating func members(of file: ArchiveFile) -> [UInt8]? {
        let cells = log.log.cells(of: file, today: question.today)
        let order = rank(cells, file)
        let rest = dimension.hasArchiveRest ? rest(cells, file) : Packed()
        guard !order.isEmpty || !rest.isEmpty else { return nil }
        var writer = ScriptWriter()
        writer.key("values")
        writer.array { for number in order { $0.string(ranks.texts[number]) } }
        if order.contains(where: { labels[$0] != nil }) {
            writer.key("labels")
            writer.array { for number in order { if let label = labels[number] { $0.json(label) } else { $0.null() } } }
        }
        writer.key("counts")
        writer.packed(ValueLog.entries(log.log, cells, file, ranks: ranks.ranks[file] ?? [], count: order.count))
        if !rest.isEmpty {
            writer.key("rest")
            writer.packed(rest)
        }
        return writer.bytes
    }

    /// Named values of a file, those with most visits first.
    private mutating func rank(_ cells: Range<Int>, _ file: ArchiveFile) -> [Int] {
        var visits: [Int: Int] = [:]
        for cell in cells where lags[cell] == Lag.named { visits[Int(log.log.first[cell]), default: 0] += log.log.leading(cell) }
        let ids = log.values.ids
        let order = visits.keys.sorted { (visits[$1] ?? 0, ids[$0]) < (visits[$0] ?? 0, ids[$1]) }
        var places = [Int32](repeating: -1, count: log.values.count)
        for (rank, number) in order.enumerated() { places[number] = Int32(rank) }
        ranks.ranks[file] = places
        ranks.counts[file] = order.count
        return order
    }

    private func rest(_ cells: Range<Int>, _ file: ArchiveFile) -> Packed {
        var writer = RestWriter(file, log.log.counts)
        for cell in cells where lags[cell] != Lag.named { writer.add(cell, log.log, lag: lags[cell]) }
        writer.close()
        return writer.body
    }
}
