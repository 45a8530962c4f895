import AnalyticsCore
import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import NIOHTTP1
import NIOHTTPTypesHTTP1

/// A connection of the public listener: beacons are answered on the event loop, everything else goes on to the framework.
struct PublicChannel: ServerChildChannel {
    typealias Value = HTTP1Channel.Value

    private let framework: HTTP1Channel
    private let service: BeaconService
    /// A connection without a byte for this long is closed.
    private static let idle = TimeAmount.seconds(75)

    init(responder: @escaping HTTPChannelHandler.Responder, service: BeaconService) {
        framework = HTTP1Channel(
            responder: responder,
            configuration: .init(httpDecoderConfiguration: .init(maxHeaderFieldSize: 16 << 10, maxHeaderListSize: 32 << 10, maxHeaderFieldCount: 100)))
        self.service = service
    }

    func setup(channel: any NIOCore.Channel, logger: Logger) -> EventLoopFuture<Value> {
        framework.setup(channel: channel, logger: logger).flatMapThrowing { value in
            let pipeline = channel.pipeline.syncOperations
            let framework = try pipeline.handler(type: HTTP1ToHTTPServerCodec.self)
            // One request at a time: answers of beacons and of the framework leave in the order the requests came.
            try pipeline.addHandlers(
                [
                    IdleStateHandler(allTimeout: Self.idle), HTTPServerPipelineHandler(), BeaconHandler(service: service),
                ], position: .before(framework))
            return value
        }
    }

    func handle(value: Value, logger: Logger) async { await framework.handle(value: value, logger: logger) }
}
