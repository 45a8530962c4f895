import Testing

@testable import AnalyticsCore

/// R6, P2: a restart splits no visit, and a damaged hand-over crashes nothing.
@Suite struct HandOverTests {
    private static func handOver(_ fixture: SiteFixture, at second: Int64 = 0) -> HandOver {
        HandOver(created: fixture.today.start + second, secrets: ["example.org": fixture.secrets], visits: fixture.table)
    }

    @Test(arguments: [1, 17, 120, 299])
    func visitsGoOnAsIfNothingHadHappened(cut: Int) throws {
        let steps = try RandomStream(seed: cut, count: 300, consents: true).steps
        var original = try SiteFixture()
        for step in steps[..<cut] { _ = try original.send(step) }
        let bytes = Self.handOver(original).encoded()
        let taken = try HandOver(encoded: bytes, visitLimit: 10_000)
        var restarted = original
        restarted.table = taken.visits
        #expect(taken.created == original.today.start)
        #expect(taken.visits.count == original.table.count)
        for step in steps[cut...] { #expect(try restarted.send(step) == original.send(step)) }
    }

    @Test func consentingVisitorsAreStillKnown() throws {
        var fixture = try SiteFixture()
        func choice(lag: Int, decided: Bool) throws -> Beacon {
            let history = VisitorHistory(group: 2, lag: lag, decisionLag: lag)
            return Beacon(url: "https://example.org/", consent: .granted, decided: decided, visitor: try .number(1), history: history)
        }
        #expect(try fixture.send(choice(lag: 3, decided: true), at: 0)?.history.map(\.table) == [.visitDays, .decisions, .visitsConsentGiven])
        fixture.table = try HandOver(encoded: Self.handOver(fixture).encoded(), visitLimit: 100).visits
        // Another address, the same decision again, the same day again: one visit, one decision, one visitor-day.
        let again = try #require(try fixture.send(choice(lag: 3, decided: true), at: 60, from: "198.51.100.1"))
        #expect(again.visit.visits == 0 && again.history.isEmpty)
        let remembered = try #require(try fixture.send(choice(lag: 3, decided: false), at: 61, from: "198.51.100.2"))
        #expect(remembered.visit.visits == 0 && remembered.history.isEmpty)
    }

    @Test func aReturnIsCountedOnceAcrossARestart() throws {
        var fixture = try SiteFixture()
        let history = VisitorHistory(group: 2, lag: 3, decisionLag: 40)
        let beacon = Beacon.view(consent: .granted, visitor: try .number(1), history: history)
        #expect(try fixture.send(beacon, at: 0)?.history.map(\.table) == [.visitDays, .firstReturnAfterDecision, .visitsConsentRemembered])
        fixture.table = try HandOver(encoded: Self.handOver(fixture).encoded(), visitLimit: 100).visits
        #expect(try #require(try fixture.send(beacon, at: 60)).history.isEmpty)
    }

    @Test func secretsSurviveWithYesterdays() throws {
        var fixture = try SiteFixture()
        _ = try fixture.send(.view(), at: 86_400 - 60)
        _ = try fixture.send(.view(), at: 86_400 + 60, from: "192.0.2.9")
        let taken = try HandOver(encoded: Self.handOver(fixture).encoded(), visitLimit: 100)
        let secrets = try #require(taken.secrets["example.org"])
        let time = fixture.today.end + 60
        #expect(secrets.interval == fixture.secrets.interval && secrets.current.bytes == fixture.secrets.current.bytes)
        #expect(secrets.previous(at: time)?.bytes == fixture.secrets.previous(at: time)?.bytes)
        #expect(secrets.previous(at: time)?.bytes.count == 32)
    }

    @Test func takesNoMoreVisitsThanTheLimit() throws {
        var fixture = try SiteFixture()
        for number in 0..<30 { _ = try fixture.send(.view(), at: Double(number), from: "198.51.100.\(number)") }
        let taken = try HandOver(encoded: Self.handOver(fixture).encoded(), visitLimit: 7)
        #expect(taken.visits.count == 7)
    }

    /// P1: keyed hashes and scrubbed text; neither addresses nor agents nor identifiers.
    @Test func holdsNothingPersonal() throws {
        var fixture = try SiteFixture()
        let visitor = try VisitorID.number(1)
        let beacon = Beacon.view("/jean.dupont@example.com", consent: .granted, visitor: visitor, history: VisitorHistory(group: 1, lag: 5))
        _ = try fixture.send(beacon, at: 0, from: "203.0.113.77")
        let bytes = Self.handOver(fixture).encoded()
        for forbidden in [visitor.bytes, [203, 0, 113], Array("dupont".utf8), Array("Mozilla".utf8)] as [[UInt8]] {
            let isFound = bytes.indices.contains { bytes[$0...].starts(with: forbidden) }
            #expect(!isFound)
        }
    }

    @Test func refusesEveryTruncationAndEveryFlip() throws {
        var fixture = try SiteFixture()
        for step in try RandomStream(seed: 4, count: 12, consents: true).steps { _ = try fixture.send(step) }
        let bytes = Self.handOver(fixture).encoded()
        for end in bytes.indices { #expect(throws: ByteError.self) { try HandOver(encoded: Array(bytes[..<end]), visitLimit: 100) } }
        for index in bytes.indices {
            var damaged = bytes
            damaged[index] ^= UInt8(1 << (index % 8))
            #expect(throws: ByteError.self) { try HandOver(encoded: damaged, visitLimit: 100) }
        }
        #expect(throws: ByteError.self) { try HandOver(encoded: bytes + [0], visitLimit: 100) }
    }

    /// Below the checksum too: bytes that are wrong in spite of it give an error or some table, never a crash.
    @Test func survivesDamageUnderAValidChecksum() throws {
        var fixture = try SiteFixture()
        for step in try RandomStream(seed: 4, count: 12, consents: true).steps { _ = try fixture.send(step) }
        let bytes = Self.handOver(fixture).encoded()
        var random = SeededGenerator(seed: 6)
        var refused = 0
        for _ in 0..<3000 {
            var damaged = Array(bytes.dropLast(4))
            for _ in 0..<random.int(1...4) { damaged[random.int(8...damaged.count - 1)] = UInt8(random.int(0...255)) }
            if random.oneIn(3) { damaged.removeLast(random.int(0...damaged.count - 9)) }
            JournalFormat.append(CRC32C.checksum(damaged), to: &damaged)
            if (try? HandOver(encoded: damaged, visitLimit: 100)) == nil { refused += 1 }
        }
        #expect((1000..<3000).contains(refused))
    }
}
