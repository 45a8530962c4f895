import Testing

@testable import Dashboard

@Suite struct RegionNamesTests {
    @Test(arguments: [
        ("FR-IDF", "Île-de-France", "Île-de-France"),
        ("FR-BRE", "Bretagne", "Bretagne"),
        ("DE-BY", "Bayern", "Bavière"),
        ("ES-CT", "Catalunya", "Catalunya"),
        ("CA-QC", "Quebec", "Québec"),
        ("GB-SCT", "Scotland", "Scotland"),
        ("US-CA", "California", "Californie"),
        ("CI-AB", "Abidjan", "Abidjan"),
    ])
    func namesRegions(code: String, english: String, french: String) {
        #expect(RegionNames.name(of: code, in: .en) == english)
        #expect(RegionNames.name(of: code, in: .fr) == french)
    }

    @Test(arguments: ["", "FR", "FR-", "FR-XXX", "ZZ-01", "fr-idf", "FR-IDF ", "FR-IDF=x", "\u{0}", "FR-IDFIDFIDF"])
    func knowsNoOthers(code: String) { for language in Language.allCases { #expect(RegionNames.name(of: code, in: language) == nil) } }

    @Test func knowsTheWorld() { #expect(RegionNames.count > 5000) }

    /// The list is one text that a script wrote: every entry is a code and one or two names.
    @Test func listIsWellFormed() {
        for line in RegionNames.list.split(separator: "\n") {
            #expect(line.utf8.prefix(2).allSatisfy { (65...90).contains($0) } && line.utf8.dropFirst(2).first == 32, "\(line.prefix(12))")
            for entry in line.dropFirst(3).split(separator: "|", omittingEmptySubsequences: false) {
                let parts = entry.split(separator: "=", omittingEmptySubsequences: false)
                #expect((2...3).contains(parts.count) && parts.allSatisfy { !$0.isEmpty }, "\(entry)")
                #expect((1...3).contains(parts[0].utf8.count), "\(entry)")
            }
        }
    }
}
