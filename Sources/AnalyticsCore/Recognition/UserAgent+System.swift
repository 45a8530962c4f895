extension UserAgent {
    /// Name and version of the operating system.
    static func system(in text: [UInt8], _ facts: UserAgentFacts) -> (name: String, version: String) {
        guard let match = systems.best(in: text) else { return (unknown, "") }
        let name = systems.values[match.rank]
        switch name {
        case "Windows": return (name, windowsVersion(in: text, facts))
        case "iOS": return (name, version(in: text, behind: facts.end(of: .iOSVersion)))
        // Apps on iPhones name only their network library and kernel, on Macs also the hardware.
        case "Mac" where facts.has(.cfNetwork) && !facts.has(.macHardware): return ("iOS", "")
        case "Mac": return (name, version(in: text, behind: facts.end(of: .macOSVersion)))
        case "Android": return (name, version(in: text, behind: facts.end(of: .android)))
        case "Tizen", "Windows Mobile", "KaiOS": return (name, version(in: text, behind: match.end))
        default: return (name, "")
        }
    }

    /// Windows is known by the names it was sold under, not by its kernel's numbers; 11 calls itself 10.
    private static func windowsVersion(in text: [UInt8], _ facts: UserAgentFacts) -> String {
        guard let end = facts.end(of: .windowsNT) else { return "" }
        let number = text[end...].drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "/") }.prefix(3)
        switch String(decoding: number, as: UTF8.self) {
        case "10.": return "10"
        case "6.3", "6.2": return "8"
        case "6.1": return "7"
        case "6.0": return "Vista"
        case "5.1", "5.2": return "XP"
        case "5.0": return "2000"
        default: return ""
        }
    }

    /// The number that follows an offset, behind a few separators or a letter (`os x 10_15`, `android-14`, `/v8`); at most four digits.
    static func version(in text: [UInt8], behind offset: Int?) -> String {
        guard let offset else { return "" }
        var rest = text[offset...]
        while let byte = rest.first, rest.startIndex - offset < 6, separators.contains(byte) { rest.removeFirst() }
        let digits = rest.prefix(while: ASCII.isDigit)
        return digits.count > 4 ? "" : String(decoding: digits, as: UTF8.self)
    }

    private static let separators = Array(" /-_:(v".utf8)
}
