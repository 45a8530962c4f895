/// How a figure moved against the period before. Only the direction and the size: never good or bad.
enum Change: Hashable, Sendable {
    /// Nothing before to compare with.
    case unknown
    /// Rounds to no change.
    case same
    case up(String)
    case down(String)
}

extension Wording {
    /// Relative change of a count or duration: `▲ 12,4 %`; tenfold and more as a factor, `▲ ×12,5`.
    func change(from before: Double?, to now: Double?) -> Change {
        guard let before, let now, before > 0, before.isFinite, now.isFinite else { return .unknown }
        let ratio = now / before
        if ratio >= 10 { return .up("×" + decimal(ratio)) }
        return change(ratio - 1, unit: signs.percent)
    }

    /// Change of a share from 0…1 in percentage points: `▼ 1,7 pt`.
    func pointChange(from before: Double?, to now: Double?) -> Change {
        guard let before, let now else { return .unknown }
        return change(now - before, unit: signs.points)
    }

    private func change(_ difference: Double, unit: String) -> Change {
        let text = decimal(abs(difference) * 100) + unit
        if text == decimal(0) + unit { return .same }
        return difference > 0 ? .up(text) : .down(text)
    }
}
