import AnalyticsCore
import Foundation
import Testing

@testable import Collector

@Suite struct KeyTextTests {
    @Test func keysAreReadBack() throws {
        for _ in 0..<50 {
            let key = OfficerKey()
            let text = key.publicKey.description
            #expect(text.hasPrefix("sillage-x25519-") && text.utf8.count == "sillage-x25519-".utf8.count + 58)
            #expect(try RecipientKey(text) == key.publicKey)
            #expect(OfficerKey(key.disclosedText())?.publicKey == key.publicKey)
        }
    }

    /// A fixed key, so that keys written today are read tomorrow. The public key is that of RFC 7748 §6.1 (Alice).
    @Test func theTextIsFixed() throws {
        let secret: [UInt8] = [
            0x77, 0x07, 0x6d, 0x0a, 0x73, 0x18, 0xa5, 0x7d, 0x3c, 0x16, 0xc1, 0x72, 0x51, 0xb2, 0x66, 0x45, 0xdf, 0x4c, 0x2f, 0x87, 0xeb, 0xc0, 0x99, 0x2a,
            0xb1, 0x77, 0xfb, 0xa5, 0x1d, 0xb9, 0x2c, 0x2a,
        ]
        let key = try #require(OfficerKey(KeyText.encode(secret, prefix: KeyText.privatePrefix)))
        #expect(key.publicKey.bytes.prefix(4) == [0x85, 0x20, 0xf0, 0x09])
        #expect(key.disclosedText() == Self.privateText)
        #expect(key.publicKey.description == Self.publicText)
    }

    private static let privateText = "sillage-private-x25519-o4dw2cttdcsx2pawyfzfdmtgixpuyl4h5pajskvro752khnzfqvppndjye"
    private static let publicText = "sillage-x25519-quqpacmjgctvi5elpxolipxxlig36oqney4bv5hlusuy5ku3jzvc56gwly"

    @Test func everySlipIsFound() throws {
        let text = OfficerKey().publicKey.description
        for index in text.indices {
            for letter in ["a", "7", "A", "-", "é"] where String(text[index]) != letter {
                let changed = text[..<index] + letter + text[text.index(after: index)...]
                #expect(throws: KeyProblem.notAKey) { try RecipientKey(String(changed)) }
            }
        }
        for changed in ["", " " + text, text + " ", text + "a", String(text.dropLast()), text.uppercased(), "x25519-" + text] {
            #expect(throws: KeyProblem.notAKey) { try RecipientKey(changed) }
        }
    }

    @Test func aPrivateKeyIsNoRecipient() throws {
        let key = OfficerKey()
        #expect(throws: KeyProblem.isPrivate) { try RecipientKey(key.disclosedText()) }
        #expect(OfficerKey(key.publicKey.description) == nil)
        // The checksum covers the prefix.
        #expect(throws: KeyProblem.notAKey) { try RecipientKey(key.disclosedText().replacing(KeyText.privatePrefix, with: KeyText.publicPrefix)) }
    }

    /// Points of low order (RFC 7748 §6.1) give everybody the same secret.
    @Test(arguments: [UInt8(0), 1]) func keysOfLowOrderAreRefused(_ first: UInt8) {
        let text = KeyText.encode([first] + [UInt8](repeating: 0, count: 31), prefix: KeyText.publicPrefix)
        #expect(throws: KeyProblem.notAKey) { try RecipientKey(text) }
    }

    @Test func printingAPrivateKeyShowsNothing() {
        let key = OfficerKey()
        var text = "\(key) \(String(reflecting: key))"
        dump(key, to: &text)
        #expect(!text.contains(key.disclosedText().suffix(20)))
        #expect(text.contains("OfficerKey"))
    }
}
