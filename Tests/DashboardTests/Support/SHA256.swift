/// SHA-256 (FIPS 180-4) for comparing a page's style sheet with its policy; tests only.
enum SHA256 {
    static func base64(_ message: some Sequence<UInt8>) -> String { base64(digest(Array(message))) }

    static func digest(_ message: [UInt8]) -> [UInt8] {
        let padding = [0x80] + [UInt8](repeating: 0, count: (119 - message.count % 64) % 64)
        let length = (0..<8).map { UInt8(truncatingIfNeeded: (message.count * 8) >> (56 - 8 * $0)) }
        let padded = message + padding + length
        var hash: [UInt32] = [
            0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,
        ]
        for start in stride(from: 0, to: padded.count, by: 64) { absorb(padded[start..<start + 64], into: &hash) }
        return hash.flatMap { word in (0..<4).map { UInt8(truncatingIfNeeded: word >> (24 - 8 * $0)) } }
    }

    private static func absorb(_ block: ArraySlice<UInt8>, into hash: inout [UInt32]) {
        var words = (0..<16).map { index in
            block.dropFirst(4 * index).prefix(4).reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
        }
        for index in 16..<64 {
            let a = rotated(words[index - 15], 7) ^ rotated(words[index - 15], 18) ^ words[index - 15] >> 3
            let b = rotated(words[index - 2], 17) ^ rotated(words[index - 2], 19) ^ words[index - 2] >> 10
            words.append(words[index - 16] &+ a &+ words[index - 7] &+ b)
        }
        var state = hash
        for index in 0..<64 {
            let choice = (state[4] & state[5]) ^ (~state[4] & state[6])
            let sum1 = rotated(state[4], 6) ^ rotated(state[4], 11) ^ rotated(state[4], 25)
            let first = state[7] &+ sum1 &+ choice &+ constants[index] &+ words[index]
            let sum0 = rotated(state[0], 2) ^ rotated(state[0], 13) ^ rotated(state[0], 22)
            let majority = (state[0] & state[1]) ^ (state[0] & state[2]) ^ (state[1] & state[2])
            state = [first &+ sum0 &+ majority] + state.prefix(7)
            state[4] &+= first
        }
        for index in 0..<8 { hash[index] &+= state[index] }
    }

    private static func rotated(_ word: UInt32, _ bits: UInt32) -> UInt32 { word >> bits | word << (32 - bits) }

    /// First 32 bits of the fractional parts of the cube roots of the first 64 primes.
    private static let constants: [UInt32] = {
        var primes: [UInt64] = []
        var candidate: UInt64 = 2
        while primes.count < 64 {
            if primes.allSatisfy({ !candidate.isMultiple(of: $0) }) { primes.append(candidate) }
            candidate += 1
        }
        return primes.map { prime in UInt32(truncatingIfNeeded: cubeRoot(of: prime)) }
    }()

    /// ⌊∛n · 2³²⌋ by bisection on exact products.
    private static func cubeRoot(of number: UInt64) -> UInt64 {
        var low: UInt64 = 0
        var high: UInt64 = 7 << 32
        while high - low > 1 {
            let middle = low + (high - low) / 2
            let cube = UInt128(middle) * UInt128(middle) * UInt128(middle)
            if cube <= UInt128(number) << 96 { low = middle } else { high = middle }
        }
        return low
    }

    private static func base64(_ bytes: [UInt8]) -> String {
        let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
        var text = ""
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let group = Array(bytes[start..<min(start + 3, bytes.count)])
            let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
            for index in 0...group.count { text.append(letters[bits >> (18 - 6 * index) & 63]) }
            text += String(repeating: "=", count: 3 - group.count)
        }
        return text
    }
}
