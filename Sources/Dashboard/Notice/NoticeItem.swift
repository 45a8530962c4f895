/// One thing that is measured. Each language has a sentence for each.
enum NoticeItem: CaseIterable, Sendable {
    case pages, singlePages, missingPages, referrerPage, referrerHost, campaign, campaignYesNo, place, language, agent, screen, visit, moment, choice
    case visibleTime, downloads, outbound, searches, votes, videos, forms, custom, emails, goals, pageGoals, gestures
    /// With consent only: number of the visit, days since the one before, month of the first; exact numbers of visitors.
    case returns, visitors
}

extension NoticeFacts {
    /// What is measured of everybody, consent or not.
    var itemsWithoutConsent: [NoticeItem] {
        guard countsUnconsented else { return [] }
        let isVisit = unconsented == .visit
        var items: [NoticeItem] = [isVisit ? .pages : .singlePages, .missingPages]
        items += isExempt ? [.referrerHost, .campaignYesNo] : [.referrerPage, .campaign]
        items += [.place, .language, .agent] + (isExempt ? [] : [.screen]) + [isVisit ? .visit : .moment]
        if asksConsent || signals == .respect { items.append(.choice) }
        if isVisit, measures.contains(.visibleTime) { items.append(.visibleTime) }
        guard isExempt else { return items + actions }
        if !actions.filter({ ![.goals, .pageGoals, .emails].contains($0) }).isEmpty { items.append(.gestures) }
        if measures.contains(.pageGoals) { items.append(.pageGoals) }
        return items
    }

    /// What is measured in addition with consent.
    var itemsWithConsent: [NoticeItem] {
        guard asksConsent else { return [] }
        guard countsUnconsented else {
            let time: [NoticeItem] = measures.contains(.visibleTime) ? [.visibleTime] : []
            return [.pages, .missingPages, isExempt ? .referrerHost : .referrerPage, .campaign, .place, .language, .agent, .screen, .visit, .choice] + time
                + actions + [.returns, .visitors]
        }
        var items: [NoticeItem] = isExempt ? [.campaign, .screen] + actions.filter { $0 != .pageGoals } : []
        if unconsented == .page {
            items += [.pages, .visit]
            if measures.contains(.visibleTime) { items.append(.visibleTime) }
        }
        return items + [.returns, .visitors]
    }

    /// What visitors do on pages, as the modules measure it.
    private var actions: [NoticeItem] {
        let links: [NoticeItem] = [.downloads, .outbound]
        var items: [NoticeItem] = measures.contains(.links) ? links : []
        let others: [(Measure, NoticeItem)] = [
            (.searches, .searches), (.votes, .votes), (.videos, .videos), (.forms, .forms), (.custom, .custom), (.emails, .emails),
        ]
        items += others.filter { measures.contains($0.0) }.map(\.1)
        if measures.contains(.goals) || measures.contains(.funnels) { return items + [.goals] }
        return measures.contains(.pageGoals) ? items + [.pageGoals] : items
    }
}
