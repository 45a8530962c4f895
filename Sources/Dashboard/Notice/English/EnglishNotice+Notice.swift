extension EnglishNotice {
    /// For visitors.
    var notice: [NoticeBlock] {
        [.paragraph(introduction), .heading("Who answers for it")] + [.list(responsible)] + collected
            + [.heading("Why"), .list(purposes), .paragraph(bases)]
            + [.heading("No advertising, no third party"), .paragraph(nobodyElse)]
            + [.heading("For how long"), .table(durations)] + visitors
            + [.heading("To refuse, to object, to change your mind"), .list(choices)]
            + [.heading("The access log of the server"), .paragraph(accessLog)]
            + [.heading("Your rights"), .paragraph(rights), .paragraph(article11), .paragraph(complaint)]
    }

    private var introduction: NoticeText {
        """
        To know what is read on \(site), and to make it better, we count visits with the program Sillage. It keeps nothing but totals, \
        no line of which describes a person, or even a visit. Before that, so that a breakdown loses nothing, what is counted waits in a queue, without \
        address or identifier, for \(duration(facts.journalSeconds)) at most.
        """
    }

    private var responsible: [NoticeText] {
        let machine: NoticeText = facts.host.isEmpty ? "The program runs on our own machines." : "Hosting: \(facts.host)"
        return ["Controller: \(controller)", "Data protection officer: \(officer)", "Write to us: \(contact)", machine]
    }

    private var collected: [NoticeBlock] {
        let (everybody, consenting) = (facts.itemsWithoutConsent.map(item), facts.itemsWithConsent.map(item))
        var blocks: [NoticeBlock] = [.heading("What is collected")]
        if everybody.isEmpty {
            blocks.append(.paragraph("Without your consent, nothing of your visit is counted."))
        } else {
            blocks += [.paragraph("At each visit, without storing anything on your device:"), .list(everybody)]
        }
        if !consenting.isEmpty {
            blocks += [.paragraph(everybody.isEmpty ? "With your consent:" : "With your consent, in addition:"), .list(consenting)]
        }
        blocks.append(
            .paragraph(
                """
                Before it is written, every text is cleared of whatever looks like an e-mail address, a phone, card or account number, an IP address or a \
                key. Robots are counted apart.
                """))
        return blocks + [.paragraph(recognition)]
    }

    private var recognition: NoticeText {
        let region: NoticeText = "Your IP address is used in memory only: it becomes a country and a region, then it is forgotten."
        switch facts.unconsented {
        case .visit:
            return region + " " + """
                To join the pages of one visit, a fingerprint of this address and your browser is worked out in memory, with a key drawn at random for each \
                site and changed every day; it is never written to a disk. After thirty minutes without activity, or at midnight, the visit is forgotten. \
                If you refuse, two visits of yours cannot be linked, not even within a day.
                """ + identifier
        case .page where !facts.asksConsent: return region + " No visit is recognised: pages are counted one by one."
        case .page: return region + " Without your consent no visit is recognised: pages are counted one by one." + joining + identifier
        case .none: return region + joining + identifier
        }
    }

    private var joining: NoticeText {
        guard facts.asksConsent else { return "" }
        return " " + """
            With your consent the pages of one visit are joined in memory, by your cookie or by a fingerprint of address and browser whose key changes every \
            day; this fingerprint is never written to a disk.
            """
    }

    private var identifier: NoticeText {
        facts.asksConsent ? " The identifier in your cookie is never written to our disks; nothing but totals remains there." : ""
    }

    private var purposes: [NoticeText] {
        [
            "to measure the audience: which pages are read, where visits come from, what does not work",
            "to improve content, layout and navigation, on every device and in every language of the site",
            "to keep the site and the network secure, with the access log alone",
        ]
    }

    private var bases: NoticeText {
        let counting: NoticeText = facts.countsUnconsented ? "Counting without an identifier and the access log rest" : "The access log rests"
        let interest = counting + " on our legitimate interest in knowing the audience of the site and in protecting it (article 6(1)(f) of the GDPR)."
        guard facts.asksConsent else { return interest }
        let cookie: NoticeText = facts.countsUnconsented ? " The measurement cookie rests" : " The audience measurement, with its cookie, rests"
        return interest + cookie + " on your consent (in France, article 82 of the Data Protection Act)."
    }

    private var nobodyElse: NoticeText {
        """
        The site passes these data to nobody, and the program opens no connection to the outside; it transfers nothing off the machine that hosts it, hence \
        nothing out of the European Union if it stands there. No data are sold, or matched with an account, an order or a mailing list. Nothing \
        follows a visitor from one site to another.
        """
    }

    /// What is counted of people, where any are.
    private var visitors: [NoticeBlock] {
        var text: NoticeText = ""
        if facts.asksConsent, !facts.countsUnconsented {
            text = "People who accept are counted exactly, and nobody else. "
        } else if facts.asksConsent {
            text = """
                People who accept are counted exactly. The number of those who refuse or do not answer is estimated by a statistical calculation from daily \
                totals: choices made, visits, and how often those who accepted return\(mix). No identifier is kept for it, and the result is \
                always shown with its margin of error.
                """
            text = text + " "
        }
        text = text + "A row of fewer than \(facts.k) visits is never shown by itself."
        if facts.isExempt { text = text + " The figures shown are rounded to the nearest ten." }
        return [.heading(facts.asksConsent ? "Counting without following" : "What is shown"), .paragraph(text)]
    }

    private var mix: NoticeText {
        facts.usesSourceMix ? ", as well as where visits come from in four classes (search, direct, link, campaign)" : ""
    }
}
