/// How visits reach a site, by the rules of GA4's default channel group, with assistants and e-mail recognised from the referrer too.
public enum Channel: String, CaseIterable, Hashable, Sendable {
    case direct
    case organicSearch = "organic_search"
    case paidSearch = "paid_search"
    case organicSocial = "organic_social"
    case paidSocial = "paid_social"
    case organicVideo = "organic_video"
    case paidVideo = "paid_video"
    case organicShopping = "organic_shopping"
    case paidShopping = "paid_shopping"
    case email, referral
    case aiAssistant = "ai_assistant"
    case display, affiliates, sms, push
    case paidOther = "paid_other"
    case audio
    case crossNetwork = "cross_network"

    /// The channel of a visit. What a campaign says comes before where the browser came from.
    public static func classify(referrer: Referrer?, campaign: Campaign? = nil) -> Channel {
        let clues = Clues(referrer: referrer, campaign: campaign)
        return clues.special ?? clues.paid ?? clues.byMedium ?? clues.organic
    }

    /// What the rules look at, in lower case.
    private struct Clues {
        let source: String
        let medium: String
        let name: String
        let kind: SourceKind
        let click: ClickID.Meaning?
        let hasReferrer: Bool

        init(referrer: Referrer?, campaign: Campaign?) {
            source = campaign?.source ?? ""
            medium = campaign?.medium ?? ""
            name = campaign?.campaign?.lowercased() ?? ""
            click = campaign?.clickID?.meaning
            kind = source.isEmpty ? referrer?.kind ?? .other : SourceTable.known.source(word: source)?.kind ?? .other
            hasReferrer = referrer != nil
        }

        /// Rules that need no kind of source.
        var special: Channel? {
            if !hasReferrer, source.isEmpty, medium.isEmpty, name.isEmpty, click == nil { return .direct }
            if name.contains("cross-network") { return .crossNetwork }
            return nil
        }

        /// `cpc`, `ppc`, `paid-social`, or the click identifier of an advertising system.
        var paid: Channel? {
            let saysPaid =
                medium.contains("cp") || medium == "ppc" || medium == "retargeting" || medium.hasPrefix("paid")
            guard saysPaid || medium.isEmpty && (click == .paidSearch || click == .paidSocial) else { return nil }
            if isShopping { return .paidShopping }
            switch kind {
            case .search: return .paidSearch
            case .social: return .paidSocial
            case .video: return .paidVideo
            default: break
            }
            switch click {
            case .paidSearch: return .paidSearch
            case .paidSocial: return .paidSocial
            default: return Self.displayMedia.contains(medium) ? .display : .paidOther
            }
        }

        var byMedium: Channel? {
            if Self.displayMedia.contains(medium) || medium.isEmpty && click == .display { return .display }
            if isShopping { return .organicShopping }
            if kind == .social || Self.socialMedia.contains(medium) { return .organicSocial }
            if kind == .video || medium.contains("video") { return .organicVideo }
            if kind == .ai || medium == "ai-assistant" || medium == "ai" { return .aiAssistant }
            if kind == .search || medium == "organic" { return .organicSearch }
            if Self.email.contains(source) || Self.email.contains(medium) || kind == .mail || click == .email { return .email }
            if medium.hasPrefix("affiliate") || click == .affiliates { return .affiliates }
            if medium == "audio" { return .audio }
            if source == "sms" || medium == "sms" { return .sms }
            if medium.hasSuffix("push") || medium.contains("mobile") || medium.contains("notification") || source == "firebase" {
                return .push
            }
            return nil
        }

        /// What is left: a link from somewhere.
        var organic: Channel { click == .social ? .organicSocial : hasReferrer || !source.isEmpty ? .referral : .direct }

        /// A shop, or a campaign whose name says so (`winter-shop`, `eshop`, not `workshop`).
        private var isShopping: Bool {
            if kind == .shopping || name.contains("shopping") { return true }
            let bytes = Array(name.utf8)
            return bytes.indices.contains { start in
                bytes[start...].starts(with: "shop".utf8)
                    && (start == 0 || !ASCII.isLetter(bytes[start - 1]) || bytes[start - 1] == UInt8(ascii: "e"))
            }
        }

        private static let displayMedia: Set = ["display", "banner", "expandable", "interstitial", "cpm"]
        private static let socialMedia: Set = ["social", "social-network", "social-media", "sm", "social network", "social media"]
        private static let email: Set = [
            "email", "e-mail", "e_mail", "e mail", "newsletter", "mailing", "courriel", "lettre", "infolettre",
        ]
    }
}
