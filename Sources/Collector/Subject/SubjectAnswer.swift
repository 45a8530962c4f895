import AnalyticsCore

/// What is said to a person who asks what is held about them, or asks for its erasure.
struct SubjectAnswer: Encodable, Equatable {
    enum Language: String, Encodable, CaseIterable { case fr, en }

    /// What the aggregates say of a person: nothing.
    struct Aggregates: Encodable, Equatable {
        let rows = 0
        var reason: String
    }

    /// What was erased of one day, or why not.
    struct Erasure: Encodable, Equatable {
        enum Refusal: String, Encodable { case legalHold = "legal_hold", sealed, absent, truncated }

        let day: String
        var lines = 0
        /// The whole sealed day became unreadable.
        var isWholeDay = false
        /// Nothing was done, this is what would be.
        var isDryRun = false
        var refusal: Refusal?
    }

    let language: Language
    var aggregates: Aggregates
    var cookie: CookieMeaning?
    var log: [SubjectLog.DayAnswer]?
    var erasure: [Erasure]?

    init(language: Language) {
        self.language = language
        aggregates = Aggregates(reason: SubjectWords(language).aggregates)
    }

    /// The answer for a person to read.
    var text: String {
        let words = SubjectWords(language)
        var parts = [words.heading + "\n\n" + words.aggregates]
        if let cookie { parts.append(words.cookie(cookie)) }
        if let log { parts.append(words.log(log)) }
        if let erasure { parts.append(words.erasure(erasure)) }
        return parts.joined(separator: "\n\n") + "\n"
    }

    /// What was asked for and could not be done, a line each.
    var obstacles: [String] {
        let days = (log ?? []).filter(\.isClosed).map { "\($0.day): \($0.detail ?? "sealed")" }
        let refusals: [String] = (erasure ?? []).compactMap { day in
            switch day.refusal {
            case nil, .absent: nil
            case .legalHold: "\(day.day) is under legal hold: nothing of it was erased"
            case .sealed: "\(day.day) is sealed: lines cannot be cut out of it (--erase-day \(day.day) makes the whole day unreadable)"
            case .truncated: "the log of \(day.day) holds networks only: no line can be said to be this person's"
            }
        }
        return days + refusals
    }
}
