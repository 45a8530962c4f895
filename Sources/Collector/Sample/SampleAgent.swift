import AnalyticsCore

/// A browser on a device: its user agent changes with the versions that come out.
struct SampleAgent: Sendable {
    enum Family: CaseIterable, Sendable {
        case chromeWindows, edgeWindows, firefoxWindows, operaWindows, chromeMac, safariMac, firefoxMac, firefoxLinux, chromeLinux, chromeBook
        case chromeAndroid, samsung, firefoxAndroid, safariPhone, chromePhone, appPhone
        case safariPad, chromeTablet, television, console
    }

    let family: Family
    /// Versions behind the newest.
    let delay: Int
    /// `1920x1080`
    let screen: String

    /// - Parameter mobile: share of phones.
    init(mobile: Double, _ random: inout SampleRandom) {
        let device = random.unit()
        family = (device < mobile ? Self.phones : device < mobile + 0.05 ? Self.others : Self.desktops).pick(&random)
        delay = Self.delays.pick(&random)
        screen = Self.screens(family).pick(&random)
    }

    private static let desktops = SampleList<Family>([
        (.chromeWindows, 44), (.edgeWindows, 17), (.firefoxWindows, 11), (.operaWindows, 2), (.chromeMac, 7), (.safariMac, 11), (.firefoxMac, 2),
        (.firefoxLinux, 2.5), (.chromeLinux, 1.5), (.chromeBook, 0.8),
    ])
    private static let phones = SampleList<Family>([
        (.chromeAndroid, 44), (.samsung, 8), (.firefoxAndroid, 3), (.safariPhone, 38), (.chromePhone, 4), (.appPhone, 3),
    ])
    private static let others = SampleList<Family>([(.safariPad, 62), (.chromeTablet, 32), (.television, 4), (.console, 2)])
    private static let delays = SampleList([(0, 58.0), (1, 24), (2, 9), (5, 5), (13, 4)])
    private static let desktopScreens = SampleList([
        ("1920x1080", 42.0), ("1536x864", 17), ("1366x768", 11), ("1440x900", 8), ("2560x1440", 9), ("1280x720", 5), ("1680x1050", 4), ("3440x1440", 2),
    ])
    private static let phoneScreens = SampleList([
        ("390x844", 24.0), ("393x852", 12), ("360x800", 22), ("412x915", 16), ("384x832", 9), ("430x932", 8), ("320x568", 2), ("600x960", 2),
    ])
    private static let padScreens = SampleList([("820x1180", 34.0), ("768x1024", 30), ("1024x1366", 16), ("800x1280", 20)])
    private static let wallScreens = SampleList([("1920x1080", 1.0)])

    private static func screens(_ family: Family) -> SampleList<String> {
        switch family {
        case .chromeAndroid, .samsung, .firefoxAndroid, .safariPhone, .chromePhone, .appPhone: phoneScreens
        case .safariPad, .chromeTablet: padScreens
        case .television, .console: wallScreens
        default: desktopScreens
        }
    }
}

extension SampleAgent {
    /// The user agent of a day.
    func text(on day: Day) -> String {
        let chromium = 121 + (day - Day(year: 2024, month: 1, day: 23)) / 28 - delay
        let firefox = 122 + (day - Day(year: 2024, month: 1, day: 23)) / 28 - delay
        let safari = Self.safari(on: day - 60 * delay)
        let chrome = "AppleWebKit/537.36 (KHTML, like Gecko) Chrome/\(chromium).0.0.0"
        let webKit = "AppleWebKit/605.1.15 (KHTML, like Gecko)"
        let phone = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) \(webKit)"
        switch family {
        case .chromeWindows: return "Mozilla/5.0 (Windows NT 10.0; Win64; x64) \(chrome) Safari/537.36"
        case .edgeWindows: return "Mozilla/5.0 (Windows NT 10.0; Win64; x64) \(chrome) Safari/537.36 Edg/\(chromium).0.0.0"
        case .firefoxWindows: return "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:\(firefox).0) Gecko/20100101 Firefox/\(firefox).0"
        case .operaWindows: return "Mozilla/5.0 (Windows NT 10.0; Win64; x64) \(chrome) Safari/537.36 OPR/\(chromium - 14).0.0.0"
        case .chromeMac: return "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) \(chrome) Safari/537.36"
        case .safariMac: return "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) \(webKit) Version/\(safari) Safari/605.1.15"
        case .firefoxMac: return "Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:\(firefox).0) Gecko/20100101 Firefox/\(firefox).0"
        case .firefoxLinux: return "Mozilla/5.0 (X11; Linux x86_64; rv:\(firefox).0) Gecko/20100101 Firefox/\(firefox).0"
        case .chromeLinux: return "Mozilla/5.0 (X11; Linux x86_64) \(chrome) Safari/537.36"
        case .chromeBook: return "Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) \(chrome) Safari/537.36"
        case .chromeAndroid: return "Mozilla/5.0 (Linux; Android 10; K) \(chrome) Mobile Safari/537.36"
        case .samsung:
            let version = 23 + (day - Day(year: 2023, month: 10, day: 1)) / 120 - delay / 4
            return
                "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/\(version).0 Chrome/\(chromium - 6).0.0.0 Mobile Safari/537.36"
        case .firefoxAndroid: return "Mozilla/5.0 (Android 15; Mobile; rv:\(firefox).0) Gecko/\(firefox).0 Firefox/\(firefox).0"
        case .safariPhone: return "\(phone) Version/\(safari) Mobile/15E148 Safari/604.1"
        case .chromePhone: return "\(phone) CriOS/\(chromium).0.6723.90 Mobile/15E148 Safari/604.1"
        case .appPhone: return "\(phone) Mobile/15E148 Instagram 3\(chromium).0.0.30.109"
        case .safariPad: return "Mozilla/5.0 (iPad; CPU OS 18_6 like Mac OS X) \(webKit) Version/\(safari) Mobile/15E148 Safari/604.1"
        case .chromeTablet: return "Mozilla/5.0 (Linux; Android 10; K) \(chrome) Safari/537.36"
        case .television: return "Mozilla/5.0 (SMART-TV; LINUX; Tizen 7.0) AppleWebKit/537.36 (KHTML, like Gecko) 94.0.4606.31/7.0 TV Safari/537.36"
        case .console: return "Mozilla/5.0 (PlayStation; PlayStation 5/8.00) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/16.4 Safari/605.1.15"
        }
    }

    /// A version comes out every September; its minor ones every two months.
    private static func safari(on day: Day) -> String {
        let (year, month, _) = day.civil
        let september = month >= 9 ? year : year - 1
        // Apple went from 18 to 26.
        let major = september < 2025 ? september - 2006 : september - 1999
        return "\(major).\(max(0, min(6, (day - Day(year: september, month: 9, day: 15)) / 60)))"
    }
}
