import AnalyticsCore
import Hummingbird

/// The tracker as each site gets it, composed once at the start.
struct TrackerScripts: Sendable {
    /// File names under which it is served, without a slash; the first is `sillage.js`.
    let names: [String]
    private let common: TrackerScript
    private let bySite: [String: TrackerScript]

    init(_ settings: Settings) {
        names = ["sillage.js"] + (settings.trackerFile == "sillage.js" ? [] : [settings.trackerFile])
        // Where no consent is needed, every visitor must be able to object (docs/decisions/0012-cookies.md).
        let compose = { TrackerComposition($0, lifetime: settings.consentLifetimeSeconds, opposition: settings.profile == .exempt) }
        common = TrackerScript(compose(settings.sites).script())
        let scripts = settings.sites.map { ($0.id, TrackerScript(compose([$0]).script())) }
        bySite = Dictionary(scripts) { first, _ in first }
    }

    /// `?site=ID` gives that site's script; without it, or with a name nobody knows, that of all sites together.
    func response(to request: Request) -> Response {
        let site = request.uri.queryParameters["site"].flatMap { bySite[String($0)] }
        return (site ?? common).response(to: request)
    }
}
