import Testing

@testable import Dashboard

/// The texts as they were agreed upon. Whoever changes a word sees all that it changes.
@Suite struct NoticeSnapshotTests {
    @Test(arguments: NoticeFacts.all.map(\.name), Language.allCases)
    func markdown(name: String, language: Language) throws {
        try Snapshot.check(try Self.text(name, language, .md), "\(name).\(language.rawValue).md")
    }

    @Test(arguments: ["standard", "exempt"], Language.allCases)
    func html(name: String, language: Language) throws {
        try Snapshot.check(try Self.text(name, language, .html), "\(name).\(language.rawValue).html")
    }

    @Test(arguments: Language.allCases)
    func exemptionThatDoesNotApply(language: Language) throws {
        try Snapshot.check(Notice(facts: .sealed, language: language).text(.exemption, format: .md), "no-exemption.\(language.rawValue).md")
    }

    private static func text(_ name: String, _ language: Language, _ format: Notice.Format) throws -> String {
        let facts = try #require(NoticeFacts.all.first { $0.name == name }).facts
        return Notice(facts: facts, language: language).text(nil, format: format)
    }
}
