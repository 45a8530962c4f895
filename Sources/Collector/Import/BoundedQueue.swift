import Foundation

/// Hands values from one thread to another in order; whoever is faster waits.
final class BoundedQueue<Element: Sendable>: @unchecked Sendable {
    private let condition = NSCondition()
    private let limit: Int
    private var elements: [Element] = []
    private var isClosed = false

    init(limit: Int) { self.limit = limit }

    /// Waits for room. False when the other side has given up.
    @discardableResult
    func push(_ element: Element) -> Bool {
        condition.withLock {
            while elements.count >= limit, !isClosed { condition.wait() }
            guard !isClosed else { return false }
            elements.append(element)
            condition.broadcast()
            return true
        }
    }

    /// Waits for a value; nil after the last.
    func pop() -> Element? {
        condition.withLock {
            while elements.isEmpty, !isClosed { condition.wait() }
            defer { condition.broadcast() }
            return elements.isEmpty ? nil : elements.removeFirst()
        }
    }

    /// No value comes any more; what is there can still be taken.
    func close() {
        condition.withLock {
            isClosed = true
            condition.broadcast()
        }
    }
}
