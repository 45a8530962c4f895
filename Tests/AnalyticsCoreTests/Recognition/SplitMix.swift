/// Repeatable pseudo-random numbers for generated test data (SplitMix64, public domain).
struct SplitMix: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    mutating func next(below bound: Int) -> Int { Int(next() % UInt64(bound)) }

    mutating func text(_ alphabet: String, _ length: Int) -> String {
        let letters = Array(alphabet)
        return String((0..<length).map { _ in letters[next(below: letters.count)] })
    }

    mutating func pick<Element>(_ list: [Element]) -> Element { list[next(below: list.count)] }
}
