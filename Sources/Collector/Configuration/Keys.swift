import AnalyticsCore

/// Every configuration key outside `sites`: its default as written, what it takes, and how it is set.
///
/// `docs/configuration.md` and `sillage.example.yaml` list the same; a test compares them.
struct Key: Sendable {
    enum Kind: Sendable {
        /// Returns what is wrong, nil when the value was taken.
        case text(@Sendable (String, inout Settings) -> String?)
        case list(@Sendable ([String], inout Settings) -> String?)
    }

    let name: String
    let defaultText: String
    let kind: Kind

    static let all: [Key] = [
        text("data", "./data") { value, settings in
            settings.data = value
            return value.isEmpty ? "must be a folder" : nil
        },
        endpoint("listen", "127.0.0.1:8080", \.listen),
        endpoint("admin", "127.0.0.1:8081", \.admin),
        list("trusted-proxies", "[]") { values, settings in
            settings.trustedProxies = values.compactMap { AddressRange($0) }
            let bad = values.filter { AddressRange($0) == nil }
            return bad.isEmpty ? nil : "no CIDR range: \(bad.joined(separator: ", ")) (write 10.0.0.0/8 or 2001:db8::/32, without host bits)"
        },
        duration("consent.lifetime", "395d", atMost: "395d", \.consentLifetimeSeconds),
        choice("consent.signals", "respect", \.signals),
        choice("consent.unconsented", "visit", \.unconsented),
        choice("consent.opposed", "none", \.opposed),
        text("geoip.database", "auto") { value, settings in
            settings.geoDatabase = value
            return value.isEmpty ? "must be a path or auto" : nil
        },
        text("bots.networks", "none") { value, settings in
            settings.botNetworks = value == "none" ? nil : value
            return value.isEmpty ? "must be the path of a list of networks, or none" : nil
        },
        text("access-log.ip", "truncated") { value, settings in
            settings.accessLogIsSealed = value == "sealed"
            // What is sealed is whole.
            guard let policy = value == "sealed" ? .full : AddressPolicy(rawValue: value) else {
                return "must be truncated, sealed, full or none, not '\(value)'"
            }
            settings.accessLogAddress = policy
            return nil
        },
        list("access-log.recipients", "[]") { values, settings in
            settings.accessLogRecipients = values
            return nil
        },
        list("access-log.legal-hold", "[]") { values, settings in
            settings.legalHold = values.compactMap { Day($0) }
            let bad = values.filter { Day($0) == nil }
            return bad.isEmpty ? nil : "must list days such as 2026-11-23, not \(bad.joined(separator: ", "))"
        },
        duration("retention.access-log", "365d", atMost: "365d", \.accessLogSeconds),
        duration("retention.journal", "48h", atMost: "48h", \.journalSeconds),
        duration("retention.hourly", "62d", atMost: "62d", \.hourlySeconds),
        duration("retention.daily", "760d", atMost: "760d", \.dailySeconds),
        text("retention.monthly", "forever") { value, settings in
            settings.monthlySeconds = Units.duration(value)
            return value == "forever" || settings.monthlySeconds != nil ? nil : "must be forever or a duration such as 1095d, not '\(value)'"
        },
        choice("privacy.profile", "standard", \.profile),
        integer("privacy.k", "5", 1...1000, \.k),
        text("estimate.source-mix", "true") { value, settings in
            settings.sourceMix = value == "true"
            return ["true", "false"].contains(value) ? nil : "must be true or false, not '\(value)'"
        },
        line("notice.controller", \.notice.controller),
        line("notice.address", \.notice.address),
        line("notice.contact", \.notice.contact),
        line("notice.officer", \.notice.officer),
        line("notice.host", \.notice.host),
        line("notice.url", \.notice.url),
        duration("dashboard.every", "60s", atMost: "1d", \.dashboardSeconds),
        list("dashboard.languages", "[fr, en]") { values, settings in
            settings.dashboardLanguages = values
            let bad = values.filter { !["fr", "en"].contains($0) }
            return values.isEmpty || !bad.isEmpty ? "must list fr, en or both" : nil
        },
        text("tracker.file", "sillage.js") { value, settings in
            settings.trackerFile = value
            return TrackerSettings.isFileName(value) ? nil : "must be a file name ending in .js (letters, digits, dots, dashes, underscores)"
        },
        size("limits.body", "16KiB", 256...(1 << 20), \.bodyBytes),
        integer("limits.events", "50", 1...1000, \.eventsPerBeacon),
        integer("limits.visits", "1000000", 1...100_000_000, \.visits),
        integer("limits.values-per-day", "10000", 1...1_000_000, \.valuesPerDay),
        text("limits.rate", "20/s") { value, settings in
            guard let rate = Units.rate(value) else { return "must be a rate such as 20/s or 600/m, or off" }
            settings.ratePerSecond = rate
            return nil
        },
        size("limits.backlog", "256MiB", (1 << 20)...(16 << 30), \.backlogBytes),
        integer("limits.user-agents", "20000", 1...1_000_000, \.userAgents),
        integer("limits.connections", "10000", 1...1_000_000, \.connections),
    ]

    static let names = Set(all.map(\.name))

    /// Keys that only group others.
    static let sections = Set(names.compactMap { $0.split(separator: ".").dropLast().first.map(String.init) })
}

extension Key {
    private static func text(_ name: String, _ standard: String, _ set: @escaping @Sendable (String, inout Settings) -> String?) -> Key {
        Key(name: name, defaultText: standard, kind: .text(set))
    }

    private static func list(_ name: String, _ standard: String, _ set: @escaping @Sendable ([String], inout Settings) -> String?) -> Key {
        Key(name: name, defaultText: standard, kind: .list(set))
    }

    /// One line of text for people, empty where it is not given.
    private static func line(_ name: String, _ path: any WritableKeyPath<Settings, String> & Sendable) -> Key {
        text(name, "") { value, settings in
            settings[keyPath: path] = value
            let isLine = value.utf8.count <= 300 && value.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
            return isLine ? nil : "must be one line of at most 300 bytes"
        }
    }

    private static func endpoint(_ name: String, _ standard: String, _ path: any WritableKeyPath<Settings, Endpoint> & Sendable) -> Key {
        text(name, standard) { value, settings in
            guard let endpoint = Units.endpoint(value) else { return "must be HOST:PORT such as 127.0.0.1:8080, not '\(value)'" }
            settings[keyPath: path] = endpoint
            return nil
        }
    }

    private static func duration(
        _ name: String, _ standard: String, atMost limit: String, _ path: any WritableKeyPath<Settings, Int64> & Sendable
    ) -> Key {
        text(name, standard) { value, settings in
            guard let seconds = Units.duration(value) else { return "must be a duration such as 365d, 48h, 30m or 60s, not '\(value)'" }
            if let most = Units.duration(limit), seconds > most { return "must be at most \(limit)" }
            settings[keyPath: path] = seconds
            return nil
        }
    }

    private static func integer(
        _ name: String, _ standard: String, _ range: ClosedRange<Int>, _ path: any WritableKeyPath<Settings, Int> & Sendable
    ) -> Key {
        text(name, standard) { value, settings in
            guard let number = Int(value), range.contains(number) else {
                return "must be a whole number from \(range.lowerBound) to \(range.upperBound), not '\(value)'"
            }
            settings[keyPath: path] = number
            return nil
        }
    }

    private static func size(
        _ name: String, _ standard: String, _ range: ClosedRange<Int>, _ path: any WritableKeyPath<Settings, Int> & Sendable
    ) -> Key {
        text(name, standard) { value, settings in
            guard let bytes = Units.size(value), range.contains(bytes) else {
                return "must be a size from \(range.lowerBound) to \(range.upperBound) bytes, such as 16KiB, not '\(value)'"
            }
            settings[keyPath: path] = bytes
            return nil
        }
    }

    private static func choice<T: RawRepresentable<String> & CaseIterable & Sendable>(
        _ name: String, _ standard: String, _ path: any WritableKeyPath<Settings, T> & Sendable
    ) -> Key {
        text(name, standard) { value, settings in
            guard let choice = T(rawValue: value) else {
                return "must be \(T.allCases.map(\.rawValue).joined(separator: ", ")), not '\(value)'"
            }
            settings[keyPath: path] = choice
            return nil
        }
    }
}
