import AnalyticsCore
import ArgumentParser
import Foundation
import Logging
import ServiceLifecycle
import UnixSignals

struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: "Collects, counts and renders until SIGTERM or SIGINT")

    @OptionGroup var options: ConfigurationOptions

    func run() async throws {
        let settings = try options.load()
        let folder = DataFolder(path: settings.data)
        try folder.create()
        let lock = try folder.lock()
        defer { close(lock) }
        for endpoint in [settings.listen, settings.admin] { try PortCheck.check(endpoint) }
        var logger = Logger(label: "sillage", factory: { StreamLogHandler.standardError(label: $0) })
        logger.logLevel = .notice
        let process = try CollectorProcess(settings: settings, logger: logger)
        if process.geo.path == nil { logger.notice("no GeoIP database: countries will be unknown (put an .mmdb into \(folder.geo))") }
        let group = ServiceGroup(
            configuration: ServiceGroupConfiguration(
                services: [CollectorService(process: process), Maintenance(process: process), Listeners.admin(process), Listeners.public(process)]
                    .map { ServiceGroupConfiguration.ServiceConfiguration(service: $0) },
                gracefulShutdownSignals: [.sigterm, .sigint], logger: logger))
        logger.notice("listening", metadata: ["public": "\(settings.listen)", "admin": "\(settings.admin)", "data": "\(settings.data)"])
        try await group.run()
    }
}

/// Says in one line that a port is taken, before anything is started.
enum PortCheck {
    static func check(_ endpoint: Endpoint) throws {
        guard endpoint.port != 0 else { return }
        var hints = addrinfo()
        hints.ai_flags = AI_PASSIVE
        hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
        var found: UnsafeMutablePointer<addrinfo>?
        guard getaddrinfo(endpoint.host, String(endpoint.port), &hints, &found) == 0, let address = found else {
            throw Failure("listen", "cannot listen on \(endpoint): no such address", "choose an address of this machine")
        }
        defer { freeaddrinfo(found) }
        let descriptor = socket(address.pointee.ai_family, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(descriptor) }
        var yes: Int32 = 1
        setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
        guard bind(descriptor, address.pointee.ai_addr, address.pointee.ai_addrlen) == 0 else {
            let reason = errno == EADDRINUSE ? "the port is taken" : String(cString: strerror(errno))
            throw Failure("listen", "cannot listen on \(endpoint): \(reason)", "stop what listens there, or choose another port")
        }
    }
}
