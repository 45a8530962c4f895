import Foundation

/// Where a data file of the dashboard holds packed counts: bytes in base64, which look like anything and are no text.
///
/// In a month's file, those that stand under a name: untrusted text only stands in lists there. In the file of a filter, which holds no text, all.
struct PackedStrings {
    private var ranges: [Range<Int>] = []

    init(_ descriptor: Int32, _ size: Int, of layout: DashboardLayout) {
        var bytes = [UInt8](repeating: 0, count: size)
        let count = pread(descriptor, &bytes, size, 0)
        var (start, isEscaped, isPacked): (Int?, Bool, Bool) = (nil, false, true)
        for index in bytes.indices.prefix(max(count, 0)) {
            let byte = bytes[index]
            guard let first = start else {
                if byte == UInt8(ascii: "\"") { (start, isEscaped, isPacked) = (index + 1, false, true) }
                continue
            }
            if byte == UInt8(ascii: "\""), !isEscaped {
                let isNamed = first >= 2 && bytes[first - 2] == UInt8(ascii: ":")
                if isPacked, (index - first) % 4 == 0, isNamed || layout.isFilter { ranges.append(first..<index) }
                start = nil
            } else {
                isEscaped = !isEscaped && byte == UInt8(ascii: "\\")
                isPacked = isPacked && Self.isDigit(byte)
            }
        }
    }

    /// Whether a byte of the file is in one.
    func contains(_ offset: Int) -> Bool {
        var (low, high) = (0, ranges.count)
        while low < high {
            let middle = (low + high) / 2
            if ranges[middle].upperBound <= offset { low = middle + 1 } else { high = middle }
        }
        return low < ranges.count && ranges[low].contains(offset)
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"),
            UInt8(ascii: "/"), UInt8(ascii: "="):
            true
        default: false
        }
    }
}
