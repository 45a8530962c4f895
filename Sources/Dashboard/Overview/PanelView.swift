import AnalyticsCore

/// A card of a section.
protocol PanelView: Sendable {
    /// What it is about.
    var dimension: Dimension { get }

    /// - Parameter style: where the panel stands in the grid.
    func markup(style: String) -> HTML
}
