import Testing

@testable import Dashboard

/// What must hold of every notice, whatever the configuration.
@Suite struct NoticeTests {
    private static func text(_ facts: NoticeFacts, _ language: Language, _ section: NoticeSection? = nil, _ format: Notice.Format = .md) -> String {
        Notice(facts: facts, language: language).text(section, format: format)
    }

    private static let every: [(name: String, text: String)] = {
        var texts: [(name: String, text: String)] = []
        for (name, facts) in NoticeFacts.all {
            for language in Language.allCases {
                texts.append(("\(name) \(language)", text(facts, language)))
                for section in NoticeSection.allCases { texts.append(("\(name) \(language) \(section)", text(facts, language, section))) }
            }
        }
        return texts
    }()

    /// Changing a time changes the lines that say it, and no other line.
    @Test func aChangedTimeShowsWhereItIsSaid() {
        func expect(_ old: String, _ new: String, lines: Int, _ change: (inout NoticeFacts) -> Void) {
            var facts = NoticeFacts.sample
            change(&facts)
            let changes = Snapshot.differences(Self.text(.sample, .fr), Self.text(facts, .fr))
            #expect(changes.count == lines, "\(changes.map(\.new))")
            for change in changes { #expect(change.old.contains(old) && change.new.contains(new), "\(change)") }
        }
        expect("365\u{A0}jours", "30\u{A0}jours", lines: 3) { $0.accessLogSeconds = 30 * 86_400 }
        expect("48\u{A0}heures", "24\u{A0}heures", lines: 4) { $0.journalSeconds = 86_400 }
        expect("62\u{A0}jours", "31\u{A0}jours", lines: 3) { $0.hourlySeconds = 31 * 86_400 }
        expect("25\u{A0}mois (760\u{A0}jours)", "100\u{A0}jours", lines: 2) { $0.dailySeconds = 100 * 86_400 }
        expect("13\u{A0}mois (395\u{A0}jours)", "6\u{A0}mois (183\u{A0}jours)", lines: 5) { $0.consentSeconds = 183 * 86_400 }
    }

    @Test func aLimitOfMonthlyTotalsIsSaid() {
        var facts = NoticeFacts.sample
        #expect(Self.text(facts, .fr).contains("sans limite"))
        facts.monthlySeconds = 1095 * 86_400
        #expect(!Self.text(facts, .fr).contains("sans limite") && Self.text(facts, .fr).contains("36\u{A0}mois (1\u{202F}095\u{A0}jours)"))
        facts.monthlySeconds = facts.dailySeconds
        #expect(!Self.text(facts, .en, .notice).contains("Totals per month") && Self.text(facts, .en, .notice).contains("| erased |"))
    }

    /// As a purge does it: days do not outlive their months, and a month that has faded names no value of fewer than five visits.
    @Test func timesAreThoseInForce() {
        var facts = NoticeFacts.sample
        (facts.monthlySeconds, facts.k) = (200 * 86_400, 3)
        let short = Self.text(facts, .en, .notice)
        #expect(short.contains("| Totals per day | 200\u{A0}days | erased |"))
        #expect(short.contains("per day | 62\u{A0}days | put together by month, erased after 200\u{A0}days |"))
        #expect(short.contains("| Totals of returns of visitors who accept | 200\u{A0}days | erased |"))
        facts.monthlySeconds = 30 * 86_400
        let month = Self.text(facts, .en, .notice)
        #expect(month.contains("| Totals per hour | 30\u{A0}days |") && month.contains("per day | 30\u{A0}days | erased |"))
        facts.monthlySeconds = nil
        #expect(Self.text(facts, .en, .notice).contains("values of fewer than 5 visits become one"))
        facts.k = 12
        #expect(Self.text(facts, .en, .notice).contains("values of fewer than 12 visits become one"))
    }

    @Test func theWordsThatNobodyMaySay() {
        for (name, text) in Self.every {
            for word in ["certified", "validated by", "certifié", "validé par", "conforme", "compliant", "approved"] {
                #expect(!text.lowercased().contains(word), "\(name): \(word)")
            }
        }
    }

    /// French wants a space that does not break before `:` `;` `»` and after `«`; both languages typographic apostrophes.
    @Test func typographyIsRight() {
        for (name, text) in Self.every {
            for wrong in [" :", " ;", " »", "« ", " !", " ?", "..."] { #expect(!text.contains(wrong), "\(name): '\(wrong)'") }
            #expect(!text.replacing("\"\"", with: "").contains { $0 == "'" || $0 == "\"" }, "\(name)")
            #expect(!text.contains("  ") && !text.contains(" ,") && !text.contains(" ."), "\(name)")
        }
    }

    /// A sentence that one language has, the other has too.
    @Test func bothLanguagesSayTheSame() {
        for (name, facts) in NoticeFacts.all {
            for section in NoticeSection.allCases {
                let shapes = Language.allCases.map { language in
                    Notice(facts: facts, language: language).chapters(section).map { $0.blocks.map(Self.shape) }
                }
                #expect(shapes[0] == shapes[1], "\(name) \(section)")
            }
        }
    }

    private static func shape(_ block: NoticeBlock) -> String {
        func values(_ text: NoticeText) -> String {
            text.runs.map { run in
                switch run {
                case .value(let value), .code(let value), .link(let value): "<\(value)>"
                case .blank: "[]"
                case .words, .strong: ""
                }
            }.joined()
        }
        switch block {
        case .heading: return "heading"
        case .paragraph(let text): return "paragraph \(values(text))"
        case .list(let items): return "list \(items.map(values))"
        case .table(let table): return "table \(table.columns.count) \(table.rows.map { $0.map(values) })"
        }
    }

    @Test func whatOnlyTheCompanyCanSayStandsInBracketsWhereItIsMissing() {
        let empty = Self.text(.reserved, .fr)
        for key in ["notice.controller", "notice.address", "notice.contact", "notice.officer", "notice.url"] { #expect(empty.contains(key), "\(key)") }
        #expect(empty.contains("**\\[adresse pour exercer ses droits\u{A0}: notice.contact\\]**"))
        let full = Self.text(.sample, .fr)
        #expect(!full.contains("notice.") && !full.contains("**\\["))
        #expect(full.contains("<https://stats.example.org/visitor>") && full.contains("Exemple SAS, 123 456 789 RCS Lyon"))
        #expect(Self.text(.reserved, .en, nil, .html).contains("<mark>[address for requests: notice.contact]</mark>"))
    }

    @Test func everyFactOfTheDesignIsSaidWhereItIsMeasured() {
        var facts = NoticeFacts.sample
        let full = Set(facts.itemsWithoutConsent + facts.itemsWithConsent)
        let variants: Set<NoticeItem> = [.singlePages, .referrerHost, .campaignYesNo, .moment, .pageGoals, .gestures]
        #expect(full == Set(NoticeItem.allCases).subtracting(variants))
        // A module that is not served measures nothing.
        for (measure, items) in [
            (.visibleTime, [.visibleTime]), (.links, [.downloads, .outbound]), (.forms, [.forms]), (.searches, [.searches]), (.votes, [.votes]),
            (.videos, [.videos]), (.custom, [.custom]), (.emails, [.emails]),
        ] as [(NoticeFacts.Measure, [NoticeItem])] {
            facts.measures = Set(NoticeFacts.Measure.allCases).subtracting([measure])
            #expect(full.subtracting(facts.itemsWithoutConsent + facts.itemsWithConsent) == Set(items), "\(measure)")
        }
        #expect(Set(NoticeFacts.consentOnly.itemsWithConsent) == full && NoticeFacts.consentOnly.itemsWithoutConsent.isEmpty)
    }

    @Test func underTheExemptionDetailsNeedConsent() {
        let facts = NoticeFacts.exempt
        let details: [NoticeItem] = [
            .campaign, .screen, .downloads, .outbound, .searches, .votes, .videos, .forms, .custom, .emails, .goals, .returns, .visitors,
        ]
        for item in details { #expect(!facts.itemsWithoutConsent.contains(item), "\(item)") }
        #expect(Set(facts.itemsWithConsent).isSuperset(of: Set(details).subtracting([.emails])))
        #expect(facts.itemsWithoutConsent.contains(.gestures) && facts.itemsWithoutConsent.contains(.campaignYesNo))
        #expect(!(facts.itemsWithoutConsent + facts.itemsWithConsent).contains(.referrerPage))
    }

    @Test func onlyCookiesThatCanBeAreDeclared() {
        #expect(NoticeFacts.sample.cookies.map(\.name) == ["sillage", "sillage-preferences", "sillage-oppose"])
        let none = Self.text(.reserved, .en, .cookies)
        #expect(NoticeFacts.reserved.cookies.map(\.name) == ["sillage-oppose"])
        #expect(none.contains("`sillage-oppose`") && !none.contains("`sillage`") && !none.contains("`sillage-preferences`"))
        // The life of the cookies is the consent's; an opposition is remembered for 13 months whatever that is.
        var facts = NoticeFacts.sample
        facts.consentSeconds = 30 * 86_400
        let lines = Self.text(facts, .en, .cookies).split(separator: "\n")
        #expect(lines.first { $0.contains("`sillage`") }?.contains("30\u{A0}days from the consent") == true)
        #expect(lines.first { $0.contains("`sillage-oppose`") }?.contains("13\u{A0}months (395\u{A0}days)") == true)
    }

    @Test(arguments: [
        (NoticeFacts.AccessLog.truncated, "tronquée"), (.sealed, "chiffrées à mesure"), (.full, "l’adresse IP entière"), (.none, "n’y figure pas"),
    ]) func theAccessLogIsWhatItIs(policy: NoticeFacts.AccessLog, words: String) {
        var facts = NoticeFacts.sample
        facts.accessLog = policy
        let text = Self.text(facts, .fr, .notice)
        #expect(text.contains(words))
        #expect(text.contains("tronquée") == (policy == .truncated))
    }

    @Test func sectionsThatApply() {
        #expect(Notice(facts: .sample, language: .fr).chapters(nil).map(\.section) == [.notice, .cookies, .register])
        #expect(Notice(facts: .exempt, language: .fr).chapters(nil).map(\.section) == [.notice, .cookies, .register, .exemption])
    }
}
