import AnalyticsCore
import Foundation
import GRDB

extension SQLiteStore {
    /// The key of each site, made when it is first asked for and kept from then on.
    ///
    /// - Parameter random: 32 bytes from a cryptographic source.
    func cookieKeys(of sites: [String], random: () -> [UInt8]) throws -> [String: CookieKey] {
        try pool.write { db in
            try sites.reduce(into: [:]) { keys, site in
                let id = try RollupWriter.siteID(site, db)
                try db.execute(sql: "INSERT INTO site_secret (site, cookie_key) VALUES (?, ?) ON CONFLICT (site) DO NOTHING", arguments: [id, Data(random())])
                let bytes = try Data.fetchOne(db, sql: "SELECT cookie_key FROM site_secret WHERE site = ?", arguments: [id])
                keys[site] = CookieKey(random: bytes.map(Array.init) ?? random())
            }
        }
    }

    /// The keys there are, by site; makes none.
    func cookieKeys() throws -> [String: CookieKey] {
        try pool.read { db in
            try Row.fetchAll(db, sql: "SELECT name, cookie_key FROM site_secret JOIN site ON site.id = site_secret.site").reduce(into: [:]) {
                $0[$1[0] as String] = CookieKey(random: Array($1[1] as Data))
            }
        }
    }
}
