import Testing

@testable import AnalyticsCore

@Suite struct SpamHostsTests {
    private func isSpam(_ host: String) throws -> Bool { try #require(Referrer("https://\(host)/") { _ in false }).isSpam }

    @Test(arguments: [
        "semalt.com", "www.semalt.com", "seo.semalt.com", "buttons-for-website.com", "darodar.com", "share-buttons.example", "free-traffic.example",
    ])
    func knows(host: String) throws { #expect(try isSpam(host)) }

    @Test(arguments: [
        "google.com", "facebook.com", "casino.fr", "groupe-casino.fr", "example.org", "seo.example.org", "traffic.example.org", "socialist.example",
        "porn.example", "kabinet.example", "203.0.113.7", "law.example.edu", "button.example", "specialist.example", "colombia.example",
        "vulkan-tutorial.example",
        "magazino.example", "pricegrabber.example", "law-enforcement-training.example",
    ])
    func leavesOthersAlone(host: String) throws { #expect(try !isSpam(host)) }

    @Test func listIsInLowerCaseAndOfHosts() {
        let hosts = SpamHosts.list.split(whereSeparator: \.isWhitespace)
        #expect(hosts.count > 2000)
        for host in hosts { #expect(host.contains(".") && host == host.lowercased() && !host.contains("/"), "\(host)") }
    }

    @Test(.enabled(if: RecognitionCorpus.isPresent, "\(RecognitionCorpus.missing)"))
    func allOfThePublicListAndNoKnownSource() throws {
        // Two of the list also stand in the list of search engines.
        var found = Score()
        for host in try RecognitionCorpus.text("referrers/spammers.txt").split(separator: "\n") {
            found.count(SpamHosts.known.contains(host.lowercased()))
        }
        #expect(found.all - found.right <= 2)
        for line in try RecognitionCorpus.text("referrers/ga4-source-categories.csv").split(separator: "\n").dropFirst() {
            let host = String(line.prefix { $0 != "," })
            #expect(!SpamHosts.known.contains(host), "\(host)")
        }
    }
}
