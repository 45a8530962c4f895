import Foundation
import Synchronization
import Testing

/// R1, R2: whatever was acknowledged is in the aggregates exactly once, however often the process is killed.
@Suite(.serialized) struct KillTests {
    @Test func killedAtRandomInstants() throws {
        let collector = try RunningCollector(extra: "privacy: {k: 1}\nlimits: {rate: off, values-per-day: 200000}")
        defer { collector.close() }
        var generator = SplitMix(seed: 20261123)
        let acknowledged = Mutex<Set<String>>([])
        let sent = Mutex<Set<String>>([])
        for round in 0..<12 {
            try collector.start()
            let port = collector.port
            let limit = 40 + Int(generator.next() % 400)
            let threads = (0..<8).map { connection in
                Worker {
                    guard let client = try? RawClient(port: port) else { return }
                    for number in 0..<10_000 {
                        let name = "r\(round)-c\(connection)-\(number)"
                        sent.withLock { _ = $0.insert(name) }
                        let beacon = #"{"event":"custom","url":"https://www.example.org/p/\#(number % 7)","data":{"name":"\#(name)"}}"#
                        guard let answer = try? client.beacon(beacon, from: "81.2.\(round).\(connection + 1)"), answer.status == 204 else { return }
                        acknowledged.withLock { _ = $0.insert(name) }
                    }
                }
            }
            let before = acknowledged.withLock { $0.count }
            threads.forEach { $0.start() }
            // The instant is a number of acknowledged events, so that it is random to the collector and needs no clock.
            #expect(Poll.until(seconds: 60) { acknowledged.withLock { $0.count } >= before + limit })
            collector.stop(SIGKILL)
            threads.forEach { $0.wait() }
        }
        try collector.start()
        let expected = acknowledged.withLock { $0 }
        let possible = sent.withLock { $0 }
        let report = try collector.report("--by", "custom")
        let counts = Dictionary(report.rows.map { ($0.value ?? "", $0.events) }, uniquingKeysWith: +)
        #expect(expected.count > 2000)
        #expect(expected.filter { counts[$0] != 1 }.sorted().prefix(5) == [], "acknowledged, but not counted once")
        #expect(counts.filter { $0.value > 1 }.keys.sorted().prefix(5) == [], "counted more than once")
        #expect(counts.keys.filter { !possible.contains($0) }.sorted().prefix(5) == [], "counted, but never sent")
        #expect(report.total.events["custom"] == counts.values.reduce(0, +))
    }
}

/// A thread that can be waited for.
final class Worker: @unchecked Sendable {
    private let done = DispatchSemaphore(value: 0)
    private let body: @Sendable () -> Void

    init(_ body: @escaping @Sendable () -> Void) { self.body = body }

    func start() {
        Thread.detachNewThread { [self] in
            body()
            done.signal()
        }
    }

    func wait() { done.wait() }
}

/// SplitMix64 (Steele, Lea, Flood 2014): the same numbers in every run.
struct SplitMix: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
