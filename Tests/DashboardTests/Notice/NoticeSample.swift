@testable import Dashboard

extension NoticeFacts {
    /// A configuration in which everything is said.
    static var sample: NoticeFacts {
        var facts = NoticeFacts()
        facts.sites = ["example.org"]
        facts.controller = "Exemple SAS, 123 456 789 RCS Lyon"
        facts.address = "1 rue du Port, 69001 Lyon"
        facts.contact = "donnees@example.org"
        facts.officer = "Camille Martin"
        facts.url = "https://stats.example.org"
        return facts
    }

    /// As `SettingsLoader` makes it of `privacy.profile: exempt`.
    static var exempt: NoticeFacts {
        var facts = sample
        (facts.isExempt, facts.k, facts.monthlySeconds) = (true, 10, 760 * 86_400)
        return facts
    }

    static var sealed: NoticeFacts {
        var facts = sample
        (facts.accessLog, facts.accessLogSeconds, facts.host) = (.sealed, 180 * 86_400, "Hébergeur SA")
        facts.keptParameters = ["page", "tri"]
        return facts
    }

    /// Counts as little as can be configured.
    static var reserved: NoticeFacts {
        var facts = NoticeFacts()
        facts.sites = ["example.org", "example.net"]
        (facts.measures, facts.asksConsent, facts.signals, facts.unconsented, facts.accessLog) = ([], false, .drop, .page, .none)
        (facts.countsOpposed, facts.usesSourceMix) = (true, false)
        return facts
    }

    /// Only those who consent are counted.
    static var consentOnly: NoticeFacts {
        var facts = sample
        (facts.unconsented, facts.accessLog, facts.monthlySeconds) = (.none, .full, 1095 * 86_400)
        return facts
    }

    static let all: [(name: String, facts: NoticeFacts)] = [
        ("standard", sample), ("exempt", exempt), ("sealed", sealed), ("reserved", reserved), ("consent-only", consentOnly),
    ]
}
