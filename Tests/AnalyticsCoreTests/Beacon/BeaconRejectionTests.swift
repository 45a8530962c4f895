import Testing

@testable import AnalyticsCore

/// R7: a clear error has a status, one line, and a name to be counted by. INTERFACE `POST /b`.
@Suite struct BeaconRejectionTests {
    @Test(
        arguments: [
            (.malformedJSON, 400), (.notAnObject, 400), (.noEvents, 400), (.tooManyEvents, 400), (.missingEvent, 400), (.unknownEvent, 400),
            (.missingURL, 400), (.badURL, 400), (.unknownSite, 403), (.unknownHost, 403), (.bodyTooLarge, 413), (.rateLimited, 429),
            (.unavailable, 503), (.methodNotAllowed, 405), (.malformedHTTP, 400),
        ] as [(BeaconRejection, Int)])
    func hasTheStatusOfTheInterface(rejection: BeaconRejection, status: Int) {
        #expect(rejection.status == status)
    }

    @Test func everyReasonIsOneLineOfItsOwn() {
        let all = BeaconRejection.allCases
        #expect(Set(all.map(\.explanation)).count == all.count)
        #expect(all.allSatisfy { !$0.explanation.isEmpty && !$0.explanation.contains("\n") && !$0.explanation.contains("\"") })
        #expect(all.allSatisfy { $0.rawValue.allSatisfy { $0.isLowercase || $0 == "_" } })
    }
}
