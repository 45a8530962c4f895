/// One line that a `LogSource` lends for the time of a call.
struct LogSourceLine {
    /// Without the line feed. Empty for a line that is too long.
    let bytes: UnsafeRawBufferPointer
    /// Where the line starts in the decompressed text.
    let offset: Int
    /// Where the next one starts, and an import of this file goes on later.
    let nextOffset: Int
    /// Counted from 1 or from where the reading was told to start.
    let number: Int
    /// False for the last line of a file without a line feed at its end: a growing file may still complete it, so that a later import goes on
    /// at its `offset`.
    let isTerminated: Bool
    /// Longer than `LogSource.longestLine`: nothing is given of it.
    let isTooLong: Bool
}

/// Why a log could not be read, or not to its end.
enum LogSourceError: Error, Equatable, CustomStringConvertible {
    case system(SystemFailure)
    /// The lines before the damage have been given.
    case compression(GzipError)
    /// No line starts where the reading should go on: the file is another one or was cut.
    case noLine(at: Int)

    var description: String {
        switch self {
        case .system(let failure): failure.description
        case .compression(let error): error.description
        case .noLine(let offset): "no line starts at byte \(offset)"
        }
    }
}
