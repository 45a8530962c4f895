import AnalyticsCore
import Foundation

/// The machine's clock beside its running time (`clock_gettime(2)`, `proc_sys_kernel(5)`).
enum MachineClock {
    static func now() -> MachineTime {
        var time = timespec()
        clock_gettime(CLOCK_BOOTTIME, &time)
        return MachineTime(wall: SystemClock.now(), uptime: Int64(time.tv_sec), boot: boot)
    }

    /// Names this start of the machine; 0 where the kernel does not tell.
    private static let boot: Int64 = {
        guard let id = try? String(contentsOfFile: "/proc/sys/kernel/random/boot_id", encoding: .utf8) else { return 0 }
        // FNV-1a
        return Int64(bitPattern: id.utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 })
    }()
}

extension Timestamp {
    /// `2026-11-23T10:00:00Z` (RFC 3339)
    var utcText: String {
        let second = Int(seconds - Timestamp(utcStartOf: utcDay).seconds)
        return "\(utcDay)T" + [second / 3600, second / 60 % 60, second % 60].map { ($0 < 10 ? "0" : "") + String($0) }.joined(separator: ":") + "Z"
    }
}

extension ClockAnchor.Verdict {
    /// nil when the clock can be believed.
    var problem: String? {
        switch self {
        case .agrees: nil
        case .ahead(let seconds):
            "this machine's clock is \(Self.span(seconds)) ahead of its running time, so ages are counted by the running time (set the clock, or say that it is right: sillage purge --trust-clock)"
        case .behind(let seconds):
            "this machine's clock is \(Self.span(seconds)) behind what it was before, so nothing is deleted before its time (set the clock, or say that it is right: sillage purge --trust-clock)"
        }
    }

    /// As certificates say it.
    var name: String {
        switch self {
        case .agrees: "agrees"
        case .ahead(let seconds): "ahead by \(seconds) s, not used"
        case .behind(let seconds): "behind by \(seconds) s"
        }
    }

    private static func span(_ seconds: Int64) -> String {
        let days = (seconds + 43_200) / 86_400
        return days == 1 ? "1 day" : "\(days) days"
    }
}
