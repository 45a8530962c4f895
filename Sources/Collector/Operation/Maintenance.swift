import AnalyticsCore
import Foundation
import Logging
import ServiceLifecycle

/// What must be done while time passes: ending visits, closing segments and log days, deleting what is due, rendering the dashboard.
///
/// `tick` takes the time; the loop around it is all that waits.
final class Maintenance: Service {
    private let process: CollectorProcess
    private let dashboard: DashboardWriter

    init(process: CollectorProcess) {
        self.process = process
        dashboard = DashboardWriter(folder: process.folder.dashboard, settings: process.settings, attributions: process.geo.attributions)
    }

    func run() async throws {
        defer { tellNews() }
        await cancelWhenGracefulShutdown {
            var state = State()
            while !Task.isCancelled {
                self.tick(at: MachineClock.now(), &state)
                try? await Task.sleep(for: .seconds(1))
            }
            Retirement(process: self.process).certifyRest(&state.retirement)
        }
    }

    /// When each thing was last done.
    struct State {
        var minute: Int64 = -1
        var hour: Int64 = -1
        var day: Day?
        var rendered: (at: Timestamp, writes: Int)?
        var dashboard = DashboardMemory()
        var retirement = Retirement.State()
    }

    func tick(at machine: MachineTime, _ state: inout State) {
        let now = machine.wall
        process.service.refuse(because: refusal())
        if now.seconds / 60 != state.minute {
            state.minute = now.seconds / 60
            tellNews()
            process.ingest.expire(at: now)
            process.commit.wake()
            let retirement = Retirement(process: process)
            retirement.deleteSegments(at: retirement.judge(machine, &state.retirement).time, &state.retirement)
        }
        if now.seconds / 3600 != state.hour {
            state.hour = now.seconds / 3600
            Retirement(process: process).rotateAndPurge(at: machine, &state.retirement)
        }
        if now.utcDay != state.day {
            attempt("pack finished days") { try process.worker.store.finishDays(before: now.utcDay - 1) }
            state.day = now.utcDay
        }
        render(at: now, &state)
    }

    /// One line a minute for whatever was refused or left out, by reason.
    private func tellNews() {
        let news = process.counters.takeNews()
        guard !news.isEmpty else { return }
        process.logger.notice("refused or left out", metadata: news.mapValues { "\($0)" })
    }

    /// Why no more beacons can be taken; nil when they can.
    private func refusal() -> String? {
        let waiting = process.journal.bytes(after: process.worker.writtenPosition)
        return waiting > UInt64(process.settings.backlogBytes) ? "the journal holds \(waiting) bytes that are not in the database" : nil
    }

    private func render(at now: Timestamp, _ state: inout State) {
        if let last = state.rendered, abs(now - last.at) < process.settings.dashboardSeconds * 1000 { return }
        attempt("render the dashboard") {
            let store = process.worker.store
            let writes = try store.writes()
            // Without new figures only a new hour changes what the pages show.
            let isSameHour = state.rendered.map { $0.at.seconds / 3600 == now.seconds / 3600 } ?? false
            if state.rendered?.writes != writes || !isSameHour { _ = try dashboard.write(from: store, at: now, remembering: &state.dashboard) }
            state.rendered = (now, writes)
        }
    }

    private func attempt(_ what: String, _ body: () throws -> Void) {
        do { try body() } catch { process.logger.error("cannot \(what)", metadata: ["reason": "\(error)"]) }
    }
}
