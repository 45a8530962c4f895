import AnalyticsCore

/// Where something was found. It names a file or table, a kind, an offset and a number, never what stands there.
struct AuditPlace: Equatable {
    /// Path inside the data folder, or of another file; `table …` for rows; a key of the configuration.
    var place: String
    /// What it is, in a few words.
    var what: String
    /// Byte of the file.
    var offset: Int? = nil
    /// How many there are.
    var count: Int? = nil

    init(_ place: String, _ what: String, offset: Int? = nil, count: Int? = nil) {
        // Names of files and tables may be anybody's.
        self.place = AuditedFile.kind(of: place) == .unknown ? Self.shown(place) : place
        self.what = Self.shown(what)
        self.offset = offset
        self.count = count
    }

    /// Without personal data, and without what would move a terminal's cursor.
    private static func shown(_ text: String) -> String {
        String(String.UnicodeScalarView(Scrubber.scrub(text).unicodeScalars.map { $0.properties.generalCategory == .control ? "?" : $0 }).prefix(300))
    }
}

/// What one check found.
struct AuditFinding: Equatable {
    /// Most places that are listed.
    static let limit = 20

    let check: AuditCheck
    var state = AuditState.kept
    private(set) var places: [AuditPlace] = []
    /// Places that are not listed.
    private(set) var more = 0
    /// What was looked at, when all is well; further words otherwise.
    var facts: [String] = []
    /// An operator said that this weakening is known.
    var isAccepted = false

    init(_ check: AuditCheck) { self.check = check }

    /// Whether it lets the command fail.
    var isFailure: Bool { state != .kept && !(state == .weakened && isAccepted) }

    var found: String {
        let number = places.count + more
        let summary = state == .kept ? [] : ["\(number) \(number == 1 ? "place" : "places")"]
        return (summary + facts).joined(separator: "; ")
    }

    mutating func add(_ place: AuditPlace, _ state: AuditState) {
        self.state = max(self.state, state)
        if places.count < Self.limit { places.append(place) } else { more += 1 }
    }
}

/// Findings by check, while they are being made.
struct AuditLedger {
    private var findings = Dictionary(uniqueKeysWithValues: AuditCheck.allCases.map { ($0, AuditFinding($0)) })

    /// In the order of the checks.
    var all: [AuditFinding] { AuditCheck.allCases.compactMap { findings[$0] } }

    subscript(check: AuditCheck) -> AuditFinding {
        get { findings[check] ?? AuditFinding(check) }
        set { findings[check] = newValue }
    }

    /// Something that is not as promised.
    mutating func add(_ check: AuditCheck, _ place: String, _ what: String, offset: Int? = nil, count: Int? = nil) {
        add(check, .violated, place, what, offset: offset, count: count)
    }

    mutating func add(_ check: AuditCheck, _ state: AuditState, _ place: String, _ what: String, offset: Int? = nil, count: Int? = nil) {
        self[check].add(AuditPlace(place, what, offset: offset, count: count), state)
    }

    /// What was looked at.
    mutating func tell(_ check: AuditCheck, _ fact: String) { self[check].facts.append(fact) }

    mutating func accept(_ checks: Set<String>) {
        for check in AuditCheck.allCases where checks.contains(check.rawValue) { self[check].isAccepted = true }
    }
}
