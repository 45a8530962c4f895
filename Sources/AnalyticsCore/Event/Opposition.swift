/// A request of a visitor who opposed: which visit in memory is to be forgotten, and the one number that may be kept of it.
public struct Opposition: Sendable {
    public let site: String
    /// Keys under which the visit may be known.
    public let keys: [SessionKey]
    /// One more request that was not counted, about nobody; nil with `opposed: none`.
    public let total: Event?

    init(_ draft: Draft, _ policy: OpposedPolicy) {
        let request = draft.request
        site = draft.site.id
        let secrets = [draft.secrets.current, draft.secrets.previous(at: request.time)].compactMap { $0 }
        keys = secrets.flatMap { secret in
            let session = request.address.withBytes { secret.sessionKey(site: draft.site.id, address: $0, userAgent: request.userAgent) }
            return [session] + (draft.beacon.visitor.map { [secret.visitorKey(site: draft.site.id, visitor: $0)] } ?? [])
        }
        total =
            policy == .none
            ? nil
            : .outsideVisits(
                site: site, time: request.time, interval: draft.secrets.interval, kind: .consent, values: [(.consent, .opposed)])
    }
}

extension Opposition: CustomStringConvertible, CustomReflectable {
    public var description: String { "Opposition" }
    public var customMirror: Mirror { Mirror(self, children: []) }
}
