import Foundation

/// Byte-wise search: the library's goes by characters and takes minutes over all pages.
extension String {
    func has(_ piece: String) -> Bool { count(of: piece, atMost: 1) == 1 }

    func count(of piece: String, atMost limit: Int = .max) -> Int {
        let text = ContiguousArray(utf8)
        let wanted = ContiguousArray(piece.utf8)
        guard let first = wanted.first else { return 0 }
        var found = 0
        text.withUnsafeBytes { bytes in
            guard var cursor = bytes.baseAddress else { return }
            let end = cursor + bytes.count
            while found < limit, let hit = memchr(cursor, Int32(first), end - cursor) {
                let start = UnsafeRawPointer(hit)
                guard end - start >= wanted.count else { return }
                let isMatch = wanted.withUnsafeBytes { memcmp(start, $0.baseAddress ?? start, wanted.count) } == 0
                if isMatch { found += 1 }
                cursor = start + (isMatch ? wanted.count : 1)
            }
        }
        return found
    }
}
