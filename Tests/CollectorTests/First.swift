import Testing
@testable import Collector
@Test func first() { #expect(1 == 1) }
