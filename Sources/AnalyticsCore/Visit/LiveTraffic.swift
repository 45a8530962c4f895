/// What happens now, for each site that wants to know: fed while visits are joined, in memory only, empty after a start.
///
/// Counts by time and page, and nothing else: no visit, no visitor, no address, no user agent can be found in it. Bounded: see `LiveSite`.
public struct LiveTraffic: Sendable {
    private var sites: [String: LiveSite]

    /// - Parameters:
    ///   - sites: ids of the sites to count for.
    ///   - pages: most pages of a site told apart within five minutes; further ones count as `(other)`.
    public init(sites: [String] = [], pages: Int = LiveSite.maximumPages) {
        self.sites = Dictionary(sites.map { ($0, LiveSite(pages: pages)) }, uniquingKeysWith: { $1 })
    }

    /// nil for a site nothing is counted for.
    public subscript(site: String) -> LiveSite? { sites[site] }

    var isEmpty: Bool { sites.isEmpty }

    /// A visit is heard of.
    ///
    /// - Parameter place: where it was counted last; nil for a visit that begins, or was counted by the process before.
    /// - Returns: where it is counted now.
    mutating func note(_ page: StoredText, site: String, at time: Timestamp, from place: LivePlace?, gain: Metrics) -> LivePlace? {
        sites[site]?.note(page, at: time, from: place, gain: gain)
    }

    /// A visit is forgotten.
    mutating func leave(_ place: LivePlace, site: String) { sites[site]?.leave(place) }

    /// An event that belongs to no visit.
    mutating func note(_ gain: Metrics, site: String, at time: Timestamp) { sites[site]?.note(gain, at: time) }
}

/// Which of the counts a visit is one of, so that it can leave it.
struct LivePlace: Sendable {
    let slot: Int32
    /// Ten seconds since 1970.
    let slice: Int32
}

extension Visit {
    /// `absorb`, telling what happens now.
    mutating func absorb(_ hit: Hit, countsVisitorDay: Bool, live: inout LiveTraffic) -> Event {
        let event = absorb(hit, countsVisitorDay: countsVisitorDay)
        if !live.isEmpty { place = live.note(exit, site: site, at: hit.time, from: place, gain: event.visit) }
        return event
    }
}
