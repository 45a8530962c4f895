// HAProxy, `option httplog` (HAProxy configuration manual §8.2.3).
extension LogParser {
    /// `… client:port [time] frontend backend/server timers status bytes cookie cookie state conns queues {captures} "request"`
    mutating func haproxy(_ bytes: LogBytes, from start: Int) -> LogRequest? {
        guard let (time, timeEnd) = findTime(bytes, from: start) else { return nil }
        var request = LogRequest(time: time)
        request.address = client(bytes, before: timeEnd, from: start)
        var index = timeEnd + 1
        for field in 0..<10 {
            let begin = bytes.skipBlanks(from: index, to: bytes.count)
            index = bytes.find(32, from: begin, to: bytes.count)
            guard index > begin, bytes[begin] != UInt8(ascii: "\"") else { return nil }
            if field == 3 {
                request.status = bytes.status(begin..<index)
                guard request.status > 0 || bytes[begin] == UInt8(ascii: "-") else { return nil }
            }
        }
        index += 1
        while bytes.byte(at: index) == UInt8(ascii: "{") {
            guard let end = endOfCaptures(bytes, from: index + 1) else { return nil }
            readCaptures(bytes, index + 1..<end, into: &request)
            index = end + 2
        }
        guard bytes.byte(at: index) == UInt8(ascii: "\""), let closing = bytes.closingQuote(from: index + 1, before: .blank) else { return nil }
        (request.method, request.target) = bytes.requestLine(index + 1..<closing.end)
        if bytes.contains(UInt8(ascii: "#"), in: timeEnd..<closing.end) { request.escapes = .hash }
        return request
    }

    /// The field before the time's bracket; the port is what follows its last colon, in IPv6 too.
    private func client(_ bytes: LogBytes, before timeEnd: Int, from start: Int) -> Range<Int> {
        var end = timeEnd
        while end > start, bytes[end] != UInt8(ascii: "[") { end -= 1 }
        end = max(start, end - 1)
        var begin = end
        while begin > start, bytes[begin - 1] != 32 { begin -= 1 }
        var colon = end
        while colon > begin, bytes[colon - 1] != UInt8(ascii: ":") { colon -= 1 }
        return bytes.address(begin..<(colon > begin ? colon - 1 : end))
    }

    private func endOfCaptures(_ bytes: LogBytes, from start: Int) -> Int? {
        var index = start
        while true {
            index = bytes.find(UInt8(ascii: "}"), from: index, to: bytes.count)
            guard index < bytes.count else { return nil }
            if bytes.byte(at: index + 1) == 32, bytes.byte(at: index + 2) == UInt8(ascii: "{") || bytes.byte(at: index + 2) == UInt8(ascii: "\"") {
                return index
            }
            index += 1
        }
    }

    /// Captured headers have no names; each kind is known by its look.
    private func readCaptures(_ bytes: LogBytes, _ range: Range<Int>, into request: inout LogRequest) {
        var start = range.lowerBound
        while start < range.upperBound {
            let end = bytes.find(UInt8(ascii: "|"), from: start, to: range.upperBound)
            let capture = start..<end
            if bytes.hasText("http://", at: start) || bytes.hasText("https://", at: start) {
                request.referrer = capture
            } else if bytes.hasText("text/", at: start) || bytes.hasText("application/", at: start) || bytes.hasText("image/", at: start) {
                request.contentType = capture
            } else if bytes.isHostName(bytes.host(capture)) {
                request.host = bytes.host(capture)
            } else if bytes.isAddress(capture) {
                request.address = bytes.client(server: request.address, forwarded: capture)
            } else if bytes.contains(UInt8(ascii: "/"), in: capture), request.userAgent.isEmpty {
                request.userAgent = capture
            }
            start = end + 1
        }
    }
}
