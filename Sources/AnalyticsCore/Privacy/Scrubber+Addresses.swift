extension Scrubber {
    /// IPv4 and IPv6 addresses, and hardware addresses (`aa:bb:cc:dd:ee:ff`).
    static func findAddresses(_ draft: inout ScrubDraft) {
        var index = 0
        while index < draft.bytes.count {
            guard let byte = draft[index], ASCII.hexValue(byte) != nil || byte == UInt8(ascii: ":"), !draft.isWord(at: index - 1),
                draft[index - 1] != UInt8(ascii: ":")
            else {
                index += 1
                continue
            }
            let digitsAndColons = draft.end(from: index) { ASCII.hexValue($0) != nil || $0 == UInt8(ascii: ":") }
            if let end = versionFour(draft, at: index) {
                draft.claim(index..<end, as: .ip)
                index = end
            } else if let end = mappedVersionFour(draft, index..<digitsAndColons) {
                draft.claim(index..<end, as: .ip)
                index = end
            } else if !draft.isWord(at: digitsAndColons), let label = colonSeparated(draft.bytes[index..<digitsAndColons]) {
                draft.claim(index..<digitsAndColons, as: label)
                index = digitsAndColons
            } else {
                index = max(digitsAndColons, index + 1)
            }
        }
    }

    /// Offset behind four numbers up to 255 with dots between, not part of a longer dotted number and not named a version.
    private static func versionFour(_ draft: ScrubDraft, at start: Int) -> Int? {
        guard draft[start - 1] != UInt8(ascii: ".") || !draft.isDigit(at: start - 2) else { return nil }
        var index = start
        for part in 0..<4 {
            let end = draft.end(from: index, while: ASCII.isDigit)
            guard (1...3).contains(end - index), (draft.slice(index..<end).reduce(0) { $0 * 10 + Int($1 - 48) }) < 256 else { return nil }
            index = end
            if part < 3 {
                guard draft[index] == UInt8(ascii: ".") else { return nil }
                index += 1
            }
        }
        if draft.isWord(at: index) || draft[index] == UInt8(ascii: ".") && draft.isDigit(at: index + 1) { return nil }
        return isSoftwareVersion(draft, start..<index) ? nil : index
    }

    /// `version 1.2.3.4`, `section 2.1.3.1`, and file names: `setup-1.2.3.4.exe`, `agent_1.2.3.4-linux`.
    private static func isSoftwareVersion(_ draft: ScrubDraft, _ range: Range<Int>) -> Bool {
        if versionWords.contains(draft.word(before: range.lowerBound)) { return true }
        guard let before = draft[range.lowerBound - 1], before == UInt8(ascii: "-") || before == UInt8(ascii: "_"),
            draft.isLetter(at: range.lowerBound - 2), let behind = draft[range.upperBound], draft.isLetter(at: range.upperBound + 1)
        else { return false }
        if behind == UInt8(ascii: "-") || behind == UInt8(ascii: "_") { return true }
        let end = draft.end(from: range.upperBound + 1, while: ASCII.isAlphanumeric)
        let ending = String(decoding: draft.slice((range.upperBound + 1)..<end).map(ASCII.lowercased), as: UTF8.self)
        return behind == UInt8(ascii: ".") && packageExtensions.contains(ending)
    }
    private static let versionWords: Set<String> = [
        "version", "versions", "ver", "v", "release", "rel", "build", "firmware", "fw", "section", "sect", "chapter", "chapitre", "kapitel", "abschnitt",
        "clause", "oid", "update", "patch", "driver", "sdk", "chrome", "firefox", "safari", "opera", "java", "jdk",
    ]
    private static let packageExtensions: Set<String> = [
        "exe", "msi", "zip", "deb", "rpm", "apk", "ipa", "dmg", "pkg", "iso", "jar", "war", "tar", "tgz", "gz", "bz", "xz", "whl", "gem", "nupkg", "bin",
        "js", "css", "pdf", "so", "dll",
    ]

    /// Offset behind an IPv6 address that ends in the form of IPv4, `::ffff:10.0.0.1`.
    private static func mappedVersionFour(_ draft: ScrubDraft, _ run: Range<Int>) -> Int? {
        guard draft[run.upperBound] == UInt8(ascii: "."), draft.bytes[run].starts(with: "::".utf8),
            let colon = draft.bytes[run].lastIndex(of: UInt8(ascii: ":"))
        else { return nil }
        return versionFour(draft, at: colon + 1)
    }

    private static func colonSeparated(_ run: ArraySlice<UInt8>) -> ScrubDraft.Label? {
        let groups = run.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
        guard groups.count >= 3, groups.allSatisfy({ $0.count <= 4 }), run.contains(where: ASCII.isDigit) else { return nil }
        let empty = groups.dropFirst().dropLast().count { $0.isEmpty }
        if groups.count == 6, groups.allSatisfy({ $0.count == 2 }) { return .token }
        if groups.count == 8, groups.allSatisfy({ !$0.isEmpty }) { return .ip }
        guard empty == 1, groups.count <= 9 else { return nil }
        // `10::20` is no address anybody has: networks in use start with three or four digits.
        return groups[0].count >= 3 || groups.count { !$0.isEmpty } >= 3 || groups[0].isEmpty && groups[2].count >= 3 ? .ip : nil
    }
}
