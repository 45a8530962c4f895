import AnalyticsCore

/// Tables about the same thing in one card: side by side where there is room, else one at a time behind tabs that the script makes. Without it all of
/// them are seen.
struct TabGroup: PanelView {
    let panels: [TablePanel]

    var dimension: Dimension { panels[0].dimension }
    var isRoomy: Bool { false }
    var followsFilter: Bool { panels[0].followsFilter }

    func markup(style: String) -> HTML {
        let parts = panels.map { panel -> HTML in
            var part = panel
            part.isPart = true
            return part.markup(style: "")
        }
        return "<div class=\"card group \(style)\"><div class=\"cols\">\n\(parts.joined())</div></div>\n"
    }

    /// Panels in their order, those of one group as one card in the place of the first; a table without company stays as it is.
    static func grouped(_ panels: [any PanelView]) -> [any PanelView] {
        var all: [any PanelView] = []
        var seen: Set<Dimension> = []
        for panel in panels {
            guard let table = panel as? TablePanel, let group = Section.groups.first(where: { $0.contains(table.dimension) }) else {
                all.append(panel)
                continue
            }
            guard seen.insert(group[0]).inserted else { continue }
            let tables = group.compactMap { dimension in panels.compactMap { $0 as? TablePanel }.first { $0.dimension == dimension } }
            all.append(tables.count > 1 ? TabGroup(panels: tables) : table)
        }
        return all
    }
}
