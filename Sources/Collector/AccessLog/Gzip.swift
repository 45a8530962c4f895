import CZlib
import Foundation

/// Compression through zlib: files in constant memory, small blobs and HTTP responses in RAM. Nothing else imports CZlib.
///
/// Files hold gzip members one after the other (RFC 1952 §2.2): members written at different times decompress to one text.
enum Gzip {
    /// What surrounds the compressed data; the raw value is zlib's `windowBits`.
    enum Format: Int32, Sendable {
        case raw = -15
        case zlib = 15
        case gzip = 31
    }

    /// Flags of a member's header that say there is text in it: extra field, name, comment (RFC 1952 §2.3.1). We write none.
    static let headerTexts: UInt8 = 0x1C

    /// Version of the zlib in use.
    static var libraryVersion: String { String(cString: zlibVersion()) }

    /// zlib's levels: 1 fast … 9 small.
    static let defaultLevel: Int32 = 6

    /// Compresses one file into another, which is on disk (`fsync`) when this returns; an existing one is overwritten.
    /// - Parameters:
    ///   - earlier: a gzip file whose members are put in front, byte by byte.
    ///   - mode: of the file written, whatever the process's umask is.
    /// - Throws: the system call that failed; what was written so far stays and is the caller's to remove.
    static func gzip(file source: String, to target: String, after earlier: String? = nil, mode: mode_t = 0o640) throws(GzipError) {
        let input = try FileStream(reading: source)
        let output = try FileStream(writing: target, mode: mode)
        if let earlier { try FileStream(reading: earlier).forEachChunk(output.append) }
        let deflater = try Deflater(level: defaultLevel, format: .gzip)
        try input.forEachChunk { (chunk) throws(GzipError) in try deflater.run(chunk, to: output.append) }
        try deflater.run(UnsafeRawBufferPointer(start: nil, count: 0), finish: true, to: output.append)
        try output.synchronize()
    }

    /// Decompresses one file into another, which is on disk when this returns.
    static func gunzip(file source: String, to target: String, mode: mode_t = 0o640) throws(GzipError) {
        let output = try FileStream(writing: target, mode: mode)
        try gunzip(file: source, chunk: output.append)
        try output.synchronize()
    }

    /// Decompresses a file piece by piece (at most 64 KiB each, lent for the call). A body that does nothing checks the file.
    /// - Throws: `.truncated` or `.corrupt` after the pieces that could be read.
    static func gunzip(file source: String, chunk: (UnsafeRawBufferPointer) throws(GzipError) -> Void) throws(GzipError) {
        var inflater = try Inflater(format: .gzip)
        try FileStream(reading: source).forEachChunk { (input) throws(GzipError) in try inflater.run(input, to: chunk) }
        try inflater.finish()
    }

    /// A whole gzip file in RAM, for an HTTP response. The same bytes give the same result (no time stamp, no name).
    static func gzip(_ bytes: [UInt8], level: Int32 = defaultLevel) throws(GzipError) -> [UInt8] {
        try deflate(bytes, as: .gzip, level: level)
    }

    /// The content of gzip members in RAM, at most `limit` bytes.
    static func gunzip(_ bytes: [UInt8], limit: Int) throws(GzipError) -> [UInt8] {
        try inflate(bytes, as: .gzip, limit: limit)
    }

    static func deflate(_ bytes: [UInt8], as format: Format = .zlib, level: Int32 = defaultLevel) throws(GzipError) -> [UInt8] {
        let deflater = try Deflater(level: level, format: format)
        var result: [UInt8] = []
        try bytes.lend { (input) throws(GzipError) in
            try deflater.run(input, finish: true) { (piece) throws(GzipError) in result.append(contentsOf: piece) }
        }
        return result
    }

    /// - Throws: `.tooLarge` as soon as the result exceeds `limit` bytes, so that a small blob cannot fill the memory; `.corrupt` also
    ///   for bytes after the end.
    static func inflate(_ bytes: [UInt8], as format: Format = .zlib, limit: Int) throws(GzipError) -> [UInt8] {
        var inflater = try Inflater(format: format)
        var result: [UInt8] = []
        try bytes.lend { (input) throws(GzipError) in
            try inflater.run(input) { (piece) throws(GzipError) in
                guard piece.count <= limit - result.count else { throw .tooLarge(limit: limit) }
                result.append(contentsOf: piece)
            }
        }
        try inflater.finish()
        return result
    }
}

/// Why compression or decompression failed. Holds no content.
enum GzipError: Error, Equatable, CustomStringConvertible {
    case system(SystemFailure)
    case truncated
    case corrupt
    case tooLarge(limit: Int)
    /// zlib could not start, for want of memory or because of a bad level.
    case unavailable(code: Int32)

    var description: String {
        switch self {
        case .system(let failure): failure.description
        case .truncated: "compressed data ends too early"
        case .corrupt: "compressed data is damaged"
        case .tooLarge(let limit): "decompressed data exceeds \(limit) bytes"
        case .unavailable(let code): "zlib does not start (code \(code))"
        }
    }
}

private typealias Sink = (UnsafeRawBufferPointer) throws(GzipError) -> Void

/// Bytes moved at a time.
private let chunkSize = 64 * 1024

/// zlib's stream and the room for what comes out of it. zlib keeps a pointer to the stream, which must not move: it lives on the heap.
private final class ZStream {
    let pointer: UnsafeMutablePointer<z_stream>
    private let output = UnsafeMutableRawBufferPointer.allocate(byteCount: chunkSize, alignment: 1)
    private let end: (UnsafeMutablePointer<z_stream>) -> Void

    init(
        start: (UnsafeMutablePointer<z_stream>) -> Int32, end: @escaping (UnsafeMutablePointer<z_stream>) -> Void
    ) throws(GzipError) {
        pointer = .allocate(capacity: 1)
        pointer.initialize(to: z_stream())
        let code = start(pointer)
        // zlib's `…End` refuses a stream that did not start, without harm.
        self.end = end
        guard code == Z_OK else { throw .unavailable(code: code) }
    }

    deinit {
        end(pointer)
        pointer.deallocate()
        output.deallocate()
    }

    /// Hands zlib the input in parts that its 32-bit counter can hold; `body` learns whether a part is the last.
    func feed(_ input: UnsafeRawBufferPointer, body: (_ isLast: Bool) throws(GzipError) -> Void) throws(GzipError) {
        var rest = input[...]
        repeat {
            let part = UnsafeRawBufferPointer(rebasing: rest.prefix(1 << 30))
            rest = rest.dropFirst(part.count)
            pointer.pointee.next_in = UnsafeMutablePointer(mutating: part.bindMemory(to: UInt8.self).baseAddress)
            pointer.pointee.avail_in = UInt32(part.count)
            try body(rest.isEmpty)
        } while !rest.isEmpty
    }

    /// One call of zlib with fresh room, and what it made to the sink. `isFull`: there may be more.
    func step(_ call: (UnsafeMutablePointer<z_stream>) -> Int32, to sink: Sink) throws(GzipError) -> (code: Int32, isFull: Bool) {
        pointer.pointee.next_out = output.bindMemory(to: UInt8.self).baseAddress
        pointer.pointee.avail_out = UInt32(output.count)
        let code = call(pointer)
        let made = output.count - Int(pointer.pointee.avail_out)
        if made > 0 { try sink(UnsafeRawBufferPointer(rebasing: output[..<made])) }
        return (code, pointer.pointee.avail_out == 0)
    }
}

private struct Deflater {
    private let stream: ZStream

    init(level: Int32, format: Gzip.Format) throws(GzipError) {
        stream = try ZStream(start: { sillage_deflate_init($0, level, format.rawValue) }, end: { deflateEnd($0) })
    }

    func run(_ input: UnsafeRawBufferPointer, finish: Bool = false, to sink: Sink) throws(GzipError) {
        try stream.feed(input) { (isLast) throws(GzipError) in
            let flush = finish && isLast ? Z_FINISH : Z_NO_FLUSH
            var step = (code: Z_OK, isFull: true)
            while step.isFull {
                step = try stream.step({ deflate($0, flush) }, to: sink)
                guard step.code != Z_STREAM_ERROR else { throw .unavailable(code: step.code) }
            }
        }
    }
}

/// A gzip file written piece by piece.
final class GzipFile {
    private let output: FileStream
    private let deflater: Deflater

    /// Creates the file, or empties it.
    init(writing path: String, mode: mode_t = 0o640) throws(GzipError) {
        output = try FileStream(writing: path, mode: mode)
        deflater = try Deflater(level: Gzip.defaultLevel, format: .gzip)
    }

    func append(_ bytes: UnsafeRawBufferPointer) throws(GzipError) { try deflater.run(bytes, to: output.append) }

    /// Ends the member, and waits until the file is on the disk.
    func finish() throws(GzipError) {
        try deflater.run(UnsafeRawBufferPointer(start: nil, count: 0), finish: true, to: output.append)
        try output.synchronize()
    }
}

/// Decompresses what comes in pieces, such as a pipe.
struct Inflater {
    private let stream: ZStream
    private let format: Gzip.Format
    /// A member is over and no other has begun: the only right place to end.
    private var isBetweenMembers = false
    /// Flags of the headers of all members so far, and the bytes seen of the header that is being read, up to the flags.
    private(set) var headerFlags: UInt8 = 0
    private var headerBytes = 0

    init(format: Gzip.Format) throws(GzipError) {
        stream = try ZStream(start: { sillage_inflate_init($0, format.rawValue) }, end: { inflateEnd($0) })
        self.format = format
    }

    /// Takes the next piece and hands on what it holds, at most 64 KiB at a time, lent for the call.
    mutating func run(_ input: UnsafeRawBufferPointer, to sink: (UnsafeRawBufferPointer) throws(GzipError) -> Void) throws(GzipError) {
        var isOver = isBetweenMembers
        var (flags, headerBytes) = (headerFlags, self.headerBytes)
        defer { (headerFlags, self.headerBytes) = (flags, headerBytes) }
        let (stream, format) = (stream, format)
        try stream.feed(input) { (_) throws(GzipError) in
            var isFull = false
            while stream.pointer.pointee.avail_in > 0 || isFull && !isOver {
                if isOver {
                    guard format == .gzip, inflateReset(stream.pointer) == Z_OK else { throw .corrupt }
                    (isOver, headerBytes) = (false, 0)
                }
                if headerBytes < 4, let next = stream.pointer.pointee.next_in {
                    let seen = min(4 - headerBytes, Int(stream.pointer.pointee.avail_in))
                    if headerBytes + seen == 4 { flags |= next[seen - 1] }
                    headerBytes += seen
                }
                let step = try stream.step({ inflate($0, Z_NO_FLUSH) }, to: sink)
                isFull = step.isFull
                switch step.code {
                case Z_OK: break
                case Z_STREAM_END: isOver = true
                // No progress: all is out, and the next bytes are needed.
                case Z_BUF_ERROR where stream.pointer.pointee.avail_in == 0: break
                case Z_MEM_ERROR: throw .unavailable(code: step.code)
                default: throw .corrupt
                }
            }
        }
        isBetweenMembers = isOver
    }

    /// - Throws: `.truncated` unless the input ended where a member ends.
    func finish() throws(GzipError) {
        guard isBetweenMembers else { throw .truncated }
    }
}

/// A file read or written from start to end.
private final class FileStream {
    private let descriptor: Int32

    init(reading path: String) throws(GzipError) {
        descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .system(SystemFailure("open")) }
    }

    init(writing path: String, mode: mode_t) throws(GzipError) {
        descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, mode)
        guard descriptor >= 0, fchmod(descriptor, mode) == 0 else { throw .system(SystemFailure("open")) }
    }

    deinit { if descriptor >= 0 { close(descriptor) } }

    func forEachChunk(_ body: Sink) throws(GzipError) {
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: chunkSize, alignment: 1)
        defer { buffer.deallocate() }
        while true {
            let count = read(descriptor, buffer.baseAddress, buffer.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw .system(SystemFailure("read")) }
            guard count > 0 else { return }
            try body(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
        }
    }

    func append(_ bytes: UnsafeRawBufferPointer) throws(GzipError) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw .system(SystemFailure("write")) }
            rest = rest.dropFirst(count)
        }
    }

    func synchronize() throws(GzipError) {
        guard fsync(descriptor) == 0 else { throw .system(SystemFailure("fsync")) }
    }
}

extension [UInt8] {
    /// `withUnsafeBytes` for a body with typed errors.
    fileprivate func lend(_ body: Sink) throws(GzipError) {
        let result = withUnsafeBytes { (bytes) -> Result<Void, GzipError> in
            Result { () throws(GzipError) in try body(bytes) }
        }
        try result.get()
    }
}
