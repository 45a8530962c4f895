/// One of many by weight, in constant time (the alias method of Walker, as told by Vose 1991).
struct SampleChoice: Sendable {
    private var share: [Double]
    private var alias: [Int32]

    /// - Parameter weights: not negative; where all are 0, each is as likely as the others. O(n).
    init(_ weights: [Double]) {
        let count = weights.count
        let sum = weights.reduce(0, +)
        share = sum > 0 ? weights.map { $0 * Double(count) / sum } : Array(repeating: 1, count: count)
        alias = (0..<count).map(Int32.init)
        var small: [Int] = []
        var large: [Int] = []
        for index in 0..<count { if share[index] < 1 { small.append(index) } else { large.append(index) } }
        while let less = small.popLast(), let more = large.last {
            alias[less] = Int32(more)
            share[more] -= 1 - share[less]
            if share[more] < 1 {
                large.removeLast()
                small.append(more)
            }
        }
    }

    func index(_ random: inout SampleRandom) -> Int {
        let index = random.below(share.count)
        return random.unit() < share[index] ? index : Int(alias[index])
    }
}

/// Values with weights.
struct SampleList<Value: Sendable>: Sendable {
    private let values: [Value]
    private let choice: SampleChoice

    init(_ weighted: [(Value, Double)]) {
        values = weighted.map(\.0)
        choice = SampleChoice(weighted.map(\.1))
    }

    func pick(_ random: inout SampleRandom) -> Value { values[choice.index(&random)] }
}
