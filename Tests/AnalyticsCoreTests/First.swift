import Testing
@testable import AnalyticsCore
@Test func first() { #expect(1 == 1) }
