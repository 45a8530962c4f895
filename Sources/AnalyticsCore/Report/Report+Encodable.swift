/// The same JSON as `json()`, inside a larger document.
extension Report: Encodable {
    public func encode(to encoder: any Encoder) throws { try Document(self).encode(to: encoder) }

    /// The rows of a report without what all reports of one page share: the site, the days, the totals.
    public struct Table: Encodable, Sendable {
        private let report: Report
        private let limit: Int

        /// - Parameter limit: most rows; how many are left out is in `more`.
        public init(_ report: Report, limit: Int) { (self.report, self.limit) = (report, limit) }

        private enum CodingKeys: String, CodingKey { case rows, other, months, more }

        public func encode(to encoder: any Encoder) throws {
            let document = Document(report)
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(Array(document.rows.prefix(limit)), forKey: .rows)
            try container.encodeIfPresent(document.other, forKey: .other)
            try container.encodeIfPresent(document.months, forKey: .months)
            try container.encode(max(document.rows.count - limit, 0), forKey: .more)
        }
    }
}
