import Testing

@testable import AnalyticsCore

@Suite struct RegionTests {
    @Test(arguments: [
        ("FR", ""), ("FR", "FR-IDF"), ("FR", "FR-75"), ("FR", "FR-20R"), ("AT", "AT-9"), ("GB", "GB-ENG"),
    ])
    func keepsCodesOfISOShape(country: String, subdivision: String) throws {
        let region = try #require(Region(country: country, subdivision: subdivision))
        #expect(region.country == country)
        #expect(region.subdivision == subdivision)
    }

    @Test(arguments: [
        ("", ""), ("F", ""), ("FRA", ""), ("fr", ""), ("F1", ""), ("É", ""), ("??", ""), ("<b", ""),
        ("FR", "IDF"), ("FR", "DE-BY"), ("FR", "FR-"), ("FR", "FR-ABCD"), ("FR", "FR-idf"), ("FR", "FR_IDF"), ("FR", "FR-É"), ("FR", "FR"),
    ])
    func refusesOtherShapes(country: String, subdivision: String) {
        #expect(Region(country: country, subdivision: subdivision) == nil)
    }
}
