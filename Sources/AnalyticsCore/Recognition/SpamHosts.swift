/// Hosts whose only purpose as a referrer is to be seen in reports: no person came from there.
struct SpamHosts: Sendable {
    static let known = SpamHosts(list)

    private let hosts: Set<Substring>

    /// From hosts separated by white space, in lower case.
    init(_ text: String) { hosts = Set(text.split(whereSeparator: \.isWhitespace)) }

    /// Whether a lower-case host, a domain above it, or the way it is named is known. A few microseconds.
    func contains(_ host: String) -> Bool {
        guard !isListed(host) else { return true }
        return Self.patterns.best(in: Array(host.utf8)) != nil && SourceTable.known.source(host: host) == nil
    }

    private func isListed(_ host: String) -> Bool {
        var rest = Substring(host)
        while true {
            if hosts.contains(rest) { return true }
            guard let dot = rest.firstIndex(of: ".") else { return false }
            rest = rest[rest.index(after: dot)...]
        }
    }

    /// What such hosts call themselves, and nobody else does: the same campaigns come back under ever new names.
    static let patterns = KeywordTable(
        """
        offers = buttons-for | button-for | -for-website | -for-your-web | share-button | sharebutton | free-share | social-button
            | free-social | social-traffic | get-your-social | free-traffic | 4webmasters | rankings-analytics | free-video-tool
            | webmonetizer | monetizationking | best-seo | seo-traffic | success-seo | 100dollars | makemoneyonline | make-money-online
            | trafficmonetizer | traffic2money | traffic2cash | guardlink | fix-website-errors | simple-share | keywords-monitoring
        traffic = bottraffic | botstraffic | bot-traffic | xtraffic | trafficbot | traffic-bot | trafficplus | autotraffic | traffic-cheap
        campaigns = semalt | darodar | ilovevitaly | iloveitaly | ranksonic | bravica | hulfington | kambasoft | savetubevideo
            | humanorightswatch | blackhatworth
        threats = law-enforcement-check | law-enforcement-bot | law-enforcement-ff | cookie-law-enf
        mirrors = hydraruz | hydrarus | hydra-onion | hydraonion | hydra-zerkal | hydra-market | <kabinet- | xslot | 1xbet | 1xslot
            | superslots | vavada | mostbet | kazino | cazino | joycasino | pin-up-bet
        pills = <viagra | <cialis> | <porno- | -porno>
        """)
}
