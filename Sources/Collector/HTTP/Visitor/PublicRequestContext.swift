import AnalyticsCore
import Hummingbird

/// What a route of the public listener knows beside the request: who is at the other end of the connection.
struct PublicRequestContext: RequestContext {
    var coreContext: CoreRequestContextStorage
    let peer: ClientAddress?

    init(source: Source) {
        coreContext = .init(source: source)
        peer = source.channel.remoteAddress?.ipAddress.flatMap { ClientAddress($0) }
    }
}
