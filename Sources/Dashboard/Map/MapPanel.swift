import AnalyticsCore

/// The world, each land tinted by its visits. A picture: the figures are in the table of countries, which has the same links.
struct MapPanel: PanelView {
    let report: Report
    let k: Int
    let wording: Wording
    /// The land that the page is filtered by.
    var chosen: String?

    private let map: WorldMap
    private let rows: [ReportRow]
    private let scale: MapScale

    /// Half the width of a dot.
    private static let radius = 7

    var dimension: Dimension { .country }
    var followsFilter: Bool { true }

    /// nil where no land on the map is known.
    init?(_ report: Report?, k: Int, wording: Wording, chosen: String? = nil, map: WorldMap = .world) {
        guard let report else { return nil }
        let rows = report.rows.filter { map.contains($0.value) && $0.metrics.visits > 0 }
        guard !rows.isEmpty else { return nil }
        (self.report, self.k, self.wording, self.chosen, self.map, self.rows) = (report, k, wording, chosen, map, rows)
        scale = MapScale(largest: rows.map(\.metrics.visits).max() ?? 0, k: k)
    }

    func markup(style: String) -> HTML {
        """
        <article class="card world \(style)"><div class="hd"><h3>\(wording[.mapTitle])</h3></div>
        <svg class="map" viewBox="0 0 \(map.width) \(map.height)" role="img" aria-label="\(summary)">\(land)\(isles)\(lands)</svg>
        \(legend)</article>

        """
    }

    private var tinted: [ReportRow] { rows.filter { scale.rank(of: $0.metrics.visits) > 0 } }

    /// Largest last and the chosen one after them, so that its outline lies over its neighbours'; dots over everything.
    private var lands: HTML {
        let reversed = tinted.reversed().filter { $0.value != chosen } + tinted.filter { $0.value == chosen }
        return (reversed.filter { map.dots[$0.value] == nil } + reversed.filter { map.dots[$0.value] != nil }).map(shape).joined()
    }

    /// Everything without a figure of its own is one path; `data-codes` names its lands in their order, for the script to tint others.
    private var land: HTML {
        let codes = untinted(map.outlines.keys)
        let path = codes.compactMap { map.outlines[$0] }.joined() + map.ground
        return "<path class=\"land\" data-codes=\"\(codes.joined(separator: " "))\" d=\"\(path)\"/>"
    }

    /// Small lands without a figure: lines of no length with round ends.
    private var isles: HTML {
        let codes = untinted(map.dots.keys)
        let path = codes.compactMap { map.dots[$0] }.map { "M\($0.x) \($0.y)h0" }.joined()
        return "<path class=\"isles\" data-codes=\"\(codes.joined(separator: " "))\" d=\"\(path)\"/>"
    }

    private func untinted(_ codes: some Collection<String>) -> [String] {
        let tinted = Set(tinted.map(\.value))
        return codes.filter { !tinted.contains($0) }.sorted()
    }

    private func shape(_ row: ReportRow) -> HTML {
        let chosen: HTML = row.value == self.chosen ? " on" : ""
        let filter: HTML = report.roundedTo == nil ? " data-filter=\"country:\(row.value)\"" : ""
        let attributes: HTML = "class=\"m\(scale.rank(of: row.metrics.visits))\(chosen)\" data-code=\"\(row.value)\"\(filter)"
        let title: HTML = "<title>\(name(row))\(wording[.colon]) \(wording.visits(row.metrics.visits))</title>"
        if let dot = map.dots[row.value] { return "<circle \(attributes) cx=\"\(dot.x)\" cy=\"\(dot.y)\" r=\"\(Self.radius)\">\(title)</circle>" }
        return "<path \(attributes) d=\"\(map.outlines[row.value] ?? "")\">\(title)</path>"
    }

    private func name(_ row: ReportRow) -> String { wording.label(.country, row.value).text }

    /// `Carte du monde des visites : France 69,8 %, Belgique 9,1 %.`
    private var summary: String {
        let list = rows.prefix(4).map { row in
            "\(name(row)) \(wording.percent(Rates.share(row.metrics.visits, of: report.total.metrics.visits)))"
        }
        return wording(.mapSummary, ["list": list.joined(separator: ", ")])
    }

    private var legend: HTML {
        let edges = scale.edges.map(wording.integer)
        let last = edges.count - 1
        let between = (0..<last).map { "\(edges[$0])–\(wording.integer(scale.edges[$0 + 1] - 1))" }
        let words = [k > 1 ? wording(.mapUnder, ["k": edges[0]]) : wording[.mapNobody]] + between + [wording(.mapFrom, ["from": edges[last]])]
        let keys = words.enumerated().map { index, word -> HTML in "<span><i class=\"m\(index)\"></i>\(word)</span>" }
        return "<p class=\"scale\"><span>\(wording[.mapScale])</span>\(keys.joined())</p>\n"
    }
}
