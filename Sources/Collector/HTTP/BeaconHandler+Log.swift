import AnalyticsCore
import NIOCore
import NIOHTTP1

/// Log lines, and the end of a connection.
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
