extension Report {
    /// Visitors of a calendar month in JSON.
    struct Cohorts: Encodable {
        struct Count: Encodable {
            /// Month of the first visit.
            var value: String?
            /// How many are folded.
            var values: Int?
            var visitors: Int
        }

        var month: String
        var rows: [Count]
        var other: Count?

        init(_ cohorts: CohortMonth) {
            month = TimeStep.month.label(cohorts.month)
            rows = cohorts.rows.map { Count(value: $0.value, visitors: $0.visitors) }
            other = cohorts.other.map { Count(values: $0.values, visitors: $0.visitors) }
        }
    }
}

extension Report.Visitors {
    /// How often the visitors of a row came: all of them consented, and all are counted.
    init(_ frequency: VisitFrequency) {
        self.init(counted: frequency.visitors, estimate: nil)
        consenting = frequency.visitors
        daysPerVisitor = frequency.daysPerVisitor.map(Self.hundredths)
        visitsPerVisitor = frequency.visitsPerVisitor.map(Self.hundredths)
    }

    static func hundredths(_ value: Double) -> Double { (value * 100).rounded() / 100 }
}
