import AnalyticsCore

/// A reading of some days of the access log: every line of every form that meets a filter.
struct LogReading {
    /// What came of it.
    struct Result {
        var findings = LogFindings()
        /// Why a day could not be read at all.
        var refusal: Failure?

        /// In a word, for the record.
        var outcome: String { refusal != nil ? "refused" : findings.problems.isEmpty ? "done" : "damaged" }
    }

    let folder: String
    let key: OfficerKey?
    let days: [Day]
    let filter: LogFilter

    /// Opens the files of all days.
    /// - Throws: when a day has none.
    func open() throws(Failure) -> [AccessLogDay] {
        var files: [AccessLogDay] = []
        for day in days { files.append(try AccessLogReader(folder: folder).open(day)) }
        return files
    }

    /// Lends each line that meets the filter (also what is no line of ours, where every line does), until the body gives false. Days that cannot be
    /// opened are left out, damaged parts of others too.
    func read(_ files: [AccessLogDay], _ body: (AccessLogDay.Line, LoggedLine?) -> Bool) -> Result {
        var result = Result()
        var parser = LoggedLineReader()
        var goesOn = true
        for day in files where goesOn {
            var reader: SealedReader?
            do throws(Failure) { reader = try day.sealedReader(key) } catch { result.refusal = result.refusal ?? error }
            let findings = day.forEachLine(reader) { line in
                let logged = parser.read(line.bytes)
                guard filter.isEmpty || logged.map(filter.matches) ?? false else { return true }
                goesOn = body(line, logged)
                return goesOn
            }
            result.findings.add(findings)
        }
        return result
    }
}
