import Testing

@testable import Dashboard

@Suite struct IndexPageTests {
    private func index(_ sites: [String], _ languages: [Language] = [.fr, .en]) -> DashboardFile {
        DashboardRenderer(facts: SampleSite.facts, languages: languages).index(sites: sites)[0]
    }

    @Test func oneSiteIsOpenedAtOnce() {
        let file = index(["example.org"])
        #expect(file.path == "index.html")
        #expect(file.content.has("<meta http-equiv=\"refresh\" content=\"0; url=example.org/index.html\">"))
        #expect(file.content.has("<a href=\"example.org/index.html\""))
    }

    @Test func moreSitesAreListed() {
        let file = index(["a.example", "b.example"], [.en])
        #expect(!file.content.has("http-equiv=\"refresh\""))
        #expect(file.content.has("<a href=\"a.example/index.html\" aria-label=\"Open the dashboard of a.example\">"))
        #expect(file.content.has("<a href=\"b.example/index.html\""))
    }

    @Test func noSiteIsSaid() {
        #expect(index([]).content.has("Aucun site n’est configuré."))
    }

    @Test(arguments: [["example.org"], ["a", "b"], [], ["\"><script>alert(1)</script>", "../../etc"]])
    func everyEntranceIsSound(sites: [String]) {
        let page = MarkupReader(index(sites).content)
        #expect(page.problems.isEmpty)
        #expect(!page.tags.contains { $0.name == "script" })
        #expect(
            page.tags.filter { $0.name == "a" }.allSatisfy {
                $0["href"]?.hasSuffix("/index.html") == true && $0["href"]?.hasPrefix(".") == false
            })
    }
}
