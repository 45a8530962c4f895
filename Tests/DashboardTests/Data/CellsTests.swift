import Testing

@testable import AnalyticsCore
@testable import Dashboard

@Suite struct CellsTests {
    private static let month = Day(year: 2026, month: 11, day: 1)
    private static let file = ArchiveFile(month: month, isNow: false)

    @Test func valuesAreNumberedAsTheyCome() {
        var index = ValueIndex()
        let numbers = [7, -3, 7, 1 << 40, 0, -3].map { index.number($0) }
        #expect(numbers == [0, 1, 0, 2, 3, 1])
        #expect(index.find(1 << 40) == 2 && index.find(8) == nil && index.find(-4) == nil && index.ids == [7, -3, 1 << 40, 0])
    }

    @Test func sortingKeepsTheOrderOfEquals() {
        let numbers = [2, 0, -1, 2, 1, 0, 2]
        let order = CountingSort.order(numbers.indices, count: 3) { numbers[$0] }
        #expect(order.cells == [1, 5, 4, 0, 3, 6] && order.starts == [0, 2, 3, 6])
    }

    /// Different values of a range are counted from the days since each was last seen.
    @Test func restsCountDifferentValues() {
        var log = CellLog(.visitsAndEvents)
        // Which of five values is there on each day.
        let days: [[Int]] = [[0, 1], [1], [0, 1, 2], [], [4], [0, 4], [3]]
        var last: [Int: Int32] = [:]
        var rest = RestWriter(Self.file, .visitsAndEvents)
        for (day, values) in days.enumerated() {
            let hasBegun = log.begin(ArchivePart(Self.month + day))
            #expect(hasBegun)
            for value in values {
                log.append(value, 0, Metrics(visits: 1, events: value))
                let number = (Self.month + day).number
                rest.add(log.count - 1, log, lag: Lag.between(last[value], number))
                last[value] = Int32(number)
            }
        }
        rest.close()
        let packed = rest.body
        var index = 0
        var read: [(day: Int, lags: [(Int, Int)], visits: Int, events: Int)] = []
        func next() -> Int { Packed.read(packed.bytes, &index) }
        while index < packed.bytes.count {
            let day = next()
            let lags = (0..<next()).map { _ in (next(), next()) }
            read.append((day, lags, next(), next()))
        }
        #expect(read.map(\.day) == [1, 2, 3, 5, 6, 7] && read.map(\.visits) == [2, 1, 3, 1, 2, 1] && read.map(\.events) == [1, 1, 3, 4, 4, 3])
        for first in 1...7 {
            for end in first...7 {
                let different = Set(days[first - 1..<end].joined()).count
                let counted = read.filter { (first...end).contains($0.day) }.reduce(0) { sum, day in
                    sum + day.lags.reduce(0) { $0 + ($1.0 == 0 || $1.0 > day.day - first ? $1.1 : 0) }
                }
                #expect(counted == different, "\(first) to \(end)")
            }
        }
    }

    @Test func lagsAreBounded() {
        #expect(Lag.between(nil, 5) == Lag.none && Lag.between(5, 5) == Lag.same && Lag.between(5, 6) == 1 && Lag.between(0, 100_000) == Lag.longest)
    }

    @Test func filtersAreCutIntoShards() throws {
        func part(_ sizes: [Int]) -> [UInt8] {
            var packed = Packed()
            for size in sizes {
                packed.append(size)
                for _ in 0..<size { packed.append(1) }
            }
            return packed.bytes
        }
        let sizes = [20_000, 20_000, 20_000, 5, 90_000, 3, 0]
        var files: [String: String] = [:]
        let filter = FilterFile(dimension: .page, folder: "data/2026-11")
        let firsts = filter.write(rows: 7, parts: [part(sizes), nil]) { files[$0] = String(decoding: $1, as: UTF8.self) }
        #expect(firsts == [0, 3, 5])
        #expect(files.keys.sorted() == ["data/2026-11/page-0.js", "data/2026-11/page-1.js", "data/2026-11/page-2.js"])
        #expect(files["data/2026-11/page-2.js"] == #"sillage("data/2026-11/page-2.js",{"dimension":"page","first":5,"rows":["AQEBAAA=","AAA="]})"# + "\n")
        #expect(FilterFile(dimension: .country, folder: "d").write(rows: 1, parts: [nil]) { path, _ in files[path] = "" } == [0])
        #expect(files["d/country.js"] != nil)
        #expect(FilterFile(dimension: .country, folder: "d").write(rows: 0, parts: [nil]) { _, _ in Issue.record("no file") }.isEmpty)
    }

    @Test func pairsAreFoundAgain() {
        var random = SystemRandomNumberGenerator()
        let pairs = (0..<500).map { (key: UInt64($0 * 3), last: Int32($0)) }.shuffled(using: &random)
        let known = KnownPairs(pairs)
        #expect(known.find(0, 3) == 1 && known.find(0, 4) == nil && known.find(-1, 3) == nil && known.find(1 << 33, 0) == nil && known.count == 500)
        let values = KnownValues([(5, 7, 2), (-2, 1 << 40, 3)])
        #expect(values.find(-2)?.sum == Int(Int32.max) && values.find(5)?.last == 2 && values.find(4) == nil)
    }
}
