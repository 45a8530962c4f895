/// What kind of thing a page was looked at with; `other` for cars, watches, readers, speakers and the unknown.
public enum DeviceClass: String, CaseIterable, Hashable, Sendable {
    case desktop, mobile, tablet, tv, console, other
}
