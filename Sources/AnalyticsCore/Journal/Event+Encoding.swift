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
        writer.write(count: history.count)
        for count in history {
            writer.write(byte: UInt8(count.table.rawValue))
            writer.write(count.group)
            writer.write(count.lag)
        }
        for crossing in crossings {
            writer.write(count: crossing.goals.count)
            for goal in crossing.goals { writer.write(text: goal.text) }
            writer.write(parts: crossing.pages)
        }
    }

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
        for _ in 0..<(try reader.count()) {
            guard let table = HistoryTable(rawValue: Int(try reader.byte())) else { throw .outOfRange }
            history.append(HistoryCount(table: table, group: try reader.int(), lag: try reader.int()))
        }
        self.history = history
        var crossings: [Crossing] = []
        while !reader.isAtEnd {
            var goals: [StoredText] = []
            for _ in 0..<(try reader.count()) { goals.append(StoredText(stored: try reader.text())) }
            crossings.append(Crossing(goals: goals, pages: try reader.parts()))
        }
        self.crossings = crossings
    }
}
