extension EnglishNotice {
    var choices: [NoticeText] {
        var list: [NoticeText] = []
        if facts.asksConsent {
            list.append("No identifier is stored on your device without your consent. You can withdraw it at any time: the cookie is erased at once.")
        } else {
            list.append("The site stores no measurement cookie and does not ask to.")
        }
        switch facts.signals {
        case .respect:
            list.append("The signals “Do Not Track” and “Global Privacy Control” of your browser are a refusal, whatever else you have answered.")
        case .drop: list.append("If your browser sends “Do Not Track” or “Global Privacy Control”, your visit is not counted at all.")
        }
        let total: NoticeText = facts.countsOpposed ? " Only the number of requests left out is counted, and nothing else of them." : ""
        list.append(
            """
            You can object to any measurement: nothing of your visits is counted any more, and a cookie without an identifier remembers the objection for \
            \(duration(NoticeFacts.oppositionSeconds)).\(total)
            """)
        let actions: NoticeText = facts.asksConsent ? "accept, refuse, object and erase. What it cannot reach is done in the site’s banner" : "object"
        list.append(
            """
            The visitor page shows what your visit sends, what remains of it, and for which addresses a choice made there holds; there you can \(actions): \
            \(visitorPage)
            """)
        return list
    }

    var accessLog: NoticeText {
        let start: NoticeText =
            """
            For the security of the site and the network, and for nothing else, the server notes every request: the date, the address asked for without \
            its parameters, the page that leads to it, the browser\(addressInLog).
            """
        return start + " " + """
            A file is erased when its oldest line reaches \(duration(facts.accessLogSeconds)). This trace is necessary for security: refusing the audience \
            measurement does not remove it.
            """
    }

    private var addressInLog: NoticeText {
        switch facts.accessLog {
        case .truncated: ", and the IP address cut short (the last octet of IPv4, and all that follows the first 48 bits of IPv6, are replaced by zeros)"
        case .sealed:
            """
            , and the IP address. These lines are encrypted as they are written: the server cannot read again what it wrote, only the holders of keys kept \
            elsewhere can, and every reading on the server leaves a trace
            """
        case .full: ", and the whole IP address"
        case .none: "; the IP address is not part of it"
        }
    }

    var rights: NoticeText {
        """
        You have the rights of access, rectification, erasure, restriction and objection. Write to \(contact). \(reach)
        """
    }

    /// What can be found for somebody who asks.
    private var reach: NoticeText {
        switch facts.accessLog {
        case .full, .sealed: "We can find in the access log the lines of an IP address that you show to have been yours at a given time."
        case .truncated: "The access log keeps an IP address cut short, which many people share: your lines cannot be found in it."
        case .none: "The access log keeps no IP address: your lines cannot be found in it."
        }
    }

    var article11: NoticeText {
        let totals: NoticeText = """
            The totals of the audience measurement can be attributed to nobody, neither by us nor by you: the share of one person cannot be found in them, \
            corrected or taken out (article 11 of the GDPR).
            """
        guard facts.asksConsent else { return totals }
        return totals + " " + """
            What your cookie remembers is on your device alone: your browser can erase it, and so can the visitor page where it has the same address as \
            the site; there it is explained too.
            """
    }

    var complaint: NoticeText {
        """
        If our answer does not satisfy you, you can lodge a complaint with the French authority, the CNIL, 3 place de Fontenoy, TSA 80715, \
        75334 Paris Cedex 07 (\(NoticeText(.link("https://www.cnil.fr")))).
        """
    }
}
