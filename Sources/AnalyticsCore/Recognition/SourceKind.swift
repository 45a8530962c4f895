/// What kind of place visits come from; the first five decide channels.
public enum SourceKind: String, CaseIterable, Hashable, Sendable {
    case search, social, video, shopping, ai, mail, other
}
