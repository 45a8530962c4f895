/// The outlines of the world's lands and the places of those too small to see, in half pixels of a map 960 wide.
///
/// Natural Earth 1:110m (public domain) in the Natural Earth projection, centred on 11° E, without Antarctica; scripts/map writes it.
struct WorldMap: Sendable {
    /// The centre of a dot.
    struct Spot: Hashable, Sendable {
        var x: Int
        var y: Int
    }

    private(set) var width = 0
    private(set) var height = 0
    /// SVG path data by ISO 3166-1 code; absolute only where a land begins, so that several can stand in one path.
    private(set) var outlines: [String: String] = [:]
    private(set) var dots: [String: Spot] = [:]
    /// Land under dots, which nobody's figures tint.
    private(set) var ground = ""

    static let world = WorldMap(String(decoding: PackageResources.map_txt, as: UTF8.self))

    /// - Parameter text: lines `view 1856 846`, `FR M856 178l…`, `LU 878 160`, `- M…`; others are left out.
    init(_ text: String) {
        for line in text.split(separator: "\n") {
            guard let space = line.firstIndex(of: " ") else { continue }
            let (code, rest) = (String(line[..<space]), line[line.index(after: space)...])
            if rest.hasPrefix("M") {
                if code == "-" { ground = String(rest) } else { outlines[code] = String(rest) }
                continue
            }
            let numbers = rest.split(separator: " ").compactMap { Int($0) }
            guard numbers.count == 2 else { continue }
            if code == "view" { (width, height) = (numbers[0], numbers[1]) } else { dots[code] = Spot(x: numbers[0], y: numbers[1]) }
        }
    }

    /// Whether a value of the dimension `country` has a place on the map.
    func contains(_ code: String) -> Bool { outlines[code] != nil || dots[code] != nil }
}
