import AnalyticsCore
import ArgumentParser

struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "check", abstract: "Validates the configuration and says every problem")

    @OptionGroup var options: ConfigurationOptions

    func run() throws {
        let settings = try options.load()
        let folder = DataFolder(path: settings.data)
        try folder.checkWritable()
        let path = folder.geoDatabase(settings.geoDatabase)
        if let path { _ = try GeoDatabase(path: path) }
        let networks = try settings.networks()
        print("configuration is valid: \(settings.sites.count) \(settings.sites.count == 1 ? "site" : "sites"), data in \(settings.data)")
        print("geoip: \(path ?? "none found, countries will be unknown")")
        if !networks.isEmpty { print("bots: \(networks.count) networks of data centres") }
        for (index, site) in settings.sites.enumerated() {
            for other in settings.sites[(index + 1)...] where !Set(site.hosts).isDisjoint(with: other.hosts) {
                print("note: \(site.id) and \(other.id) share hosts; beacons without data-site count for \(site.id)")
            }
        }
        if settings.profile == .exempt { print("profile: exempt") }
        for line in settings.profileConsequences { print("profile: \(line)") }
        if settings.k < 5 { print("note: privacy.k is \(settings.k); rows of fewer than 5 visits can be told apart") }
        let recipients = try settings.recipients()
        if settings.accessLogIsSealed {
            print("access log: sealed to \(recipients.count) \(recipients.count == 1 ? "recipient" : "recipients")")
        } else if !recipients.isEmpty {
            print("note: access-log.recipients are given, but access-log.ip is not sealed: nothing is encrypted to them")
        }
        if settings.accessLogAddress == .full, !settings.accessLogIsSealed {
            print("note: access-log.ip is full; whole addresses are kept for \(settings.accessLogSeconds / 86_400) days")
        }
    }
}
