import AnalyticsCore
import Foundation
import Yams

/// Goals, funnels and the links of e-mails.
extension SiteFields {
    private static let goalKinds: [EventKind] = [.pageview, .download, .outbound, .search, .vote, .video, .form, .custom]
    private static let most = (goals: 20, funnels: 20, steps: 20, links: 1000)

    mutating func goals() -> [GoalRule] {
        var goals: [GoalRule] = []
        for element in mappings("goals", keys: ["name", "event", "match"]) {
            guard let name = word(element["name"], "goals"), let event = word(element["event"], "goals"), let match = word(element["match"], "goals")
            else { continue }
            guard let kind = EventKind(name: event), Self.goalKinds.contains(kind) else {
                report("goals", "no event to reach a goal by: '\(event)' (one of: \(Self.goalKinds.map(\.name).joined(separator: " ")))", at: element)
                continue
            }
            let goal = GoalRule(name: name, kind: kind, pattern: TextPattern(match))
            if goal.name.text != name { report("goals", "a name is up to 200 characters without personal data: '\(name)'", at: element) }
            if kind == .pageview, !match.hasPrefix("/"), !match.hasPrefix("*") { report("goals", "a page begins with / or *: '\(match)'", at: element) }
            if goals.contains(where: { $0.name == goal.name }) { report("goals", "given twice: '\(name)'", at: element) }
            goals.append(goal)
        }
        if goals.count > Self.most.goals { report("goals", "at most \(Self.most.goals) are counted") }
        return goals
    }

    /// - Parameter goals: those that a step can name.
    mutating func funnels(_ goals: [GoalRule]) -> [FunnelRule] {
        var funnels: [FunnelRule] = []
        for element in mappings("funnels", keys: ["name", "steps"]) {
            guard let name = word(element["name"], "funnels") else { continue }
            let labels = element["steps"]?.sequence?.compactMap { $0.scalar?.string } ?? []
            guard (1...Self.most.steps).contains(labels.count), labels.count == element["steps"]?.sequence?.count else {
                report("funnels", "steps takes a list of 1 to \(Self.most.steps) paths or goal:NAME", at: element)
                continue
            }
            let funnel = FunnelRule(name: name, steps: labels.compactMap { step($0, goals) }, labels: labels)
            if funnels.contains(where: { $0.name == funnel.name }) { report("funnels", "given twice: '\(name)'", at: element) }
            if funnel.name.text != name { report("funnels", "a name is up to 200 characters without personal data: '\(name)'") }
            funnels.append(funnel)
        }
        if funnels.count > Self.most.funnels { report("funnels", "at most \(Self.most.funnels) are counted") }
        return funnels
    }

    private mutating func step(_ label: String, _ goals: [GoalRule]) -> FunnelRule.Step? {
        if label.hasPrefix("/") || label.hasPrefix("*") { return .page(TextPattern(label)) }
        if label.hasPrefix("goal:"), let goal = goals.first(where: { $0.name.text == label.dropFirst(5) }) { return .goal(goal.name) }
        report("funnels", "no step: '\(label)' (write a path such as /contact or /blog/*, or goal:NAME of a goal above)")
        return nil
    }

    mutating func links(of site: Settings.Site) -> [EmailLink] {
        var links: [EmailLink] = []
        for element in mappings("emails", keys: ["campaign", "links"]) {
            guard let campaign = word(element["campaign"], "emails"), let mapping = element["links"]?.mapping else {
                report("emails", "links takes a mapping such as {offer: https://www.example.org/offer}")
                continue
            }
            for (key, value) in mapping {
                guard let name = word(key, "emails"), let url = word(value, "emails") else { continue }
                guard Self.isPathWord(campaign), Self.isPathWord(name) else {
                    report("emails", "campaigns and links may hold letters, digits, dots, dashes and underscores: '\(campaign)/\(name)'", at: key)
                    continue
                }
                guard Self.isWebAddress(url) else {
                    report("emails", "no absolute http or https address: '\(url)'", at: value)
                    continue
                }
                let host = site.hosts.first.map { String(describing: $0) } ?? site.id
                links.append(EmailLink(site: site.id, campaign: campaign, name: name, url: url, host: host.hasPrefix("*.") ? "www" + host.dropFirst() : host))
            }
        }
        if links.count > Self.most.links { report("emails", "at most \(Self.most.links) links are kept") }
        return links
    }

    private mutating func word(_ node: Node?, _ member: String) -> String? {
        guard let text = node?.scalar?.string, !text.isEmpty else {
            report(member, "a value is missing or no text")
            return nil
        }
        return text
    }

    private static func isPathWord(_ text: String) -> Bool {
        text.utf8.count <= 100
            && text.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
                    UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_"):
                    true
                default: false
                }
            }
    }

    /// Fit to stand in a `Location` header: printable ASCII, a scheme of the web, a host.
    private static func isWebAddress(_ text: String) -> Bool {
        guard text.utf8.count <= 2000, text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != 0x22 && $0 != 0x5C }) else { return false }
        guard let url = URL(string: text), let scheme = url.scheme?.lowercased() else { return false }
        return (scheme == "https" || scheme == "http") && url.host?.isEmpty == false && url.user == nil
    }
}
