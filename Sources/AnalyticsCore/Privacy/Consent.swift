/// What the visitor answered when asked for consent; `opposed` is a visitor who wants not to be measured at all.
public enum ConsentChoice: String, Sendable { case granted, denied, opposed }

/// What may be done with a visit, after the browser's signals and the visitor's choice have been weighed (P3).
///
/// The raw value stands in the journal and, by name, in the aggregates: never renumber.
public enum ConsentState: UInt8, CaseIterable, Sendable {
    case undecided = 0, granted, denied
    /// `DNT: 1` or `Sec-GPC: 1`: counts as a refusal whatever the page says.
    case signal

    /// Weighs signals before choice: DNT/GPC, then the choice, then nothing.
    public init(signals: PrivacySignals, choice: ConsentChoice?) {
        if signals.isOptOut {
            self = .signal
        } else {
            switch choice {
            case .granted: self = .granted
            // A visitor who opposed is not counted in any state (`ConsentDecision`).
            case .denied, .opposed: self = .denied
            case nil: self = .undecided
            }
        }
    }

    public var name: String { String(describing: self) }

    private static let texts = allCases.map { StoredText(recognised: $0.name) }

    /// The name as it is counted.
    var text: StoredText { Self.texts[Int(rawValue)] }
}

/// The browser's own refusal, from the request's headers.
public struct PrivacySignals: Sendable, Equatable {
    /// `DNT: 1` (W3C Tracking Preference Expression).
    public var doNotTrack: Bool
    /// `Sec-GPC: 1` (Global Privacy Control).
    public var globalPrivacyControl: Bool

    public init(doNotTrack: Bool = false, globalPrivacyControl: Bool = false) {
        self.doNotTrack = doNotTrack
        self.globalPrivacyControl = globalPrivacyControl
    }

    public var isOptOut: Bool { doNotTrack || globalPrivacyControl }
}

/// What is done with visitors who did not consent. Each step keeps less; none keeps more.
public enum UnconsentedPolicy: String, CaseIterable, Sendable {
    /// The visit is recognised in memory (P2).
    case visit
    /// No recognition at all: page views count, and a visit is counted where someone arrives from elsewhere.
    case page
    /// Not counted.
    case none
}

/// What is done with beacons under DNT or GPC.
public enum SignalPolicy: String, CaseIterable, Sendable { case respect, drop }

/// Whether requests of visitors who opposed leave a total; nothing else of them is counted whatever is chosen.
public enum OpposedPolicy: String, CaseIterable, Sendable {
    case none
    /// One anonymous number of requests that were not counted.
    case total
}

/// What the whole collector is tuned to.
public enum PrivacyProfile: String, CaseIterable, Sendable {
    case standard
    /// The conditions of the French exemption for audience measurement (CNIL, self-assessment of July 2025).
    case exempt
}
