@testable import AnalyticsCore

/// Where personal data comes in: each way it is handed to the scrubber, with other text around.
enum ScrubCarrier: CaseIterable {
    case path, keptParameter, searchTerm, title, property, target

    /// Whether the whole secret, and nothing else, is one label now.
    func hides(_ secret: String) -> Bool {
        let (stored, before, behind) = carry(secret)
        guard stored.hasPrefix(before), stored.hasSuffix(behind), stored.utf8.count > before.utf8.count + behind.utf8.count else { return false }
        return ScrubDraft.Label.isOne(String(stored.dropFirst(before.count).dropLast(behind.count)))
    }

    /// What would be stored.
    func stored(_ text: String) -> String { carry(text).stored }

    private func carry(_ text: String) -> (stored: String, before: String, behind: String) {
        switch self {
        case .path:
            let url = PageURL("https://example.org/compte/\(Self.encode(text))/modifier", keepParameters: [])
            return (url?.path ?? "", "/compte/", "/modifier")
        case .keptParameter:
            let url = PageURL("https://example.org/s?ref=\(Self.encode(text))&x=1", keepParameters: ["ref"])
            return (url?.path ?? "", "/s?ref=", "")
        case .searchTerm: return (StoredText(scrubbing: "client \(text) svp").text, "client ", " svp")
        case .title: return (StoredText(scrubbing: "Votre dossier (\(text)) – Été à Nîmes").text, "Votre dossier (", ") – Été à Nîmes")
        case .property: return (Scrubber.scrub(text, ofParameter: "plan"), "", "")
        case .target: return (StoredText(scrubbing: "partner.example.org/go/\(Self.encode(text))").text, "partner.example.org/go/", "")
        }
    }

    static func encode(_ text: String) -> String {
        text.utf8.map { byte in
            ASCII.isAlphanumeric(byte) || "-._~".utf8.contains(byte) ? String(UnicodeScalar(byte)) : "%" + hex(byte)
        }.joined()
    }

    private static func hex(_ byte: UInt8) -> String { (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true) }
}
