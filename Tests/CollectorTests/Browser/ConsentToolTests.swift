import Foundation
import Testing

extension BrowserTests {
    /// Every consent tool, driven by its public events; what the collector counted of it.
    struct ConsentToolTests {
        @Test(arguments: ConsentToolPages.all.map(\.tool))
        func choicesMadeNowAndRemembered(tool: String) async throws {
            let script = try #require(ConsentToolPages.all.first { $0.tool == tool }?.script)
            let page = ConsentToolPages.page(script, tool: tool)
            try await CountedSite.run(["/index.html": page], tracker: "{consent: [\(tool)]}") { counted in
                // A new visitor: nothing is known, then a click says no, another yes, a third no.
                try await counted.open("/")
                let first = try await counted.site.settled()
                #expect(first.map(\.event) == ["pageview"] && first[0].consent == nil)
                #expect(try await counted.browser.storage() == [:])
                try await counted.browser.click("#no")
                try await counted.browser.click("#yes")
                let choices = try await counted.site.settled().filter { $0.event == "consent" }
                #expect(choices.map(\.consent) == ["denied", "granted"] && choices.allSatisfy { $0.decided == true })
                #expect(try await counted.browser.storage() == ["cookies": ["sillage"]])
                try await counted.eventuallyHistory(days: 1, decisions: 1)

                // Known to the tool, and to us.
                try await counted.open("/?yes")
                let known = try await counted.site.settled().last { $0.event != "engagement" }
                #expect(known?.event == "pageview" && known?.consent == "granted" && known?.decided == nil)

                // Known to the tool, but our cookie is gone: a new identifier, and no new decision.
                try await counted.browser.send("DELETE", "/cookie/sillage")
                try await counted.open("/?yes")
                try await counted.eventuallyHistory(days: 2, decisions: 1)
                let again = try await counted.site.settled().filter { $0.visitor != nil && $0.visitor != known?.visitor }
                #expect(!again.isEmpty && again.allSatisfy { $0.decided == nil })

                // A no that is remembered ends the consent and is no decision.
                try await counted.open("/?no")
                let refused = try await counted.site.settled().suffix(2).filter { $0.consent == "denied" }
                #expect(!refused.isEmpty && refused.allSatisfy { $0.decided == nil && $0.visitor == nil })
                #expect(try await counted.browser.storage() == [:])
                try await counted.eventuallyHistory(days: 2, decisions: 1)
                #expect(try await counted.site.errors() == [])
            }
        }

        /// What Consent Mode says while the page loads counts as a whole: a no before a yes does not end the identifier.
        @Test func theLastWordAtLoadCounts() async throws {
            let script = try #require(ConsentToolPages.all.first { $0.tool == "gcm" }?.script) + "\nif (known) { say(false); say(true) }"
            try await CountedSite.run(["/index.html": ConsentToolPages.page(script, tool: "gcm")], tracker: "{consent: [gcm]}") { counted in
                try await counted.open("/")
                try await counted.browser.click("#yes")
                try await counted.open("/?yes")
                let visitors = Set(try await counted.site.settled().compactMap(\.visitor))
                #expect(visitors.count == 1, "the same identifier on both pages")
                try await counted.eventuallyHistory(days: 1, decisions: 1)
            }
        }

        @Test func aToolThatIsNotServedIsNotHeard() async throws {
            let (tool, script) = ConsentToolPages.all[0]
            try await CountedSite.run(["/index.html": ConsentToolPages.page(script, tool: tool)], tracker: "{consent: [api]}") { counted in
                try await counted.open("/?yes")
                #expect(try await counted.site.settled().map(\.consent) == [nil])
                #expect(try await counted.browser.storage() == [:])
                #expect(try await counted.site.errors() == [])
            }
        }
    }
}

extension CountedSite {
    /// Waits until the collector has counted so many visitor-days and consents given, and no more.
    func eventuallyHistory(days: Int, decisions: Int) async throws {
        _ = try await eventually("\(days) visitor-days, \(decisions) decisions") {
            try history(1) == days && history(2) == decisions ? true : nil
        }
    }
}
