extension Report {
    private static let columns: [(name: String, get: @Sendable (Metrics) -> Int)] = [
        ("visits", { $0.visits }), ("pageviews", { $0.pageviews }), ("bounces", { $0.bounces }),
        ("engaged_seconds", { $0.engagedSeconds }), ("events", { $0.events }),
    ]

    /// Rows as CSV (RFC 4180): a header, the rows, `(other)`, `(total)`.
    ///
    /// A value that a spreadsheet would run as a formula gets an apostrophe before it (OWASP "CSV Injection").
    public func csv() -> String {
        var lines = [([by ?? "value"] + Self.columns.map(\.name) + extraColumns.map(\.name)).joined(separator: ",")]
        for (row, metrics) in allRows {
            let extra = extraColumns.map { Self.csvField($0.get(row)) }
            lines.append(([Self.csvField(row.value)] + Self.columns.map { String($0.get(metrics)) } + extra).joined(separator: ","))
        }
        return lines.joined(separator: "\r\n") + "\r\n"
    }

    /// Rows as aligned columns for a terminal. Characters that could drive a terminal or reorder text are shown as `�`.
    public func table() -> String {
        var cells = [[by ?? ""] + Self.columns.map(\.name) + extraColumns.map(\.name)]
        for (row, metrics) in allRows {
            let extra = extraColumns.map { Self.terminalText($0.get(row)) }
            cells.append([Self.terminalText(row.value)] + Self.columns.map { String($0.get(metrics)) } + extra)
        }
        let widths = cells[0].indices.map { column in cells.map { $0[column].count }.max() ?? 0 }
        let lines = cells.map { row in
            row.enumerated().map { column, text in
                let padding = String(repeating: " ", count: widths[column] - text.count)
                return column == 0 ? text + padding : padding + text
            }.joined(separator: "  ")
        }
        let span = counted.map { "\ncounted: \($0.lowerBound) to \($0.upperBound), because days this old are kept by month" } ?? ""
        let head = "\(site)  \(from) to \(to)  (\(timezone))" + span
        let consenting = total.visitors.consentRate.map { " (\(Int(($0 * 100).rounded())) % of visits with consent)" } ?? ""
        let note = roundingNote.map { ["", $0] } ?? []
        return
            ([head, ""] + lines + ["", "visitors\(total.isFiltered ? " of the whole site" : ""): \(visitorsLine)\(consenting)"] + note)
            .joined(
                separator: "\n") + "\n"
    }

    /// `880 (841 to 922, 95 % interval): 510 counted, 370 estimated`
    private var visitorsLine: String {
        let visitors = total.visitors
        guard let all = visitors.estimate else {
            let isUnknown = total.metrics.visits > 0 && visitors.counted == 0
            return isUnknown ? "not known: the tables about visitors do not reach these days" : "\(visitors.counted) counted"
        }
        let doubt = all.isLowConfidence ? ", low confidence" : ""
        let modelled = max(all.visitors.people - visitors.counted, 0)
        let since = visitors.first.map { ", since \($0)" } ?? ""
        let interval = "\(all.low.people) to \(all.high.people), 95 % interval\(doubt)"
        return "\(all.visitors.people) (\(interval)): \(visitors.counted) counted, \(modelled) estimated\(since)"
    }

    /// For people: that counts are not exact; nil when they are.
    public var roundingNote: String? { roundedTo.map { "counts are rounded to \($0), each by itself (privacy.profile: exempt)" } }

    private var allRows: [(row: ReportRow, metrics: Metrics)] {
        let sums = (other.map { [("(other)", $0.metrics)] } ?? []) + [("(total)", total.metrics)]
        return rows.map { ($0, $0.metrics) } + sums.map { (ReportRow(value: $0.0, metrics: $0.1), $0.1) }
    }

    /// Mean and details, where any row has them: `up 3; down 1`.
    private var extraColumns: [(name: String, get: (ReportRow) -> String)] {
        var columns: [(name: String, get: (ReportRow) -> String)] = []
        if rows.contains(where: { $0.mean != nil }) {
            columns.append((by == Dimension.page.name ? "scroll" : "mean", { $0.mean.map { String(($0 * 100).rounded() / 100) } ?? "" }))
        }
        if by == Breakdown.frequency.name {
            func text(_ value: Double?) -> String { value.map { String(($0 * 100).rounded() / 100) } ?? "" }
            columns += [
                ("visitors", { $0.frequency.map { String($0.visitors) } ?? "" }), ("days_per_visitor", { text($0.frequency?.daysPerVisitor) }),
                ("visits_per_visitor", { text($0.frequency?.visitsPerVisitor) }),
            ]
        }
        if rows.contains(where: { !$0.details.isEmpty }) {
            columns.append(("details", { $0.details.map { "\($0.value) \($0.events)" }.joined(separator: "; ") }))
        }
        return columns
    }

    /// Works on scalars: a combining mark after a comma, quote or sign makes another `Character`, but no other CSV.
    static func csvField(_ text: String) -> String {
        var field = String.UnicodeScalarView()
        var isQuoted = false
        let clean = text.unicodeScalars.map { isHostile($0) ? "\u{FFFD}" : $0 }
        if let first = clean.first(where: { $0 != " " }), "=+-@＝＋－＠".unicodeScalars.contains(first) { field.append("'") }
        for scalar in clean {
            if scalar == "," || scalar == "\"" { isQuoted = true }
            if scalar == "\"" { field.append(scalar) }
            field.append(scalar)
        }
        return isQuoted ? "\"\(String(field))\"" : String(field)
    }

    static func terminalText(_ text: String) -> String {
        let clean = String(text.unicodeScalars.map { isHostile($0) ? "\u{FFFD}" : Character($0) })
        return clean.count > 100 ? clean.prefix(99) + "…" : clean
    }

    /// Control characters, and marks that change the direction of text (Unicode UAX #9).
    private static func isHostile(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0x7F...0x9F, 0x061C, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069: true
        default: false
        }
    }
}
