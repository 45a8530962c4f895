import Testing

@testable import AnalyticsCore

/// R7, with the cases of others.
@Suite(.enabled(if: HTTPCorpus.isPresent, "JSONTestSuite is not beside the project; the own tables stand in"))
struct JSONCorpusTests {
    @Test(arguments: HTTPCorpus.documents("y_"))
    func parsesWhatMustParse(name: String) throws {
        let document = try HTTPCorpus.document(name)
        #expect(throws: Never.self) { try JSONValue(parsing: document) }
    }

    @Test(arguments: HTTPCorpus.documents("n_"))
    func refusesWhatMustBeRefused(name: String) throws {
        let document = try HTTPCorpus.document(name)
        #expect(throws: JSONError.self) { try JSONValue(parsing: document) }
    }

    @Test func theSuiteIsWhole() {
        #expect(HTTPCorpus.documents("y_").count > 90)
        #expect(HTTPCorpus.documents("n_").count > 50)
    }
}
