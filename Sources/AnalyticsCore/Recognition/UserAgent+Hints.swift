extension UserAgent {
    /// Takes any text and what came beside it. Hints win where they say more: Chromium browsers freeze their user agent (Android 10, the
    /// device `K`, Windows 10) and tell the truth only here.
    public init(parsing text: some StringProtocol, hints: ClientHints) {
        let plain = UserAgent(parsing: text)
        guard !hints.isEmpty else {
            self = plain
            return
        }
        let system = plain.system(hints)
        let browser = plain.browser(hints)
        self.init(
            browser: browser.name, browserVersion: browser.version, os: system.name, osVersion: system.version,
            device: plain.device(hints, os: system.name))
    }

    /// Platforms that say less than the user agent does where that names a system of its own (`Linux` on a television).
    private func system(_ hints: ClientHints) -> (name: String, version: String) {
        guard let match = Self.platforms.best(in: hints.platform) else { return (os, osVersion) }
        let name = Self.platforms.values[match.rank]
        let number = Self.version(in: hints.platformVersion, behind: 0)
        switch name {
        case "GNU/Linux" where !["Windows", "Mac", "iOS", Self.unknown].contains(os): return (os, osVersion)
        case "Android" where ["Google TV", "OpenHarmony"].contains(os): return (os, osVersion)
        case "Windows" where os == "Windows Mobile": return (os, osVersion)
        case "Windows": return (name, Self.windowsVersion(platform: number, minor: hints.platformVersion) ?? (os == name ? osVersion : ""))
        default: return (name, !number.isEmpty && number != "0" ? number : name == os ? osVersion : "")
        }
    }

    /// Windows 11 is 13 and above, 10 is 1 to 10; 0.1, 0.2 and 0.3 are 7, 8 and 8.1 (Microsoft, "Detect Windows 11").
    private static func windowsVersion(platform number: String, minor text: [UInt8]) -> String? {
        switch Int(number) {
        case .some(13...): return "11"
        case .some(1...): return "10"
        case .some(0): return text.starts(with: "0.1".utf8) ? "7" : text.starts(with: "0.2".utf8) || text.starts(with: "0.3".utf8) ? "8" : nil
        default: return nil
        }
    }

    /// The app around the page, then the brand with a name of its own, then what the user agent says, with the version of the hints.
    private func browser(_ hints: ClientHints) -> (name: String, version: String) {
        let brand = hints.brands.compactMap { brand in Self.brandNames.best(in: brand.text).map { (rank: $0.rank, version: brand.version) } }
            .min { $0.rank < $1.rank }
        let app = Self.apps.best(in: hints.app).map { Self.apps.values[$0.rank] }
        if let app { return (app, app == browser ? browserVersion : "") }
        guard let brand else { return (browser, browserVersion) }
        let name = Self.brandNames.values[brand.rank]
        guard name == "Chrome" else { return (name, brand.version) }
        return ["Chrome", "Safari", "Android Browser", Self.unknown].contains(browser) ? (name, brand.version) : (browser, browserVersion)
    }

    /// A named model is looked up as if the user agent had said it; then the form factor; then whether pages for phones are wanted.
    private func device(_ hints: ClientHints, os system: String) -> DeviceClass {
        for factor in hints.formFactors {
            if let match = Self.formFactors.best(in: factor) { return Self.formClasses[match.rank] }
        }
        if system == "Android", hints.model.count > 1 {
            let mobile = hints.isMobile ?? (device == .mobile) ? " mobile" : ""
            let text = Array("mozilla/5.0 (linux; android 10; ".utf8) + hints.model + Array(") applewebkit/537.36\(mobile) safari".utf8)
            let named = Self.device(in: text, UserAgentFacts(text), os: system)
            // A television stays one: its model says nothing the tables know.
            return (named == .mobile || named == .tablet) && ![.mobile, .tablet, .desktop].contains(device) ? device : named
        }
        switch (hints.isMobile, device) {
        case (.some(true), .desktop) where system == "Android", (.some(true), .other) where system == "Android": return .mobile
        case (.some(false), .mobile): return system == "Android" ? .tablet : Self.desktops.contains(system) ? .desktop : device
        default: return Self.desktops.contains(system) && device == .mobile && os != system ? .desktop : device
        }
    }

    private static let desktops: Set = ["Windows", "Mac", "GNU/Linux", "Chrome OS"]
    private static let formClasses = formFactors.values.map { DeviceClass(rawValue: $0) ?? .other }
}
