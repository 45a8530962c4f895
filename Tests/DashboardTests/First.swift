import Testing
@testable import Dashboard
@Test func first() { #expect(1 == 1) }
