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

    mutating func note(_ step: LiveStep, site: String) { sites[site]?.note(step) }
}

/// A visit goes on or begins, or a page was seen by nobody who may be recognised.
struct LiveStep {
    /// When it was heard of, and the page it showed then.
    struct Place {
        var time: Timestamp
        var page: StoredText
    }

    var time: Timestamp
    /// nil for a visit that begins.
    var from: Place?
    /// nil for a page view that belongs to no visit.
    var to: Place?
    var gain: Metrics
}

extension Visit {
    /// `absorb`, telling what happens now.
    mutating func absorb(_ hit: Hit, countsVisitorDay: Bool, live: inout LiveTraffic) -> Event {
        guard !live.isEmpty else { return absorb(hit, countsVisitorDay: countsVisitorDay) }
        let before = metrics.visits == 0 ? nil : LiveStep.Place(time: last, page: exit)
        let event = absorb(hit, countsVisitorDay: countsVisitorDay)
        live.note(LiveStep(time: hit.time, from: before, to: .init(time: last, page: exit), gain: event.visit), site: site)
        return event
    }
}
