extension Wording {
    /// `6 214` (U+202F) · `6,214`
    func integer(_ value: Int) -> String {
        let digits = Array(String(value.magnitude))
        var grouped = value < 0 ? "−" : ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index).isMultiple(of: 3) { grouped += signs.group }
            grouped.append(digit)
        }
        return grouped
    }

    /// One decimal, rounded half away from zero: `2,9` · `2.9`. Values beyond ±10¹⁵ are cut there.
    func decimal(_ value: Double) -> String {
        guard value.isFinite else { return "–" }
        let tenths = Int((min(max(value, -1e15), 1e15) * 10).rounded())
        let text = integer(abs(tenths) / 10) + signs.decimal + String(abs(tenths) % 10)
        return tenths < 0 ? "−" + text : text
    }

    /// A share from 0…1: `69,8 %` (U+00A0) · `69.8%`; `–` where there is nothing to take a share of.
    func percent(_ share: Double?) -> String {
        guard let share, share.isFinite else { return "–" }
        return decimal(share * 100) + signs.percent
    }

    /// `2 min 14 s` · `2m 14s`, minutes and hours only where needed, rounded to whole seconds.
    func duration(_ seconds: Double?) -> String {
        guard let seconds, seconds.isFinite else { return "–" }
        return durationParts(seconds).map { $0.figure + signs.unitGap + $0.unit }
            .joined(separator: "\u{A0}")
    }

    /// The same, figures and units apart.
    func durationParts(_ seconds: Double) -> [(figure: String, unit: String)] {
        let whole = Int(min(max(seconds, 0), 1e9).rounded())
        let units = signs.units
        if whole >= 3600 { return [(integer(whole / 3600), units.hour), (padded(whole / 60 % 60), units.minute)] }
        if whole >= 60 { return [(String(whole / 60), units.minute), (padded(whole % 60), units.second)] }
        return [(String(whole), units.second)]
    }

    /// `158 visites`
    func visits(_ count: Int) -> String {
        self(plural(count, one: .visitOne, many: .visitMany), ["n": integer(count)])
    }

    /// Two digits: `07`.
    func padded(_ value: Int) -> String { value < 10 ? "0\(value)" : String(value) }
    var percentSign: String { signs.percent }
}
