/// A key that stands between a configuration of the standard profile and the exemption.
struct ExemptionObstacle: Hashable, Sendable {
    enum Remedy: Hashable, Sendable {
        /// Setting the profile is enough.
        case profile
        /// The operator must fill it in.
        case fill
        /// The operator must judge it.
        case judge
    }

    var key: String
    var value: String
    var remedy: Remedy
}

extension NoticeFacts {
    var obstacles: [ExemptionObstacle] {
        var list: [ExemptionObstacle] = []
        func add(_ isObstacle: Bool, _ key: String, _ value: String, _ remedy: ExemptionObstacle.Remedy) {
            if isObstacle { list.append(ExemptionObstacle(key: key, value: value, remedy: remedy)) }
        }
        add(!isExempt, "privacy.profile", "standard", .profile)
        add(k < 10, "privacy.k", "\(k)", .profile)
        add(monthlySeconds.map { $0 > Self.longestData } ?? true, "retention.monthly", monthlySeconds.map(Self.text) ?? "forever", .profile)
        add(countsOpposed, "consent.opposed", "total", .profile)
        for (key, value) in [("notice.controller", controller), ("notice.contact", contact), ("notice.url", url)] { add(value.isEmpty, key, "\"\"", .fill) }
        add(!keptParameters.isEmpty, "keep-parameters", "[\(keptParameters.joined(separator: ", "))]", .judge)
        add(accessLog == .full || accessLog == .sealed, "access-log.ip", accessLog.rawValue, .judge)
        add(!host.isEmpty, "notice.host", host, .judge)
        return list
    }
}
