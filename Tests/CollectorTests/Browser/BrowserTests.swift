import Testing

/// All tests that drive a real browser, one at a time: each starts a Chromium of its own. Add suites by extension.
@Suite(.serialized, .timeLimit(.minutes(2)))
struct BrowserTests {}
