import Crypto
import Foundation

/// How keys are written: a prefix that says what it is, then base32 (RFC 4648 §6, lower case, no padding) of 32 bytes of key and 4 of checksum.
///
/// `sillage-x25519-…` may be shown to anybody. `sillage-private-x25519-…` is for its holder alone.
enum KeyText {
    static let publicPrefix = "sillage-x25519-"
    static let privatePrefix = "sillage-private-x25519-"
    private static let letters = Array("abcdefghijklmnopqrstuvwxyz234567".utf8)
    private static let keySize = 32
    private static let checksumSize = 4

    static func encode(_ key: some Sequence<UInt8>, prefix: String) -> String {
        let key = Array(key)
        return prefix + base32(key + checksum(key, prefix))
    }

    /// nil unless the text is the prefix and a key with its checksum.
    static func decode(_ text: String, prefix: String) -> [UInt8]? {
        let letters = Substring(text).utf8.dropFirst(prefix.utf8.count)
        guard text.utf8.starts(with: prefix.utf8), letters.count == ((keySize + checksumSize) * 8 + 4) / 5, let bytes = bytes(base32: letters) else {
            return nil
        }
        let key = Array(bytes[..<keySize])
        return bytes[keySize...].elementsEqual(checksum(key, prefix)) ? key : nil
    }

    /// A slip of a letter, or a private key under the public prefix, is found out.
    private static func checksum(_ key: [UInt8], _ prefix: String) -> [UInt8] {
        Array(SHA256.hash(data: Array(prefix.utf8) + key).prefix(checksumSize))
    }

    private static func base32(_ bytes: [UInt8]) -> String {
        var (text, word, bits) = ([UInt8](), UInt32(0), 0)
        for byte in bytes {
            (word, bits) = (word << 8 | UInt32(byte), bits + 8)
            while bits >= 5 {
                bits -= 5
                text.append(letters[Int(word >> UInt32(bits) & 31)])
            }
            word &= (1 << UInt32(bits)) - 1
        }
        if bits > 0 { text.append(letters[Int(word << UInt32(5 - bits) & 31)]) }
        return String(decoding: text, as: UTF8.self)
    }

    private static func bytes(base32 text: Substring.UTF8View) -> [UInt8]? {
        var (bytes, word, bits) = ([UInt8](), UInt32(0), 0)
        for letter in text {
            guard let value = letters.firstIndex(of: letter) else { return nil }
            (word, bits) = (word << 5 | UInt32(value), bits + 5)
            if bits >= 8 {
                bits -= 8
                bytes.append(UInt8(truncatingIfNeeded: word >> UInt32(bits)))
                word &= (1 << UInt32(bits)) - 1
            }
        }
        // What is left must be nothing, so that a key has one text.
        return word == 0 ? bytes : nil
    }
}
