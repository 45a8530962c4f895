import AnalyticsCore
import Foundation
import Testing

@testable import Collector

/// MaxMind's own test databases and the answers they expect.
@Suite(.enabled(if: GeoFixture.hasCorpus, "MaxMind's test databases are not beside the project; the own fixture stands in"))
struct GeoCorpusTests {
    private struct Expected: Decodable {
        var db: String
        var ip: String
        var country: String?
        var registeredCountry: String?
        var subdivisions: [String?]
    }

    @Test func answersAsMaxMindExpects() throws {
        let lines = try GeoFixture.lines(ofGzip: GeoFixture.corpus.appending(path: "geoip_maxmind_expected.dev.jsonl.gz"))
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        var databases: [String: GeoDatabase] = [:]
        for line in lines {
            let row = try decoder.decode(Expected.self, from: Data(line.utf8))
            let database = try databases[row.db] ?? GeoDatabase(path: GeoFixture.corpus.appending(path: "maxmind/\(row.db).mmdb").path)
            databases[row.db] = database
            let subdivision = row.country.flatMap { country in row.subdivisions.first?.map { "\(country)-\($0)" } } ?? ""
            let expected = (row.country ?? row.registeredCountry).flatMap { Region(country: $0, subdivision: subdivision) }
            #expect(try database.region(of: GeoFixture.bytes(row.ip)) == expected, "\(row.db) \(row.ip)")
        }
        #expect(lines.count > 100 && databases.count >= 3)
    }

    @Test(arguments: GeoFixture.files(in: "bad/libmaxminddb") + GeoFixture.files(in: "maxmind") { $0.lowercased().contains("broken") })
    func refusesDamagedFiles(path: String) {
        #expect(throws: GeoDatabaseError.self) { try GeoDatabase(path: path) }
    }

    @Test(arguments: GeoFixture.files(in: "maxmind") { $0.contains("ASN") || $0.contains("decoder") })
    func refusesDatabasesWithoutCountries(path: String) {
        #expect {
            try GeoDatabase(path: path)
        } throws: { error in
            if case GeoDatabaseError.noCountries = error { true } else { false }
        }
    }
}
