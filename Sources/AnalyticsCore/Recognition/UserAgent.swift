/// Browser, system and device class of a User-Agent header.
///
/// These values become stored aggregates, so each comes from a fixed table of names or is a version of at most four digits:
/// no other piece of the header can pass. What is in no table is `Other`. Parsing reads at most 2,048 bytes, in linear time.
public struct UserAgent: Hashable, Sendable {
    /// Family name, `Chrome`; apps with a browser inside have the app's name, `Facebook`.
    public let browser: String
    /// Major version as digits, or empty.
    public let browserVersion: String
    /// Family name, `Windows`.
    public let os: String
    /// Major version as digits (`XP` and `Vista` for those), or empty.
    public let osVersion: String
    public let device: DeviceClass

    static let longestRead = 2048
    static let unknown = "Other"

    init(browser: String, browserVersion: String, os: String, osVersion: String, device: DeviceClass) {
        self.browser = browser
        self.browserVersion = browserVersion
        self.os = os
        self.osVersion = osVersion
        self.device = device
    }

    /// Takes any text; cost is a few microseconds.
    public init(parsing text: some StringProtocol) {
        let bytes = text.utf8.prefix(Self.longestRead).map(ASCII.lowercased)
        let facts = UserAgentFacts(bytes)
        let system = Self.system(in: bytes, facts)
        let browser = Self.browser(in: bytes, facts, os: system.name)
        os = system.name
        osVersion = system.version
        self.browser = browser.name
        browserVersion = browser.version
        device = Self.device(in: bytes, facts, os: system.name)
    }
}
