import Foundation
import Testing

@testable import AnalyticsCore

/// Reads the dashboard's data files as docs/dashboard-files.md says, and answers questions from them alone.
struct ArchiveFiles {
    /// Entries of one value: offset and counts.
    typealias Entries = [(offset: Int, counts: [Int])]

    struct Rest {
        var days: [(offset: Int, lags: [(lag: Int, values: Int)], counts: [Int])] = []
    }

    struct File {
        var json: [String: Any]
        var month: Day
        var isNow: Bool
        var folder: String

        func day(_ offset: Int) -> Day { offset == 0 ? month : month + (offset - 1) }
    }

    private(set) var files: [File] = []
    private let contents: [String: Data]
    let k: Int

    /// - Parameter contents: by path in the site's folder.
    init(_ contents: [String: Data]) throws {
        self.contents = contents
        let now = try Self.parse("data/now.js", contents)
        k = try #require(now["k"] as? Int)
        let months = try #require(now["months"] as? [String])
        for name in months + ["now"] {
            let json = try Self.parse("data/\(name).js", contents)
            let written = try #require(json["month"] as? String)
            let month = try #require(Day(written + "-01"))
            files.append(File(json: json, month: month, isNow: name == "now", folder: "data/\(name)"))
        }
    }

    static func parse(_ path: String, _ contents: [String: Data]) throws -> [String: Any] {
        let data = try #require(contents[path], "\(path)")
        let text = String(decoding: data, as: UTF8.self)
        let start = "sillage(\"\(path)\","
        try #require(text.hasPrefix(start) && text.hasSuffix(")\n"))
        #expect(!text.contains("<") && !text.contains("\u{2028}"))
        return try #require(try JSONSerialization.jsonObject(with: Data(text.dropFirst(start.count).dropLast(2).utf8)) as? [String: Any])
    }

    func filter(_ file: File, _ dimension: AnalyticsCore.Dimension, row: Int) throws -> [Int] {
        let object = try #require((file.json["dimensions"] as? [String: Any])?[dimension.name] as? [String: Any])
        let shards = try #require(object["shards"] as? [Int])
        let index = try #require(shards.lastIndex { $0 <= row })
        let json = try Self.parse("\(file.folder)/\(dimension.name)\(shards.count > 1 ? "-\(index)" : "").js", contents)
        #expect(json["dimension"] as? String == dimension.name && json["first"] as? Int == shards[index])
        return try Self.unpack(try #require(json["rows"] as? [String])[row - shards[index]])
    }

    static func unpack(_ text: String) throws -> [Int] {
        var (values, value, shift): ([Int], Int, Int) = ([], 0, 0)
        for byte in try #require(Data(base64Encoded: text)) {
            value |= Int(byte & 0x7F) << shift
            shift += 7
            if byte < 0x80 {
                values.append(value)
                (value, shift) = (0, 0)
            }
        }
        #expect(shift == 0)
        return values
    }

    /// The days that are counted for a question.
    func covered(_ range: ClosedRange<Day>, pair: PairKey? = nil) -> ClosedRange<Day> {
        func last(_ month: Day) -> Day? {
            guard let file = files.first(where: { $0.month == month && !$0.isNow }) else { return nil }
            guard let pair else { return ((file.json["folded"] as? [String: Any])?["last"] as? Int).map(Day.init(number:)) }
            let folded = (file.json["pairs"] as? [String: Any])?["folded"] as? [String: Any]
            return (folded?["pairs"] as? [String: Int])?["\(pair.first.name)/\(pair.second.name)"].map(Day.init(number:))
        }
        var (lower, upper) = (range.lowerBound, range.upperBound)
        let (first, end) = (lower.startOfMonth, upper.startOfMonth)
        if let last = last(first), last >= lower { lower = first }
        if let last = last(end), last > upper { upper = end.startOfMonth(adding: 1) - 1 }
        return lower...upper
    }

    struct Counts {
        var named: [String: [Int]] = [:]
        var restValues = 0
        var rest: [Int]
        var hasOther = false

        mutating func add(_ value: String, _ counts: [Int]) { named[value] = zip(named[value] ?? counts.map { _ in 0 }, counts).map { $0 + $1 } }

        mutating func add(_ days: Rest, _ file: File, _ range: ClosedRange<Day>) {
            for day in days.days where range.contains(file.day(day.offset)) {
                rest = zip(rest, day.counts).map { $0 + $1 }
                for (lag, values) in day.lags {
                    if lag == 65_535 {
                        hasOther = true
                    } else if lag == 0 || lag > file.day(day.offset) - range.lowerBound {
                        restValues += values
                    }
                }
            }
        }
    }

    func values(_ file: File, _ dimension: AnalyticsCore.Dimension) -> [String] {
        ((file.json["dimensions"] as? [String: Any])?[dimension.name] as? [String: Any])?["values"] as? [String] ?? []
    }

    /// Counts of a dimension in a covered range.
    func counts(_ dimension: AnalyticsCore.Dimension, _ range: ClosedRange<Day>) throws -> Counts {
        var counts = Counts(rest: [0, 0, 0, 0, 0])
        for file in files {
            guard let object = (file.json["dimensions"] as? [String: Any])?[dimension.name] as? [String: Any] else { continue }
            var reader = PackedReader(try Self.unpack(try #require(object["counts"] as? String)))
            for value in values(file, dimension) {
                for (offset, cell) in reader.entries(5) where range.contains(file.day(offset)) { counts.add(value, cell) }
            }
            #expect(reader.isAtEnd)
            guard let rest = object["rest"] as? String else { continue }
            reader = PackedReader(try Self.unpack(rest))
            counts.add(reader.rest(days: nil, 5), file, range)
        }
        return counts
    }

    /// Counts of a dimension among visits with a value, in a covered range.
    func counts(_ dimension: AnalyticsCore.Dimension, where filter: ReportQuery.Filter, _ range: ClosedRange<Day>) throws -> Counts {
        var counts = Counts(rest: [0, 0, 0, 0, 0])
        for file in files where file.json["pairs"] != nil {
            guard let row = values(file, filter.dimension).firstIndex(of: filter.value) else { continue }
            var reader = PackedReader(try self.filter(file, filter.dimension, row: row))
            for other in AnalyticsCore.Dimension.paired where other != filter.dimension {
                let names = values(file, other)
                for _ in 0..<reader.next() {
                    let name = names[reader.next()]
                    for (offset, cell) in reader.entries(5) where other == dimension && range.contains(file.day(offset)) { counts.add(name, cell) }
                }
                let rest = reader.rest(days: reader.next(), 5)
                if other == dimension { counts.add(rest, file, range) }
            }
            #expect(reader.isAtEnd)
        }
        return counts
    }

    /// What was done with one value of a dimension, in a covered range.
    func details(_ name: String, of dimension: AnalyticsCore.Dimension, _ value: String, width: Int, _ range: ClosedRange<Day>) throws -> Counts {
        var counts = Counts(rest: Array(repeating: 0, count: width))
        for file in files {
            guard let object = (file.json["details"] as? [String: Any])?[name] as? [String: Any] else { continue }
            let names = object["values"] as? [String] ?? []
            var reader = PackedReader(try Self.unpack(try #require(object["counts"] as? String)))
            for parent in values(file, dimension) {
                for _ in 0..<reader.next() {
                    let detail = names[reader.next()]
                    for (offset, cell) in reader.entries(width) where parent == value && range.contains(file.day(offset)) { counts.add(detail, cell) }
                }
            }
            #expect(reader.isAtEnd)
            guard let rest = object["rest"] as? String else { continue }
            reader = PackedReader(try Self.unpack(rest))
            for parent in values(file, dimension) {
                let days = reader.rest(days: reader.next(), width)
                if parent == value { counts.add(days, file, range) }
            }
            #expect(reader.isAtEnd)
        }
        return counts
    }

    /// Totals by day or part of a month, in a covered range.
    func totals(_ range: ClosedRange<Day>) throws -> [(day: Day, isMonth: Bool, counts: [Int])] {
        try files.flatMap { file in
            var reader = PackedReader(try Self.unpack(try #require(file.json["days"] as? String)))
            var days: [(day: Day, isMonth: Bool, counts: [Int])] = []
            while !reader.isAtEnd {
                let offset = reader.next()
                days.append((file.day(offset), offset == 0, reader.take(5)))
            }
            return days.filter { range.contains($0.day) }
        }
    }

    /// Page views measured and sum of percents, by page.
    func scroll(_ range: ClosedRange<Day>) throws -> [String: [Int]] {
        var depths = Counts(rest: [])
        for file in files {
            guard let object = (file.json["details"] as? [String: Any])?["scroll"] as? [String: Any] else { continue }
            var reader = PackedReader(try Self.unpack(try #require(object["counts"] as? String)))
            for page in values(file, .page) {
                for (offset, cell) in reader.entries(2) where range.contains(file.day(offset)) { depths.add(page, cell) }
            }
            #expect(reader.isAtEnd)
        }
        return depths.named
    }

    func hours() throws -> [(hour: Int, counts: [Int])] {
        try files.flatMap { file -> [(hour: Int, counts: [Int])] in
            guard let hours = file.json["hours"] as? [String: Any] else { return [] }
            var reader = PackedReader(try Self.unpack(try #require(hours["counts"] as? String)))
            let (first, step) = (try #require(hours["first"] as? Int), hours["step"] as? Int ?? 3600)
            var found: [(hour: Int, counts: [Int])] = []
            while !reader.isAtEnd { found.append((first + reader.next() * step, reader.take(5))) }
            return found
        }
    }

    /// By last day and length: estimate, low, high, counted, low confidence.
    func visitors() throws -> [Day: [Int: [Int]]] {
        var found: [Day: [Int: [Int]]] = [:]
        for file in files {
            for (day, packed) in try #require(file.json["visitors"] as? [String: String]) {
                var reader = PackedReader(try Self.unpack(packed))
                let end = file.day(try #require(Int(day)))
                while !reader.isAtEnd { found[end, default: [:]][reader.next()] = reader.take(5) }
            }
        }
        return found
    }
}

/// Goes through packed integers.
struct PackedReader {
    private let values: [Int]
    private var index = 0

    init(_ values: [Int]) { self.values = values }

    var isAtEnd: Bool { index == values.count }

    mutating func next() -> Int {
        index += 1
        return values[index - 1]
    }

    mutating func take(_ count: Int) -> [Int] {
        index += count
        return Array(values[index - count..<index])
    }

    mutating func entries(_ width: Int) -> ArchiveFiles.Entries { (0..<next()).map { _ in (next(), take(width)) } }

    /// - Parameter days: how many; nil for all up to the end.
    mutating func rest(days: Int?, _ width: Int) -> ArchiveFiles.Rest {
        var rest = ArchiveFiles.Rest()
        while days.map({ rest.days.count < $0 }) ?? !isAtEnd {
            let offset = next()
            let lags = (0..<next()).map { _ in (lag: next(), values: next()) }
            rest.days.append((offset, lags, take(width)))
        }
        return rest
    }
}
