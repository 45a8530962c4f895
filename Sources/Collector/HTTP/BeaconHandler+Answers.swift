import AnalyticsCore
import NIOCore
import NIOHTTP1

/// Answers, all on the event loop.
extension BeaconHandler {
    func answer(_ context: ChannelHandlerContext) {
        guard let current = exchange, current.status == 0 else { return }
        let head = current.head
        let isGIF = head.path == "/b.gif"
        if head.path.hasPrefix("/go/"), head.method != .OPTIONS { return follow(head, context) }
        switch head.method {
        case .OPTIONS: preflight(context)
        case .POST where head.path == "/b": accept(context)
        case .GET where isGIF: accept(context)
        case .HEAD where isGIF: respond(.ok, body: Self.gif, context)
        default: refuse(.methodNotAllowed, context)
        }
    }

    /// Counts the click, then sends the reader on; an address that is not in the configuration leads nowhere.
    private func follow(_ head: RequestHead, _ context: ChannelHandlerContext) {
        guard head.method == .GET || head.method == .HEAD else { return refuse(.methodNotAllowed, context) }
        guard let link = service.links[String(head.path.dropFirst(4))] else {
            return respond(.notFound, body: Array("{\"error\":\"no such link is registered here\"}\n".utf8), context)
        }
        exchange?.link = link
        head.method == .GET ? accept(context) : redirect(to: link, context)
    }

    private func redirect(to link: EmailLink, _ context: ChannelHandlerContext) {
        respond(.found, body: [], headers: [("Location", link.url), ("Referrer-Policy", "no-referrer")], context)
    }

    private func accept(_ context: ChannelHandlerContext) {
        guard let current = exchange else { return }
        do throws(BeaconRejection) {
            guard current.received <= service.bodyLimit else { throw .bodyTooLarge }
            guard !service.isRefusing, let client = current.client else { throw .unavailable }
            guard service.rate.allows(client, at: current.time) else { throw .rateLimited }
            let beacons =
                if let link = current.link { [link.click] } else if current.head.method == .GET { [try Beacon(query: current.head.query)] } else {
                    try Beacon.decode(body: current.body, maximumEvents: service.eventLimit)
                }
            let cookies = current.head.cookies
            let request = AnalyticsCore.Request(
                time: current.time, address: client, userAgent: current.head.userAgent, acceptLanguage: current.head.acceptLanguage,
                hints: current.head.hints, signals: current.head.signals, isOpposed: cookies?.isOpposed ?? false)
            let believed = weigh(cookies, beacons, request)
            let bound = NIOLoopBound((self, context), eventLoop: context.eventLoop)
            let loop = context.eventLoop
            let accepted = try service.ingest.accept(believed, request) { isDurable in
                loop.execute { bound.value.0.finish(isDurable, bound.value.1) }
            }
            exchange?.site = accepted.site
            if !accepted.waits { finish(true, context) }
        } catch {
            refuse(error, context)
        }
    }

    /// What the answer does with the cookie of a page on the collector's own host; the beacons as far as that cookie is believed.
    private func weigh(_ cookies: OwnCookies?, _ beacons: [Beacon], _ request: AnalyticsCore.Request) -> [Beacon] {
        guard let page = exchange?.head.ownPage else { return beacons }
        service.note(pageHost: page.host)
        guard let cookies, let site = service.cookieSite(ofHost: page.host) else { return beacons }
        let answer = CookieAnswer(
            cookies, beacons: beacons, isOpposed: request.isOpposed, signals: request.signals, site: site.id, key: site.key,
            lifetime: service.consentLifetime, at: request.time)
        exchange?.setCookie = SetCookie(answer, isSecure: page.isSecure)?.text
        guard case .delete(isRejected: true) = answer else { return beacons }
        service.counters.count(noted: .historyRejected)
        return beacons.map(\.withoutVisitor)
    }

    private func finish(_ isDurable: Bool, _ context: ChannelHandlerContext) {
        guard let current = exchange, context.channel.isActive else { return }
        // A reader is sent on also when the click cannot be counted.
        if let link = current.link { return redirect(to: link, context) }
        guard isDurable else { return refuse(.unavailable, context) }
        let headers = current.setCookie.map { [("Set-Cookie", $0)] } ?? []
        if current.head.method == .GET {
            respond(.ok, body: Self.gif, headers: headers, context)
        } else {
            respond(.noContent, body: [], headers: headers, context)
        }
    }

    private func preflight(_ context: ChannelHandlerContext) {
        guard let origin = exchange?.head.origin else {
            return respond(.noContent, body: [], headers: [("Allow", Self.allowed(exchange?.head.path ?? ""))], context)
        }
        guard service.isRegistered(origin: origin) else { return respond(.forbidden, body: [], context) }
        respond(
            .noContent, body: [],
            headers: [
                ("Access-Control-Allow-Methods", "GET, HEAD, POST"), ("Access-Control-Allow-Headers", "Content-Type"),
                ("Access-Control-Max-Age", "86400"), ("Allow", Self.allowed(exchange?.head.path ?? "")),
            ], context)
    }

    func refuse(_ reason: BeaconRejection, _ context: ChannelHandlerContext, close: Bool = false) {
        guard let current = exchange, current.status == 0 else { return }
        service.counters.count(rejected: reason)
        if let link = current.link { return redirect(to: link, context) }
        var headers: [(String, String)] = []
        if reason == .rateLimited || reason == .unavailable { headers.append(("Retry-After", reason == .rateLimited ? "1" : "5")) }
        if reason == .methodNotAllowed { headers.append(("Allow", Self.allowed(current.head.path))) }
        if close { exchange?.keepAlive = false }
        let isGIF = current.head.path == "/b.gif"
        let text = Array("{\"error\":\"\(reason.explanation)\"}\n".utf8)
        respond(HTTPResponseStatus(statusCode: reason.status), body: isGIF ? Self.gif : text, headers: headers, context)
    }

    private func respond(
        _ status: HTTPResponseStatus, body: [UInt8], headers extra: [(String, String)] = [], _ context: ChannelHandlerContext
    ) {
        guard let current = exchange else { return }
        var headers = HTTPHeaders(extra)
        if status != .noContent {
            if !body.isEmpty { headers.add(name: "Content-Type", value: body.first == UInt8(ascii: "{") ? "application/json" : "image/gif") }
            headers.add(name: "Content-Length", value: String(body.count))
            headers.add(name: "Cache-Control", value: "no-store")
        }
        if let origin = current.head.origin {
            headers.add(name: "Vary", value: "Origin")
            if service.isRegistered(origin: origin) { headers.add(name: "Access-Control-Allow-Origin", value: origin) }
        }
        if !current.keepAlive { headers.add(name: "Connection", value: "close") }
        write(context: context, data: wrapOutboundOut(.head(HTTPResponseHead(version: .http1_1, status: status, headers: headers))), promise: nil)
        if current.head.method != .HEAD, !body.isEmpty {
            write(context: context, data: wrapOutboundOut(.body(.byteBuffer(ByteBuffer(bytes: body)))), promise: nil)
        }
        let done = context.eventLoop.makePromise(of: Void.self)
        if !current.keepAlive {
            let channel = context.channel
            done.futureResult.whenComplete { _ in channel.close(promise: nil) }
        }
        write(context: context, data: wrapOutboundOut(.end(nil)), promise: done)
        context.flush()
    }

    /// A transparent 1 × 1 GIF of 43 bytes.
    private static let gif: [UInt8] = [
        0x47, 0x49, 0x46, 0x38, 0x39, 0x61, 1, 0, 1, 0, 0x80, 0, 0, 0, 0, 0, 0xFF, 0xFF, 0xFF, 0x21, 0xF9, 4, 1, 0, 0, 0, 0, 0x2C, 0, 0, 0,
        0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0, 0x3B,
    ]

    private static func allowed(_ path: Substring) -> String {
        switch path {
        case "/b": "POST, OPTIONS"
        case "/visitor": "GET, HEAD, POST, OPTIONS"
        default: "GET, HEAD, OPTIONS"
        }
    }
}
