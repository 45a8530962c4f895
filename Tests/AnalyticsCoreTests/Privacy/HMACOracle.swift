/// HMAC-SHA-256 (RFC 2104, FIPS 180-4), slow and by the book: the oracle of the visit key.
enum HMACOracle {
    static func code(key: [UInt8], message: [UInt8]) -> [UInt8] {
        let block = (key.count > 64 ? sha256(key) : key) + Array(repeating: 0, count: 64)
        let inner = sha256(block.prefix(64).map { $0 ^ 0x36 } + message)
        return sha256(block.prefix(64).map { $0 ^ 0x5C } + inner)
    }

    static func sha256(_ message: [UInt8]) -> [UInt8] {
        var padded = message + [0x80]
        while padded.count % 64 != 56 { padded.append(0) }
        padded += bytes(UInt64(message.count) * 8)
        var state = primes.prefix(8).map { fraction(of: Double($0).squareRoot()) }
        for start in stride(from: 0, to: padded.count, by: 64) {
            compress(&state, Array(padded[start..<start + 64]))
        }
        return state.flatMap { bytes($0) }
    }

    private static func compress(_ state: inout [UInt32], _ block: [UInt8]) {
        var words = stride(from: 0, to: 64, by: 4).map { block[$0..<$0 + 4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) } }
        for i in 16..<64 {
            let (a, b) = (words[i - 15], words[i - 2])
            let first = turn(a, 7) ^ turn(a, 18) ^ a >> 3
            let second = turn(b, 17) ^ turn(b, 19) ^ b >> 10
            words.append(words[i - 16] &+ first &+ words[i - 7] &+ second)
        }
        var v = state
        for i in 0..<64 {
            let mixed = turn(v[4], 6) ^ turn(v[4], 11) ^ turn(v[4], 25)
            let choice = v[4] & v[5] ^ ~v[4] & v[6]
            let first = v[7] &+ mixed &+ choice &+ roundConstants[i] &+ words[i]
            let majority = v[0] & v[1] ^ v[0] & v[2] ^ v[1] & v[2]
            let second = (turn(v[0], 2) ^ turn(v[0], 13) ^ turn(v[0], 22)) &+ majority
            v = [first &+ second, v[0], v[1], v[2], v[3] &+ first, v[4], v[5], v[6]]
        }
        for i in state.indices { state[i] = state[i] &+ v[i] }
    }

    private static let primes = (2...311).filter { number in (2..<number).allSatisfy { number % $0 != 0 } }
    private static let roundConstants = primes.map { fraction(of: cubeRoot(Double($0))) }

    /// Newton's method, to the last bit.
    private static func cubeRoot(_ value: Double) -> Double {
        (0..<200).reduce(value) { root, _ in root - (root * root * root - value) / (3 * root * root) }
    }

    /// The first 32 bits after the point.
    private static func fraction(of value: Double) -> UInt32 { UInt32((value - value.rounded(.down)) * 4_294_967_296) }

    private static func turn(_ word: UInt32, _ count: UInt32) -> UInt32 { word >> count | word << (32 - count) }

    private static func bytes<T: FixedWidthInteger>(_ value: T) -> [UInt8] { withUnsafeBytes(of: value.bigEndian) { Array($0) } }
}
