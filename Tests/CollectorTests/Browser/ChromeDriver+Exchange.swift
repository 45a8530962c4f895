import Foundation

extension ChromeDriver {
    /// Sends one request to chromedriver and gives the answer's body. Runs on a thread of its own, since a page load may take a while.
    ///
    /// Plain sockets: Foundation's URLSession refuses chromedriver's answers ("Failed writing header").
    /// - Throws: `LoopbackError` when chromedriver is gone, `WebDriverError.unreadable` when the answer ends early or takes over 60 s.
    static func exchange(port: Int, _ method: String, _ path: String, _ body: Data = Data()) async throws -> Data {
        try await withCheckedThrowingContinuation { continuation in
            Thread.detachNewThread {
                continuation.resume(with: Result { try answer(port: port, method, path, body) })
            }
        }
    }

    private static func answer(port: Int, _ method: String, _ path: String, _ body: Data) throws -> Data {
        let socket = try LoopbackSocket(connectingTo: port, seconds: 60)
        defer { socket.close() }
        let head = [
            "\(method) \(path) HTTP/1.1", "Host: 127.0.0.1:\(port)", "Content-Type: application/json", "Content-Length: \(body.count)",
            "Connection: close", "", "",
        ]
        socket.write(Array(head.joined(separator: "\r\n").utf8) + body)
        var received = Data()
        while true {
            let more = socket.read()
            guard !more.isEmpty else { throw WebDriverError.unreadable("\(method) \(path): the answer ends early") }
            received += more
            if let body = completeBody(of: received) { return body }
        }
    }

    /// The body once as many bytes as Content-Length says are there.
    private static func completeBody(of answer: Data) -> Data? {
        guard let end = answer.range(of: Data("\r\n\r\n".utf8)) else { return nil }
        let lines = String(decoding: answer[..<end.lowerBound], as: UTF8.self).lowercased().components(separatedBy: "\r\n")
        let length = lines.compactMap { $0.hasPrefix("content-length:") ? Int($0.dropFirst(15).trimmingCharacters(in: .whitespaces)) : nil }
        let body = answer[end.upperBound...]
        guard let length = length.first, body.count >= length else { return nil }
        return Data(body.prefix(length))
    }
}
