import AnalyticsCore
import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import ServiceLifecycle

/// The listeners as services, so that nobody else needs to know the framework.
enum Listeners {
    /// Beacons, tracker and visitor page.
    static func `public`(_ process: CollectorProcess) -> any Service {
        let settings = process.settings
        let routes = PublicRoutes(tracker: TrackerScripts(settings), visitor: VisitorRoutes(process))
        let service = process.service
        return application(
            routes.router(), at: settings.listen, server: HTTPServerBuilder { PublicChannel(responder: $0, service: service) },
            connections: settings.connections, process.logger)
    }

    /// Dashboard, what happens now, health and metrics.
    static func admin(_ process: CollectorProcess) -> any Service {
        let routes = AdminRoutes(
            dashboard: process.folder.dashboard, logger: process.logger, health: { process.health(at: SystemClock.now()) },
            metrics: { process.metrics(at: SystemClock.now()) }, liveSites: process.settings.liveSites,
            live: { process.live($0, at: SystemClock.now()) })
        return application(routes.router(), at: process.settings.admin, server: .http1(), connections: 100, process.logger)
    }

    /// The demo site.
    static func demo(at endpoint: Endpoint, collector: String, _ logger: Logger) -> any Service {
        application(DemoRoutes(collector: collector).router(), at: endpoint, server: .http1(), connections: 100, logger)
    }

    private static func application<Context: RequestContext>(
        _ router: Router<Context>, at endpoint: Endpoint, server: HTTPServerBuilder, connections: Int, _ logger: Logger
    ) -> any Service where Context.Source == ApplicationRequestContextSource {
        Application(
            router: router, server: server,
            configuration: ApplicationConfiguration(
                address: .hostname(endpoint.host, port: endpoint.port), backlog: 1024,
                availableConnectionsDelegate: MaximumAvailableConnections(connections)),
            logger: logger)
    }
}
