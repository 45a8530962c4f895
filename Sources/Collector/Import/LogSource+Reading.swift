import Glibc

// Reading what a log's file or pipe holds.
extension LogSource {
    func seek(to offset: Int) throws(LogSourceError) {
        guard lseek(descriptor, off_t(offset), SEEK_SET) >= 0 else { throw .system(SystemFailure("lseek")) }
        bytesRead = offset
    }

    /// Hands on the text piece by piece until it ends or the sink wants no more.
    func forEachPiece(_ sink: (UnsafeRawBufferPointer) -> Bool) throws(LogSourceError) {
        guard isCompressed else { return try forEachChunk(sink) }
        var inflater = try Self.compression { () throws(GzipError) in try Inflater(format: .gzip) }
        var (goesOn, failure) = (true, GzipError?.none)
        try forEachChunk { chunk in
            do throws(GzipError) {
                // What a chunk still holds after the last wanted line is decompressed for nothing: 64 MiB at the very most.
                try inflater.run(chunk) { piece in if goesOn { goesOn = sink(piece) } }
            } catch { failure = error }
            return goesOn && failure == nil
        }
        gzipFlags |= inflater.headerFlags
        if let failure { throw .compression(failure) }
        if goesOn { try Self.compression { () throws(GzipError) in try inflater.finish() } }
    }

    private static func compression<Value>(_ body: () throws(GzipError) -> Value) throws(LogSourceError) -> Value {
        do throws(GzipError) { return try body() } catch { throw .compression(error) }
    }

    /// Hands on the bytes as stored: of a file from where it stands, of a pipe its head first.
    private func forEachChunk(_ sink: (UnsafeRawBufferPointer) -> Bool) throws(LogSourceError) {
        if size == nil {
            bytesRead = storedHead.count
            guard storedHead.withUnsafeBytes(sink) else { return }
        }
        while true {
            let count = try Self.read(descriptor, buffer)
            bytesRead += count
            guard count > 0, sink(UnsafeRawBufferPointer(rebasing: buffer[..<count])) else { return }
        }
    }

    /// As many bytes as come at once; 0 at the end.
    private static func read(_ descriptor: Int32, _ target: UnsafeMutableRawBufferPointer) throws(LogSourceError) -> Int {
        while true {
            let count = Glibc.read(descriptor, target.baseAddress, target.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw .system(SystemFailure("read")) }
            return count
        }
    }

    static func readHead(_ descriptor: Int32) throws(LogSourceError) -> [UInt8] {
        let target = UnsafeMutableRawBufferPointer.allocate(byteCount: headSize, alignment: 1)
        defer { target.deallocate() }
        var filled = 0
        while filled < headSize {
            let count = try read(descriptor, UnsafeMutableRawBufferPointer(rebasing: target[filled...]))
            guard count > 0 else { break }
            filled += count
        }
        return Array(target[..<filled])
    }

    /// What the head of a gzip file decompresses to, as far as it can.
    static func inflatedHead(_ stored: [UInt8]) -> [UInt8] {
        var head: [UInt8] = []
        stored.withUnsafeBytes { bytes in
            guard var inflater = try? Inflater(format: .gzip) else { return }
            var index = 0
            while index < bytes.count, head.count < headSize {
                let part = UnsafeRawBufferPointer(rebasing: bytes[index..<min(index + 4096, bytes.count)])
                index += part.count
                do throws(GzipError) {
                    try inflater.run(part) { piece in head.append(contentsOf: piece.prefix(headSize - head.count)) }
                } catch { return }
            }
        }
        return head
    }
}
