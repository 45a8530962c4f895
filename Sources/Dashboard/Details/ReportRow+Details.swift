import AnalyticsCore

extension ReportRow {
    /// What the report calls details of fewer than k visits.
    static let folded = "(other)"

    /// Visits that did something with the value: 0 where nobody did, nil where it may be among the rare or nothing is known.
    func visits(of detail: String) -> Int? { count(of: detail, \.visits) }

    /// The same, in times.
    func events(of detail: String) -> Int? { count(of: detail, \.events) }

    /// Share of the visits that did `whole` and also did `part`, 0…1.
    func rate(of part: String, in whole: String) -> Double? {
        guard let done = visits(of: part), let begun = visits(of: whole) else { return nil }
        return Rates.share(done, of: begun).map { min($0, 1) }
    }

    /// Clicks of an e-mail, on whatever link: all that was no opening. Without the openings, the clicks that are not rare.
    var clicks: Int? {
        guard !details.isEmpty else { return nil }
        if let opens = events(of: "open") { return max(metrics.events - opens, 0) }
        let known = details.filter { $0.link != nil }.reduce(0) { $0 + $1.events }
        return known > 0 ? known : nil
    }

    private func count(of detail: String, _ number: KeyPath<ReportDetail, Int>) -> Int? {
        if let known = details.first(where: { $0.value == detail }) { return known[keyPath: number] }
        return details.isEmpty || details.contains { $0.value == Self.folded } ? nil : 0
    }
}

extension ReportDetail {
    private static let click = "click: "

    /// The link of an e-mail that was clicked: `click: pied` → `pied`, empty for a click on a link without a name, nil for anything else.
    ///
    /// By bytes: a name that begins with a combining mark would otherwise hide what stands before it.
    var link: String? {
        if value == "click" { return "" }
        guard value.utf8.starts(with: Self.click.utf8) else { return nil }
        return String(decoding: value.utf8.dropFirst(Self.click.utf8.count), as: UTF8.self)
    }
}
