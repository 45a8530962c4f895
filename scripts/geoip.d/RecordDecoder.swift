/// Finds one value inside a record of an .mmdb data section without building the others.
/// Bounds are Swift's own: a damaged file stops the program, it never reads beyond the file.
struct RecordDecoder {
    let bytes: UnsafeRawBufferPointer
    /// Where pointers count from.
    let base: Int

    enum Step { case key(String), index(Int) }

    private enum Kind { static let pointer = 1, string = 2, map = 7, array = 11 }

    private struct Field {
        var kind: Int
        /// Bytes, or entries of a map or an array, or the target of a pointer.
        var size: Int
        var content: Int
    }

    /// Where the value at the end of a path starts; nil when the path does not exist there.
    func find(_ path: [Step], at start: Int) -> Int? {
        var place = start
        for step in path {
            let field = resolved(place)
            var entry = field.content
            switch step {
            case .index(let index):
                guard field.kind == Kind.array, index < field.size else { return nil }
                for _ in 0..<index { entry = skip(entry) }
            case .key(let wanted):
                guard field.kind == Kind.map, let value = value(of: wanted, in: field) else { return nil }
                entry = value
            }
            place = entry
        }
        return place
    }

    func string(at place: Int) -> String? {
        let field = resolved(place)
        guard field.kind == Kind.string else { return nil }
        return String(decoding: bytes[field.content..<field.content + field.size], as: UTF8.self)
    }

    func number(at place: Int) -> Int? {
        let field = resolved(place)
        guard [5, 6, 9].contains(field.kind), field.size <= 8 else { return nil }
        return bytes[field.content..<field.content + field.size].reduce(0) { $0 << 8 | Int($1) }
    }

    private func value(of key: String, in map: Field) -> Int? {
        var entry = map.content
        for _ in 0..<map.size {
            let name = resolved(entry)
            entry = skip(entry)
            if name.size == key.utf8.count, bytes[name.content..<name.content + name.size].elementsEqual(key.utf8) { return entry }
            entry = skip(entry)
        }
        return nil
    }

    private func resolved(_ place: Int) -> Field {
        let field = field(at: place)
        return field.kind == Kind.pointer ? self.field(at: base + field.size) : field
    }

    /// Where the value after the one at `place` starts.
    private func skip(_ place: Int) -> Int {
        let field = field(at: place)
        switch field.kind {
        case Kind.pointer, 14: return field.content
        case Kind.map, Kind.array:
            return (0..<(field.kind == Kind.map ? 2 * field.size : field.size)).reduce(field.content) { end, _ in skip(end) }
        default: return field.content + field.size
        }
    }

    private func field(at place: Int) -> Field {
        let control = Int(bytes[place])
        var (kind, next) = (control >> 5, place + 1)
        if kind == Kind.pointer {
            let length = (control >> 3 & 3) + 1
            let number = (0..<length).reduce(length == 4 ? 0 : control & 7) { $0 << 8 | Int(bytes[next + $1]) }
            return Field(kind: kind, size: number + [0, 2048, 526_336, 0][length - 1], content: next + length)
        }
        if kind == 0 {
            kind = Int(bytes[next]) + 7
            next += 1
        }
        var size = control & 31
        if size >= 29 {
            let length = size - 28
            size = (0..<length).reduce(0) { $0 << 8 | Int(bytes[next + $1]) } + [29, 285, 65_821][length - 1]
            next += length
        }
        return Field(kind: kind, size: size, content: next)
    }
}
