import AnalyticsCore
import Dashboard
import HTTPTypes
import Hummingbird
import Logging

/// The private listener: dashboard files, what happens now, health and metrics.
struct AdminRoutes {
    /// Folder of the dashboard.
    let dashboard: String
    let logger: Logger
    let health: @Sendable () -> Health
    let metrics: @Sendable () -> String
    /// Ids of the sites that have live figures.
    let liveSites: [String]
    let live: @Sendable (_ site: String) -> LiveFigures?

    func router() -> Router<BasicRequestContext> {
        let router = Router(options: [.autoGenerateHeadEndpoints])
        router.middlewares.add(LoopbackNames())
        router.middlewares.add(DashboardHeaders())
        let sites = Dictionary(liveSites.map { (LiveMark.folder(of: $0), $0) }, uniquingKeysWith: { $1 })
        router.middlewares.add(LiveMarker(folders: Set(sites.keys)))
        router.middlewares.add(FileMiddleware(dashboard, searchForIndexHtml: true, logger: logger))
        router.get("/healthz") { _, _ in
            let health = health()
            return text(health.description, status: health.isGood ? .ok : .serviceUnavailable)
        }
        router.get("/metrics") { _, _ in text(metrics(), type: "text/plain; version=0.0.4; charset=utf-8") }
        router.get("/live/:folder") { _, context in
            guard let folder = context.parameters.get("folder"), let site = sites[LiveMarker<BasicRequestContext>.folder(folder)], let figures = live(site)
            else { throw HTTPError(.notFound) }
            return text(try figures.json(), type: "application/json")
        }
        return router
    }

    private func text(_ body: String, status: HTTPResponse.Status = .ok, type: String = "text/plain; charset=utf-8") -> Response {
        Response(status: status, headers: [.contentType: type, .cacheControl: "no-store"], body: .init(byteBuffer: ByteBuffer(string: body)))
    }
}

/// Refuses requests that reached loopback under another name, so that no page on the web can read the dashboard through a name it
/// points here (DNS rebinding).
struct LoopbackNames<Context: RequestContext>: RouterMiddleware {
    func handle(_ request: Hummingbird.Request, context: Context, next: (Hummingbird.Request, Context) async throws -> Response) async throws -> Response {
        let host = request.head.authority.flatMap { BeaconService.host(ofOrigin: "http://" + $0) } ?? ""
        let isAddress = ClientAddress(host).map { $0.isIPv4 && host.hasPrefix("127.") } ?? false
        guard host.isEmpty || host == "localhost" || isAddress || host.hasPrefix("[::1]") else {
            let text = "this listener answers to 127.0.0.1, [::1] and localhost only\n"
            return Response(status: .forbidden, headers: [.contentType: "text/plain"], body: .init(byteBuffer: ByteBuffer(string: text)))
        }
        return try await next(request, context)
    }
}

/// The dashboard is private and asks nobody for anything.
struct DashboardHeaders<Context: RequestContext>: RouterMiddleware {
    func handle(_ request: Hummingbird.Request, context: Context, next: (Hummingbird.Request, Context) async throws -> Response) async throws -> Response {
        var response = try await next(request, context)
        response.headers[.contentSecurityPolicy] = DashboardRenderer.contentSecurityPolicy + "; frame-ancestors 'none'"
        response.headers[.xContentTypeOptions] = "nosniff"
        if response.headers[.cacheControl] == nil { response.headers[.cacheControl] = "no-cache" }
        if let name = HTTPField.Name("Referrer-Policy") { response.headers[name] = "no-referrer" }
        if let name = HTTPField.Name("X-Frame-Options") { response.headers[name] = "DENY" }
        return response
    }
}
