/// How the parts of an event are written; shared by journal records and the hand-over.
extension ByteWriter {
    mutating func write(metrics: Metrics) {
        write(metrics.visits)
        write(metrics.pageviews)
        write(metrics.bounces)
        write(metrics.engagedSeconds)
        write(metrics.events)
    }

    mutating func write(facts: Facts) {
        write(count: facts.groups.reduce(0) { $0 + $1.facts.count })
        for group in facts.groups {
            for fact in group.facts {
                write(byte: UInt8(fact.dimension.rawValue))
                write(text: fact.value.text)
            }
        }
    }

    mutating func write(parts: [Part]) {
        write(count: parts.count)
        for part in parts {
            write(byte: UInt8(part.dimension.rawValue))
            write(text: part.value.text)
            write(metrics: part.metrics)
        }
    }

    mutating func write(key: SessionKey?) {
        write(byte: key == nil ? 0 : 1)
        guard let key else { return }
        write(fixed: key.high)
        write(fixed: key.low)
    }
}

extension ByteReader {
    mutating func metrics() throws(ByteError) -> Metrics {
        Metrics(
            visits: try int(), pageviews: try int(), bounces: try int(), engagedSeconds: try int(), events: try int())
    }

    mutating func dimension() throws(ByteError) -> Dimension {
        guard let dimension = Dimension(rawValue: Int(try byte())) else { throw .outOfRange }
        return dimension
    }

    mutating func facts() throws(ByteError) -> Facts {
        var facts: [Fact] = []
        for _ in 0..<(try count()) {
            facts.append(Fact(dimension: try dimension(), value: StoredText(stored: try text())))
        }
        return Facts(facts)
    }

    mutating func parts() throws(ByteError) -> [Part] {
        var parts: [Part] = []
        for _ in 0..<(try count()) {
            parts.append(Part(dimension: try dimension(), value: StoredText(stored: try text()), metrics: try metrics()))
        }
        return parts
    }

    mutating func key() throws(ByteError) -> SessionKey? {
        guard try byte() == 1 else { return nil }
        return SessionKey(high: try fixed(), low: try fixed())
    }
}
