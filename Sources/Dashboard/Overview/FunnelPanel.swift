import AnalyticsCore

/// One funnel: a bar for each step, all to one scale, and in words how many went on.
struct FunnelPanel: PanelView {
    let funnel: Funnel
    let k: Int
    let wording: Wording

    var dimension: Dimension { .funnel }

    func markup(style: String) -> HTML {
        """
        <article class="card \(style)"><div class="hd"><h3><bdi>\(title)</bdi></h3>\(conversion)</div>
        <ol class="fun" aria-label="\(wording[.stepsOf])">
        \(funnel.steps.indices.map(step).joined())</ol></article>

        """
    }

    private var title: String { wording(.funnelTitle, ["name": Label(funnel.name).text]) }

    private var conversion: HTML {
        funnel.conversion.map { "<p class=\"rate\">\(wording[.conversion]) <b>\(wording.percent($0))</b></p>" } ?? ""
    }

    private func step(_ index: Int) -> HTML {
        let step = funnel.steps[index]
        let width = Curve.tenths(min(Rates.share(step.visits ?? 0, of: funnel.steps[0].visits ?? step.visits ?? 0) ?? 0, 1) * 100)
        return """
            <li><span>\(name(step))</span>\(figure(step))\
            <svg aria-hidden="true"><rect class="k1" width="\(width)%" height="100%" rx="4"/></svg>\(loss(index))</li>

            """
    }

    private func name(_ step: Funnel.Step) -> HTML {
        guard let label = step.label else { return "\(wording(.funnelStep, ["n": wording.integer(step.number)]))" }
        return "<span class=\"p\">\(wording.integer(step.number))</span> \(Label(label).inline)"
    }

    private func figure(_ step: Funnel.Step) -> HTML {
        step.visits.map { "<b>\(wording.integer($0))</b>" } ?? "<span class=\"p\">\(wording(.belowK, ["k": String(k)]))</span>"
    }

    /// `25,2 % continuent · 928 s’arrêtent ici`; nothing after the last step, or where the next one is too rare to say.
    private func loss(_ index: Int) -> HTML {
        guard index + 1 < funnel.steps.count, let here = funnel.steps[index].visits, let next = funnel.steps[index + 1].visits else { return "" }
        let stopped = max(here - next, 0)
        let stop = wording(wording.plural(stopped, one: Phrase.stopOne, many: .stopMany), ["n": wording.integer(stopped)])
        return "<small>\(wording(.goOn, ["p": wording.percent(Rates.share(next, of: here).map { min($0, 1) })])) · \(stop)</small>"
    }
}
