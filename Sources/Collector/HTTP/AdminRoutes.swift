import Dashboard
import HTTPTypes
import Hummingbird
import Logging

/// The private listener: dashboard files, health and metrics.
struct AdminRoutes {
    /// Folder of the dashboard.
    let dashboard: String
    let logger: Logger
    let health: @Sendable () -> Health
    let metrics: @Sendable () -> String

    func router() -> Router<BasicRequestContext> {
        let router = Router(options: [.autoGenerateHeadEndpoints])
        router.middlewares.add(DashboardHeaders())
        router.middlewares.add(FileMiddleware(dashboard, searchForIndexHtml: true, logger: logger))
        router.get("/healthz") { _, _ in
            let health = health()
            return text(health.description, status: health.isGood ? .ok : .serviceUnavailable)
        }
        router.get("/metrics") { _, _ in text(metrics(), type: "text/plain; version=0.0.4; charset=utf-8") }
        return router
    }

    private func text(_ body: String, status: HTTPResponse.Status = .ok, type: String = "text/plain; charset=utf-8") -> Response {
        Response(status: status, headers: [.contentType: type, .cacheControl: "no-store"], body: .init(byteBuffer: ByteBuffer(string: body)))
    }
}

/// The dashboard is private and asks nobody for anything.
struct DashboardHeaders<Context: RequestContext>: RouterMiddleware {
    func handle(_ request: Request, context: Context, next: (Request, Context) async throws -> Response) async throws -> Response {
        var response = try await next(request, context)
        response.headers[.contentSecurityPolicy] = DashboardRenderer.contentSecurityPolicy + "; frame-ancestors 'none'"
        response.headers[.xContentTypeOptions] = "nosniff"
        response.headers[.cacheControl] = "no-cache"
        if let name = HTTPField.Name("Referrer-Policy") { response.headers[name] = "no-referrer" }
        if let name = HTTPField.Name("X-Frame-Options") { response.headers[name] = "DENY" }
        return response
    }
}
