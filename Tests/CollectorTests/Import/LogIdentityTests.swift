import Foundation
import Testing

@testable import AnalyticsCore
@testable import Collector

@Suite struct LogIdentityTests {
    private static func log(_ count: Int, from first: Int = 0, address: String = "192.0.2.1") -> String {
        (first..<first + count).map { number in
            let time = "01/Oct/2026:\(String(format: "%02d:%02d:%02d", number / 3600, number / 60 % 60, number % 60)) +0000"
            return "\(address) - - [\(time)] \"GET /\(number) HTTP/1.1\" 200 1 \"-\" \"Agent\"\n"
        }.joined()
    }

    private func head(_ text: String) -> [UInt8] { Array(text.utf8) }

    private func identity(_ text: String) throws -> LogIdentity { try #require(LogIdentity(head: head(text), format: .combined)) }

    @Test(arguments: [1, 10, 49, 50, 1000])
    func theSameAndAGrownLogAreKnownAgain(count: Int) throws {
        let known = try identity(Self.log(count))
        #expect(known.length == min(LogIdentity.longest, count))
        #expect(known.matches(head: head(Self.log(count)), format: .combined))
        #expect(known.matches(head: head(Self.log(count + 500)), format: .combined))
        #expect(try (identity(Self.log(count + 500)) == known) == (count >= LogIdentity.longest))
    }

    /// A line that is still being written is no part of it.
    @Test func aLastLineThatWasNotWholeMayGrow() throws {
        let cut = String(Self.log(3).dropLast(20))
        let known = try identity(cut)
        #expect(known.length == 2 && known.matches(head: head(Self.log(3)), format: .combined))
        #expect(LogIdentity(head: head("192.0.2.1 - - [01/O"), format: .combined) == nil)
    }

    @Test func otherLogsAreOthers() throws {
        let known = try identity(Self.log(1000))
        for other in [Self.log(1000, from: 1), Self.log(2), "", "#Fields: date\n"] { #expect(!known.matches(head: head(other), format: .combined)) }
        let short = try identity(Self.log(2))
        #expect(!short.matches(head: head(Self.log(1) + Self.log(1)), format: .combined))
    }

    /// P1: what is stored must not depend on an address, or it could be found out by trying all of them.
    @Test func addressesAreNoPartOfIt() throws {
        #expect(try identity(Self.log(20)) == identity(Self.log(20, address: "203.0.113.77")))
    }

    @Test func whatWasStoredMayBeNonsense() {
        for length in [-1, 0, 5000, Int.max, Int.min] {
            #expect(!LogIdentity(length: length, digest: []).matches(head: head(Self.log(10)), format: .combined))
        }
    }
}
