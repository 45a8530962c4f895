/// The first non-nil answer of `condition`, asked every 10 ms; the only way anything in the browser tests waits.
///
/// - Throws: what `condition` throws, or `WebDriverError.timedOut` with `what` in words after `limit`.
func eventually<Answer: Sendable>(
    _ what: String, limit: Duration = .seconds(20), _ condition: () async throws -> Answer?
) async throws -> Answer {
    let clock = ContinuousClock()
    let end = clock.now + limit
    while true {
        if let answer = try await condition() { return answer }
        guard clock.now < end else { throw WebDriverError.timedOut(waitingFor: what) }
        try await Task.sleep(for: .milliseconds(10))
    }
}
