/// Why the browser could not be driven. Each is one line that a person can act on.
enum WebDriverError: Error, CustomStringConvertible {
    case notInstalled
    /// The browser refused a command: WebDriver's error code and message.
    case refused(command: String, error: String, message: String)
    case unreadable(String)
    case timedOut(waitingFor: String)

    var description: String {
        switch self {
        case .notInstalled: "chromedriver is not installed (run scripts/test, or: apt-get install chromium chromium-driver)"
        case .refused(let command, let error, let message): "\(command): \(error): \(message.prefix { $0 != "\n" })"
        case .unreadable(let what): "the browser's answer is not understood: \(what)"
        case .timedOut(let what): "still waiting after the time limit: \(what)"
        }
    }
}
