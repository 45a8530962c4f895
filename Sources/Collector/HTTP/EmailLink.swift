import AnalyticsCore

/// A link of an e-mail campaign, as registered in the configuration: `/go/<campaign>/<name>` leads to `url` and nowhere else.
struct EmailLink: Hashable {
    let site: String
    let campaign: String
    let name: String
    /// Absolute http or https.
    let url: String
    /// A host of the site, so that the click belongs to it.
    let host: String

    /// The click as an event; it belongs to no visit.
    var click: Beacon {
        Beacon(site: site, detail: .email(campaign: campaign, action: "click: \(name)"), url: "https://\(host)/")
    }
}
