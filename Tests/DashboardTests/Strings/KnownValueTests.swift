import AnalyticsCore
import Testing

@testable import Dashboard

@Suite struct KnownValueTests {
    @Test(arguments: KnownValue.allCases)
    func everyValueHasANameInBothLanguages(value: KnownValue) {
        #expect(!value.french.isEmpty && !value.english.isEmpty)
        #expect(Dimension(name: String(value.rawValue.prefix { $0 != "." })) != nil)
    }

    @Test(arguments: EventKind.allCases)
    func everyKindOfEventHasAName(kind: EventKind) {
        #expect(KnownValue(.event, kind.name) != nil)
    }

    /// What recognition can answer has a name here.
    @Test func everyRecognisedValueHasAName() {
        for channel in Channel.allCases { #expect(KnownValue(.channel, channel.rawValue) != nil, "\(channel)") }
        for device in DeviceClass.allCases { #expect(KnownValue(.device, device.rawValue) != nil, "\(device)") }
        for kind in BotClass.allCases { #expect(KnownValue(.botClass, kind.rawValue) != nil, "\(kind)") }
        for reason in BotReason.allCases { #expect(KnownValue(.botReason, reason.rawValue) != nil, "\(reason)") }
        for state in [ConsentState.undecided, .granted, .denied, .signal] { #expect(KnownValue(.consent, state.name) != nil, "\(state)") }
    }

    @Test func noTwoValuesOfADimensionHaveTheSameName() {
        for dimension in [Dimension.channel, .device, .consent, .event, .botClass, .botReason] {
            let values = KnownValue.allCases.filter { $0.rawValue.hasPrefix(dimension.name + ".") }
            #expect(values.count > 3)
            #expect(Set(values.map(\.french)).count == values.count)
            #expect(Set(values.map(\.english)).count == values.count)
        }
    }
}
