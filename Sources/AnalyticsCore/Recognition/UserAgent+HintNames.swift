extension UserAgent {
    /// Names of `Sec-CH-UA-Platform`.
    static let platforms = KeywordTable(
        """
        Windows = ^windows>
        Mac = ^macos> | ^mac os x>
        Chrome OS = ^chrome os> | ^chromium os> | ^chromeos>
        Android = ^android | ^meta horizon | ^fire os
        iOS = ^ios> | ^ipados>
        Tizen = ^tizen
        webOS = ^webos
        KaiOS = ^kaios
        OpenHarmony = ^openharmony
        GNU/Linux = ^linux> | ^fuchsia | ^vidaa | ^ubuntu
        """)

    /// Brands that browsers give themselves; those with a name of their own come before the engine they are built on.
    static let brandNames = KeywordTable(
        """
        Edge = ^microsoft edge
        Opera = ^opera
        Samsung Browser = ^samsung internet | ^samsung browser
        Yandex Browser = ^yabrowser | ^yandex
        Brave = ^brave>
        Vivaldi = ^vivaldi
        DuckDuckGo Privacy Browser = ^duckduckgo
        Huawei Browser Mobile = ^huaweibrowser | ^huawei browser
        HONOR Browser = ^honorbrowser
        Mi Browser = ^miui browser | ^mi browser | ^xiaomi browser
        vivo Browser = ^vivo browser | ^vivobrowser
        HeyTapBrowser = ^heytapbrowser
        UC Browser = ^ucbrowser
        QQ Browser = ^qqbrowser
        Quark = ^quark
        Whale Browser = ^naver whale | ^whale
        Coc Coc = ^coc coc | ^coc_coc
        Mobile Silk = ^silk | ^amazon silk
        Oculus Browser = ^oculus browser | ^meta quest browser
        Avast Secure Browser = ^avast secure
        AVG Secure Browser = ^avg secure
        CCleaner Browser = ^ccleaner
        Norton Browser = ^norton
        360 Browser = ^360 | ^qihoo
        Aloha Browser = ^aloha
        Ecosia = ^ecosia
        Iron = ^iron>
        JioSphere = ^jiosphere
        Phoenix Browser = ^phoenix
        Sogou Explorer = ^sogou
        Electron = ^electron
        Chrome = ^google chrome | ^chrome> | ^headlesschrome | ^android webview | ^chromium
        """)

    /// Android packages of apps and browsers (`X-Requested-With`).
    static let apps = KeywordTable(
        """
        Messenger = ^com.facebook.orca
        Instagram = ^com.instagram.
        Facebook = ^com.facebook.katana | ^com.facebook.lite
        WhatsApp = ^com.whatsapp
        TikTok = ^com.zhiliaoapp.musically | ^com.ss.android.ugc
        Snapchat = ^com.snapchat.
        Pinterest = ^com.pinterest>
        LinkedIn = ^com.linkedin.
        X = ^com.twitter.
        Threads = ^com.instagram.barcelona
        Reddit = ^com.reddit.
        Discord = ^com.discord>
        Slack = ^com.slack>
        Microsoft Teams = ^com.microsoft.teams
        Outlook = ^com.microsoft.office.outlook
        Telegram = ^org.telegram.
        WeChat = ^com.tencent.mm>
        QQ = ^com.tencent.mobileqq
        KakaoTalk = ^com.kakao.talk
        Naver = ^com.nhn.android.search
        Viber = ^com.viber.
        Line = ^jp.naver.line
        Google App = ^com.google.android.googlequicksearchbox | ^com.google.android.apps.searchlite
        Bing App = ^com.microsoft.bing
        Flipboard = ^flipboard.app
        VK = ^com.vkontakte.
        DuckDuckGo Privacy Browser = ^com.duckduckgo.
        Yandex Browser Lite = ^com.yandex.browser.lite
        Yandex Browser = ^com.yandex.browser | ^ru.yandex.searchplugin
        Samsung Browser = ^com.sec.android.app.sbrowser
        Firefox Focus = ^org.mozilla.focus | ^org.mozilla.klar
        Firefox = ^org.mozilla.
        Opera = ^com.opera.browser | ^com.opera.mini | ^com.opera.gx | ^com.opera.touch
        Edge = ^com.microsoft.emmx
        Brave = ^com.brave.
        Vivaldi = ^com.vivaldi.
        UC Browser = ^com.ucmobile | ^com.uc.browser
        QQ Browser = ^com.tencent.mtt
        Quark = ^com.quark.
        Mi Browser = ^com.mi.globalbrowser | ^com.android.browser.mi
        Huawei Browser Mobile = ^com.huawei.browser
        Aloha Browser = ^alohabrowser | ^com.aloha.
        TV Bro = ^com.phlox.tvwebbrowser
        Puffin Web Browser = ^com.cloudmosa.
        Ecosia = ^com.ecosia.
        Qwant Mobile = ^com.qwant.
        Kiwi = ^com.kiwibrowser.
        Phoenix Browser = ^com.transsion.phoenix
        JioSphere = ^com.jio.web
        Chrome = ^com.android.chrome | ^com.chrome.
        """)

    /// Values of `Sec-CH-UA-Form-Factors`.
    static let formFactors = KeywordTable(
        """
        other = ^automotive | ^xr> | ^watch
        tablet = ^tablet | ^eink
        tv = ^tv>
        mobile = ^mobile
        desktop = ^desktop
        """)
}
