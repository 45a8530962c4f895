import AnalyticsCore
import NIOCore
import NIOHTTP1

/// Answers `/b`, `/b.gif`, `/go/…` and `OPTIONS` on the event loop, passes everything else on, and writes the log line of every request.
///
/// There is one request at a time (`HTTPServerPipelineHandler` stands before).
final class BeaconHandler: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias InboundOut = HTTPServerRequestPart
    typealias OutboundIn = HTTPServerResponsePart
    typealias OutboundOut = HTTPServerResponsePart

    /// The request being read or answered.
    private struct Exchange {
        var head: RequestHead
        var time: Timestamp
        var client: ClientAddress?
        /// Whether the answer comes from here rather than from the framework.
        var isOurs: Bool
        /// The registered link of an e-mail that was followed.
        var link: EmailLink?
        var body: [UInt8] = []
        var received = 0
        var keepAlive: Bool
        var site: String?
        var status = 0
        var sent = 0
    }

    /// A body beyond its limit is read and thrown away up to this size, so that the page can read the answer; then the connection closes.
    private static let discardLimit = 1 << 20

    private let service: BeaconService
    private var exchange: Exchange?
    private var peer: ClientAddress?

    init(service: BeaconService) { self.service = service }

    func channelActive(context: ChannelHandlerContext) {
        peer = Self.address(context.remoteAddress)
        context.fireChannelActive()
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        let part = unwrapInboundIn(data)
        switch part {
        case .head(let head): begin(head, context)
        case .body(let buffer) where exchange?.isOurs == true: receive(buffer, context)
        case .end where exchange?.isOurs == true: return answerLater(context)
        default: break
        }
        if exchange?.isOurs == false { context.fireChannelRead(data) }
    }

    private func begin(_ head: HTTPRequestHead, _ context: ChannelHandlerContext) {
        let request = RequestHead(head)
        if peer == nil { peer = Self.address(context.remoteAddress) }
        let client = peer.map { service.forwarded.client(peer: $0, xForwardedFor: request.forwardedFor, forwarded: request.forwarded) }
        let isOurs = request.method == .OPTIONS || request.path == "/b" || request.path == "/b.gif" || request.path.hasPrefix("/go/")
        exchange = Exchange(head: request, time: service.clock(), client: client, isOurs: isOurs, keepAlive: head.isKeepAlive)
        if isOurs, request.contentLength > Self.discardLimit { refuse(.bodyTooLarge, context, close: true) }
    }

    private func receive(_ buffer: ByteBuffer, _ context: ChannelHandlerContext) {
        guard var current = exchange, current.status == 0 else { return }
        current.received += buffer.readableBytes
        if current.received <= service.bodyLimit { current.body.append(contentsOf: buffer.readableBytesView) }
        exchange = current
        if current.received > Self.discardLimit { refuse(.bodyTooLarge, context, close: true) }
    }

    // MARK: Answers

    /// An answer written while the decoder is still in its bytes would leave pipelined requests behind it unread.
    private func answerLater(_ context: ChannelHandlerContext) {
        let bound = NIOLoopBound((self, context), eventLoop: context.eventLoop)
        context.eventLoop.execute { bound.value.0.answer(bound.value.1) }
    }

    private func answer(_ context: ChannelHandlerContext) {
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
            let request = AnalyticsCore.Request(
                time: current.time, address: client, userAgent: current.head.userAgent, acceptLanguage: current.head.acceptLanguage,
                hints: current.head.hints, signals: current.head.signals)
            let bound = NIOLoopBound((self, context), eventLoop: context.eventLoop)
            let loop = context.eventLoop
            let accepted = try service.ingest.accept(beacons, request) { isDurable in
                loop.execute { bound.value.0.finish(isDurable, bound.value.1) }
            }
            exchange?.site = accepted.site
            if !accepted.waits { finish(true, context) }
        } catch {
            refuse(error, context)
        }
    }

    private func finish(_ isDurable: Bool, _ context: ChannelHandlerContext) {
        guard let current = exchange, context.channel.isActive else { return }
        // A reader is sent on also when the click cannot be counted.
        if let link = current.link { return redirect(to: link, context) }
        guard isDurable else { return refuse(.unavailable, context) }
        if current.head.method == .GET { respond(.ok, body: Self.gif, context) } else { respond(.noContent, body: [], context) }
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

    private func refuse(_ reason: BeaconRejection, _ context: ChannelHandlerContext, close: Bool = false) {
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

    private static func allowed(_ path: Substring) -> String { path == "/b" ? "POST, OPTIONS" : "GET, HEAD, OPTIONS" }

    private static func address(_ address: SocketAddress?) -> ClientAddress? { address?.ipAddress.flatMap { ClientAddress($0) } }
}

// MARK: Log lines, and the end of a connection

extension BeaconHandler {
    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        switch unwrapOutboundIn(data) {
        case .head(let head) where head.status.code >= 200: exchange?.status = Int(head.status.code)
        case .body(let body): exchange?.sent += body.readableBytes
        case .end:
            // First, because writing the end may bring in the next request at once.
            endExchange()
        default: break
        }
        context.write(data, promise: promise)
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        switch event {
        case is IdleStateHandler.IdleStateEvent: context.close(promise: nil)
        default: context.fireUserInboundEventTriggered(event)
        }
    }

    /// A page that did not wait for its answer still has its line (499, as nginx notes it).
    func channelInactive(context: ChannelHandlerContext) {
        if exchange != nil {
            if exchange?.status == 0 { exchange?.status = 499 }
            endExchange()
        }
        context.fireChannelInactive()
    }

    /// A request that is no HTTP gets one answer, and the connection ends.
    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        guard error is HTTPParserError, exchange?.status ?? 0 == 0 else { return context.close(promise: nil) }
        if exchange == nil {
            let head = RequestHead(HTTPRequestHead(version: .http1_1, method: .GET, uri: "*"))
            exchange = Exchange(head: head, time: service.clock(), client: peer, isOurs: true, keepAlive: false)
        }
        refuse(.malformedHTTP, context, close: true)
    }

    private func endExchange() {
        guard let finished = exchange else { return }
        exchange = nil
        log(finished)
    }

    private func log(_ exchange: Exchange) {
        guard let accessLog = service.accessLog else { return }
        let line = LogLine(
            time: exchange.time, httpVersion: (exchange.head.version.major, exchange.head.version.minor), status: exchange.status,
            bodyBytes: exchange.sent, site: exchange.site, policy: service.addressPolicy)
        accessLog.append(day: exchange.time.utcDay) { buffer in
            line.append(
                address: exchange.client, method: exchange.head.method.rawValue.utf8, target: exchange.head.uri.utf8,
                referrer: exchange.head.referrer.utf8, userAgent: exchange.head.userAgent.utf8, to: &buffer)
        }
    }
}
