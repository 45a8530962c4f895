import AnalyticsCore

/// The request being read or answered.
struct Exchange {
    var head: RequestHead
    var time: Timestamp
    var client: ClientAddress?
    /// Whether the answer comes from here rather than from the framework.
    var isOurs: Bool
    /// What the answer does with the visitor's cookie, as a header.
    var setCookie: String?
    /// The registered link of an e-mail that was followed.
    var link: EmailLink?
    var body: [UInt8] = []
    var received = 0
    var keepAlive: Bool
    var site: String?
    var status = 0
    var sent = 0
}
