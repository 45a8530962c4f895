/// What happens on one site now: visits and their pages in the last five minutes, page views and visits begun in each of the last thirty.
///
/// A visit is one count, which moves to the time and page it was heard of last: nothing tells it from the next one. Memory: 2 KB, and up to
/// 120 bytes and the text for each page of the last five minutes, `maximumPages` of them. Adding is O(1), and allocates nothing when the page
/// is known; every ten seconds it takes one pass over the pages.
public struct LiveSite: Sendable {
    /// Pages told apart.
    public static let maximumPages = 500
    /// A visit may be ahead of the clock by so much; beyond it, the clock was set back, and the visit waits until it is right again.
    private static let tolerance: Int64 = 60_000

    private var pages: LivePages
    private var minutes = LiveMinutes()
    /// Visits heard of before were counted by nobody.
    private var began: Timestamp?

    init(pages: Int = LiveSite.maximumPages) { self.pages = LivePages(limit: pages) }

    mutating func note(_ step: LiveStep) {
        advance(to: step.time)
        guard let place = step.to else { return minutes.add(step.gain, isVisit: false, at: step.time) }
        guard place.time - step.time <= Self.tolerance, let began else { return }
        let from = step.from.flatMap { $0.time < began ? nil : $0 }
        pages.move(from: from, to: place)
        let isNewInMinute = from.map { LiveMinutes.minute(of: $0.time) < LiveMinutes.minute(of: place.time) } ?? true
        minutes.add(step.gain, isVisit: isNewInMinute, at: place.time)
    }

    private mutating func advance(to time: Timestamp) {
        if began == nil || pages.isFarAhead(of: time) {
            began = time
            pages.clear(at: time)
            minutes = LiveMinutes()
        }
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
