import Testing

@testable import Dashboard

@Suite struct WorldMapTests {
    private let world = WorldMap.world

    /// ISO 3166-1 of 2025.
    private static let codes = """
        AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD CF CG CH \
        CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN \
        GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI \
        LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM \
        PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD \
        TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW
        """.split(separator: " ").map(String.init)

    private func rings(_ code: String) throws -> [[WorldMap.Spot]] { Outline.rings(of: try #require(world.outlines[code])) }
    private func points(_ code: String) throws -> Set<WorldMap.Spot> { Set(try rings(code).joined()) }

    @Test func everyCountryHasAPlace() {
        #expect(Self.codes.count == 249)
        // Antarctica and two islands where nobody lives.
        #expect(Self.codes.filter { !world.contains($0) } == ["AQ", "BV", "HM"])
        #expect(world.contains("XK"))
        #expect(world.outlines.keys.allSatisfy { world.dots[$0] == nil })
        #expect(Set(world.outlines.keys).union(world.dots.keys).subtracting(Self.codes) == ["XK"])
        for code in ["FR", "NO", "XK", "CY", "SO", "US", "CN", "GF", "SJ"] { #expect(world.outlines[code] != nil, "\(code)") }
        for code in ["LU", "SG", "MT", "RE", "GP", "MQ", "YT", "PF", "AD", "MC", "VA"] { #expect(world.dots[code] != nil, "\(code)") }
    }

    @Test func nothingLeavesThePicture() {
        #expect(world.width > 1_700 && world.width < 1_920 && world.height > 780 && world.height < 900)
        for path in world.outlines.values + [world.ground] {
            for ring in Outline.rings(of: path) {
                #expect(ring.count > 2)
                #expect(ring.allSatisfy { $0.x > 0 && $0.x < world.width && $0.y > 0 && $0.y < world.height })
            }
        }
        // A dot has room around its centre.
        #expect(world.dots.values.allSatisfy { $0.x > 7 && $0.x < world.width - 7 && $0.y > 7 && $0.y < world.height - 7 })
    }

    /// The page carries it once; a point more is a byte more for everybody.
    @Test func itIsSmall() {
        let text = PackageResources.map_txt
        #expect(text.count < 33_000)
        #expect(world.outlines.values.reduce(0) { $0 + $1.utf8.count } > 24_000)
    }

    @Test(arguments: [
        ("FR", "DE"), ("FR", "ES"), ("FR", "BE"), ("NO", "SE"), ("US", "CA"), ("US", "MX"), ("RU", "CN"), ("RU", "FI"), ("BR", "GF"), ("DE", "PL"),
        ("IN", "PK"), ("SO", "ET"), ("RS", "XK"), ("ZA", "LS"), ("CD", "AO"),
    ])
    func neighboursHaveTheSameBorder(a: String, b: String) throws {
        let shared = try points(a).intersection(points(b))
        #expect(shared.count >= 2, "\(a) and \(b)")
        // Every step along it is one of the other's too, or there would be a gap.
        let steps = { (code: String) in
            Set(try rings(code).flatMap { ring in zip(ring, ring.dropFirst() + ring.prefix(1)).map { Set([$0, $1]) } })
        }
        #expect(try steps(a).intersection(steps(b)).count >= shared.count - 2, "\(a) and \(b)")
    }

    /// A land inside another is a hole in it: Lesotho is all border with South Africa.
    @Test func landsInsideOthersFit() throws {
        #expect(try points("LS").isSubset(of: points("ZA")))
        let ground = Set(Outline.rings(of: world.ground).joined())
        #expect(try ground.intersection(points("DE")).count >= 2, "Luxembourg has its ground")
    }

    /// The source cuts it at 180°, most maps do too.
    @Test func chukotkaIsWhole() throws {
        let mainland = try #require(try rings("RU").max { Outline.area($0) < Outline.area($1) })
        let left = mainland.map(\.x).min() ?? 0, right = mainland.map(\.x).max() ?? 0
        #expect(right - left > 600)
        #expect(try points("RU").allSatisfy { $0.x > 900 }, "no piece at the western edge")
        // East of Kamchatka's and Japan's longitudes, at its own latitude.
        #expect(mainland.contains { $0.x == right && $0.y < 120 })
    }

    @Test func overseasPartsAreTheirOwn() throws {
        #expect(try points("FR").allSatisfy { $0.x > 780 && $0.x < 920 && $0.y > 130 && $0.y < 240 })
        #expect(try points("GF").allSatisfy { $0.x > 540 && $0.x < 580 && $0.y > 440 && $0.y < 500 })
        let svalbard = try points("SJ").map(\.y).max() ?? 0
        let norway = try points("NO").map(\.y).min() ?? 0
        #expect(svalbard < norway)
    }

    @Test func anyTextIsRead() {
        let map = WorldMap("# x\nview 20 10\nAA M1 2l3 4 5 6z\nBB 4 5\n- M0 0l1 1 1 0z\nCC\nDD x\n EE\nFF 1\n")
        #expect((map.width, map.height) == (20, 10))
        #expect(map.outlines == ["AA": "M1 2l3 4 5 6z"] && map.dots == ["BB": .init(x: 4, y: 5)] && map.ground == "M0 0l1 1 1 0z")
        #expect(WorldMap("").outlines.isEmpty)
    }
}
