import AnalyticsCore
import Dashboard
import Foundation
import Testing

@testable import Collector

/// `sillage policy` and what `sillage check` says of a profile: from a configuration file to words.
@Suite(.serialized) struct PolicyTests {
    private func facts(_ yaml: String) throws -> NoticeFacts {
        NoticeFacts(try settings(yaml))
    }

    private func settings(_ yaml: String) throws -> Settings {
        try SettingsLoader(environment: [:]).load(ConfigurationFile(path: "f", text: "sites: [{id: example.org}]\n" + yaml), folder: "/srv")
    }

    @Test func factsAreThoseOfTheConfiguration() throws {
        let facts = try facts(
            """
            consent: {lifetime: 183d, signals: drop, unconsented: page, opposed: total}
            access-log: {ip: sealed, recipients: [\(OfficerKey().publicKey)]}
            retention: {access-log: 30d, journal: 24h, hourly: 31d, daily: 400d}
            privacy: {k: 7}
            estimate: {source-mix: false}
            notice: {controller: C, address: A, contact: M, officer: O, host: H, url: "https://s.example"}
            """)
        #expect(facts.sites == ["example.org"] && facts.consentSeconds == 183 * 86_400 && facts.signals == .drop && facts.unconsented == .page)
        #expect(facts.countsOpposed && facts.accessLog == .sealed && facts.accessLogSeconds == 30 * 86_400 && facts.journalSeconds == 86_400)
        #expect(facts.hourlySeconds == 31 * 86_400 && facts.dailySeconds == 400 * 86_400 && facts.monthlySeconds == nil)
        #expect(!facts.isExempt && facts.k == 7 && !facts.usesSourceMix)
        #expect([facts.controller, facts.address, facts.contact, facts.officer, facts.host, facts.url] == ["C", "A", "M", "O", "H", "https://s.example"])
        for (ip, policy) in [("truncated", NoticeFacts.AccessLog.truncated), ("full", .full), ("none", .none)] {
            #expect(try self.facts("access-log: {ip: \(ip)}").accessLog == policy)
        }
        #expect(try self.facts("consent: {unconsented: none}").unconsented == .none)
    }

    @Test func measuresAreThoseOfTheSites() throws {
        func facts(_ sites: String) throws -> NoticeFacts {
            NoticeFacts(try SettingsLoader(environment: [:]).load(ConfigurationFile(path: "f", text: "sites: [\(sites)]"), folder: "/srv"))
        }
        let bare = try facts("{id: a, search-parameters: [], tracker: {modules: [], consent: []}}")
        #expect(bare.measures == [] && !bare.asksConsent)
        #expect(try facts("{id: a, tracker: {modules: []}}").measures == [.searches])
        let both = try facts(
            """
            {id: a, search-parameters: [], keep-parameters: [page], tracker: {modules: [engagement], consent: []}}, {id: b, search-parameters: [],
            keep-parameters: [page, tri], tracker: {modules: [video]}, goals: [{name: g, event: pageview, match: /x}, {name: f, event: form, match: f}],
            funnels: [{name: l, steps: [/x]}], emails: [{campaign: c, links: {l: "https://b/"}}]}
            """)
        #expect(both.measures == [.visibleTime, .videos, .pageGoals, .goals, .funnels, .emails] && both.asksConsent)
        #expect(both.sites == ["a", "b"] && both.keptParameters == ["page", "tri"])
    }

    /// One switch: what would weaken the profile is set aside, and said.
    @Test func theExemptProfileIsOneSwitch() throws {
        let exempt = try settings("privacy: {profile: exempt}\nconsent: {opposed: total}")
        #expect(exempt.k == 10 && exempt.monthlySeconds == 760 * 86_400 && exempt.opposed == .none)
        #expect(
            exempt.overrides == [
                ProfileOverride(key: "privacy.k", written: "5", effective: "10"),
                ProfileOverride(key: "retention.monthly", written: "forever", effective: "760d"),
                ProfileOverride(key: "consent.opposed", written: "total", effective: "none"),
            ])
        #expect(try settings("privacy: {profile: exempt, k: 25}").k == 25)
        let standard = try settings("consent: {opposed: total}")
        #expect(standard.k == 5 && standard.monthlySeconds == nil && standard.opposed == .total && standard.overrides.isEmpty)
        #expect(standard.profileConsequences.isEmpty)
        let facts = NoticeFacts(exempt)
        #expect(facts.isExempt && facts.k == 10 && facts.monthlySeconds == 760 * 86_400 && !facts.countsOpposed)
    }

    @Test func theCommandPrintsWhatIsAskedFor() throws {
        let collector = try RunningCollector(extra: "notice: {controller: \"Exemple <SAS>\", url: \"https://stats.example.org\"}")
        defer { collector.close() }
        func policy(_ arguments: String...) throws -> (status: Int32, out: String, error: String) {
            try Shell.run(RunningCollector.binary, ["policy", "--config", collector.config] + arguments)
        }
        let french = try policy("--lang", "fr")
        #expect(french.status == 0 && french.error.isEmpty)
        #expect(french.out.hasPrefix("# Mesure d’audience\u{A0}: example.org\n") && french.out.contains("Exemple \\<SAS\\>"))
        #expect(french.out.contains("365\u{A0}jours") && !french.out.contains("Auto-évaluation"))
        #expect(try policy("--lang", "fr", "--set", "retention.access-log=90d").out.contains("90\u{A0}jours"))
        let page = try policy("--lang", "en", "--format", "html", "--section", "cookies")
        #expect(page.out.hasPrefix("<!doctype html>\n<html lang=\"en\">") && page.out.contains("<h1 id=\"cookies\">"))
        #expect(try policy("--lang", "en", "--set", "privacy.profile=exempt").out.contains("Self-assessment"))
        #expect(try policy("--lang", "en", "--section", "exemption").out.contains("does not apply"))
        #expect(try policy("--lang", "en", "--site", "example.org").status == 0)
        #expect(try policy("--lang", "en", "--site", "nobody").status == 1)
        for wrong in [[], ["--lang", "de"], ["--lang", "fr", "--section", "all"], ["--lang", "fr", "--format", "pdf"]] {
            #expect(try Shell.run(RunningCollector.binary, ["policy", "--config", collector.config] + wrong).status == 64, "\(wrong)")
        }
    }

    @Test func checkNamesEveryConsequence() throws {
        let collector = try RunningCollector(extra: "privacy: {profile: exempt}\nconsent: {opposed: total}")
        defer { collector.close() }
        let lines = try collector.run("check").out
        for expected in [
            "profile: exempt", "privacy.k counts as 10, not 5", "retention.monthly counts as 760d, not forever", "consent.opposed counts as none, not total",
            "rounded to the nearest ten", "fewer than 10 visits", "a campaign counts as (campaign)", "screens are not counted", "count as interaction",
            "goals are reached by page views only", "funnels are not counted", "e-mails are not counted", "referrers are hosts",
            "visitors who opposed are not counted",
            "deleted after 760d",
        ] { #expect(lines.contains(expected), "\(expected)") }
        #expect(try !collector.run("check", "--set", "privacy.profile=standard").out.contains("profile"))
    }
}
