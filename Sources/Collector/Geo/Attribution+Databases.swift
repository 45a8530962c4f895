import Dashboard

extension Attribution {
    /// Who asks to be named by the licence of a database, from its type and its English description; empty for an unknown maker.
    static func required(type: String, description: String) -> [Attribution] {
        let name = type.lowercased()
        if name.hasPrefix("geolite2") || name.hasPrefix("geoip2") { return [maxMind] }
        if name.hasPrefix("dbip") || name.hasPrefix("db-ip") { return [dbIP] }
        if name == "sillage-region" {
            return (description.contains("IPFire") ? [ipFire] : []) + (description.contains("DB-IP") ? [dbIP] : [])
        }
        return []
    }

    private static let maxMind = Attribution(
        text: "This product includes GeoLite Data created by MaxMind", link: "https://www.maxmind.com")
    private static let dbIP = Attribution(text: "IP Geolocation by DB-IP", link: "https://db-ip.com")
    private static let ipFire = Attribution(
        text: "IPFire Location Database (CC BY-SA 4.0)", link: "https://www.ipfire.org/location")
}
