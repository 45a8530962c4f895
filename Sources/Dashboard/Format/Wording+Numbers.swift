extension Wording {
    /// `6 214` (U+202F) · `6,214`
    func integer(_ value: Int) -> String {
        let digits = Array(String(value.magnitude))
        var grouped = value < 0 ? "−" : ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index).isMultiple(of: 3) { grouped += groupSeparator }
            grouped.append(digit)
        }
        return grouped
    }

    /// One decimal, rounded half away from zero: `2,9` · `2.9`. Values beyond ±10¹⁵ are cut there.
    func decimal(_ value: Double) -> String {
        guard value.isFinite else { return "–" }
        let tenths = Int((min(max(value, -1e15), 1e15) * 10).rounded())
        let text = integer(abs(tenths) / 10) + decimalSeparator + String(abs(tenths) % 10)
        return tenths < 0 ? "−" + text : text
    }

    /// A share from 0…1: `69,8 %` (U+00A0) · `69.8%`; `–` where there is nothing to take a share of.
    func percent(_ share: Double?) -> String {
        guard let share, share.isFinite else { return "–" }
        return decimal(share * 100) + percentSign
    }

    /// `2 min 14 s` · `2m 14s`, minutes and hours only where needed, rounded to whole seconds.
    func duration(_ seconds: Double?) -> String {
        guard let seconds, seconds.isFinite else { return "–" }
        return durationParts(seconds).map { $0.figure + (language == .fr ? "\u{A0}" : "") + $0.unit }
            .joined(separator: "\u{A0}")
    }

    /// The same, figures and units apart.
    func durationParts(_ seconds: Double) -> [(figure: String, unit: String)] {
        let whole = Int(min(max(seconds, 0), 1e9).rounded())
        let minute = language == .fr ? "min" : "m"
        if whole >= 3600 { return [(integer(whole / 3600), "h"), (padded(whole / 60 % 60), minute)] }
        if whole >= 60 { return [(String(whole / 60), minute), (padded(whole % 60), "s")] }
        return [(String(whole), "s")]
    }

    /// `158 visites`
    func visits(_ count: Int) -> String {
        self(plural(count, one: .visitOne, many: .visitMany), ["n": integer(count)])
    }

    /// Two digits: `07`.
    func padded(_ value: Int) -> String { value < 10 ? "0\(value)" : String(value) }

    private var groupSeparator: String { language == .fr ? "\u{202F}" : "," }
    private var decimalSeparator: String { language == .fr ? "," : "." }
    var percentSign: String { language == .fr ? "\u{A0}%" : "%" }
}
