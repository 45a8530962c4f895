/// What the form of a user agent gives away, where no word of the tables does.
struct BotTraits {
    /// By word, whether it occurs.
    private let found: [Bool]
    private let hasEmail: Bool

    /// In the order of the table.
    enum Word: Int, CaseIterable { case personal, address, compatible, mozilla, oldBrowser, explorer, runtime, system, reader, player }

    init(_ text: [UInt8]) {
        found = Self.words.firstEnds(in: text).map { $0 >= 0 }
        hasEmail = Self.holdsEmail(text)
    }

    private func has(_ word: Word) -> Bool { found[word.rawValue] }

    /// A model or app whose name holds a word that robots use (`CUBOT MAX`).
    var isPersonal: Bool { has(.personal) }

    /// Robots carry an address to complain to: a link or an e-mail address. Podcast apps do so too.
    var saysWhereItComesFrom: Bool { (has(.address) || hasEmail) && !has(.player) && !has(.reader) && !isOldBrowser }

    /// `Mozilla/5.0 (compatible; Name/1.0)`: a form that browsers gave up in 2013; the ones that used it are known.
    var isCompatibleWithNothing: Bool { has(.compatible) && has(.mozilla) && !has(.oldBrowser) && !has(.player) }

    /// Toolbars and shells of Internet Explorer put addresses into its user agent.
    private var isOldBrowser: Bool { has(.explorer) && has(.runtime) }

    /// A program that a person reads feeds with, on the person's own machine.
    var isReader: Bool { has(.reader) }

    /// Browsers and apps name the system they run on or call themselves by a known engine; scripts name only themselves.
    var isNoBrowser: Bool { !has(.system) && !has(.oldBrowser) && !has(.player) && !has(.reader) }

    static let words = KeywordTable(
        """
        personal = cubot | talkbot | <idbot | <id bot | <m bot | <iqbot | bot tab | bot_tab | <xbot | qbittorrent | device/ | iphone_os/
        address = http:// | https:// | <www. | bit.ly | rb.gy
        compatible = compatible
        mozilla = ^mozilla/
        oldBrowser = msie | konqueror | ibrowse | abrowse | webpositive | webster pro | <opera | netfront | <icab | <links | <lynx | w3m
            | mosaic | <elinks | <netscape | amigavoyager | <dillo | offbyone | off by one | nook browser | omniweb | <trident
            | ms-office | up.browser | <docomo | <obigo | maui | wap-browser | <ucweb | oregano | ncbrowser | webtv | like gecko
            | kindle/ | antgalio | <maple | amaya | <teleca | acorn browse
        explorer = <msie
        runtime = .net clr
        system = android | iphone | <ipad | <ipod | <ios | windows | macintosh | mac os x | macos | <darwin | <cfnetwork | linux | <x11
            | <cros | tizen | web0s | webos | symbian | series60 | series40 | nokia | blackberry | <bb10 | midp | playstation | nintendo
            | kaios | hbbtv | smarttv | smart-tv | smart tv | <tvos | watchos | appletv | <roku | freebsd | openbsd | netbsd | solaris
            | sunos | haiku | <os/2 | amiga | openharmony | harmonyos | <dalvik | (mobile; | (tablet; | brew | <wap | kddi | palmos
            | <rex; | risc os | openvms | <mac os | ucbrowser | goggalaxy | watch os | <watch1 | <watch2 | <watch3 | <watch4 | <watch5
            | <watch6 | <watch7 | <amazon;aft | qcx3 | <fban/ | <dlnadoc | hybridcast | nettv | rv: | <ktouch | the bat! | <utorrent
            | officemobile | <omi/ | <bittorrent
        reader = feeddemon | feedstation | <omea | <pulp/ | rss reader | rssbandit | akregator | newsbeuter | newsboat | netnewswire
            | liferea | rssowl | <reeder | <vienna | quiterss | newsfire | <fluent | thunderbird | rss guard | rssguard | newsflash | fraidycat
        player = pod/ | pod. | pod> | podcast | radio | player | music | stream | garmin | spotify | <tv | television | sonos | audio | podca | <pod | <vlc
            | <mpv | itunes | airplay | kodi | deezer | soundwaves | quicktime | outlook | fm> | gaana | foobar2000 | rhythmbox
            | victorreader | castro | <newsblur | <bose | <xbmc | cast/ | castero | <kasts | <ivoox | <mytuner | <treble/ | <xiaoyuzhou
            | <jam/ | <airr | hypercatcher | <awasu | bullhorn | gpodder | newsly | airsonic | <anytime/ | <adori
        """)

    /// A word, `@`, and a domain behind it. Each byte is looked at once: names of a domain hold no `@`.
    private static func holdsEmail(_ text: [UInt8]) -> Bool {
        for index in text.indices where text[index] == UInt8(ascii: "@") && index > 0 && ASCII.isAlphanumeric(text[index - 1]) {
            let domain = text[(index + 1)...].prefix { ASCII.isAlphanumeric($0) || $0 == UInt8(ascii: "-") }
            let rest = text[domain.endIndex...]
            if let first = domain.first, ASCII.isLetter(first), rest.first == UInt8(ascii: "."), let next = rest.dropFirst().first,
                ASCII.isLetter(next)
            {
                return true
            }
        }
        return false
    }
}
