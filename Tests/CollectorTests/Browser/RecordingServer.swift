import Foundation
import Synchronization

/// A web server and collector for browser tests: serves the files given, keeps every request, answers `POST /b` with 204.
final class RecordingServer: Sendable {
    struct Request: Sendable {
        let method: String
        /// Path with query, as sent.
        let target: String
        /// Names in lower case.
        let headers: [String: String]
        let body: String
    }

    let port: Int
    private let socket: LoopbackSocket
    private let files: [String: [UInt8]]
    /// Port of a collector that gets every beacon as well and whose status is passed on.
    private let relay: Int?
    /// Port of a collector that gets whatever is not a file, as a site's own proxy would pass it on: same host, same headers.
    private let mount: Int?
    private let recorded = Mutex<[(connection: Int, request: Request)]>([])

    /// Serves `files` (by path, such as `/index.html`; `/` is `/index.html`) on a free port, which they are told, until `stop`.
    init(relay: Int? = nil, mount: Int? = nil, _ files: (_ port: Int) throws -> [String: [UInt8]]) throws {
        socket = try LoopbackSocket(listening: 64)
        port = socket.port
        self.relay = relay
        self.mount = mount
        self.files = try files(port)
        Thread.detachNewThread { [self] in
            var number = 0
            while let connection = socket.accept(seconds: 10) {
                number += 1
                Thread.detachNewThread { [number] in self.serve(connection, number) }
            }
            socket.close()
        }
    }

    func stop() {
        socket.shutDown()
    }

    /// All requests so far, in the order in which the browser connected (one connection each): threads may overtake each other.
    var requests: [Request] { recorded.withLock { $0 }.sorted { $0.connection < $1.connection }.map(\.request) }

    /// The events of all beacons so far, in order.
    ///
    /// - Throws: `DecodingError` when a beacon is not an array of event objects.
    func events() throws -> [RecordedEvent] {
        try requests.filter { $0.method == "POST" && $0.target == "/b" }
            .flatMap { try JSONDecoder().decode([RecordedEvent].self, from: Data($0.body.utf8)) }
    }

    private func serve(_ connection: LoopbackSocket, _ number: Int) {
        defer { connection.close() }
        var bytes: [UInt8] = []
        var request: Request?
        while request == nil {
            let more = connection.read()
            guard !more.isEmpty else { return }
            bytes += more
            request = Self.parse(bytes)
        }
        guard let request else { return }
        recorded.withLock { $0.append((number, request)) }
        connection.write(answer(to: request))
    }

    private func answer(to request: Request) -> [UInt8] {
        let path = String(request.target.prefix { $0 != "?" })
        if let mount, files[path == "/" ? "/index.html" : path] == nil, !request.body.contains("\"marker\"") { return Self.passOn(request, to: mount) }
        if request.method == "POST" && path == "/b" { return Self.response("\(passOn(request)) Answer", type: "text/plain", []) }
        if let file = files[path == "/" ? "/index.html" : path] { return Self.response("200 OK", type: Self.type(of: path), file) }
        return Self.response("404 Not Found", type: "text/html; charset=utf-8", files["/notfound.html"] ?? Array("<!doctype html>404".utf8))
    }

    /// The collector's status, or that of one that is away.
    private func passOn(_ request: Request) -> Int {
        guard let relay, !request.body.contains("\"marker\"") else { return 204 }
        let names = ["user-agent", "origin", "content-type", "accept-language", "dnt", "sec-gpc"]
        let headers = names.compactMap { name in request.headers[name].map { (name, $0) } }
        return (try? RawClient(port: relay).request("POST", "/b", headers: headers, body: Array(request.body.utf8)).status) ?? 503
    }

    /// The collector's answer as it is.
    private static func passOn(_ request: Request, to port: Int) -> [UInt8] {
        let headers = request.headers.filter { !["connection", "content-length"].contains($0.key) }.map { ($0.key == "host" ? "Host" : $0.key, $0.value) }
        guard let answer = try? RawClient(port: port).request(request.method, request.target, headers: headers, body: Array(request.body.utf8)) else {
            return response("503 Answer", type: "text/plain", [])
        }
        let kept = answer.headers.filter { !["connection", "content-length"].contains($0.name.lowercased()) }.map { "\($0.name): \($0.value)" }
        let head = ["HTTP/1.1 \(answer.status) Answer"] + kept + ["Content-Length: \(answer.body.count)", "Connection: close", "", ""]
        return Array(head.joined(separator: "\r\n").utf8) + answer.body
    }

    private static func response(_ status: String, type: String, _ body: [UInt8]) -> [UInt8] {
        let head = [
            "HTTP/1.1 \(status)", "Content-Type: \(type)", "Content-Length: \(body.count)", "Access-Control-Allow-Origin: *",
            "Cache-Control: max-age=60", "Connection: close", "", "",
        ]
        return Array(head.joined(separator: "\r\n").utf8) + body
    }

    private static func type(of path: String) -> String {
        switch path.split(separator: ".").last {
        case "js": "text/javascript; charset=utf-8"
        case "css": "text/css; charset=utf-8"
        case "pdf": "application/pdf"
        case "webm": "video/webm"
        default: "text/html; charset=utf-8"
        }
    }

    /// The request once it is complete; nil while bytes are missing.
    private static func parse(_ bytes: [UInt8]) -> Request? {
        guard let end = Data(bytes).range(of: Data("\r\n\r\n".utf8)) else { return nil }
        let lines = String(decoding: bytes[..<end.lowerBound], as: UTF8.self).components(separatedBy: "\r\n")
        let start = lines[0].split(separator: " ")
        let fields = lines.dropFirst().map { line in
            let parts = line.split(separator: ":", maxSplits: 1).map { $0.trimmingCharacters(in: .whitespaces) }
            return (parts[0].lowercased(), parts.count > 1 ? parts[1] : "")
        }
        let headers = Dictionary(fields, uniquingKeysWith: { first, _ in first })
        let body = bytes[end.upperBound...]
        guard start.count == 3, body.count >= Int(headers["content-length"] ?? "") ?? 0 else { return nil }
        return Request(method: String(start[0]), target: String(start[1]), headers: headers, body: String(decoding: body, as: UTF8.self))
    }
}
