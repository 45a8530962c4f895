import Hummingbird
/// stub
struct DemoFile: Sendable {
    static let all: [(String, DemoFile)] = []
    static let notFound = DemoFile()
    func response(collector: String, status: HTTPResponse.Status = .ok) -> Response { Response(status: status) }
}
