extension UserAgent {
    /// System names and the words that tell them.
    static let systems = KeywordTable(
        """
        Gaming Console = playstation | <ps3> | <ps4> | <ps5> | nintendo | <xbox
        Windows Phone = windows phone os | windows phone | windows mobile | windows ce | windows iot | iemobile | <kin. | wpdesktop
            | zunewp | <wds
        KaiOS = <kaios | kai/
        Firefox OS = (mobile; rv: | (tablet; rv: | (mobile;rv: | <b2g>
        Chrome OS = <cros> | <chromebook
        Tizen = <tizen | slp/
        Bada = <bada/
        webOS = <webos | web0s | hpwos | netcast | palmos
        OpenHarmony = openharmony
        Android = <android | wear os | <fire os | andr0id | smarttv_aft | googletv | <harmonyos | <dalvik | <adr> | <spreadtrum
            | mocordroid | <yunos | <miuibrowser | <kfonwi | <silk/ | <silk-
        iOS = dv(iph | dv(ipad | <cpu iphone os | <iphone os | <cpu os | <ipad os | <iphone_os | <ipados | <iphone | <ipad | <ipod
            | <watchos | <watch os | <apple watch | <tvos | <apple tv | <appletv | <ios> | <ios/ | <itunes-ipad | <itunes-iphone
        Symbian = symbian | symbos | series60 | series 60 | <s60 | epoc | nokiae | nokian | s60v
        BlackBerry = blackberry | <bb10 | rim tablet | playbook
        Windows = windows | win32 | win64 | <win98 | <win95 | <win10 | <winnt | <win 9x | cygwin
        Mac = mac os x | macos | macintosh | mac_powerpc | <mac_ | mac os | <darwin | <macbook | <imac
        Unix = freebsd | openbsd | netbsd | dragonfly | sunos | solaris | <irix | osf1 | hp-ux | <aix> | syllable
        Haiku = haiku | <beos
        AmigaOS = amiga | morphos
        OpenVMS = openvms
        RISC OS = risc os
        Java ME = <j2me | midp | cldc | maui | (mtk; | <mre/ | nucleus | <mocor | <threadx | (rex; | <obigo | up.browser | <brew | nokia
        GNU/Linux = linux | <x11 | ubuntu | debian | fedora | vidaa | tivo | <roku | fuchsia | opera tv | crkey | vizio | brightsign
        """)
}
