/// Questions that reach days which are kept as months.
extension ReportBuilder {
    /// The question over the days that its answer will cover, totals and rows alike.
    func covered(_ query: ReportQuery) throws -> ReportQuery {
        var query = query
        query.days = try source.coverage(site: query.site, query.days, of: nil)
        guard case .dimension(let dimension)? = query.by, let filter = query.filter, let pair = PairKey(dimension, filter.dimension) else { return query }
        query.days = try source.coverage(site: query.site, query.days, of: pair)
        // Months of two-way counts may reach into older ones of one-way counts.
        query.days = try source.coverage(site: query.site, query.days, of: nil)
        return query
    }

    func months(_ query: ReportQuery) throws -> [(month: Day, metrics: Metrics)] {
        guard let filter = query.filter else { return try source.months(site: query.site, query.days) }
        return try source.months(site: query.site, query.days, where: filter)
    }

    /// What the rows of a filter leave of its total, as one row of `(other)`: visits whose two-way counts are no longer kept. nil where nothing
    /// is missing, or where a visit may have no value or several.
    static func remainder(of total: Metrics, _ rows: [ReportRow], _ dimension: Dimension) -> ReportRow? {
        guard dimension.isOfEveryVisit || dimension == .page else { return nil }
        var rest = total
        for row in rows { rest += row.metrics.negated }
        if dimension == .page {
            // A visit sees several pages: page views and time add up to the total, visits only to more.
            rest.visits = rest.pageviews > 0 ? max(rest.visits, 0) : 0
        }
        return rest.visits > 0 || rest.pageviews > 0 ? ReportRow(value: StoredText.other.text, metrics: rest) : nil
    }
}

extension Dimension {
    /// Whether each visit has exactly one value.
    var isOfEveryVisit: Bool {
        switch self {
        case .entry, .channel, .source, .country, .language, .browser, .os, .device: true
        default: false
        }
    }
}
