import AnalyticsCore
import ArgumentParser
import Foundation

struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain", abstract: "Says how a request would be understood",
        discussion: """
            Reads JSON lines {"ua":…,"referrer":…,"url":…,"ip":…,"screen":…,"headers":{…}} from standard input and writes one JSON line for each;
            or answers once for values given as options. Counts nothing, keeps nothing.
            """)

    @OptionGroup var options: ConfigurationOptions

    @Option(help: "User-Agent")
    var ua: String?

    @Option(help: "Address of the page that linked here")
    var referrer: String?

    @Option(help: "Address of the page")
    var url: String?

    @Option(help: "Address of the client")
    var ip: String?

    @Option(help: "Screen, as 1920x1080")
    var screen: String?

    @Option(help: ArgumentHelp("A header of the request; may be given several times", valueName: "name: value"))
    var header: [String] = []

    func run() throws {
        let explainer = try explainer()
        let single = [ua, referrer, url, ip, screen].contains { $0 != nil } || !header.isEmpty
        guard !single else {
            var question = Explanation.Question(userAgent: ua, referrer: referrer, url: url, address: ip, screen: screen)
            for text in header {
                let parts = text.split(separator: ":", maxSplits: 1).map { $0.trimmingCharacters(in: .whitespaces) }
                guard parts.count == 2 else { throw ValidationError("--header takes 'name: value'") }
                question.headers[parts[0].lowercased()] = parts[1]
            }
            return print(try explainer.answer(question))
        }
        while let line = readLine() {
            guard !line.isEmpty else { continue }
            // A line that cannot be read is answered too, so that answers stay beside their questions.
            print(try explainer.answer(line: line))
        }
    }

    /// With the configured sites and database where there is a configuration, else with what is built in.
    private func explainer() throws -> Explainer {
        let settings = try options.loadIfThere()
        let folder = DataFolder(path: settings.data)
        let geo = try GeoLocator(path: folder.geoDatabase(settings.geoDatabase), counters: Counters())
        return Explainer(settings: settings, networks: try settings.networks(), geo: geo)
    }
}

/// Answers questions with the collector's own recognition.
struct Explainer {
    let settings: Settings
    let networks: NetworkList
    let geo: GeoLocator
    private let agents = UserAgentCache(limit: 20_000)
    private let encoder: JSONEncoder

    init(settings: Settings, networks: NetworkList, geo: GeoLocator) {
        self.settings = settings
        self.networks = networks
        self.geo = geo
        encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    }

    func answer(line: String) throws -> String {
        guard let json = try? JSONValue(parsing: Array(line.utf8)), let question = Explanation.Question(json: json) else {
            return "{\"error\":\"no JSON object (RFC 8259)\"}"
        }
        return try answer(question)
    }

    func answer(_ question: Explanation.Question) throws -> String {
        let host = question.url.flatMap { PageURL($0, keepParameters: [])?.host }
        let site = host.flatMap { host in settings.sites.first { $0.rules.accepts(host: host) } }
        let explanation = Explanation(
            question, site: site?.rules, networks: networks, signals: settings.signals, unconsented: settings.unconsented,
            locate: { geo.region(of: $0) }, recognise: { agents.recognise($0, $1) })
        return String(decoding: try encoder.encode(ExplanationLine(explanation, site: site?.id)), as: UTF8.self)
    }
}

/// An explanation as JSON (INTERFACE "explain"); what is unknown is null.
private struct ExplanationLine: Encodable {
    let explanation: Explanation
    let site: String?

    init(_ explanation: Explanation, site: String?) {
        self.explanation = explanation
        self.site = site
    }

    private enum Key: String, CodingKey {
        case browser, os, device, bot, channel, source, campaign, country, region, page, search, site, consent, counted, dropped, spam
        case browserVersion = "browser_version"
        case osVersion = "os_version"
    }

    private struct Bot: Encodable {
        var `class`: String
        var name: String
        var reason: String
    }

    func encode(to encoder: any Encoder) throws {
        var line = encoder.container(keyedBy: Key.self)
        let agent = explanation.agent.userAgent
        try line.encode(agent.browser, forKey: .browser)
        try line.encode(agent.browserVersion, forKey: .browserVersion)
        try line.encode(agent.os, forKey: .os)
        try line.encode(agent.osVersion, forKey: .osVersion)
        try line.encode(agent.device.rawValue, forKey: .device)
        let bot = explanation.bot.map { Bot(class: $0.botClass.rawValue, name: $0.name, reason: $0.reason.rawValue) }
        try line.encode(bot, forKey: .bot)
        try line.encode(explanation.channel, forKey: .channel)
        try line.encode(explanation.source, forKey: .source)
        try line.encode(explanation.campaign, forKey: .campaign)
        try line.encode(explanation.region?.country, forKey: .country)
        try line.encode(explanation.region.flatMap { $0.subdivision.isEmpty ? nil : $0.subdivision }, forKey: .region)
        try line.encode(explanation.page, forKey: .page)
        try line.encode(explanation.search, forKey: .search)
        try line.encode(site, forKey: .site)
        try line.encode(explanation.decision.name, forKey: .consent)
        try line.encode(explanation.isSpam, forKey: .spam)
        try line.encode(explanation.dropped == nil, forKey: .counted)
        try line.encode(explanation.dropped?.rawValue, forKey: .dropped)
    }
}
