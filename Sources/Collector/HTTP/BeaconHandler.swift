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

    /// A body beyond its limit is read and thrown away up to this size, so that the page can read the answer; then the connection closes.
    private static let discardLimit = 1 << 20

    let service: BeaconService
    var exchange: Exchange?
    private(set) var peer: ClientAddress?

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

    /// An answer written while the decoder is still in its bytes would leave pipelined requests behind it unread.
    private func answerLater(_ context: ChannelHandlerContext) {
        let bound = NIOLoopBound((self, context), eventLoop: context.eventLoop)
        context.eventLoop.execute { bound.value.0.answer(bound.value.1) }
    }

    private static func address(_ address: SocketAddress?) -> ClientAddress? { address?.ipAddress.flatMap { ClientAddress($0) } }
}
