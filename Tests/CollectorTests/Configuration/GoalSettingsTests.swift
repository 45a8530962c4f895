import Testing

@testable import AnalyticsCore
@testable import Collector

/// Goals, funnels and e-mail links of the configuration.
@Suite struct GoalSettingsTests {
    private func load(_ lines: String) throws -> Settings {
        try SettingsLoader(environment: [:]).load(
            ConfigurationFile(path: "test.yaml", text: "sites:\n  - id: example.org\n    \(lines)\n"), folder: "/tmp")
    }

    @Test func goodOnesAreTaken() throws {
        let settings = try load(
            """
            goals: [{name: contact, event: form, match: contact}]
                funnels: [{name: lead, steps: [/a, "/b/*", "goal:contact"]}]
                emails: [{campaign: n1, links: {offre: "https://example.org/o", site: "http://example.org"}}]
            """)
        let site = settings.sites[0]
        #expect(site.goals.map(\.name.text) == ["contact"] && site.funnels[0].steps.count == 3 && site.funnels[0].labels.last == "goal:contact")
        #expect(Set(site.links.map(\.url)) == ["https://example.org/o", "http://example.org"])
    }

    @Test(arguments: [
        ("goals: [{name: a, event: pageviews, match: /}]", "no event to reach a goal by"), ("goals: [{name: a, event: engagement, match: /}]", "no event"),
        ("goals: [{name: a, event: form}]", "each needs exactly"),
        ("goals: [{name: a, event: form, match: b}, {name: a, event: form, match: c}]", "given twice"),
        ("goals: [{name: jean@example.org, event: form, match: b}]", "without personal data"), ("goals: contact", "takes a list of mappings"),
        ("funnels: [{name: f, steps: []}]", "steps takes a list"), ("funnels: [{name: f, steps: [contact]}]", "no step: 'contact'"),
        ("funnels: [{name: f, steps: [\"goal:none\"]}]", "no step: 'goal:none'"),
        ("emails: [{campaign: a/b, links: {x: \"https://e.org/\"}}]", "may hold letters"),
        ("emails: [{campaign: a, links: {x: \"javascript:alert(1)\"}}]", "no absolute http or https"),
        ("emails: [{campaign: a, links: {x: \"https://user@e.org/\"}}]", "no absolute http or https"),
        ("emails: [{campaign: a, links: {x: /relative}}]", "no absolute http or https"), ("emails: [{campaign: a, links: x}]", "links takes a mapping"),
    ])
    func badOnesSayWhatIsWrong(line: String, message: String) {
        do {
            _ = try load(line)
            Issue.record("accepted: \(line)")
        } catch let error as ConfigurationError {
            #expect(error.problems.contains { $0.message.contains(message) && $0.line != nil }, "\(error.problems.map(\.message))")
        } catch { Issue.record(error) }
    }
}
