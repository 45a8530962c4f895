import Foundation
import Testing

@testable import Collector

@Suite struct NeedleSetTests {
    private func found(_ needles: [String], in text: [UInt8], behind old: Int = 0) -> [String] {
        var set = NeedleSet()
        for needle in needles { set.add(Array(needle.utf8), .agent) }
        var found: [String] = []
        text.withUnsafeBytes { set.search($0, behind: old) { found.append("\(String(decoding: set.needles[$0].bytes, as: UTF8.self))@\($1)") } }
        return found.sorted()
    }

    @Test func whereverTheyStand() {
        #expect(found(["needle", "in a haystack"], in: Array("needle in a haystack: needle".utf8)) == ["in a haystack@7", "needle@0", "needle@22"])
        #expect(found(["aaaaaa"], in: Array("aaaaaaaa".utf8)) == ["aaaaaa@0", "aaaaaa@1", "aaaaaa@2"])
        #expect(found(["short"], in: Array("short".utf8)) == [], "too short to be told from chance")
        #expect(found(["needle"], in: Array("needle needle".utf8), behind: 6) == ["needle@7"], "what was reported before")
        #expect(found(["needle"], in: Array("needle".utf8), behind: 5) == ["needle@0"])
    }

    /// The same as looking for each by itself, with strings that share nearly all of their bytes.
    @Test func asManyAsThereAre() {
        var random = SplitMix(seed: 4)
        let needles = (0..<300).map { "Mozilla/5.0 (Device \($0)) AppleWebKit/537.36" + String(repeating: "x", count: Int(random.next() % 20)) }
        var text: [UInt8] = []
        for _ in 0..<500 {
            text += Array(needles[Int(random.next() % 300)].utf8).dropLast(Int(random.next() % 3))
            text += (0..<Int(random.next() % 9)).map { _ in UInt8(truncatingIfNeeded: random.next()) }
        }
        var expected: [String] = []
        for needle in Set(needles) {
            var start = 0
            while let range = Data(text).range(of: Data(needle.utf8), in: start..<text.count) {
                expected.append("\(needle)@\(range.lowerBound)")
                start = range.lowerBound + 1
            }
        }
        #expect(expected.count > 100 && found(Array(Set(needles)), in: text) == expected.sorted())
    }

    @Test func printingShowsNothing() {
        var set = NeedleSet()
        set.add(Array("81.2.69.142".utf8), .address)
        var text = "\(set) \(set.needles)"
        dump(set, to: &text)
        #expect(!text.contains("81.2") && !text.contains("56"))
    }
}
