/// The same JSON as `json()`, inside a larger document.
extension Report: Encodable {
    public func encode(to encoder: any Encoder) throws { try Document(self).encode(to: encoder) }

    /// The rows of a report without what all reports of one page share: the site, the days, the totals.
    public struct Table: Encodable, Sendable {
        private let report: Report
        private let more: Int

        /// - Parameter more: how many further rows the report had before it was cut to these.
        public init(_ report: Report, more: Int = 0) { (self.report, self.more) = (report, more) }

        private enum CodingKeys: String, CodingKey { case rows, other, months, more }

        public func encode(to encoder: any Encoder) throws {
            let document = Document(report)
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(document.rows, forKey: .rows)
            try container.encodeIfPresent(document.other, forKey: .other)
            try container.encodeIfPresent(document.months, forKey: .months)
            try container.encode(more, forKey: .more)
        }
    }
}
