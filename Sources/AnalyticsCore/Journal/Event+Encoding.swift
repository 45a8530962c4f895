/// The payload of a journal record, version 1: varints (LEB128, zigzag where signed) and length-prefixed UTF-8, in the order below. Crossings stand at the end, where there are any.
extension Event {
    /// Appends a whole journal record to `bytes`. Cost is proportional to the record, about 300 bytes.
    public func appendRecord(to bytes: inout [UInt8]) {
        var writer = ByteWriter()
        encode(to: &writer)
        let payload = writer.bytes
        bytes.append(contentsOf: JournalFormat.marker)
        let sizeAt = bytes.count
        JournalFormat.append(UInt32(payload.count), to: &bytes)
        let crc = CRC32C.checksum(payload, continuing: CRC32C.checksum(bytes[sizeAt...]))
        JournalFormat.append(crc, to: &bytes)
        bytes.append(contentsOf: payload)
    }

    func encode(to writer: inout ByteWriter) {
        writer.write(text: site)
        writer.write(signed: time.milliseconds)
        writer.write(day.number)
        writer.write(signed: hour.milliseconds)
        writer.write(byte: kind.rawValue)
        writer.write(facts: facts)
        writer.write(metrics: visit)
        writer.write(parts: parts)
        writer.write(count: history.count + states.count)
        for count in history {
            writer.write(byte: UInt8(count.table.rawValue) | (count.isTakenBack ? Self.takenBack : 0))
            writer.write(count.group)
            writer.write(count.lag)
        }
        for change in states {
            writer.write(byte: Self.stateTable | (change.visits < 0 ? Self.takenBack : 0))
            writer.write(change.state.rawValue)
            writer.write(change.source.rawValue)
        }
        for crossing in crossings {
            writer.write(count: crossing.goals.count)
            for goal in crossing.goals { writer.write(text: goal.text) }
            writer.write(parts: crossing.pages)
        }
    }

    /// The table of visits by state and source, beside those of `HistoryTable`.
    private static let stateTable: UInt8 = 7
    private static let takenBack: UInt8 = 0x80

    init(from reader: inout ByteReader) throws(ByteError) {
        site = try reader.text()
        time = Timestamp(milliseconds: try reader.signed())
        day = Day(number: try reader.int())
        hour = Timestamp(milliseconds: try reader.signed())
        guard let kind = EventKind(rawValue: try reader.byte()) else { throw .outOfRange }
        self.kind = kind
        facts = try reader.facts()
        visit = try reader.metrics()
        parts = try reader.parts()
        var history: [HistoryCount] = []
        var states: [StateChange] = []
        for _ in 0..<(try reader.count()) {
            let byte = try reader.byte()
            let isTakenBack = byte & Self.takenBack != 0
            let (first, second) = (try reader.int(), try reader.int())
            if byte & ~Self.takenBack == Self.stateTable {
                guard let state = VisitState(rawValue: first), let source = SourceClass(rawValue: second) else { throw .outOfRange }
                states.append(StateChange(state: state, source: source, visits: isTakenBack ? -1 : 1))
            } else {
                guard let table = HistoryTable(rawValue: Int(byte & ~Self.takenBack)) else { throw .outOfRange }
                history.append(HistoryCount(table: table, group: first, lag: second, isTakenBack: isTakenBack))
            }
        }
        self.history = history
        self.states = states
        var crossings: [Crossing] = []
        while !reader.isAtEnd {
            var goals: [StoredText] = []
            for _ in 0..<(try reader.count()) { goals.append(StoredText(stored: try reader.text())) }
            crossings.append(Crossing(goals: goals, pages: try reader.parts()))
        }
        self.crossings = crossings
    }
}
