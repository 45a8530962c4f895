/// SVG path data of a series in a box 1000 wide and 200 high, y downwards; points without a value leave a gap.
///
/// Coordinates have at most one decimal, written without the locale, so that the same figures always give the same bytes.
struct Curve: Hashable, Sendable {
    static let width = 1000
    static let height = 200

    /// The finished part, the part that leads to an unfinished last point, and the area beneath both.
    private(set) var line = ""
    private(set) var unfinished = ""
    private(set) var area = ""

    /// - Parameters:
    ///   - heights: 0…1 for every point, nil for a gap.
    ///   - domain: number of points that fill the width; more than there are heights when some are still to come.
    ///   - openEnd: whether the last point is not finished.
    init(heights: [Double?], domain: Int? = nil, openEnd: Bool = false) {
        let domain = max(domain ?? heights.count, heights.count)
        var run: [(index: Int, point: String)] = []
        for (index, height) in heights.enumerated() {
            if let height {
                run.append((index, Self.point(index, of: domain, height)))
            } else {
                add(run, of: domain, open: nil)
                run = []
            }
        }
        add(run, of: domain, open: openEnd ? heights.count - 1 : nil)
    }

    /// Where a point stands along the width, 0…1.
    static func position(_ index: Int, of domain: Int) -> Double {
        domain > 1 ? Double(index) / Double(domain - 1) : 0
    }

    private mutating func add(_ run: [(index: Int, point: String)], of domain: Int, open: Int?) {
        guard let first = run.first, let last = run.last else { return }
        let finished = last.index == open ? run.dropLast() : run[...]
        if finished.count > 1 { line += path(finished.map(\.point)) }
        if last.index == open, run.count > 1 { unfinished += path(run.suffix(2).map(\.point)) }
        if run.count > 1 {
            let base = String(Self.height)
            let (left, right) = (Self.coordinate(first.index, of: domain), Self.coordinate(last.index, of: domain))
            area += path(["\(left) \(base)"] + run.map(\.point) + ["\(right) \(base)"]) + "z"
        }
    }

    private func path(_ points: [String]) -> String { "M" + points.joined(separator: " ") }

    private static func point(_ index: Int, of domain: Int, _ height: Double) -> String {
        coordinate(index, of: domain) + " " + tenths((1 - height) * Double(Self.height))
    }

    private static func coordinate(_ index: Int, of domain: Int) -> String {
        tenths(position(index, of: domain) * Double(width))
    }

    /// One decimal at most: `25.3`, `100`.
    static func tenths(_ value: Double) -> String { rounded(value, 10) }

    /// Two decimals at most: `3.45`.
    static func hundredths(_ value: Double) -> String { rounded(value, 100) }

    private static func rounded(_ value: Double, _ parts: UInt) -> String {
        guard value.isFinite else { return "0" }
        let scaled = Int((min(max(value, -1e9), 1e9) * Double(parts)).rounded())
        let whole = scaled.magnitude / parts
        var text = (scaled < 0 ? "-" : "") + String(whole)
        var rest = scaled.magnitude % parts
        guard rest > 0 else { return text }
        text += parts == 100 && rest < 10 ? ".0" : "."
        if parts == 100, rest.isMultiple(of: 10) { rest /= 10 }
        return text + String(rest)
    }
}
