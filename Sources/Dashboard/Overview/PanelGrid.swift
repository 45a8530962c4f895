/// How panels share rows of twelve columns: as even as can be, shorter rows first, so that none stands alone by accident.
enum PanelGrid {
    /// Columns each of `count` panels takes when a row holds at most `most`.
    static func spans(_ count: Int, most: Int) -> [Int] {
        guard count > 0, most > 0 else { return [] }
        let rows = (count + most - 1) / most
        let (size, extra) = count.quotientAndRemainder(dividingBy: rows)
        return (0..<rows).flatMap { row in
            let panels = row < rows - extra ? size : size + 1
            return Array(repeating: 12 / panels, count: panels)
        }
    }

    /// Style names: `s` for the columns of a wide screen, `w` for those of a wall. `lead` panels make a row of 7 and 5 of their own;
    /// `roomy` ones share a row with one fewer.
    static func styles(_ count: Int, lead: Bool, roomy: Bool = false) -> [String] {
        guard !lead || count < 2 else { return ["s7 w7", "s5 w5"] + styles(count - 2, lead: false) }
        return zip(spans(count, most: roomy ? 2 : 3), spans(count, most: roomy ? 3 : 4)).map { "s\($0) w\($1)" }
    }

    /// The panels in their places: groups after single tables, where a wall has a row for them, and roomy panels last.
    static func markup(_ panels: [any PanelView], lead: Bool) -> HTML {
        let cards = TabGroup.grouped(panels)
        let common = cards.filter { !$0.isRoomy }
        let roomy = cards.filter(\.isRoomy)
        let isLed = lead && common.count > 1
        let (led, rest) = (common.prefix(isLed ? 2 : 0), common.dropFirst(isLed ? 2 : 0))
        let (single, groups) = (rest.filter { !($0 is TabGroup) }, rest.filter { $0 is TabGroup })
        let usual = zip(spans(rest.count, most: 3), spans(single.count, most: 4) + groups.map { _ in 12 }).map { "s\($0) w\($1)" }
        let places = rest.first is MapPanel ? mapStyles(rest.count, groups: groups.count) : usual
        let all = Array(led) + single + groups + roomy
        let styles = (isLed ? ["s7 w7", "s5 w5"] : []) + places + styles(roomy.count, lead: false, roomy: true)
        return "<div class=\"grid\">\n\(zip(all, styles).map { $0.markup(style: $1) }.joined())</div>\n"
    }
}
