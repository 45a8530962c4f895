import AnalyticsCore

/// A line of the access log held against the form in which `LogLine` writes, byte by byte: nothing but its fields, each in its place.
///
/// Holds personal data; printing it shows nothing.
struct LogLineForm {
    /// What a line is.
    enum Kind {
        case whole
        /// The beginning of a line, as a crash leaves it.
        case cutShort
        /// Of no form of ours.
        case foreign
    }

    /// Bytes of the longest line: its fields at their longest, and what stands between them.
    private static let longest = 4096

    private(set) var kind = Kind.whole
    /// nil for `-`.
    private(set) var address: ClientAddress?
    private(set) var time: Timestamp?
    private(set) var hasQuery = false
    private let bytes: UnsafeRawBufferPointer
    private var index = 0

    /// Why reading ended before the end of the form.
    private enum Stop: Error { case end, foreign }

    /// Linear in the line's length.
    /// - Parameter bytes: without the line feed.
    init(_ bytes: UnsafeRawBufferPointer) {
        self.bytes = bytes
        guard bytes.count <= Self.longest else {
            kind = .foreign
            return
        }
        do throws(Stop) {
            try readAddress()
            try expect(" - - [")
            try readTime()
            try expect("] \"")
            try readRequest()
            try expect(" ")
            for _ in 0..<3 { try readDigit() }
            try expect(" ")
            try readNumber()
            try expect(" \"")
            _ = try readLocation()
            try expect("\" \"")
            _ = try readField()
            try expect("\" \"")
            let site = try readField()
            try expect("\"")
            kind = index == bytes.count && !Self.isOfVisitor(bytes[site]) ? .whole : .foreign
        } catch { kind = error == .end ? .cutShort : .foreign }
    }

    /// The id of a site may look like an identifier; it is no address of anything.
    private static func isOfVisitor(_ site: Slice<UnsafeRawBufferPointer>) -> Bool {
        if address(site) != nil { return true }
        let text = UnsafeRawBufferPointer(rebasing: site).assumingMemoryBound(to: UInt8.self)
        return Scrubber.finds(in: text).contains { ["ip", "email", "phone", "iban", "card"].contains($0.kind) }
    }

    /// Whether a text has the form of personal data.
    private static func finds(_ text: Slice<UnsafeRawBufferPointer>) -> Bool {
        !Scrubber.finds(in: UnsafeRawBufferPointer(rebasing: text).assumingMemoryBound(to: UInt8.self)).isEmpty
    }

    /// Whether personal data or any address, also a network's, stands anywhere in the line.
    var isPersonal: Bool {
        if Self.finds(bytes[...]) { return true }
        return bytes.split { !Self.isOfAddress($0) }.contains { Self.address($0) != nil }
    }

    private static func isOfAddress(_ byte: UInt8) -> Bool {
        switch byte | 0x20 {
        case 0x30...0x39, UInt8(ascii: ":"), UInt8(ascii: "."), UInt8(ascii: "a")...UInt8(ascii: "f"): byte >= 0x2E
        default: false
        }
    }

    private static func address(_ text: Slice<UnsafeRawBufferPointer>) -> ClientAddress? {
        (3...45).contains(text.count) ? ClientAddress(String(decoding: text, as: UTF8.self)) : nil
    }

    private mutating func readAddress() throws(Stop) {
        let end = bytes.firstIndex(of: UInt8(ascii: " ")) ?? bytes.count
        let text = bytes[..<end]
        address = Self.address(text)
        index = end
        // A cut may leave any beginning of an address, and that of a long number too.
        let isPart = end == bytes.count && text.allSatisfy(Self.isOfAddress) && !Self.finds(text)
        if address == nil, !text.elementsEqual("-".utf8), !isPart { throw .foreign }
    }

    /// `23/Nov/2026:04:05:06 +0000`
    private mutating func readTime() throws(Stop) {
        let day = try readDigits(2)
        try expect("/")
        var name: [UInt8] = []
        for _ in 0..<3 { name.append(try next()) }
        guard let month = Self.months.firstIndex(where: { $0.utf8.elementsEqual(name) }) else { throw .foreign }
        try expect("/")
        let year = try readDigits(4)
        try expect(":")
        let hour = try readDigits(2)
        try expect(":")
        let minute = try readDigits(2)
        try expect(":")
        let second = try readDigits(2)
        try expect(" +0000")
        time = Timestamp(utcStartOf: Day(year: year, month: month + 1, day: day)) + Int64(hour * 3600 + minute * 60 + second)
    }

    private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

    /// `GET /path HTTP/1.1"`, or `-"`.
    private mutating func readRequest() throws(Stop) {
        let field = try readLocation()
        let parts = bytes[field].split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
        let isRequest = parts.count == 3 && parts[0].count <= LogLine.Limit.method && Self.isVersion(parts[2])
        guard isRequest || bytes[field].elementsEqual("-".utf8) else { throw .foreign }
        try expect("\"")
    }

    private static func isVersion(_ text: Slice<UnsafeRawBufferPointer>) -> Bool {
        text.count <= 12 && text.starts(with: "HTTP/".utf8) && text.dropFirst(5).allSatisfy { (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") }
    }

    /// A field that must have no query, also where it is cut.
    private mutating func readLocation() throws(Stop) -> Range<Int> {
        let start = index
        defer { hasQuery = hasQuery || bytes[start..<index].contains(UInt8(ascii: "?")) }
        return try readField()
    }

    /// Up to the next quotation mark, which is not read; those inside fields are escaped.
    private mutating func readField() throws(Stop) -> Range<Int> {
        let start = index
        while index < bytes.count, bytes[index] != UInt8(ascii: "\"") {
            guard (0x20...0x7E).contains(bytes[index]) else { throw .foreign }
            index += 1
        }
        guard index < bytes.count else { throw .end }
        guard index > start else { throw .foreign }
        return start..<index
    }

    private mutating func next() throws(Stop) -> UInt8 {
        guard index < bytes.count else { throw .end }
        index += 1
        return bytes[index - 1]
    }

    private mutating func expect(_ text: StaticString) throws(Stop) {
        for offset in 0..<text.utf8CodeUnitCount {
            guard try next() == text.utf8Start[offset] else { throw .foreign }
        }
    }

    @discardableResult
    private mutating func readDigit() throws(Stop) -> Int {
        let byte = try next()
        guard (0x30...0x39).contains(byte) else { throw .foreign }
        return Int(byte - 0x30)
    }

    private mutating func readDigits(_ count: Int) throws(Stop) -> Int {
        var value = 0
        for _ in 0..<count { value = 10 * value + (try readDigit()) }
        return value
    }

    private mutating func readNumber() throws(Stop) {
        try readDigit()
        for _ in 0..<18 where index < bytes.count && bytes[index] != UInt8(ascii: " ") { try readDigit() }
    }
}

extension LogLineForm: CustomStringConvertible, CustomReflectable {
    var description: String { "LogLineForm" }
    var customMirror: Mirror { Mirror(self, children: []) }
}
