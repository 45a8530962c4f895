import Foundation

/// One headless Chromium with a fresh profile, driven through chromedriver (W3C WebDriver over HTTP).
///
/// Commands return when the browser has done them; a page load returns after its `load` event. Anything else is awaited with `eventually`.
struct WebDriver: Sendable {
    private let driver: ChromeDriver
    private let session: String

    /// Runs `body` with a new browser, which is gone afterwards whatever happens.
    ///
    /// Every host under `.test` is 127.0.0.1, so a page can have a name that is not `localhost`.
    /// - Parameters:
    ///   - arguments: more Chromium switches, such as `--lang=fr` or `--force-dark-mode`.
    ///   - window: width and height of the window in CSS pixels.
    static func run<Answer: Sendable>(
        arguments: [String] = [], window: (width: Int, height: Int) = (1280, 900), _ body: (WebDriver) async throws -> Answer
    ) async throws -> Answer {
        let driver = try await ChromeDriver.start()
        do {
            let browser = try await open(driver, switches: switches + ["--window-size=\(window.width),\(window.height)"] + arguments)
            let answer = try await body(browser)
            await driver.stop()
            return answer
        } catch {
            await driver.stop()
            throw error
        }
    }

    private static let switches = [
        "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync", "--host-resolver-rules=MAP *.test 127.0.0.1",
    ]

    private static func open(_ driver: ChromeDriver, switches: [String]) async throws -> WebDriver {
        let options: Value = ["args": .array(switches.map(Value.string))]
        let capabilities: Value = ["alwaysMatch": ["browserName": "chrome", "goog:chromeOptions": options]]
        let answer = try await send(driver, "POST", "/session", ["capabilities": capabilities])
        guard let session = answer["sessionId"]?.string else { throw WebDriverError.unreadable("no session id") }
        return WebDriver(driver: driver, session: session)
    }

    /// One WebDriver command of this session; the way to the commands that have no function here.
    ///
    /// - Parameter path: what follows `/session/ID`, such as `/window/new`.
    @discardableResult
    func send(_ method: String, _ path: String, _ body: Value? = nil) async throws -> Value {
        try await Self.send(driver, method, "/session/\(session)\(path)", body)
    }

    private static func send(_ driver: ChromeDriver, _ method: String, _ path: String, _ body: Value?) async throws -> Value {
        let content = method == "POST" ? try JSONEncoder().encode(body ?? [:]) : Data()
        let data = try await ChromeDriver.exchange(port: driver.port, method, path, content)
        guard let value = try JSONDecoder().decode(Value.self, from: data)["value"] else { throw WebDriverError.unreadable(path) }
        if let error = value["error"]?.string {
            throw WebDriverError.refused(command: path, error: error, message: value["message"]?.string ?? "")
        }
        return value
    }
}
