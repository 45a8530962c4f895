/// The `data` of an event, by kind. Texts are as sent: they are scrubbed before anything is kept.
public enum EventDetail: Equatable, Sendable {
    /// `status` 404 marks a page that was not found.
    case pageview(status: Int?)
    /// Time visible and focused since the last report, 0…86,400,000 ms, and deepest scroll position, 0…100 %.
    case engagement(visibleMilliseconds: Int, scroll: Int?)
    case download(href: String?)
    case outbound(href: String?)
    case search(term: String?, results: Int?)
    case vote(target: String?, value: String?)
    case video(id: String?, progress: Int?, watchedMilliseconds: Int?)
    case form(id: String?, action: String?)
    case email(campaign: String?, action: String?)
    case consent
    case custom(name: String?, props: [String: String])

    public var kind: EventKind {
        switch self {
        case .pageview: .pageview
        case .engagement: .engagement
        case .download: .download
        case .outbound: .outbound
        case .search: .search
        case .vote: .vote
        case .video: .video
        case .form: .form
        case .email: .email
        case .consent: .consent
        case .custom: .custom
        }
    }
}

extension EventDetail: CustomStringConvertible, CustomReflectable {
    public var description: String { "EventDetail(\(kind.name))" }
    public var customMirror: Mirror { Mirror(self, children: []) }
}
