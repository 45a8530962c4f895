import AnalyticsCore

/// A card of a section.
protocol PanelView: Sendable {
    /// What it is about.
    var dimension: Dimension { get }

    /// Whether it needs more room than others; such panels stand together after them.
    var isRoomy: Bool { get }

    /// Whether its figures are of the filter's visits only; those of other panels are of the whole site, whatever is chosen.
    var followsFilter: Bool { get }

    /// - Parameter style: where the panel stands in the grid.
    func markup(style: String) -> HTML
}

extension PanelView {
    var followsFilter: Bool { false }
    var isRoomy: Bool { Section.isRoomy(dimension) }
}
