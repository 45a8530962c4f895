import AnalyticsCore
import Dashboard
import Foundation
import Testing

@testable import Collector

@Suite struct GeoDatabaseTests {
    @Test(arguments: [
        ("192.0.2.1", "FR", "FR-IDF"),
        ("192.0.2.255", "FR", "FR-IDF"),
        ("::ffff:192.0.2.1", "FR", "FR-IDF"),
        ("81.2.69.142", "GB", "GB-ENG"),
        ("198.51.100.7", "DE", ""),
        ("203.0.113.127", "US", "US-CA"),
        ("203.0.113.128", "US", ""),
        ("2001:db8:0:1::1", "FR", "FR-20R"),
        ("2001:db8:1::", "RE", ""),
    ])
    func knowsCountryAndSubdivision(address: String, country: String, subdivision: String) throws {
        let database = try GeoDatabase(path: GeoFixture.database)
        #expect(try database.region(of: GeoFixture.bytes(address)) == Region(country: country, subdivision: subdivision))
    }

    @Test(arguments: ["192.0.3.0", "127.0.0.1", "2001:db8:1::1", "2001:db8:2::1", "::1", "::ffff:10.0.0.1"])
    func saysNothingOfUnknownNetworks(address: String) throws {
        let database = try GeoDatabase(path: GeoFixture.database)
        #expect(try database.region(of: GeoFixture.bytes(address)) == nil)
    }

    @Test(arguments: [0, 1, 3, 5, 15, 17])
    func saysNothingOfOtherLengths(count: Int) throws {
        let database = try GeoDatabase(path: GeoFixture.database)
        #expect(try database.region(of: [UInt8](repeating: 0xC0, count: count)) == nil)
    }

    @Test func tellsItsSourceAndAge() throws {
        let database = try GeoDatabase(path: GeoFixture.database)
        #expect(database.type == "Sillage-Region")
        #expect(database.buildDate == Timestamp(seconds: 1_793_512_800))
        #expect(database.attributions.map(\.link) == ["https://www.ipfire.org/location"])
    }

    @Test(arguments: [
        ("GeoLite2-City", "", ["https://www.maxmind.com"]),
        ("GeoIP2-Country", "", ["https://www.maxmind.com"]),
        ("DBIP-City-Lite", "", ["https://db-ip.com"]),
        ("Sillage-Region", "Countries: IPFire… Subdivisions: DB-IP…", ["https://www.ipfire.org/location", "https://db-ip.com"]),
        ("Sillage-Region", "All: DB-IP City Lite…", ["https://db-ip.com"]),
        ("ipinfo generic_country_free.mmdb", "", []),
    ])
    func namesWhomTheLicenceAsksFor(type: String, description: String, links: [String]) {
        #expect(Attribution.required(type: type, description: description).map(\.link) == links)
    }

    @Test func saysWhatToDoAboutAMissingFile() throws {
        let path = FileManager.default.temporaryDirectory.appending(path: "no-such-\(UUID()).mmdb").path
        let error = #expect(throws: GeoDatabaseError.self) { try GeoDatabase(path: path) }
        let text = try #require(error).description
        #expect(text.contains(path) && text.contains("No such file") && text.contains("scripts/geoip"))
    }

    /// A file cut short at any length, or with any one byte changed, gives an answer or an error, never a crash.
    @Test func survivesDamage() throws {
        let whole = [UInt8](try Data(contentsOf: URL(fileURLWithPath: GeoFixture.database)))
        let path = FileManager.default.temporaryDirectory.appending(path: "damaged-\(UUID()).mmdb").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        let addresses = ["81.2.69.142", "192.0.2.1", "203.0.113.200", "2001:db8::1", "ff02::1"].map(GeoFixture.bytes)
        var refused = 0
        func open(_ bytes: [UInt8]) throws {
            try Data(bytes).write(to: URL(fileURLWithPath: path))
            do {
                let database = try GeoDatabase(path: path)
                for address in addresses { _ = try database.region(of: address) }
            } catch { refused += 1 }
        }
        for length in stride(from: 0, to: whole.count, by: 7) { try open(Array(whole.prefix(length))) }
        #expect(refused == (whole.count + 6) / 7, "a file cut short is not accepted")
        for place in whole.indices {
            var bytes = whole
            bytes[place] ^= place.isMultiple(of: 2) ? 0xFF : 1 << UInt8(place % 8)
            try open(bytes)
        }
    }
}
