// JSON per line: nginx, Caddy, Traefik.
extension LogParser {
    /// How far from a line's start its object may begin: behind what syslog or a console writes.
    private static let longestPreamble = 512

    mutating func json(_ bytes: LogBytes, from start: Int) -> LogLineResult {
        let limit = min(bytes.count, start + Self.longestPreamble)
        let brace = bytes.find(UInt8(ascii: "{"), from: start, to: limit)
        guard brace < limit else { return bytes.skipBlanks(from: start, to: bytes.count) == bytes.count ? .comment : .broken }
        var json = LogJSON(bytes, from: brace + 1)
        var draft = LogDraft()
        Self.readMembers(&json, .top, into: &draft)
        json.skipSpace()
        guard !json.isBroken, json.index == bytes.count else { return .broken }
        guard draft.isRequest else { return .comment }
        guard format != .caddy || draft.hasRequestObject, format != .traefik || draft.isTraefik,
            let time = clock.any(bytes, bytes.trimmed(draft.time.range))
        else { return .broken }
        return .request(request(of: draft, time, bytes))
    }

    /// The members of an object whose brace was read. Goes into Caddy's three objects and no deeper.
    private static func readMembers(_ json: inout LogJSON, _ place: LogMember.Place, into draft: inout LogDraft) {
        var isFirst = true
        while let name = json.nextName(isFirst: isFirst) {
            isFirst = false
            switch json.value() {
            case .string(let range, let hasEscapes): offer(name, range, hasEscapes, json.bytes, place, to: &draft)
            case .bare(let range): offer(name, range, false, json.bytes, place, to: &draft)
            case .object:
                if let inner = innerPlace(name, json.bytes, in: place) {
                    if inner == .request { draft.hasRequestObject = true }
                    readMembers(&json, inner, into: &draft)
                } else {
                    json.skipRest()
                }
            case .array:
                // Header values: the first.
                if case .string(let range, let hasEscapes)? = firstElement(&json) { offer(name, range, hasEscapes, json.bytes, place, to: &draft) }
                json.skipRest()
            case nil: return
            }
        }
    }

    private static func firstElement(_ json: inout LogJSON) -> LogJSON.Value? {
        json.skipSpace()
        return json.bytes.byte(at: json.index) == UInt8(ascii: "\"") ? json.value() : nil
    }

    private static func innerPlace(_ name: Range<Int>, _ bytes: LogBytes, in place: LogMember.Place) -> LogMember.Place? {
        switch place {
        case .top where bytes.isText("request", name): .request
        case .top where bytes.isText("resp_headers", name): .responseHeaders
        case .request where bytes.isText("headers", name): .requestHeaders
        default: nil
        }
    }

    private static func offer(
        _ name: Range<Int>, _ range: Range<Int>, _ hasEscapes: Bool, _ bytes: LogBytes, _ place: LogMember.Place, to draft: inout LogDraft
    ) {
        guard !bytes.present(range).isEmpty, !bytes.isText("null", range), let member = LogMember.named(bytes, name, in: place) else { return }
        if member.fact == .status, bytes.isText("0", range) { return }
        if bytes.isText("requestpath", name) || bytes.isText("downstreamstatus", name) { draft.isTraefik = true }
        draft.offer(member, range, hasEscapes: hasEscapes)
    }

    private func request(of draft: LogDraft, _ time: Timestamp, _ bytes: LogBytes) -> LogRequest {
        var request = LogRequest(time: time)
        request.address = bytes.client(server: draft.address.range, forwarded: draft.forwarded.range)
        if !draft.line.range.isEmpty { (request.method, request.target) = bytes.requestLine(draft.line.range) }
        if !draft.method.range.isEmpty { request.method = draft.method.range }
        // The raw target, as sent, beats the parts that the server made of it.
        if request.target.isEmpty || draft.target.rank == 0 {
            if !draft.target.range.isEmpty { request.target = draft.target.range }
            if !bytes.contains(UInt8(ascii: "?"), in: request.target), draft.target.rank > 0 { request.query = draft.query.range }
        }
        (request.host, request.status) = (bytes.host(draft.host.range), bytes.status(draft.status.range))
        (request.referrer, request.userAgent, request.contentType) = (draft.referrer.range, draft.userAgent.range, draft.contentType.range)
        if draft.hasEscapes { request.escapes = .json }
        return request
    }
}
