/// The vertical axis of a chart: from zero to a round figure just above the largest value.
struct AxisScale: Hashable, Sendable {
    /// Even, so that the line in the middle has a whole number too.
    let top: Int

    init(largest: Int) {
        guard largest > 0 else {
            top = 10
            return
        }
        let needed = Double(largest) * 1.04
        var power = 1
        while true {
            for step in [2, 3, 4, 5, 6, 8, 10, 12, 15] where step * power % 2 == 0 && Double(step * power) >= needed {
                top = step * power
                return
            }
            guard power < Int.max / 1000 else { break }
            power *= 10
        }
        top = Int.max
    }

    /// Height of a value, 0 at the axis and 1 at the top.
    func height(_ value: Double) -> Double { min(max(value / Double(top), 0), 1) }
}
