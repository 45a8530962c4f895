import AnalyticsCore

/// Values of a fixed vocabulary that have a name in each language; the raw value is `dimension.value`.
enum KnownValue: String, CaseIterable, Sendable {
    case direct = "channel.direct"
    case organicSearch = "channel.organic_search"
    case paidSearch = "channel.paid_search"
    case organicSocial = "channel.organic_social"
    case paidSocial = "channel.paid_social"
    case organicVideo = "channel.organic_video"
    case paidVideo = "channel.paid_video"
    case organicShopping = "channel.organic_shopping"
    case paidShopping = "channel.paid_shopping"
    case organicOther = "channel.organic_other"
    case paidOther = "channel.paid_other"
    case email = "channel.email"
    case referral = "channel.referral"
    case assistant = "channel.ai_assistant"
    case display = "channel.display"
    case affiliates = "channel.affiliates"
    case sms = "channel.sms"
    case push = "channel.push"
    case audio = "channel.audio"
    case crossNetwork = "channel.cross_network"

    case desktop = "device.desktop"
    case mobile = "device.mobile"
    case tablet = "device.tablet"
    case tv = "device.tv"
    case console = "device.console"
    case otherDevice = "device.other"

    case granted = "consent.granted"
    case denied = "consent.denied"
    case undecided = "consent.undecided"
    case signal = "consent.signal"
    case opposed = "consent.opposed"
    case given = "consent.given"
    case refused = "consent.refused"
    case withdrawn = "consent.withdrawn"

    case engagementEvent = "event.engagement"
    case downloadEvent = "event.download"
    case outboundEvent = "event.outbound"
    case searchEvent = "event.search"
    case voteEvent = "event.vote"
    case videoEvent = "event.video"
    case formEvent = "event.form"
    case emailEvent = "event.email"
    case consentEvent = "event.consent"
    case customEvent = "event.custom"
    case interactionEvent = "event.interaction"
    case pageviewEvent = "event.pageview"

    case crawlerBot = "bot_class.crawler"
    case aiBot = "bot_class.ai"
    case previewBot = "bot_class.preview"
    case monitorBot = "bot_class.monitor"
    case toolBot = "bot_class.tool"
    case headlessBot = "bot_class.headless"
    case libraryBot = "bot_class.library"
    case feedBot = "bot_class.feed"
    case scannerBot = "bot_class.scanner"

    case declaredAgent = "bot_reason.user_agent"
    case agentHints = "bot_reason.client_hints"
    case webdriver = "bot_reason.webdriver"
    case impossibleScreen = "bot_reason.screen"
    case dataCentre = "bot_reason.network"
    case noInteraction = "bot_reason.no_interaction"
    case referrerSpam = "bot_reason.referrer_spam"

    /// nil for a value of no fixed vocabulary, or one that this version does not know.
    init?(_ dimension: Dimension, _ value: String) {
        self.init(rawValue: "\(dimension.name).\(value)")
    }
}
