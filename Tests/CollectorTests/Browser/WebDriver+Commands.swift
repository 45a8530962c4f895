import Foundation

/// The few commands that tests need.
extension WebDriver {
    /// Loads a page; returns after its `load` event.
    func navigate(to url: String) async throws {
        try await send("POST", "/url", ["url": .string(url)])
    }

    /// Address of the current page.
    func address() async throws -> String { try await send("GET", "/url").string ?? "" }

    /// Goes back in the session's history.
    func back() async throws {
        try await send("POST", "/back")
    }

    /// Clicks the centre of the first element that matches, as a hand would: it scrolls there, and the page sees a user's gesture.
    ///
    /// - Throws: `WebDriverError.timedOut` when no element matches within 20 s, `.refused` when something covers it.
    func click(_ selector: String) async throws {
        try await send("POST", "/element/\(find(selector))/click", [:])
    }

    /// The text of the first element that matches, as rendered.
    func text(_ selector: String) async throws -> String {
        try await send("GET", "/element/\(find(selector))/text").string ?? ""
    }

    /// Types into the first element that matches.
    func type(_ text: String, into selector: String) async throws {
        try await send("POST", "/element/\(find(selector))/value", ["text": .string(text)])
    }

    /// WebDriver's handle of the first element that matches.
    private func find(_ selector: String) async throws -> String {
        let found = try await eventually("element \(selector)") {
            try await send("POST", "/elements", ["using": "css selector", "value": .string(selector)]).array?.first
        }
        guard case .object(let reference) = found, let id = reference.values.first?.string else {
            throw WebDriverError.unreadable("element \(selector)")
        }
        return id
    }

    /// Runs a function body in the page; `arguments` holds the values given. Awaits a returned promise. No user's gesture.
    @discardableResult
    func execute(_ script: String, _ arguments: Value...) async throws -> Value {
        try await send("POST", "/execute/sync", ["script": .string(script), "args": .array(arguments)])
    }

    /// Chromium's own protocol, for what WebDriver has no word for.
    @discardableResult
    func devTools(_ command: String, _ parameters: Value = [:]) async throws -> Value {
        try await send("POST", "/goog/cdp/execute", ["cmd": .string(command), "params": parameters])
    }

    /// Runs a script in every page from now on, before the page's own.
    func beforeEveryPage(_ script: String) async throws {
        try await devTools("Page.addScriptToEvaluateOnNewDocument", ["source": .string(script)])
    }

    /// Makes the pages believe in light or dark, for looking at both.
    func prefer(colorScheme: String) async throws {
        try await devTools("Emulation.setEmulatedMedia", ["features": [["name": "prefers-color-scheme", "value": .string(colorScheme)]]])
    }

    /// The window as it is, as PNG.
    func screenshot() async throws -> Data {
        try decode(await send("GET", "/screenshot"))
    }

    /// The page printed on A4, as PDF.
    func print() async throws -> Data {
        try decode(await send("POST", "/print", ["page": ["width": .number(21), "height": .number(29.7)]]))
    }

    private func decode(_ answer: Value) throws -> Data {
        guard let text = answer.string, let data = Data(base64Encoded: text) else { throw WebDriverError.unreadable("no base64") }
        return data
    }
}
