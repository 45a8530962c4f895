import AnalyticsCore
import Foundation

/// Settings that are allowed, and make a promise of the notice weaker than its default.
struct ConfigurationCheck {
    let settings: Settings

    func run(_ ledger: inout AuditLedger) {
        func weak(_ check: AuditCheck, _ key: String, _ what: String) { ledger.add(check, .weakened, key, what) }
        if settings.k < Fading.smallestK { weak(.fewVisits, "privacy.k", "rows of \(settings.k) visits are shown") }
        ledger.tell(.fewVisits, "privacy.k is \(settings.k)")

        if settings.accessLogAddress == .full, !settings.accessLogIsSealed {
            weak(.addresses, "access-log.ip", "full: whole addresses are kept for \(Units.text(settings.accessLogSeconds))")
        }
        ledger.tell(.addresses, settings.accessLogIsSealed ? "access-log.ip is sealed" : "access-log.ip is \(settings.accessLogAddress.rawValue)")
        if !settings.accessLogRecipients.isEmpty, !settings.accessLogIsSealed {
            weak(.recipients, "access-log.recipients", "are given, but access-log.ip is not sealed: nothing is encrypted to them")
        }
        ledger.tell(.recipients, "\(settings.accessLogRecipients.count) recipients")

        for range in settings.trustedProxies where range.isVeryWide {
            weak(.proxies, "trusted-proxies", "a range of /\(range.prefixLength): whoever connects from it can say to be anybody")
        }
        ledger.tell(.proxies, "\(settings.trustedProxies.count) ranges")

        if !["localhost", "::1"].contains(settings.admin.host), !settings.admin.host.hasPrefix("127.") {
            weak(.admin, "admin", "is not on loopback")
        }
        ledger.tell(.admin, "listens on loopback")

        if settings.consentLifetimeSeconds > 395 * 86_400 { weak(.consent, "consent.lifetime", "is beyond 395 days") }
        ledger.tell(
            .consent,
            "lifetime \(Units.text(settings.consentLifetimeSeconds)), signals \(settings.signals.rawValue), unconsented \(settings.unconsented.rawValue), opposed \(settings.opposed.rawValue)"
        )
        parameters(&ledger)
        retention(&ledger)
    }

    /// Names of parameters that name a person or a click, whatever is in them.
    private func parameters(_ ledger: inout AuditLedger) {
        for site in settings.sites {
            for name in site.keepParameters where Scrubber.scrub("word", ofParameter: name) != "word" || ClickID.isOne(name) || PersonalNames.hasOne(name) {
                ledger.add(.parameters, .weakened, "sites: \(site.id): keep-parameters", "\(name) tells visitors apart")
            }
        }
        ledger.tell(.parameters, "\(settings.sites.reduce(0) { $0 + $1.keepParameters.count }) kept")
    }

    private func retention(_ ledger: inout AuditLedger) {
        let standard = Settings()
        for (key, value, most) in [
            ("access-log", settings.accessLogSeconds, standard.accessLogSeconds), ("journal", settings.journalSeconds, standard.journalSeconds),
            ("hourly", settings.hourlySeconds, standard.hourlySeconds), ("daily", settings.dailySeconds, standard.dailySeconds),
        ] where value > most {
            ledger.add(.retention, .weakened, "retention.\(key)", "\(Units.text(value)), beyond \(Units.text(most))")
        }
        ledger.tell(
            .retention,
            "access log \(Units.text(settings.accessLogSeconds)), journal \(Units.text(settings.journalSeconds)), hourly \(Units.text(settings.hourlySeconds)), daily \(Units.text(settings.dailySeconds)), monthly \(settings.monthlySeconds.map(Units.text) ?? "forever")"
        )
        for override in settings.overrides { ledger.tell(.retention, "profile: \(override.key) counts as \(override.effective), not \(override.written)") }
    }
}

extension AddressRange {
    /// Wider than any network of one's own proxies: more than a /8 of IPv4, a /16 of IPv6.
    fileprivate var isVeryWide: Bool { prefixLength < (description.contains(":") ? 16 : 8) }
}
