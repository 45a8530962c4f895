extension Settings {
    /// The public keys of `access-log.recipients`, each once.
    func recipients() throws(KeyProblem) -> [RecipientKey] {
        var keys: [RecipientKey] = []
        for text in accessLogRecipients {
            let key = try RecipientKey(text)
            if !keys.contains(key) { keys.append(key) }
        }
        return keys
    }

    /// What is wrong with the recipients; nil when a log can be sealed to them, or need not be.
    var recipientProblem: String? {
        do throws(KeyProblem) {
            let keys = try recipients()
            if accessLogIsSealed, keys.isEmpty {
                return "a sealed access log needs the public key of somebody who may read it (`sillage keys new` makes a pair)"
            }
            if keys.count > SealedLogFormat.mostRecipients { return "at most \(SealedLogFormat.mostRecipients) recipients" }
            return nil
        } catch { return "\(error)" }
    }
}
