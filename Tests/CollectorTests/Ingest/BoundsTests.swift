import AnalyticsCore
import Foundation
import GRDB
import Testing

@testable import Collector

/// R5: whatever could grow has a limit, and goes on working at it.
struct BoundsTests {
    @Test func userAgentCacheForgets() {
        let cache = UserAgentCache(limit: 10)
        for number in 0..<1000 { _ = cache.recognise("Browser/\(number)") }
        #expect(cache.count <= 10)
        #expect(cache.recognise(RawClient.browser).userAgent.browser == "Chrome")
        let long = RawClient.browser + String(repeating: " x", count: 100_000)
        let before = cache.count
        #expect(cache.recognise(long).userAgent.browser == "Chrome")
        #expect(cache.count == before, "a text no browser sends is not kept")
    }

    /// Five seconds' worth at once, then the configured rate; time is a parameter.
    @Test func rateLimitIsATokenBucket() throws {
        let limit = RateLimit(perSecond: 2)
        let address = try #require(ClientAddress("192.0.2.1"))
        func allowed(at second: Int64, _ tries: Int) -> Int {
            (0..<tries).filter { _ in limit.allows(address, at: Timestamp(seconds: 1000 + second)) }.count
        }
        #expect(allowed(at: 0, 50) == 10)
        #expect(allowed(at: 0, 50) == 0)
        #expect(allowed(at: 1, 50) == 2)
        #expect(allowed(at: 100, 50) == 10)
        #expect(allowed(at: 50, 50) == 0, "a clock that jumps back gives nothing away")
        let other = try #require(ClientAddress("192.0.2.2"))
        #expect(limit.allows(other, at: Timestamp(seconds: 1000)))
        let neighbours = try ["2001:db8::1", "2001:db8::2", "2001:db8:0:1::1"].map { try #require(ClientAddress($0)) }
        #expect((0..<10).allSatisfy { _ in limit.allows(neighbours[0], at: Timestamp(seconds: 1000)) })
        #expect(!limit.allows(neighbours[1], at: Timestamp(seconds: 1000)), "a /64 is one customer")
        #expect(limit.allows(neighbours[2], at: Timestamp(seconds: 1000)))
        #expect((0..<1000).allSatisfy { _ in RateLimit(perSecond: 0).allows(address, at: Timestamp(seconds: 0)) })
    }
}

/// R4, R5: with the database locked, the journal is the queue, up to its limit.
@Suite(.serialized) struct BacklogTests {
    @Test func lockedDatabaseFillsTheBacklogAndRecovers() throws {
        let collector = try RunningCollector(extra: "privacy: {k: 1}\nlimits: {rate: off, backlog: 1MiB}")
        defer { collector.close() }
        try collector.start()
        let client = try collector.client()
        let page = #"{"event":"pageview","url":"https://www.example.org/a"}"#
        let batch = "[" + Array(repeating: page, count: 50).joined(separator: ",") + "]"
        #expect(try client.beacon(page).status == 204)
        #expect(try collector.report { $0.total.pageviews == 1 }.total.pageviews == 1)
        var accepted = 1
        var refusal: RawClient.Answer?
        let locker = try DatabaseQueue(path: collector.data + "/sillage.sqlite")
        try locker.inDatabase { db in
            try db.execute(sql: "BEGIN IMMEDIATE")
            // Bounded: the backlog is full after some eighty batches; the collector looks once a second.
            for _ in 0..<20_000 where refusal == nil {
                let answer = try client.beacon(batch)
                if answer.status == 204 { accepted += 50 } else { refusal = answer }
            }
            #expect(refusal?.status == 503)
            #expect(refusal?["Retry-After"] != nil)
            #expect(try collector.adminClient().request("GET", "/healthz").status == 503)
            try db.execute(sql: "ROLLBACK")
        }
        #expect(Poll.until(seconds: 30) { (try? client.beacon(page).status) == 204 }, "it recovers alone")
        accepted += 1
        #expect(try collector.report { $0.total.pageviews == accepted }.total.pageviews == accepted, "exactly what was acknowledged")
    }
}
