import Testing

@testable import AnalyticsCore

@Suite(.enabled(if: EstimationCorpus.isPresent, Comment(rawValue: EstimationCorpus.missing))) struct EstimationCorpusTests {
    @Test func everyNumberIsTheReferences() throws {
        let worlds = try EstimationCorpus.worlds()
        #expect(!worlds.isEmpty)
        var worst = 0.0
        for world in worlds {
            let estimator = VisitorEstimator(world.tables)
            #expect(!world.reference.isEmpty)
            for (window, reference) in world.reference {
                for (value, expected) in zip(estimator.estimate(days: window).values, reference.values) {
                    let difference = abs(value - expected) / max(expected, 1)
                    worst = max(worst, difference)
                    #expect(difference <= 0.001, "\(world.name) \(window): \(value) for \(expected)")
                }
            }
        }
        print("estimate against the reference: at most \(worst * 100) % apart, \(worlds.count) worlds")
    }

    @Test func truthIsNear() throws {
        let worlds = try EstimationCorpus.worlds()
        var (inside, all) = (0, 0)
        for window in [1, 7, 30] {
            var (errors, trials, here) = ([Double](), [Double](), 0)
            for world in worlds {
                guard let truth = world.truth[window] else { continue }
                let estimate = VisitorEstimator(world.tables).estimate(days: window, withBacktest: true)
                errors.append(abs(estimate.visitors - truth) / truth)
                trials.append(estimate.backtest?.error ?? .nan)
                if (estimate.low...estimate.high).contains(truth) { here += 1 }
            }
            let mean = errors.reduce(0, +) / Double(errors.count)
            let trial = trials.reduce(0, +) / Double(trials.count)
            print(
                "\(window) days: mean error \(mean * 100) %, worst \((errors.max() ?? 0) * 100) %, covered \(here) of \(errors.count), backtest \(trial * 100) %"
            )
            if window == 30 { #expect(mean <= 0.03) }
            inside += here
            all += errors.count
        }
        #expect(Double(inside) >= 0.93 * Double(all))
    }

    @Test func filesComeBackTheSame() throws {
        for world in try EstimationCorpus.worlds().prefix(3) {
            let file = VisitorTablesFile(tables: world.tables)
            let again = try VisitorTablesFile(parsing: file.encoded())
            #expect(again.encoded() == file.encoded())
            #expect(VisitorEstimator(again.tables).estimate(days: 30) == VisitorEstimator(world.tables).estimate(days: 30))
        }
    }
}
