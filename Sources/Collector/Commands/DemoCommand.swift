import ArgumentParser
import Logging
import ServiceLifecycle
import UnixSignals

struct DemoCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "demo", abstract: "Serves a small site with the tracker on it")

    @Option(help: "Address to listen on")
    var listen = "127.0.0.1:8082"

    @Option(help: "Where the collector is, as the browser sees it")
    var collector = "http://127.0.0.1:8080"

    func validate() throws {
        guard Units.endpoint(listen) != nil else { throw ValidationError("--listen must be HOST:PORT") }
        guard collector.hasPrefix("http://") || collector.hasPrefix("https://"), !collector.contains(where: { "\"<>' ".contains($0) }) else {
            throw ValidationError("--collector must be an http or https URL")
        }
    }

    func run() async throws {
        guard let endpoint = Units.endpoint(listen) else { return }
        try PortCheck.check(endpoint)
        var logger = Logger(label: "sillage demo", factory: { StreamLogHandler.standardError(label: $0) })
        logger.logLevel = .warning
        let site = Listeners.demo(at: endpoint, collector: collector.hasSuffix("/") ? String(collector.dropLast()) : collector, logger)
        try await ServiceGroup(services: [site], gracefulShutdownSignals: [.sigterm, .sigint], logger: logger).run()
    }
}
