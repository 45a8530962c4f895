import CMaxMindDB

/// A path of keys into a record, in the form libmaxminddb wants: C strings, ended by a null. Made once, kept for good.
///
/// Immutable after `init`, hence `@unchecked Sendable`.
final class LookupPath: @unchecked Sendable {
    private let keys: UnsafeMutablePointer<UnsafePointer<CChar>?>
    private let count: Int

    init(_ steps: String...) {
        count = steps.count
        keys = .allocate(capacity: count + 1)
        for (index, step) in steps.enumerated() {
            let text = step.utf8CString
            let copy = UnsafeMutablePointer<CChar>.allocate(capacity: text.count)
            for (offset, character) in text.enumerated() { copy[offset] = character }
            (keys + index).initialize(to: UnsafePointer(copy))
        }
        (keys + count).initialize(to: nil)
    }

    deinit {
        for index in 0..<count { keys[index]?.deallocate() }
        keys.deallocate()
    }

    /// The text at this path; nil when the record has no such path or something else than text there.
    /// Throws `GeoDatabaseError.corrupt` when the record cannot be read. No allocation for texts under 16 bytes.
    func text(in entry: MMDB_entry_s) throws(GeoDatabaseError) -> String? {
        var entry = entry
        var data = MMDB_entry_data_s()
        switch MMDB_aget_value(&entry, &data, keys) {
        case MMDB_SUCCESS: break
        case MMDB_LOOKUP_PATH_DOES_NOT_MATCH_DATA_ERROR: return nil
        default: throw .corrupt
        }
        guard data.has_data, Int32(data.type) == MMDB_DATA_TYPE_UTF8_STRING, data.data_size <= 64, let start = data.utf8_string
        else { return nil }
        return String(decoding: UnsafeRawBufferPointer(start: start, count: Int(data.data_size)), as: UTF8.self)
    }
}
