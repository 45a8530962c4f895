import Crypto
import Foundation

/// The keys of a session's frames, one after the other; there is no way back from one to the one before (`SealedLogFormat`).
struct FrameChain {
    /// Number of the frame whose key is next.
    private(set) var number: UInt64 = 0
    private var key: SymmetricKey

    init(sessionKey: SymmetricKey) { key = sessionKey }

    /// Goes on to the next frame, forgetting this one's key. About 1 µs.
    mutating func advance() {
        key = HKDF<SHA256>.expand(pseudoRandomKey: key, info: Data("sillage chain".utf8), outputByteCount: 32)
        number += 1
    }

    /// Encrypts this frame and goes on to the next, also when it throws.
    mutating func seal(_ text: [UInt8], authenticating header: [UInt8]) throws -> [UInt8] {
        defer { advance() }
        let box = try ChaChaPoly.seal(text, using: frameKey, nonce: nonce, authenticating: header)
        return Array(box.ciphertext) + Array(box.tag)
    }

    /// - Throws: when the payload is not what this frame was sealed as.
    func open(_ payload: ArraySlice<UInt8>, authenticating header: [UInt8]) throws -> [UInt8] {
        let box = try ChaChaPoly.SealedBox(nonce: nonce, ciphertext: payload.dropLast(SealedLogFormat.tagSize), tag: payload.suffix(SealedLogFormat.tagSize))
        return Array(try ChaChaPoly.open(box, using: frameKey, authenticating: header))
    }

    private var frameKey: SymmetricKey { HKDF<SHA256>.expand(pseudoRandomKey: key, info: Data("sillage frame".utf8), outputByteCount: 32) }

    private var nonce: ChaChaPoly.Nonce {
        get throws {
            var bytes: [UInt8] = []
            SealedLogFormat.append(number, to: &bytes)
            return try ChaChaPoly.Nonce(data: bytes + [0, 0, 0, 0])
        }
    }
}

extension FrameChain: CustomStringConvertible, CustomReflectable {
    var description: String { "FrameChain" }
    var customMirror: Mirror { Mirror(self, children: []) }
}
