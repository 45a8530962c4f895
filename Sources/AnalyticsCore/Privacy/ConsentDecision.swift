/// Which rule decides what may be done with a visit; the first that applies does (P3).
public enum ConsentGround: String, CaseIterable, Sendable {
    /// The visitor opposed to being measured: the cookie `sillage-oppose=1`, or a beacon that says so.
    case opposition
    /// `DNT: 1` or `Sec-GPC: 1`.
    case signal
    /// What the visitor answered.
    case choice
    /// Nothing is known.
    case none
}

/// The weighing of opposition, the browser's signals and the visitor's choice, in this order.
public struct ConsentDecision: Sendable, Equatable {
    public let ground: ConsentGround
    /// nil for a visitor who opposed: no visit of theirs is in any state.
    public let state: ConsentState?

    /// - Parameter choice: what the visitor answered; nil when that is not known.
    public init(isOpposed: Bool, signals: PrivacySignals, choice: ConsentChoice?) {
        if isOpposed || choice == .opposed {
            (ground, state) = (.opposition, nil)
        } else {
            ground = signals.isOptOut ? .signal : choice == nil ? .none : .choice
            state = ConsentState(signals: signals, choice: choice)
        }
    }

    /// `opposed`, or the name of the state.
    public var name: String { state?.name ?? StoredText.opposed.text }
}

extension StoredText {
    /// Requests of visitors who opposed, among the states of consent.
    static let opposed = StoredText(recognised: ConsentChoice.opposed.rawValue)
}
