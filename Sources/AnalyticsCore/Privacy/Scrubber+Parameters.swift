extension Scrubber {
    /// `user=jean`, `;jsessionid=…`, `session[password]=…` anywhere in a text: what stands behind a name known for logins and secrets.
    static func findParameters(_ draft: inout ScrubDraft) {
        var index = 0
        while index < draft.bytes.count {
            defer { index += 1 }
            guard draft[index] == UInt8(ascii: "="), let name = parameterName(draft, endingAt: index),
                let label = parameterLabel(of: draft.slice(name))
            else { continue }
            let isInPath = draft[name.lowerBound - 1] == UInt8(ascii: "/")
            let end = valueEnd(draft, from: index + 1, isInPath: isInPath)
            if !isHarmless(draft.slice((index + 1)..<end)) { claimValue(&draft, (index + 1)..<end, label) }
            index = max(end - 1, index)
        }
    }

    /// The name before an equals sign: up to 24 letters, digits, `_` and `-`, perhaps the last one in brackets.
    private static func parameterName(_ draft: ScrubDraft, endingAt equals: Int) -> Range<Int>? {
        let end = draft[equals - 1] == UInt8(ascii: "]") ? equals - 1 : equals
        var start = end
        while end - start <= 24, let byte = draft[start - 1], isTokenByte(byte) { start -= 1 }
        return start < end && end - start <= 24 && !draft.isWord(at: start - 1) ? start..<end : nil
    }

    private static func valueEnd(_ draft: ScrubDraft, from start: Int, isInPath: Bool) -> Int {
        var index = start
        while index < draft.bytes.count {
            let byte = draft.bytes[index]
            if valueEnds.contains(byte) || isInPath && byte == UInt8(ascii: "/") { break }
            index += 1
        }
        return index
    }
    private static let valueEnds = Array("&;# \"'<>,)".utf8)

    /// Claims what of a value was not found yet.
    private static func claimValue(_ draft: inout ScrubDraft, _ value: Range<Int>, _ label: ScrubDraft.Label) {
        var start = value.lowerBound
        while start < value.upperBound {
            let end = min(draft.end(from: start) { _ in true }, value.upperBound)
            draft.claim(start..<end, as: label)
            start = end + 1
            while start < value.upperBound, draft.isClaimed(start) { start += 1 }
        }
    }

    /// Switches: `login=1`, `session=true`.
    static func isHarmless(_ value: ArraySlice<UInt8>) -> Bool {
        value.count <= 1 || value.count <= 5 && switches.contains(String(decoding: value.map(ASCII.lowercased), as: UTF8.self))
    }
    private static let switches: Set<String> = ["true", "false", "yes", "no", "on", "off", "oui", "non", "new"]

    /// What a parameter of a name holds; nil for names that say nothing about it.
    static func parameterLabel(of name: ArraySlice<UInt8>) -> ScrubDraft.Label? {
        guard name.count <= 32 else { return nil }
        let name = name.map(ASCII.lowercased)
        if let label = labels[String(decoding: name.filter(ASCII.isAlphanumeric), as: UTF8.self)] { return label }
        // `reset_token`, `customer-email`, `session[password]`
        guard let last = name.split(whereSeparator: { !ASCII.isAlphanumeric($0) }).last, last.count < name.count else { return nil }
        return endings[String(decoding: last, as: UTF8.self)]
    }

    private static let endings: [String: ScrubDraft.Label] = [
        "email": .email, "mail": .email, "phone": .phone, "iban": .iban, "username": .login, "login": .login, "password": .token,
        "passwd": .token, "passwort": .token, "secret": .token, "token": .token, "session": .token, "sessionid": .token, "apikey": .token,
    ]

    private static let labels: [String: ScrubDraft.Label] = {
        let names: [(ScrubDraft.Label, String)] = [
            (.email, "email mail emailaddress mailto courriel useremail"),
            (.phone, "phone phonenumber tel telephone mobile msisdn telefon"),
            (.iban, "iban"), (.ip, "ip ipaddress clientip remoteaddr"),
            (
                .login,
                """
                user username userid uid login loginid loginname logon account accountid identifiant utilisateur pseudo nickname benutzer \
                benutzername nutzername firstname lastname fullname surname givenname familyname prenom nomcomplet vorname nachname
                """
            ),
            (
                .token,
                """
                token accesstoken refreshtoken idtoken authtoken csrf csrftoken xsrf xsrftoken jwt bearer auth authorization key apikey \
                accesskey secretkey privatekey secret clientsecret password passwd passwort passwordhash pass pwd mdp motdepasse kennwort \
                session sessionid sessid sess sid phpsessid jsessionid aspsessionid aspnetsessionid cfid cftoken otp signature sig ticket nonce
                """
            ),
            (.number, "siren siret nir ssn numerosecu"),
        ]
        return Dictionary(
            names.flatMap { label, text in text.split(separator: " ").map { (String($0), label) } }, uniquingKeysWith: { first, _ in first })
    }()
}
