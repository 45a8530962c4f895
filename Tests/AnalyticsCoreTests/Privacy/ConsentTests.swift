import Testing

@testable import AnalyticsCore

/// P3: the browser's signals come before the visitor's choice, the choice before nothing.
@Suite struct ConsentTests {
    @Test(
        arguments: [
            // DNT, GPC, choice, state
            (false, false, nil, .undecided), (false, false, .granted, .granted), (false, false, .denied, .denied),
            (true, false, nil, .signal), (true, false, .granted, .signal), (true, false, .denied, .signal),
            (false, true, nil, .signal), (false, true, .granted, .signal), (false, true, .denied, .signal),
            (true, true, nil, .signal), (true, true, .granted, .signal), (true, true, .denied, .signal),
        ] as [(Bool, Bool, ConsentChoice?, ConsentState)])
    func signalsComeBeforeTheChoice(doNotTrack: Bool, globalPrivacyControl: Bool, choice: ConsentChoice?, state: ConsentState) {
        let signals = PrivacySignals(doNotTrack: doNotTrack, globalPrivacyControl: globalPrivacyControl)
        #expect(signals.isOptOut == (doNotTrack || globalPrivacyControl))
        #expect(ConsentState(signals: signals, choice: choice) == state)
    }

    /// Stored: a change would give old figures a new meaning.
    @Test func storedNumbersAndNamesNeverChange() {
        #expect(ConsentState.allCases.map(\.rawValue) == [0, 1, 2, 3])
        #expect(ConsentState.allCases.map(\.name) == ["undecided", "granted", "denied", "signal"])
    }

    @Test func theWordsOfTheConfiguration() {
        #expect(UnconsentedPolicy.allCases.map(\.rawValue) == ["visit", "page", "none"])
        #expect(SignalPolicy.allCases.map(\.rawValue) == ["respect", "drop"])
        #expect(ConsentChoice(rawValue: "granted") == .granted && ConsentChoice(rawValue: "denied") == .denied)
        #expect(ConsentChoice(rawValue: "GRANTED") == nil)
    }
}
