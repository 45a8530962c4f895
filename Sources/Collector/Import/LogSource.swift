import Glibc

/// A server log to be imported: a file, plain or gzip (known by its first bytes, also of several members), or standard input.
///
/// Reads in chunks of fixed size into one buffer and lends each line; memory does not depend on the log. Not for use from two threads.
final class LogSource {
    /// Bytes read at a time.
    static let chunkSize = 256 * 1024
    /// Bytes of the longest line given; longer ones are only counted.
    static let longestLine = 64 * 1024
    /// Bytes kept of the start, stored and decompressed, for identity and format.
    static let headSize = 128 * 1024

    let isCompressed: Bool
    /// Bytes of the file as stored; nil for a pipe.
    let size: Int?
    /// Bytes read so far of the file as stored.
    var bytesRead = 0
    /// Flags of the headers of all gzip members read so far (RFC 1952 §2.3.1).
    var gzipFlags: UInt8 = 0
    /// The first bytes of the decompressed text, at most `headSize`. Personal data: in RAM only.
    let head: [UInt8]
    let descriptor: Int32
    /// The first bytes as stored; a pipe gives them once.
    let storedHead: [UInt8]
    let buffer: UnsafeMutableRawBufferPointer

    /// Opens a log and reads its head (from a pipe: waits for it).
    /// - Parameter path: `-` is standard input.
    convenience init(path: String) throws(LogSourceError) {
        let descriptor = path == "-" ? fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, 0) : open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .system(SystemFailure("open")) }
        try self.init(descriptor: descriptor)
    }

    /// Takes over an open file or pipe, and closes it in the end.
    init(descriptor: Int32) throws(LogSourceError) {
        self.descriptor = descriptor
        var status = stat()
        let isFile = fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
        size = isFile ? Int(status.st_size) : nil
        if isFile, lseek(descriptor, 0, SEEK_SET) < 0 {
            let failure = SystemFailure("lseek")
            close(descriptor)
            throw .system(failure)
        }
        do throws(LogSourceError) { storedHead = try Self.readHead(descriptor) } catch {
            close(descriptor)
            throw error
        }
        isCompressed = storedHead.starts(with: [0x1F, 0x8B])
        head = isCompressed ? Self.inflatedHead(storedHead) : storedHead
        buffer = .allocate(byteCount: Self.chunkSize, alignment: 4096)
    }

    deinit {
        close(descriptor)
        buffer.deallocate()
    }

    /// The first lines, at most `count`: for guessing the format, and the column names of a log that is continued.
    func firstLines(_ count: Int) -> [[UInt8]] {
        var lines = head.split(separator: 10, maxSplits: count, omittingEmptySubsequences: false)
        if lines.last?.isEmpty == true || lines.count > 1 && head.count >= Self.headSize { lines.removeLast() }
        return lines.prefix(count).map(Array.init)
    }

    /// The part read so far, 0…1; nil for a pipe.
    var progress: Double? { size.map { $0 > 0 ? min(1, Double(bytesRead) / Double($0)) : 1 } }

    /// Reads a compressed file through without giving a line: damaged bytes may look like lines, and only the checksum at the end tells.
    /// - Throws: `.compression(.corrupt)`. A file that merely ends too early is taken: what stands in it is right.
    func verify() throws(LogSourceError) {
        guard isCompressed, size != nil else { return }
        try seek(to: 0)
        do { try forEachPiece { _ in true } } catch { guard error == .compression(.truncated) else { throw error } }
    }

    /// Lends every line from `offset` (of the decompressed text, the start of a line) to the end, or until the body gives false.
    ///
    /// A plain file starts there at once; gzip and pipes are read up to there. A file may be read again; a pipe once.
    /// - Parameter number: of the first line given.
    /// - Throws: `.compression` after the lines before the damage, the last of them unterminated if it was cut; `.noLine(at:)` before any
    ///   line; `.system`.
    func forEachLine(from offset: Int = 0, number: Int = 1, _ body: (LogSourceLine) -> Bool) throws(LogSourceError) {
        let splitter = LogLineSplitter(longest: Self.longestLine, offset: offset, number: number)
        // The byte before the first line must end another.
        var skipped = LogSkip(remaining: offset)
        if offset > 0, !isCompressed, size != nil {
            try seek(to: offset - 1)
            skipped.remaining = 1
        } else if size != nil {
            try seek(to: 0)
        }
        var (goesOn, failure) = (true, LogSourceError?.none)
        do throws(LogSourceError) {
            try forEachPiece { piece in
                guard let rest = skipped.drop(from: piece) else { return false }
                goesOn = splitter.take(rest, body)
                return goesOn
            }
        } catch { failure = error }
        if failure == nil, !skipped.isDone { failure = .noLine(at: offset) }
        if goesOn { splitter.finish(body) }
        if let failure { throw failure }
    }
}
