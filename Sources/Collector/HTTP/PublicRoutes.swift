import HTTPTypes
import Hummingbird

/// What the public listener serves besides beacons. HEAD works where GET does.
struct PublicRoutes {
    let tracker: TrackerScripts
    let visitor: VisitorRoutes

    func router() -> Router<PublicRequestContext> {
        let router = Router(context: PublicRequestContext.self, options: [.autoGenerateHeadEndpoints])
        router.middlewares.add(MethodNotAllowed(paths: Set(tracker.names.map { "/" + $0 }), allowed: [.get, .head]))
        router.middlewares.add(MethodNotAllowed(paths: ["/visitor"], allowed: [.get, .head, .post]))
        for name in tracker.names { router.get(RouterPath("/" + name)) { request, _ in tracker.response(to: request) } }
        visitor.add(to: router)
        return router
    }
}

/// Answers other methods than those of known paths with 405 and `Allow`.
struct MethodNotAllowed<Context: RequestContext>: RouterMiddleware {
    let paths: Set<String>
    let allowed: [HTTPRequest.Method]

    func handle(_ request: Request, context: Context, next: (Request, Context) async throws -> Response) async throws -> Response {
        guard paths.contains(request.uri.path), !allowed.contains(request.method) else {
            return try await next(request, context)
        }
        return Response(status: .methodNotAllowed, headers: [.allow: allowed.map(\.rawValue).joined(separator: ", ") + ", OPTIONS"])
    }
}

/// A page of ours: HTML with a strict policy, never kept by anybody on the way.
func htmlResponse(_ html: String, policy: String) -> Response {
    var headers: HTTPFields = [
        .contentType: "text/html; charset=utf-8", .cacheControl: "no-store", .xContentTypeOptions: "nosniff", .contentSecurityPolicy: policy,
    ]
    // With "no-referrer" a form's Origin would be `null` (Fetch §4.1), and nobody could tell it from another site's.
    if let name = HTTPField.Name("Referrer-Policy") { headers[name] = "same-origin" }
    return Response(status: .ok, headers: headers, body: .init(byteBuffer: ByteBuffer(string: html)))
}
