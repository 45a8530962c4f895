extension UserAgent {
    /// What kind of device it is: what the device says it is, then what its system usually runs on.
    static func device(in text: [UInt8], _ facts: UserAgentFacts, os: String) -> DeviceClass {
        let match = devices.best(in: text)
        if let match, match.rank < devicesBeforeModels { return deviceClasses[match.rank] }
        if os == "Android", let series = device(ofModel: Array(model(in: text, facts)), facts, isNamed: match != nil) { return series }
        // Windows says "Tablet PC" on desktops that could be written on.
        if let match, os != "Windows" || deviceClasses[match.rank] != .tablet { return deviceClasses[match.rank] }
        return usualDevice(of: os, facts)
    }

    /// What Android calls the device, by families of codes.
    private static func device(ofModel model: [UInt8], _ facts: UserAgentFacts, isNamed: Bool) -> DeviceClass? {
        if let series = models.best(in: model) { return modelClasses[series.rank] }
        if namesScreenSize(model[...]) { return .tv }
        return !isNamed && !facts.has(.mobile) && still.best(in: model) != nil ? .tv : nil
    }

    private static func usualDevice(of os: String, _ facts: UserAgentFacts) -> DeviceClass {
        switch os {
        // Internet Explorer says so on screens that are touched.
        case "Windows" where facts.has(.touch) && facts.has(.windows8), "Windows Mobile" where facts.has(.touch) && facts.has(.windows8):
            return facts.has(.desktopPhone) ? .mobile : .tablet
        case "Windows": return facts.has(.arm) && facts.has(.appleWebKit) ? .mobile : .desktop
        case "Mac", "Unix", "Chrome OS", "BeOS", "AmigaOS", "OpenVMS", "RISC OS": return .desktop
        case "GNU/Linux":
            return facts.has(.mips) ? .tv : facts.has(.mobile) ? .mobile : .desktop
        // Chrome says "Mobile" on phones only; texts that are cut short before Safari do not say either.
        case "Android": return facts.has(.mobile) || !facts.has(.mozilla) || !facts.has(.safari) ? .mobile : .tablet
        case "webOS", "Google TV", "WebTV", "Other Smart TV": return .tv
        case "Gaming Console", "Mobile Gaming Console": return .console
        case unknown: return facts.has(.mobile) ? .mobile : .other
        default: return .mobile
        }
    }

    private static let deviceClasses = classes(of: devices)
    private static let modelClasses = classes(of: models)
    private static let devicesBeforeModels = deviceClasses.firstIndex(of: .tablet) ?? 0

    /// What kind comes first in a line's name, the rest tells lines apart.
    private static func classes(of table: KeywordTable) -> [DeviceClass] {
        table.values.map { value in DeviceClass.allCases.first { value == $0.rawValue || value.hasPrefix($0.rawValue + " ") } ?? .other }
    }

    /// The part of an Android comment that names the device: up to ` Build/` or the end of the comment.
    private static func model(in text: [UInt8], _ facts: UserAgentFacts) -> ArraySlice<UInt8> {
        guard let start = facts.end(of: .android) else { return [] }
        var end = text[start...].firstIndex(of: UInt8(ascii: ")")) ?? text.endIndex
        // Some leave the comment open; the engine follows.
        if let engine = facts.end(of: .appleWebKit), engine - 12 > start, engine < end { end = engine - 12 }
        guard let build = facts.end(of: .build), build > start, build < end else { return text[start..<end] }
        return text[start..<build]
    }

    /// Televisions are named after their diagonal in inches (`43LF1210`, `DM-LED32S`, `HX-32F01FB`): two digits that are a usual size and
    /// a letter behind them, at the start of a word; inside a word more must follow, with a digit among it.
    private static func namesScreenSize(_ model: ArraySlice<UInt8>) -> Bool {
        var index = model.startIndex
        while index + 4 < model.endIndex {
            guard ASCII.isDigit(model[index]) else {
                index += 1
                continue
            }
            let digits = model[index...].prefix(while: ASCII.isDigit)
            let rest = model[digits.endIndex...].prefix(while: ASCII.isAlphanumeric)
            if digits.count == 2, let first = rest.first, ASCII.isLetter(first) {
                let size = Int(digits[digits.startIndex] - 48) * 10 + Int(digits[digits.startIndex + 1] - 48)
                let startsWord = index == model.startIndex || !ASCII.isAlphanumeric(model[index - 1])
                let long = startsWord ? rest.count >= 3 : rest.count >= 4 && rest.contains(where: ASCII.isDigit)
                if long, screenSizes.contains(size) { return true }
            }
            index = digits.endIndex
        }
        return false
    }

    private static let screenSizes: Set = [
        19, 20, 22, 24, 28, 32, 39, 40, 42, 43, 48, 49, 50, 55, 58, 60, 65, 70, 75, 77, 82, 85, 86, 98,
    ]
}
