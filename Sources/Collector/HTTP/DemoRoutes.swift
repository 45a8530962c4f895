import HTTPTypes
import Hummingbird

/// The demo site: small pages with the tracker on them, so that a person can click and see the dashboard move.
struct DemoRoutes {
    /// Where the collector's public listener is, without a slash at the end.
    let collector: String

    func router() -> Router<BasicRequestContext> {
        let router = Router(options: [.autoGenerateHeadEndpoints])
        for (path, file) in DemoFile.all {
            router.get(RouterPath(path)) { _, _ in file.response(collector: collector) }
        }
        router.get("**") { _, _ in DemoFile.notFound.response(collector: collector, status: .notFound) }
        return router
    }
}
