import AnalyticsCore
import Foundation

extension Settings {
    /// The networks in which nobody browses; empty when none are configured.
    /// - Throws: `Failure` when the list cannot be read, with the line that is wrong.
    func networks() throws -> NetworkList {
        guard let path = botNetworks else { return NetworkList() }
        guard let bytes = FileManager.default.contents(atPath: path) else {
            throw Failure("bots.networks", "cannot read \(path)", "name a readable file, or none")
        }
        do { return try NetworkList(parsing: String(decoding: bytes, as: UTF8.self)) } catch {
            throw Failure("bots.networks", "\(path): \(error)", "write one CIDR range a line, such as 203.0.113.0/24")
        }
    }
}
