/// The advertising or mailing system whose click identifier an address carries. The identifier itself is never kept.
public enum ClickID: String, CaseIterable, Hashable, Sendable {
    case google, googleDisplay, microsoft, meta, tiktok, x, linkedin, snapchat, pinterest, reddit, quora, yandex, affiliate, email

    /// What a click identifier says about the channel. Meta marks links people share as well as paid ones, so it says only where from.
    enum Meaning: Sendable {
        case paidSearch, paidSocial, social, display, affiliates, email
    }

    var meaning: Meaning {
        switch self {
        case .google, .microsoft, .yandex: .paidSearch
        case .googleDisplay: .display
        case .meta: .social
        case .tiktok, .x, .linkedin, .snapchat, .pinterest, .reddit, .quora: .paidSocial
        case .affiliate: .affiliates
        case .email: .email
        }
    }

    /// Display name of the system, where the identifier names one.
    var sourceName: String? {
        switch self {
        case .google, .googleDisplay: "Google"
        case .microsoft: "Bing"
        case .tiktok: "TikTok"
        case .linkedin: "LinkedIn"
        case .snapchat: "Snapchat"
        case .pinterest: "Pinterest"
        case .reddit: "Reddit"
        case .quora: "Quora"
        case .yandex: "Yandex"
        case .meta, .x, .affiliate, .email: nil
        }
    }

    /// Whether a parameter is a click identifier.
    public static func isOne(_ parameter: String) -> Bool { ClickID(parameter: parameter) != nil }

    /// nil for a parameter that is no click identifier.
    init?(parameter name: String) {
        switch name.lowercased() {
        case "gclid", "gbraid", "wbraid", "gad_source", "gclsrc": self = .google
        case "dclid": self = .googleDisplay
        case "msclkid": self = .microsoft
        case "fbclid", "igshid", "igsh": self = .meta
        case "ttclid": self = .tiktok
        case "twclid": self = .x
        case "li_fat_id": self = .linkedin
        case "sccid", "scclid": self = .snapchat
        case "epik": self = .pinterest
        case "rdt_cid": self = .reddit
        case "qclid": self = .quora
        case "yclid", "ysclid": self = .yandex
        case "irclickid", "cjevent", "awc", "wbclid", "ranmid", "tduid": self = .affiliate
        case "mc_eid", "mc_cid", "_kx", "_hsenc", "mkt_tok", "ml_subscriber", "vero_id", "dm_i", "_ke": self = .email
        default: return nil
        }
    }
}
