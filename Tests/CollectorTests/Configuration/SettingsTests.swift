import AnalyticsCore
import Configuration
import Foundation
import Testing

@testable import Collector

/// `sillage.yaml`: every problem at once, with key and line; options beat environment beats file beats defaults.
struct SettingsTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..").standardizedFileURL

    private func load(_ yaml: String, options: [String: String] = [:], environment: [String: String] = [:]) throws -> Settings {
        try SettingsLoader(options: options, environment: environment).load(ConfigurationFile(path: "f", text: yaml), folder: "/srv")
    }

    private func problems(_ yaml: String, options: [String: String] = [:], environment: [String: String] = [:]) -> [String] {
        do {
            _ = try load(yaml, options: options, environment: environment)
            return []
        } catch let error as ConfigurationError { return error.problems.sorted().map(\.description) } catch { return ["\(error)"] }
    }

    private static let minimal = "sites: [{id: example.org}]\n"

    @Test func exampleIsTheDefaults() throws {
        let text = try String(contentsOf: Self.root.appending(path: "sillage.example.yaml"), encoding: .utf8)
        let file = ConfigurationFile(path: "sillage.example.yaml", text: text)
        let settings = try SettingsLoader(environment: [:]).load(file, folder: "/srv")
        #expect(settings.sites.map(\.id) == ["example.org"])
        // Every key is in the example, with the default of the code.
        for key in Key.all {
            let content = try #require(file.values[key.name]?.content, "\(key.name) is missing in the example")
            switch content {
            case .string(let value): #expect(value == key.defaultText, "\(key.name)")
            case .stringArray(let values): #expect("[\(values.joined(separator: ", "))]" == key.defaultText, "\(key.name)")
            default: Issue.record("\(key.name) is neither text nor list")
            }
        }
        #expect(file.lines.keys.allSatisfy { Key.names.contains($0) || Key.sections.contains($0) || $0 == "sites" })
        let manual = try String(contentsOf: Self.root.appending(path: "docs/configuration.md"), encoding: .utf8)
        for key in Key.all {
            let standard = key.defaultText.isEmpty ? "empty" : key.defaultText
            #expect(manual.contains("`\(key.name)`") && manual.contains(standard), "docs/configuration.md lacks \(key.name)")
        }
    }

    @Test func defaultsNeedOnlyASite() throws {
        let settings = try load(Self.minimal)
        #expect(settings.data == "/srv/data")
        #expect(settings.k == 5)
        #expect(settings.sites[0].hosts.contains { $0.matches("www.example.org") })
        #expect(settings.trustedProxies.isEmpty)
    }

    @Test func everyProblemAtOnceWithItsLine() {
        let found = problems(
            """
            data: x
            listn: 127.0.0.1:1
            trusted-proxies: [10.0.0.1/8, foo]
            consent: {lifetime: 400d, signals: maybe}
            sites:
              - id: a
                timezone: Europe/Pari
                colour: red
              - hosts: [http://x]
            limits: {body: 16, rate: fast}
            retention: {journal: 2w, access-log: 366d}
            access-log: {ip: closed}
            privacy: 7
            """)
        for expected in [
            "line 2: listn: unknown key (did you mean listen?)", "line 3: trusted-proxies: no CIDR", "line 4: consent.lifetime: must be at most 395d",
            "line 4: consent.signals: must be respect, drop", "line 7: sites[0].timezone: unknown time zone", "line 8: sites[0].colour: unknown key",
            "line 9: sites[1].hosts: no host", "line 9: sites[1].id: is missing", "line 10: limits.body: must be a size",
            "line 10: limits.rate: must be a rate",
            "line 11: retention.journal: must be a duration", "line 11: retention.access-log: must be at most 365d",
            "line 12: access-log.ip: must be truncated, sealed", "line 13: privacy: groups other keys",
        ] { #expect(found.contains { $0.hasPrefix(expected) }, "\(expected)") }
        #expect(found.count == 14)
    }

    @Test(arguments: [
        ("", "sites: lists no site"), ("sites: []", "sites: lists no site"), ("- a\n- b", "must be a mapping"), ("a: [", "not YAML"),
        ("a: 1\na: 2", "given twice"),
        ("sites: [{id: ../x}]", "may hold letters"), ("sites: [{id: a}, {id: a}]", "given twice"), ("sites: [{id: a, hosts: []}]", "lists no host"),
        ("sites: [{id: a}]\nlimits: {events: [1]}", "takes one value"), ("sites: [{id: a}]\ntrusted-proxies: 10.0.0.0/8", "takes a list"),
        ("sites: [{id: a}]\nlisten: 80", "must be HOST:PORT"), ("sites: [{id: a}]\nadmin: 0.0.0.0:8081", "loopback"),
        ("sites: [{id: a}]\nlisten: 127.0.0.1:9\nadmin: 127.0.0.1:9", "must differ"), ("sites: [{id: a, goals: [{name: x}]}]", "needs exactly"),
        ("sites: [{id: a, tracker: {modules: [link]}}]", "no 'link'"), ("sites: [{id: a, tracker: {consent: [google]}}]", "there are api, gcm"),
        ("sites: [{id: a, tracker: all}]", "must be a mapping"), ("sites: [{id: a, tracker: {size: 1}}]", "takes a list"),
        ("sites: [{id: a}]\ntracker: {file: ../x.js}", "must be a file name"),
    ]) func problem(yaml: String, expected: String) {
        #expect(problems(yaml).contains { $0.contains(expected) }, "\(problems(yaml))")
    }

    @Test func layers() throws {
        let yaml = Self.minimal + "limits: {events: 10, rate: 5/s}\ntrusted-proxies: [10.0.0.0/8]\n"
        #expect(try load(yaml).eventsPerBeacon == 10)
        #expect(try load(yaml, environment: ["SILLAGE_LIMITS_EVENTS": "20"]).eventsPerBeacon == 20)
        #expect(try load(yaml, options: ["limits.events": "30"], environment: ["SILLAGE_LIMITS_EVENTS": "20"]).eventsPerBeacon == 30)
        #expect(try load(yaml, environment: ["SILLAGE_ACCESS_LOG_IP": "none"]).accessLogAddress == .none)
        #expect(try load(yaml, environment: ["SILLAGE_TRUSTED_PROXIES": "192.0.2.0/24,2001:db8::/32"]).trustedProxies.count == 2)
        #expect(problems(yaml, environment: ["SILLAGE_LIMITS_EVENST": "9"]) == ["SILLAGE_LIMITS_EVENST: no such key (a variable of the environment)"])
        #expect(problems(yaml, environment: ["SILLAGE_LIMITS_EVENTS": "many"]) == ["limits.events: must be a whole number from 1 to 1000, not 'many'"])
    }

    @Test func monthsStayForEverOrForAWhile() throws {
        #expect(try load(Self.minimal).monthlySeconds == nil)
        #expect(try load(Self.minimal + "retention: {monthly: forever}\n").monthlySeconds == nil)
        #expect(try load(Self.minimal + "retention: {monthly: 760d}\n").monthlySeconds == 760 * 86_400)
        #expect(problems(Self.minimal + "retention: {monthly: never}\n").contains { $0.contains("retention.monthly: must be forever or a duration") })
    }

    @Test func units() {
        #expect(
            ["365d", "48h", "30m", "60s", "0s", "-1d", "1w", "d", "", "99999999999999999d"].map(Units.duration) == [
                31_536_000, 172_800, 1800, 60, nil, nil, nil, nil, nil, nil,
            ])
        #expect(["16KiB", "1MiB", "512B", "16", "16kb"].map(Units.size) == [16_384, 1_048_576, 512, nil, nil])
        #expect(["20/s", "600/m", "off", "20", "0/s"].map(Units.rate) == [20, 10, 0, nil, nil])
        #expect(Units.endpoint("[::1]:80") == Endpoint(host: "::1", port: 80))
        #expect(["::1:80", "host", "a b:1", ":1", "h:99999"].allSatisfy { Units.endpoint($0) == nil })
    }
}
