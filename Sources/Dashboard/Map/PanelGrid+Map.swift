extension PanelGrid {
    /// Styles of a section that begins with a map: the countries stand beside it, on a wall the regions too. `groups` of the panels, the
    /// last ones, have rows of a wall to themselves.
    static func mapStyles(_ count: Int, groups: Int = 0) -> [String] {
        let wide = lead([8, 4], of: count), wall = lead([6, 3, 3], of: count - groups)
        let columns = wide + spans(count - wide.count, most: 3)
        let wallColumns = wall + spans(count - groups - wall.count, most: 4) + Array(repeating: 12, count: groups)
        return zip(columns, wallColumns).map { "s\($0) w\($1)" }
    }

    /// The first row; of too few panels the first takes the room of those missing.
    private static func lead(_ spans: [Int], of count: Int) -> [Int] {
        guard count < spans.count else { return spans }
        guard count > 0 else { return [] }
        return [12 - spans[1..<count].reduce(0, +)] + spans[1..<count]
    }
}
