import AnalyticsCore
import Glibc

/// The open files of one day of the access log: lines as they are, compressed, or sealed.
final class AccessLogDay {
    /// A line lent for the time of a call, without its line feed.
    struct Line {
        let bytes: UnsafeRawBufferPointer
        /// Whether it was sealed, and so shows the whole address.
        let wasSealed: Bool
    }

    let day: Day
    private var texts: [(name: LogFileName, descriptor: Int32)]
    private let sealed: Int32?
    /// Content of the `.keys` file; nil when there is none.
    private let keys: [UInt8]?

    init(day: Day, texts: [(name: LogFileName, descriptor: Int32)], sealed: Int32?, keys: [UInt8]?) {
        (self.day, self.texts, self.sealed, self.keys) = (day, texts, sealed, keys)
    }

    deinit {
        for text in texts { close(text.descriptor) }
        if let sealed { close(sealed) }
    }

    var isEmpty: Bool { texts.isEmpty && sealed == nil && keys == nil }
    var isSealed: Bool { sealed != nil || keys != nil }
    var hasKeys: Bool { keys != nil }
    var hasText: Bool { !texts.isEmpty }

    /// The means to read what is sealed; nil when nothing is.
    /// - Throws: when there is no key, the wrong one, or its `.keys` file is gone.
    func sealedReader(_ key: OfficerKey?) throws(Failure) -> SealedReader? {
        guard isSealed else { return nil }
        guard let keys else {
            throw Failure(
                "unseal", "\(LogFileName(day: day, form: .keys)) is gone: nobody can read \(LogFileName(day: day, form: .sealed)) any more",
                "restore the file from a backup, if it was not deleted on purpose")
        }
        guard let key else { throw Failure("unseal", "the log of \(day) is sealed", "give the private key of a recipient: --key FILE") }
        return try SealedReader(day: day, keys: keys, key: key)
    }

    /// Lends every line that can be read, until the body gives false: lines in the clear first, each kind in order of writing. Once.
    /// - Parameter reader: of `sealedReader`; nil to leave out what is sealed.
    func forEachLine(_ reader: SealedReader?, _ body: (Line) -> Bool) -> LogFindings {
        var findings = LogFindings()
        var goesOn = true
        while goesOn, let text = texts.first {
            texts.removeFirst()
            do throws(LogSourceError) {
                // The source closes the file.
                try LogSource(descriptor: text.descriptor).forEachLine { line in
                    if line.isTooLong { return true }
                    goesOn = body(Line(bytes: line.bytes, wasSealed: false))
                    return goesOn
                }
            } catch { findings.add(problem: "\(text.name): \(error)") }
        }
        guard goesOn, var reader else { return findings }
        if let sealed {
            do throws(SystemFailure) { try reader.read(sealed) { body(Line(bytes: $0, wasSealed: true)) } } catch {
                findings.add(problem: "\(LogFileName(day: day, form: .sealed)): \(error)")
            }
            findings.add(reader.findings)
        } else {
            findings.add(problem: "\(LogFileName(day: day, form: .sealed)) is missing, its keys are there")
        }
        return findings
    }
}
