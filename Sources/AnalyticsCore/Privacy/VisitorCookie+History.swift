extension VisitorCookie {
    /// Silence after which a visit is over.
    private static let silence: Int64 = 30 * 60

    /// What the page's script would tell of this visitor with a page view now (ESTIMATION §1): the same rule as in `consent.js`.
    public func history(at now: Timestamp, calendar: SiteCalendar) -> VisitorHistory {
        let today = calendar.interval(containing: now).day
        func days(since time: Timestamp?) -> Int { time.map { max(0, today - calendar.interval(containing: $0).day) } ?? -1 }
        let begins = seen.map { days(since: $0) > 0 || now.seconds - $0.seconds > Self.silence } ?? true
        return VisitorHistory(
            group: group, lag: days(since: seen), decisionLag: days(since: decision), returned: hasReturned,
            created: calendar.interval(containing: created).day, visit: (visits ?? 0) + (begins ? 1 : 0))
    }
}
