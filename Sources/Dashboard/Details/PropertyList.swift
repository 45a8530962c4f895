import AnalyticsCore

/// The properties of a custom event, folded away: each key with its values.
struct PropertyList: Sendable {
    let row: ReportRow
    let wording: Wording

    /// Values by key, keys in the order of their most frequent value; what is rare has no key.
    private var groups: [(key: String, values: [ReportDetail])] {
        var groups: [(key: String, values: [ReportDetail])] = []
        for detail in row.details.prefix(FigureList.limit) where detail.value != ReportRow.folded {
            let (key, value) = Self.parts(of: detail.value)
            let named = ReportDetail(value: value, visits: detail.visits, events: detail.events)
            if let index = groups.firstIndex(where: { $0.key == key }) {
                groups[index].values.append(named)
            } else {
                groups.append((key, [named]))
            }
        }
        return groups
    }

    var markup: HTML {
        let groups = groups
        let rare = row.details.last { $0.value == ReportRow.folded }
        let lists = groups.map { list($0.key, $0.values) } + (rare.map { [other($0)] } ?? [])
        let words = wording.plural(groups.count, one: Phrase.propertyOne, many: .propertyMany)
        return """
            <details class="unfold"><summary>\(wording(words, ["n": wording.integer(groups.count)]))</summary>\
            <dl class="props">\(lists.joined())</dl>\(FigureList.cut(row.details.count, wording: wording))</details>
            """
    }

    private func list(_ key: String, _ values: [ReportDetail]) -> HTML {
        let figures = values.map { FigureList.Figure(name: wording.detail(.custom, $0.value), count: $0.events) }
        return "<dt>\(Label(key).inline)</dt><dd>\(FigureList.list(figures[...], wording: wording))</dd>"
    }

    private func other(_ rare: ReportDetail) -> HTML {
        "<dt>\(wording[.other])</dt><dd><ul class=\"figures\"><li><b>\(wording.integer(rare.events))</b></li></ul></dd>"
    }

    /// By bytes, as values may begin with a combining mark. A property without a value stands as its key.
    static func parts(of property: String) -> (key: String, value: String) {
        let bytes = Array(property.utf8)
        guard let colon = bytes.firstRange(of: Array(": ".utf8)) else { return (property, "") }
        return (String(decoding: bytes[..<colon.lowerBound], as: UTF8.self), String(decoding: bytes[colon.upperBound...], as: UTF8.self))
    }
}
