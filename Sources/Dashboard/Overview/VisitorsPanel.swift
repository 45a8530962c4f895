import AnalyticsCore

/// Where the number of visitors comes from: who was counted and who was estimated, with the interval and how the estimate does on known people.
struct VisitorsPanel: PanelView {
    let visitors: VisitorCount
    let estimate: VisitorEstimate
    let wording: Wording

    var dimension: Dimension { .consent }

    /// nil where there is no estimate.
    init?(_ visitors: VisitorCount, wording: Wording) {
        guard let estimate = visitors.estimate, estimate.visitors.people > 0 else { return nil }
        (self.visitors, self.estimate, self.wording) = (visitors, estimate, wording)
    }

    func markup(style: String) -> HTML {
        """
        <article class="card \(style)"><div class="hd"><h3>\(wording[.visitorsTitle])</h3>\(doubt)</div>
        <p class="note">\(wording[.visitorsSay])</p>
        \(stack)<div class="t"><table><caption class="vh">\(wording[.visitorsTitle])</caption><thead><tr><th scope="col">\(wording[.originColumn])</th>\
        <th scope="col" class="w5">\(wording[.visitorColumn])</th></tr></thead>
        <tbody>\(parts.map(row).joined())</tbody></table></div>
        <p class="note last">\(remark)</p></article>

        """
    }

    private var doubt: HTML { estimate.isLowConfidence ? "<span class=\"badge\">\(wording[.lowConfidence])</span>" : "" }

    private var parts: [(name: Phrase, people: Double, isCounted: Bool)] {
        [
            (.partConsenting, estimate.consenting, true), (.partNewRefusers, estimate.newRefusers, true),
            (.partEarlierRefusers, estimate.earlierRefusers, false), (.partUndecided, estimate.undecided, false), (.partSignal, estimate.signal, false),
        ]
    }

    private func row(_ part: (name: Phrase, people: Double, isCounted: Bool)) -> HTML {
        """
        <tr><th scope="row"><span>\(VisitorsKey.markup(isCounted: part.isCounted)) \(wording[part.name])</span></th>\
        <td>\(wording.integer(part.people.people))</td></tr>

        """
    }

    /// Counted solid, estimated hatched, and the interval as a whisker beneath; all of whole people, to the scale of its upper end.
    private var stack: HTML {
        let top = max(estimate.high.people, estimate.visitors.people, 1)
        func x(_ people: Int) -> String { Curve.hundredths(Double(people) / Double(top) * 100) + "%" }
        let (low, high) = (x(estimate.low.people), x(estimate.high.people))
        let (counted, estimated) = (x(visitors.counted), x(max(visitors.shown - visitors.counted, 0)))
        return """
            <svg class="stack" role="img" aria-label="\(wording.visitorsParts(visitors))"><rect class="solid" width="\(counted)" height="24"/>\
            <rect class="hat" fill="url(#hatch)" x="\(counted)" width="\(estimated)" height="24"/></svg>
            <svg class="whisk" aria-hidden="true"><line x1="\(low)" x2="\(high)" y1="6" y2="6"/><line x1="\(low)" x2="\(low)" y1="2" y2="10"/>\
            <line x1="\(high)" x2="\(high)" y1="2" y2="10"/></svg>

            """
    }

    private var remark: String {
        let interval = wording(
            .visitorsInterval, ["low": wording.integer(estimate.low.people), "high": wording.integer(estimate.high.people)])
        let trial = estimate.backtest.map { wording(.backtestError, ["p": wording.percent(($0.error * 10_000).rounded() / 10_000)]) }
        return [interval, trial, wording.visitorsSince(visitors)].compactMap(\.self).joined(separator: " ")
    }
}

/// What counted and estimated figures are marked with.
enum VisitorsKey {
    static func markup(isCounted: Bool) -> HTML {
        isCounted
            ? "<svg class=\"key\" aria-hidden=\"true\"><rect class=\"solid\" width=\"16\" height=\"12\" rx=\"2\"/></svg>"
            : """
            <svg class="key" aria-hidden="true"><rect class="hat" fill="url(#hatch)" width="16" height="12" rx="2"/>\
            <rect class="box" x=".5" y=".5" width="15" height="11" rx="2"/></svg>
            """
    }

    /// The hatch that estimates refer to; once on a page.
    static let hatch: HTML = """
        <svg class="vh" aria-hidden="true"><defs><pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" \
        patternTransform="rotate(45)"><rect class="hb" width="5" height="5"/><line class="hl" x1="1" y2="5" x2="1"/></pattern></defs></svg>
        """
}

extension Wording {
    /// `3 883 comptés, 1 757 estimés : de 5 390 à 5 890`; nothing without an estimate.
    func visitorsParts(_ visitors: VisitorCount) -> String {
        guard let all = visitors.estimate else { return "" }
        return self(
            .visitorsParts,
            [
                "counted": integer(visitors.counted), "estimated": integer(max(visitors.shown - visitors.counted, 0)),
                "low": integer(all.low.people), "high": integer(all.high.people),
            ])
    }

    /// From which day on visitors are known, where the period begins before it.
    func visitorsSince(_ visitors: VisitorCount) -> String? { visitors.first.map { self(.visitorsSince, ["date": date($0, year: true)]) } }
}
