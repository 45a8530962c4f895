extension EnglishNotice {
    var register: [NoticeBlock] {
        [.heading("Audience measurement"), .table(audience), .heading("Access log"), .table(security)]
    }

    private func table(_ caption: NoticeText, _ rows: [[NoticeText]]) -> NoticeTable {
        NoticeTable(caption: caption, columns: ["Item", "Content"], rows: rows)
    }

    private var parties: [[NoticeText]] {
        [["Controller", controller], ["Data protection officer", officer], ["Contact", contact], ["Sites", sites]]
    }

    private var recipients: NoticeText {
        facts.host.isEmpty
            ? "authorised staff of the controller" : "authorised staff of the controller; \(facts.host), who runs the machine (processor, article 28)"
    }

    private var audience: NoticeTable {
        let items = (facts.itemsWithoutConsent + facts.itemsWithConsent).reduce(into: [NoticeItem]()) { if !$0.contains($1) { $0.append($1) } }
        let basis: NoticeText =
            !facts.asksConsent
            ? "legitimate interest"
            : facts.countsUnconsented ? "legitimate interest for counting without an identifier; consent for the measurement cookie" : "consent"
        return table(
            "Audience measurement",
            parties + [
                ["Purpose", "to measure the audience of the site and to improve it, for its publisher alone"], ["Legal basis", basis],
                ["Data subjects", "visitors of the site"],
                [
                    "Data",
                    "in memory: IP address, description of the browser, addresses of pages. On disk, a queue of events without address or identifier (\(duration(facts.journalSeconds)) at most), then nothing but totals:",
                ],
                ["Totals", items.map(item).joined(by: "; ")], ["Recipients", recipients],
                ["Transfers out of the European Union", "none by the program, which opens no outgoing connection"],
                ["Time limits for erasure", durations.rows.dropLast().map { "\($0[0]): \($0[1])" }.joined(by: "; ")],
                ["Security measures", measures],
            ])
    }

    private var measures: NoticeText {
        """
        no identifier on disk, no row per visitor or per visit in the database, two crossed criteria per total at most; texts cleared before they are written; keys of visits in memory, \
        changed every day; rows of fewer than \(facts.k) visits put together when shown\(rounding); data folder reserved to the service account; dashboard on \
        a local address; erasure that can be verified (\(code: "sillage purge --dry-run")) and a check of the promises (\(code: "sillage audit"))
        """
    }

    private var rounding: NoticeText { facts.isExempt ? ", figures rounded to the nearest ten" : "" }

    private var security: NoticeTable {
        table(
            "Access log",
            parties + [
                ["Purpose", "security of the site and the network, investigation of incidents"], ["Legal basis", "legitimate interest"],
                ["Data subjects", "anybody whose device sends a request to the server"],
                ["Data", "date, address asked for without parameters, page of origin without parameters, browser, size and status of the answer; \(address)"],
                ["Recipients", facts.accessLog == .sealed ? "holders of the reading keys, which are kept off the server" : recipients],
                ["Transfers out of the European Union", "none by the program"], ["Time limit for erasure", "\(duration(facts.accessLogSeconds)) at most"],
                ["Security measures", protection],
            ])
    }

    private var address: NoticeText {
        switch facts.accessLog {
        case .truncated: "IP address cut short (/24 of IPv4, /48 of IPv6)"
        case .sealed: "whole IP address, encrypted"
        case .full: "whole IP address"
        case .none: "no IP address"
        }
    }

    private var protection: NoticeText {
        let start: NoticeText = "one file per day, readable by the service account and its group only, compressed, then erased at its term"
        guard facts.accessLog == .sealed else { return start }
        return start + "; encrypted day by day to the holders’ public keys; reading by \(code: "sillage unseal"), which leaves a trace where it is done"
    }
}
