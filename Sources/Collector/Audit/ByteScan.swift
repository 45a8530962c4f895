import AnalyticsCore
import Dashboard
import Glibc

/// Reads a file in blocks and reports what is in it: strings of a `NeedleSet`, and personal data in runs of text. Memory: one block, whatever
/// the file holds.
struct ByteScan {
    /// How the bytes are divided into texts.
    enum Form {
        /// Lines; also JSON.
        case lines
        /// Lines, tags, attributes and what stands between them.
        case markup
        /// Printable ASCII between other bytes. The first byte of a run is most often a length before the text, so it is left out.
        case binary
        /// No text: encrypted, compressed or public.
        case opaque
    }

    /// One thing that was found.
    enum Find {
        case needle(NeedleSet.Needle, offset: Int)
        case pattern(kind: String, offset: Int)
    }

    /// Most bytes of a text that is looked at in one go, and what the next one repeats of it.
    static let longestRun = 8192
    private static let repeated = 256
    private static let blockSize = 256 << 10

    let form: Form
    let needles: NeedleSet
    /// Whether texts that begin at a byte are left out.
    var isLeftOut: (_ offset: Int) -> Bool = { _ in false }

    /// - Parameter descriptor: read with `pread`, never closed.
    func read(_ descriptor: Int32, _ body: (Find) -> Void) throws(SystemFailure) {
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: Self.longestRun + Self.blockSize, alignment: 16)
        defer { buffer.deallocate() }
        // Bytes kept of the block before, where the buffer begins in the file, and where the text begins that is not over.
        var (kept, base, runStart) = (0, 0, 0)
        while true {
            let count = pread(descriptor, buffer.baseAddress?.advanced(by: kept), Self.blockSize, off_t(base + kept))
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw SystemFailure("read") }
            let bytes = UnsafeRawBufferPointer(rebasing: buffer[..<(kept + count)])
            needles.search(bytes, behind: kept) { body(judged($0, $1, bytes, base)) }
            if form != .opaque { runStart = texts(bytes, from: kept, base: base, start: runStart, isLast: count == 0, body) }
            guard count > 0 else { return }
            let keep = min(bytes.count, Self.longestRun)
            buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[(bytes.count - keep)...]))
            base += bytes.count - keep
            kept = keep
        }
    }

    private func judged(_ needle: Int, _ start: Int, _ bytes: UnsafeRawBufferPointer, _ base: Int) -> Find {
        .needle(needles.needles[needle], offset: base + start)
    }

    /// Looks at every text that ends in the new bytes.
    /// - Returns: where in the file the text begins that goes on.
    private func texts(_ bytes: UnsafeRawBufferPointer, from: Int, base: Int, start: Int, isLast: Bool, _ body: (Find) -> Void) -> Int {
        var start = start - base
        var index = from
        while index < bytes.count {
            if divides(bytes[index]) {
                if index - start >= Scrubber.shortestFind { look(bytes, start..<index, base, body) }
                start = index + 1
            } else if index - start >= Self.longestRun - 1 {
                look(bytes, start..<index + 1, base, body)
                start = index + 1 - Self.repeated
            }
            index += 1
        }
        if isLast, bytes.count - start >= Scrubber.shortestFind { look(bytes, start..<bytes.count, base, body) }
        return start + base
    }

    @inline(__always) private func divides(_ byte: UInt8) -> Bool {
        switch form {
        case .lines: byte < 0x20
        case .markup: byte < 0x20 || byte == 0x3C || byte == 0x3E || byte == 0x22
        case .binary, .opaque: byte < 0x20 || byte > 0x7E
        }
    }

    private func look(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>, _ base: Int, _ body: (Find) -> Void) {
        let start = form == .binary ? range.lowerBound + 1 : range.lowerBound
        guard !isLeftOut(base + start) else { return }
        let text = UnsafeRawBufferPointer(rebasing: bytes[start..<range.upperBound])
        if form == .markup, Self.isDrawing(text) { return }
        for find in Scrubber.finds(in: text.assumingMemoryBound(to: UInt8.self)) where !Self.isHash(find, text) && !isOfPolicy(find, text) {
            body(.pattern(kind: find.kind, offset: base + start + find.range.lowerBound))
        }
    }

    /// Whether a text is coordinates of a curve: single letters, numbers and marks. Behind the letter that closes a curve, the next one begins.
    private static func isDrawing(_ text: UnsafeRawBufferPointer) -> Bool {
        var wasLetter = false
        for byte in text {
            let isLetter = byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A
            if isLetter && wasLetter || !isLetter && !(0x30...0x39).contains(byte) && !" ,.-".utf8.contains(byte) { return false }
            wasLetter = isLetter && byte | 0x20 != 0x7A
        }
        return text.contains { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "M") || $0 == UInt8(ascii: "L") }
    }

    /// Whether a find is a hash of a style, by which a page of the dashboard allows itself that style.
    private func isOfPolicy(_ find: Scrubber.Find, _ text: UnsafeRawBufferPointer) -> Bool {
        form == .markup && DashboardRenderer.contentSecurityPolicy.contains(String(decoding: text[find.range], as: UTF8.self))
    }

    /// Whether a find is the hash by which an entry of a chain names the one before: 64 hexadecimal digits behind `"previous":"`.
    private static func isHash(_ find: Scrubber.Find, _ text: UnsafeRawBufferPointer) -> Bool {
        let name = #""previous":""#.utf8
        guard find.range.count == 64, find.range.lowerBound >= name.count else { return false }
        return text[(find.range.lowerBound - name.count)..<find.range.lowerBound].elementsEqual(name)
            && text[find.range].allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
    }
}
