import AnalyticsCore
import Testing

@testable import Dashboard

@Suite struct PageAddressTests {
    @Test(arguments: [
        ("example.org", "example.org"), ("Docs_2-a.example", "Docs_2-a.example"), ("..", "~2E."), (".", "~2E"), (".git", "~2Egit"),
        ("../etc", "~2E.~2Fetc"), ("a/b\\c", "a~2Fb~5Cc"), ("é", "~C3~A9"), ("~", "~7E"), ("", "~"), ("index.html", "~69ndex.html"),
        ("a\0b\nc", "a~00b~0Ac"), ("\"><script>", "~22~3E~3Cscript~3E"),
    ])
    func foldersAreHarmless(site: String, folder: String) {
        #expect(PageAddress.folder(of: site) == folder)
    }

    @Test func sitesNeverShareAFolder() {
        let sites = ["", "~", "~7E", "a/b", "a~2Fb", "a.b", ".", "~2E", "..", "index.html", "~69ndex.html", "a_b", "A_B"]
        #expect(Set(sites.map(PageAddress.folder)).count == sites.count)
    }

    @Test func theFirstLanguageHasTheEntrance() {
        #expect(PageAddress.path(site: "example.org", .fr, of: [.fr, .en]) == "example.org/index.html")
        #expect(PageAddress.path(site: "example.org", .en, of: [.fr, .en]) == "example.org/en.html")
    }
}
