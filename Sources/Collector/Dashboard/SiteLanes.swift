import Dispatch
import Synchronization

/// Does the same for several sites, two at a time: a second core halves the time, and more would only cost memory.
enum SiteLanes {
    private static let width = 2

    private struct State<Result: Sendable> {
        var next = 0
        var results: [Result?]
        var failure: (any Error)?
    }

    /// - Returns: one result for each element, in their order.
    /// - Throws: the first error; what has not begun by then is not begun.
    static func run<Element: Sendable, Result: Sendable>(_ elements: [Element], _ body: @Sendable (Element) throws -> Result) throws -> [Result] {
        guard elements.count > 1 else { return try elements.map(body) }
        let state = Mutex(State<Result>(results: Array(repeating: nil, count: elements.count)))
        DispatchQueue.concurrentPerform(iterations: min(width, elements.count)) { _ in
            while let index = next(of: state, elements.count) {
                do {
                    let result = try body(elements[index])
                    state.withLock { $0.results[index] = result }
                } catch {
                    state.withLock { $0.failure = $0.failure ?? error }
                }
            }
        }
        return try state.withLock { state in
            if let failure = state.failure { throw failure }
            return state.results.compactMap { $0 }
        }
    }

    private static func next<Result>(of state: borrowing Mutex<State<Result>>, _ count: Int) -> Int? {
        state.withLock { state in
            guard state.failure == nil, state.next < count else { return nil }
            defer { state.next += 1 }
            return state.next
        }
    }
}
