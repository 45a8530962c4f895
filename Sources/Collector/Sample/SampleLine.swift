import AnalyticsCore
import Foundation

/// Makes days one after the other, counts several side by side, and hands them out in their order.
///
/// What is counted does not depend on which is done first: every day is counted by itself. Fields below the line are touched under `condition`.
final class SampleLine: @unchecked Sendable {
    /// Days that may be ahead of the one handed out.
    private static let ahead = 6

    private let plan: SamplePlan
    private let site: Settings.Site
    private let settings: Settings
    private let pipeline: Pipeline
    private let counting = DispatchQueue(label: "sample", attributes: .concurrent)
    private let condition = NSCondition()
    // ---
    private var counted: [Int: SampleTraffic.Counted] = [:]
    private var handedOut = 0
    private var isStopped = false

    init(_ plan: SamplePlan, of site: Settings.Site, _ settings: Settings) {
        self.plan = plan
        self.site = site
        self.settings = settings
        let agents = UserAgentCache(limit: settings.userAgents)
        pipeline = Pipeline(
            sites: [site.rules], signals: settings.signals, unconsented: settings.unconsented, opposed: settings.opposed, profile: settings.profile,
            sourceMix: settings.sourceMix, locate: { SamplePlace.region(of: $0) }, recognise: { agents.recognise($0.userAgent, $0.hints) })
    }

    func start() { Thread { [self] in make() }.start() }

    /// Ends it early; what is being counted is forgotten.
    func stop() {
        condition.withLock {
            isStopped = true
            condition.broadcast()
        }
    }

    /// The next day, as soon as it is counted; nil after the last.
    func next() -> SampleTraffic.Counted? {
        condition.withLock {
            guard handedOut < plan.days else { return nil }
            while counted[handedOut] == nil { condition.wait() }
            defer {
                handedOut += 1
                condition.broadcast()
            }
            return counted.removeValue(forKey: handedOut)
        }
    }

    private func make() {
        var years = SampleYears(plan, of: site)
        var number = 0
        while mayMake(number), let traffic = years.next() {
            counting.async { [self, number] in
                let day = traffic.counted(pipeline, settings, until: plan.now)
                condition.withLock {
                    counted[number] = day
                    condition.broadcast()
                }
            }
            number += 1
        }
    }

    private func mayMake(_ number: Int) -> Bool {
        condition.withLock {
            while number - handedOut >= Self.ahead, !isStopped { condition.wait() }
            return !isStopped
        }
    }
}
