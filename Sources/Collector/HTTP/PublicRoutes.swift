import HTTPTypes
import Hummingbird

/// What the public listener serves besides beacons. HEAD works where GET does.
struct PublicRoutes {
    let tracker: TrackerScripts
    let visitorPage: VisitorPage

    func router() -> Router<BasicRequestContext> {
        let router = Router(options: [.autoGenerateHeadEndpoints])
        router.middlewares.add(MethodNotAllowed(paths: Set(tracker.names.map { "/" + $0 } + ["/visitor"])))
        for name in tracker.names { router.get(RouterPath("/" + name)) { request, _ in tracker.response(to: request) } }
        router.get("/visitor") { request, _ in visitorPage.response(to: request) }
        return router
    }
}

/// Answers other methods than GET and HEAD on known paths with 405 and `Allow`.
struct MethodNotAllowed<Context: RequestContext>: RouterMiddleware {
    let paths: Set<String>

    func handle(_ request: Request, context: Context, next: (Request, Context) async throws -> Response) async throws -> Response {
        guard paths.contains(request.uri.path), request.method != .get, request.method != .head else {
            return try await next(request, context)
        }
        return Response(status: .methodNotAllowed, headers: [.allow: "GET, HEAD, OPTIONS"])
    }
}

/// A page of ours: HTML with a strict policy, never kept by anybody on the way.
func htmlResponse(_ html: String, policy: String) -> Response {
    var headers: HTTPFields = [
        .contentType: "text/html; charset=utf-8", .cacheControl: "no-store", .xContentTypeOptions: "nosniff", .contentSecurityPolicy: policy,
    ]
    if let name = HTTPField.Name("Referrer-Policy") { headers[name] = "no-referrer" }
    return Response(status: .ok, headers: headers, body: .init(byteBuffer: ByteBuffer(string: html)))
}
