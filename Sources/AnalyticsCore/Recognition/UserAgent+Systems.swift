extension UserAgent {
    /// System names and the words that tell them.
    static let systems = KeywordTable(
        """
        Gaming Console = nintendo wii | nintendo switch
        Mobile Gaming Console = nintendo | playstation vita | playstation portable | <psp>
        Gaming Console = playstation | <ps3> | <ps4> | <ps5>
        WebTV = <webtv
        Google TV = googletv
        Windows Mobile = windows phone os | windows phone | windows mobile | windows ce | windows iot | iemobile | <kin. | wpdesktop
            | zunewp | <wds | nt 6.2; arm; | nt 6.3; arm;
        Gaming Console = <xbox> | <xbox;
        KaiOS = <kaios | kai/
        Firefox OS = (mobile; rv: | (tablet; rv: | (mobile;rv: | <b2g> | (mobile; alcatel | (mobile; zte | (mobile; lg | (mobile; nokia
        Chrome OS = <cros> | <chromebook
        Other Smart TV = <zeasn | whaletv | whale tv | maple2
        Tizen = <tizen | slp/ | <samsung;smarttv2015 | <samsung;smarttv2016 | <samsung;smarttv2017 | <samsung;smarttv2018
        Bada = <bada/
        MeeGo = <meego
        palmOS = <palmos | <palmsource
        webOS = <webos | web0s | hpwos
        OpenHarmony = openharmony
        GNU/Linux = linux like android
        Android = #1.0#tcl | #2.0#tcl | #3.0#tcl | <quest | <pico neo | <picobrowser | remixos | cloud phone | aeohp | <staros
        Android = <android | wear os | <fire os | andr0id | smarttv_aft | <harmonyos | <dalvik | <adr> | <spreadtrum
            | mocordroid | <yunos | <miuibrowser | <kfonwi | <silk/ | <silk-
        iOS = dv(iph | dv(ipad | <cpu iphone os | <iphone os | <cpu os | <ipad os | <iphone_os | <ipados | <iphone | <ipad | <ipod
            | <watchos | <watch os | <apple watch | <tvos | <apple tv | <appletv | <ios> | <ios/ | <itunes-ipad | <itunes-iphone
        Symbian = symbian | symbos | series60 | series 60 | <s60 | epoc | nokiae | nokian | s60v | series40
        BlackBerry = blackberry | <bb10 | rim tablet | playbook
        GNU/Linux = debian/
        Windows = windows | win32 | win64 | <win98 | <win95 | <win10 | <winnt | <win 9x | cygwin | (win7 | (win8 | (win10
        Mac = mac os x | macos | macintosh | mac_powerpc | <mac_ | mac os | <darwin | <macbook | <imac
        Unix = freebsd | openbsd | netbsd | dragonfly | sunos | solaris | <irix | osf1 | hp-ux | <aix> | syllable
        BeOS = haiku | <beos
        AmigaOS = amiga | morphos
        OpenVMS = openvms
        RISC OS = risc os
        Brew = <brew
        Real-time OS = <mre/ | nucleus | <mocor | <threadx | (rex;
        Symbian = ^nokia2 | ^nokia3 | ^nokia5 | ^nokia6 | ^nokia7 | ^nokia1 | ^nokiac | ^nokiax
        Java ME = <j2me | midp | cldc
        Symbian = nokia
        Real-time OS = dorado wap
        GNU/Linux = linux | <x11 | ubuntu | debian | fedora | vidaa | tivo | <roku | fuchsia | opera tv | crkey | vizio | brightsign
            | kreatv
        """)
}
