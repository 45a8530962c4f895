/// What happens on one site now: visits and their pages in the last five minutes, page views and visits begun in each of the last thirty.
///
/// A visit is one count, which moves to the time and page it was heard of last: nothing tells it from the next one. Memory: 2 KB, and up to
/// 120 bytes and the text for each page of the last five minutes, `maximumPages` of them. Adding is O(1), and allocates nothing when the page
/// is known; every ten seconds it takes one pass over the pages.
public struct LiveSite: Sendable {
    /// Pages told apart.
    public static let maximumPages = 500

    private var pages: LivePages
    private var minutes = LiveMinutes()

    init(pages: Int = LiveSite.maximumPages) { self.pages = LivePages(limit: pages) }

    /// A visit is heard of on a page: it leaves the count where it was.
    mutating func note(_ page: StoredText, at time: Timestamp, from place: LivePlace?, gain: Metrics) -> LivePlace? {
        advance(to: time)
        minutes.add(gain, isVisit: place.map { LivePages.minute(of: $0) < LiveMinutes.minute(of: time) } ?? true, at: time)
        return pages.move(from: place, to: page, at: time)
    }

    /// A visit is forgotten.
    mutating func leave(_ place: LivePlace) { pages.leave(place) }

    /// An event that belongs to no visit.
    mutating func note(_ gain: Metrics, at time: Timestamp) {
        advance(to: time)
        minutes.add(gain, isVisit: false, at: time)
    }

    /// A clock that was set back starts everything anew.
    private mutating func advance(to time: Timestamp) {
        if pages.isFarAhead(of: time) { self = LiveSite(pages: pages.limit) }
        pages.advance(to: time)
        minutes.advance(to: time)
    }

    /// The figures that may be shown (P8).
    ///
    /// - Parameter k: fewest visits a figure may stand for. A figure under k is nil, none included: nobody sees somebody arrive on an empty site.
    /// - Cost: one pass over the counts, about 15,000 additions at most.
    public func figures(at time: Timestamp, k: Int) -> LiveFigures {
        func shown(_ count: Int, of visits: Int) -> Int? { k <= 1 || visits >= k ? count : nil }
        let rows = pages.visits(at: time).map { ReportRow(value: $0.page.text, metrics: Metrics(visits: $0.visits)) }
        let now = rows.reduce(0) { $0 + $1.metrics.visits }
        let folded = now >= k ? Folding.fold(rows, k: k, limit: LiveFigures.maximumPages, sorted: true) : ([], nil)
        return LiveFigures(
            now: shown(now, of: now),
            minutes: minutes.counts(at: time).map {
                LiveFigures.Minute(visits: shown($0.begun, of: $0.begun), pageviews: shown($0.pageviews, of: $0.visits))
            },
            pages: folded.0.map { LiveFigures.Page(value: $0.value, visits: $0.metrics.visits) },
            other: folded.1.map { LiveFigures.Other(values: $0.values, visits: $0.metrics.visits) }, k: k)
    }
}

extension LiveSite: CustomStringConvertible, CustomReflectable {
    public var description: String { "LiveSite" }
    public var customMirror: Mirror { Mirror(self, children: []) }
}
