/// Values with units, as they are written in the configuration. Each `init?` gives nil for anything else than the form it names.
enum Units {
    /// `365d`, `48h`, `30m`, `60s` → seconds.
    static func duration(_ text: String) -> Int64? {
        number(text, units: ["d": 86_400, "h": 3600, "m": 60, "s": 1])
    }

    /// Seconds as they are written: `365d`, `48h`, `90s`; hours up to three days.
    static func text(_ seconds: Int64) -> String {
        if seconds % 86_400 == 0, seconds > 3 * 86_400 { return "\(seconds / 86_400)d" }
        if seconds % 3600 == 0 { return "\(seconds / 3600)h" }
        return seconds % 60 == 0 ? "\(seconds / 60)m" : "\(seconds)s"
    }

    /// `16KiB`, `64MiB`, `2GiB`, `512B` → bytes.
    static func size(_ text: String) -> Int? {
        number(text, units: ["GiB": 1 << 30, "MiB": 1 << 20, "KiB": 1 << 10, "B": 1]).map(Int.init)
    }

    /// `20/s`, `600/m` → events per second; `off` → 0.
    static func rate(_ text: String) -> Double? {
        if text == "off" { return 0 }
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2, let count = Int(parts[0]), count > 0, count <= 1_000_000 else { return nil }
        switch parts[1] {
        case "s": return Double(count)
        case "m": return Double(count) / 60
        default: return nil
        }
    }

    /// `127.0.0.1:8080`, `[::1]:8080` → host and port (0 for any free port).
    static func endpoint(_ text: String) -> Endpoint? {
        guard let colon = text.lastIndex(of: ":"), let port = UInt16(text[text.index(after: colon)...]) else { return nil }
        var host = String(text[..<colon])
        if host.hasPrefix("["), host.hasSuffix("]") { host = String(host.dropFirst().dropLast()) } else if host.contains(":") { return nil }
        guard !host.isEmpty, !host.contains(where: { $0 == "/" || $0 == " " }) else { return nil }
        return Endpoint(host: host, port: Int(port))
    }

    private static func number(_ text: String, units: KeyValuePairs<String, Int64>) -> Int64? {
        guard let unit = units.first(where: { text.hasSuffix($0.key) }), let count = Int64(text.dropLast(unit.key.count)), count > 0 else {
            return nil
        }
        let (value, overflow) = count.multipliedReportingOverflow(by: unit.value)
        return overflow ? nil : value
    }
}

/// An address to listen on.
struct Endpoint: Hashable, CustomStringConvertible {
    var host: String
    var port: Int

    var description: String { host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)" }
}
