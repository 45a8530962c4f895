import Foundation
import Testing

/// A keep-alive HTTP/1.1 connection over a plain socket: sends exactly the bytes it is told, reads answers one by one.
final class RawClient {
    struct Answer {
        var status: Int
        var headers: [(name: String, value: String)]
        var body: [UInt8]

        subscript(name: String) -> String? { headers.first { $0.name.lowercased() == name.lowercased() }?.value }
        var text: String { String(decoding: body, as: UTF8.self) }
    }

    struct Closed: Error {}

    static let browser =
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36"

    private let descriptor: Int32
    private var buffer: [UInt8] = []

    init(port: Int) throws {
        descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var timeout = timeval(tv_sec: 30, tv_usec: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &timeout, socklen_t(MemoryLayout<timeval>.size))
        setsockopt(descriptor, SOL_SOCKET, SO_SNDTIMEO, &timeout, socklen_t(MemoryLayout<timeval>.size))
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = UInt16(port).bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        let connected = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0 }
        }
        if !connected { throw Closed() }
    }

    deinit { close(descriptor) }

    func send(_ text: String) throws { try send(Array(text.utf8)) }

    func send(_ bytes: [UInt8]) throws {
        var sent = 0
        while sent < bytes.count {
            let count = bytes.withUnsafeBytes {
                Glibc.send(descriptor, $0.baseAddress?.advanced(by: sent), bytes.count - sent, Int32(MSG_NOSIGNAL))
            }
            if count <= 0 { throw Closed() }
            sent += count
        }
    }

    /// One request and its answer.
    func request(_ method: String, _ target: String, headers: [(String, String)] = [], body: [UInt8] = []) throws -> Answer {
        try send(Self.bytes(method, target, headers: headers, body: body))
        return try answer(toHead: method == "HEAD")
    }

    static func bytes(_ method: String, _ target: String, headers: [(String, String)] = [], body: [UInt8] = []) -> [UInt8] {
        var text = "\(method) \(target) HTTP/1.1\r\n"
        if !headers.contains(where: { $0.0 == "Host" }) { text += "Host: 127.0.0.1\r\n" }
        for (name, value) in headers { text += "\(name): \(value)\r\n" }
        if !body.isEmpty || method == "POST" { text += "Content-Length: \(body.count)\r\n" }
        return Array((text + "\r\n").utf8) + body
    }

    /// A beacon from a browser at an address.
    func beacon(_ json: String, from address: String = "81.2.69.142", agent: String = RawClient.browser, headers: [(String, String)] = []) throws
        -> Answer
    {
        try request(
            "POST", "/b",
            headers: [("Content-Type", "text/plain;charset=UTF-8"), ("User-Agent", agent), ("X-Forwarded-For", address)] + headers,
            body: Array(json.utf8))
    }

    /// The next answer on the connection.
    func answer(toHead: Bool = false) throws -> Answer {
        let end = try read { bytes in Self.headEnd(bytes) }
        let lines = String(decoding: buffer[..<end], as: UTF8.self).split(separator: "\r\n")
        buffer.removeFirst(end)
        let status = lines.first.flatMap { Int($0.split(separator: " ").dropFirst().first ?? "") }
        let headers = lines.dropFirst().compactMap { line -> (name: String, value: String)? in
            guard let colon = line.firstIndex(of: ":") else { return nil }
            return (String(line[..<colon]), line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces))
        }
        var answer = Answer(status: status ?? 0, headers: headers, body: [])
        let length = toHead || answer.status == 204 || answer.status == 304 ? 0 : Int(answer["Content-Length"] ?? "0") ?? 0
        _ = try read { $0.count >= length ? length : nil }
        answer.body = Array(buffer[..<length])
        buffer.removeFirst(length)
        return answer
    }

    private func read(_ isComplete: ([UInt8]) -> Int?) throws -> Int {
        while true {
            if let end = isComplete(buffer) { return end }
            var chunk = [UInt8](repeating: 0, count: 16_384)
            let count = recv(descriptor, &chunk, chunk.count, 0)
            if count <= 0 { throw Closed() }
            buffer += chunk[..<count]
        }
    }

    private static func headEnd(_ bytes: [UInt8]) -> Int? {
        guard bytes.count >= 4 else { return nil }
        for index in 0...(bytes.count - 4) where bytes[index..<index + 4].elementsEqual([13, 10, 13, 10]) { return index + 4 }
        return nil
    }
}
