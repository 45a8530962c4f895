import Crypto
import Foundation

/// The public key of somebody who may read a sealed access log (X25519, RFC 7748).
struct RecipientKey: Hashable, Sendable, CustomStringConvertible {
    /// The raw key.
    let bytes: [UInt8]

    /// - Parameter text: `sillage-x25519-…`, as `sillage keys new` prints it.
    /// - Throws: what is wrong, for who wrote the configuration.
    init(_ text: String) throws(KeyProblem) {
        guard !text.lowercased().hasPrefix(KeyText.privatePrefix) else { throw .isPrivate }
        guard let bytes = KeyText.decode(text, prefix: KeyText.publicPrefix) else { throw .notAKey }
        self.bytes = bytes
        guard isUsable else { throw .notAKey }
    }

    fileprivate init(_ key: Curve25519.KeyAgreement.PublicKey) { bytes = Array(key.rawRepresentation) }

    var description: String { KeyText.encode(bytes, prefix: KeyText.publicPrefix) }

    /// The first 8 bytes of SHA-256 of the key: tells keys apart in a file.
    var fingerprint: [UInt8] { Array(SHA256.hash(data: bytes).prefix(8)) }

    /// Encrypts a session's key to this recipient. About 0.1 ms.
    func wrap(_ key: SymmetricKey, for header: [UInt8]) throws -> [UInt8] {
        var sender = try sender()
        let wrapped = try key.withUnsafeBytes { try sender.seal(Data($0), authenticating: header) }
        return fingerprint + sender.encapsulatedKey + wrapped
    }

    /// With a point of low order everybody would have the same secret, which is zero (RFC 7748 §6.1).
    private var isUsable: Bool {
        guard let key = try? Curve25519.KeyAgreement.PublicKey(rawRepresentation: bytes),
            let secret = try? Curve25519.KeyAgreement.PrivateKey().sharedSecretFromKeyAgreement(with: key)
        else { return false }
        return secret.withUnsafeBytes { $0.contains { $0 != 0 } }
    }

    private func sender() throws -> HPKE.Sender {
        let key = try Curve25519.KeyAgreement.PublicKey(rawRepresentation: bytes)
        return try HPKE.Sender(recipientKey: key, ciphersuite: .Curve25519_SHA256_ChachaPoly, info: SealedLogFormat.suiteInfo)
    }
}

/// The private key of a recipient. Never in the collector's configuration, never under its `data`.
struct OfficerKey: Sendable {
    private let key: Curve25519.KeyAgreement.PrivateKey

    init() { key = Curve25519.KeyAgreement.PrivateKey() }

    /// - Parameter text: `sillage-private-x25519-…`, nil if it is none.
    init?(_ text: String) {
        guard let bytes = KeyText.decode(text, prefix: KeyText.privatePrefix),
            let key = try? Curve25519.KeyAgreement.PrivateKey(rawRepresentation: bytes)
        else { return nil }
        self.key = key
    }

    var publicKey: RecipientKey { RecipientKey(key.publicKey) }

    /// For its file alone.
    func disclosedText() -> String { KeyText.encode(key.rawRepresentation, prefix: KeyText.privatePrefix) }

    /// - Parameter wrapped: what `RecipientKey.wrap` gave.
    func unwrap(_ wrapped: ArraySlice<UInt8>, for header: ArraySlice<UInt8>) throws -> SymmetricKey {
        let encapsulated = wrapped.dropFirst(8).prefix(32)
        var recipient = try HPKE.Recipient(
            privateKey: key, ciphersuite: .Curve25519_SHA256_ChachaPoly, info: SealedLogFormat.suiteInfo, encapsulatedKey: Data(encapsulated))
        return SymmetricKey(data: try recipient.open(Data(wrapped.dropFirst(40)), authenticating: Data(header)))
    }
}

extension OfficerKey: CustomStringConvertible, CustomReflectable {
    var description: String { "OfficerKey" }
    var customMirror: Mirror { Mirror(self, children: []) }
}

/// Why a text is no public key.
enum KeyProblem: Error, Equatable, CustomStringConvertible {
    case isPrivate
    case notAKey

    var description: String {
        switch self {
        case .isPrivate: "a private key must never be on the server (take the public one, and make a new pair with `sillage keys new`: this one is spoiled)"
        case .notAKey: "not a public key (`sillage keys new` prints one: \(KeyText.publicPrefix)…)"
        }
    }
}
