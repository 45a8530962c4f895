/// Words of a user agent that several rules ask for, found in one pass.
struct UserAgentFacts {
    /// Offset just behind the first occurrence of a word, by word; -1 when it does not occur.
    private let ends: [Int]

    /// In the order of the table.
    enum Word: Int, CaseIterable {
        case android, mobile, version, safari, mozilla, appleWebKit, windowsNT, presto, trident, build, arm, mips
        case iOSVersion, macOSVersion, cfNetwork, macHardware, yandex, touch, windows8, desktopPhone
    }

    static let words = KeywordTable(
        """
        android = <android | <adr>
        mobile = mobi
        version = <version/
        safari = safari
        mozilla = ^mozilla/
        appleWebKit = <applewebkit
        windowsNT = windows nt
        presto = presto/
        trident = trident/
        build = <build/
        arm = <arm;
        mips = <mips
        iOSVersion = <iphone os> | <cpu os> | <ios> | <ios version> | ;ov(
        macOSVersion = <mac os x | <macos>
        cfNetwork = <cfnetwork
        macHardware = <macintosh | <x86_64 | <i386 | <macbook | <imac | <powermac | <powerbook | <macmini
        yandex = <yabrowser
        touch = touch;
        windows8 = nt 6.2 | nt 6.3
        desktopPhone = wpdesktop
        """)

    init(_ text: [UInt8]) { ends = Self.words.firstEnds(in: text) }

    func has(_ word: Word) -> Bool { ends[word.rawValue] >= 0 }

    /// Offset just behind the word; nil when it does not occur.
    func end(of word: Word) -> Int? {
        let end = ends[word.rawValue]
        return end < 0 ? nil : end
    }
}
