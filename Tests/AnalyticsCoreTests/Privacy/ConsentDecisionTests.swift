import Testing

@testable import AnalyticsCore

/// P3: opposition, then DNT and GPC, then the visitor's answer, then nothing.
@Suite struct ConsentDecisionTests {
    static let choices: [ConsentChoice?] = [nil, .granted, .denied, .opposed]

    @Test(arguments: [false, true], choices)
    func theFirstRuleThatAppliesDecides(isOpposed: Bool, choice: ConsentChoice?) {
        for (doNotTrack, globalPrivacyControl) in [(false, false), (true, false), (false, true), (true, true)] {
            let signals = PrivacySignals(doNotTrack: doNotTrack, globalPrivacyControl: globalPrivacyControl)
            let decision = ConsentDecision(isOpposed: isOpposed, signals: signals, choice: choice)
            if isOpposed || choice == .opposed {
                #expect(decision.ground == .opposition && decision.state == nil && decision.name == "opposed")
            } else if doNotTrack || globalPrivacyControl {
                #expect(decision.ground == .signal && decision.state == .signal)
            } else if let choice {
                #expect(decision.ground == .choice && decision.name == choice.rawValue)
            } else {
                #expect(decision.ground == .none && decision.state == .undecided)
            }
        }
    }

    @Test func groundsStandInTheirOrder() {
        #expect(ConsentGround.allCases == [.opposition, .signal, .choice, .none])
        #expect(OpposedPolicy.allCases.map(\.rawValue) == ["none", "total"])
    }
}
