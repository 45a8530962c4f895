extension UserAgent {
    /// Words that tell a device class, in the order of trust: what kind comes first in a line's name, the rest tells lines apart.
    static let devices = KeywordTable(
        """
        console = <playstation | <ps3> | <ps4> | <ps5> | <nintendo | <xbox | <ouya> | <retroid | <anbernic | <rg28 | <rg35 | <rg40 | <rg5 | <gamepad | switch lite | shield build | <gr000 | <rg353
            | <steam deck | <shield portable | <razer edge | <odin2
        other vehicle = <qtcarbrowser | tesla/ | <dilink | car browser | <teyes | <quad-core t3 | <octa-core t | <byd> | <dudu | <audi_ | rear seat | <aftlbt
            | <polestar | <mpc-1 | <mpc-7 | <yt7 | <yt9 | <ks1280
        other watch = <watchos | <watch os | smartwatch | smart-watch | <wear os | <android wear | <ticwatch | <sm-r8 | <sm-r9 | <sm-r7
            | <galaxy watch | apple watch | watch> | watch 2> | <apple watch | <lem1 | <ow19 | <ow20 | <watch7 | <watch6
        other speaker = smartspeaker | <sonos | <aeobc | <aeohy | <aeoat | <aeota | <aeoch | <aeoqu | <portalgo | <xdh-
        other headset = <oculusbrowser | <picobrowser | <quest 2> | <quest 3 | <quest pro | <pico neo | <pico 4
        other device = <xgimi | <optoma | projector | <xming | <rokid | raspberry pi | tinker board | odroid | <ct40> | <wpos | <multipos | <seewo | family hub
            | <ifp | <ek-gc | <ek-gn
        mobile first = ^docomo | wap-browser | wap browser | up.browser | <maui | <obigo | <teleca | <pixi/ | <pre/ | palmos | palmsource
            | solo aspire | solo_aspire | <padfone | slate 6 | slate 7 voice | klipad | phonepad | tecno kf | dv(iph
        desktop = chromebook | pixelbook | elitebook | probook | latitude | inspiron | satellite | thinkpad x | thinkpad t4 | thinkpad t5 | thinkpad l
            | thinkpad e | travelmate | <hp compaq | aspire | pavilion | <aio> | (pc; openharmony | gog galaxy | <amiga | amigaos
            | haiku | openvms | risc os | nook browser
        desktop books = <swift sf | <vostro | <gp70 | <gp72 | <ge62 | <nuc1 | <nuc8 | <nuc7 | 2in1 | <zenbook | <vivobook | <macbook | <surface pro
            | <k50ij | <legion
        tv = #tcl | aquos-as | hbbtv | smart-tv | smarttv | smart tv | googletv | google tv | appletv | apple tv | <tvos | <crkey | android tv | androidtv
            | <aft | bravia | <roku | <netcast | <web0s | <vidaa | <tivo | <vizio | <tv> | mitv | <mi tv | <mibox | nexus player
            | chromecast | shield tv | opera tv | tv store | settop | set-top | stb> | <stb | philipstv | <tcl-tv | toshiba-tv | <ott
            | ott> | tv box | tvbox | <box> | <tv-box | swtv | hgtv | tdtv | <stv_ | <stv- | <atv | inettvbrowser | ce-html | <maple
            | <odin/ | <espial | antgalio | <tpm1 | large screen | webtv | kreatv | <viera | bdplayer | sonycebrowser | gw-device
            | brightsign | <omi/ | avdn/ | andr0id | sagemcom | <wired> | wireless) | tv bro | web browser/1.0 smarttv
        tv screens = <led2 | <led3 | <led4 | <led5 | <led6 | <led7 | <shell> | <4k | <uhd> | tsled
        tv boxes = <kiii | <ki pro> | <evpad | <as4k | <as_4k | <abx- | <fundroid | <ip-70 | <ip-80 | rombica | <s900 | transpeed
            | <vorke | <vega s95 | yundoo | skystream | superbox | selenga | <perfeo_pf | nogapc | <netta | kant-3 | <hst
            | gigatv | fibetv | smartatv | mediabox | mybox | movix | <adt-2 | <adt-3 | <sei600 | <sdott | <sdstb | stb2 | <dvs
            | <pyramid | <winkbox | linkbox | netbox | speedbox | eurobox | <qbox> | <t40sled | <t40sgled | hibeg | <8k | <a95x | <h96>
            | <h96m | <h96p | <x96 | <t95> | <t95z | <t95n | <t95m | <t95pro | <x88 | <hk1 | <tx3 | <tx6 | <tx9 | <mxq | <m8s> | <km1>
            | <km8 | <km9 | andowl | ugoos | mygica | zidoo | <neo-x | <neo-u | nexbox | mecool | vontar | beelink | minix | pendoo
            | vinabox | openbox | gtking | gt1mini | gt1-mini | sberbox | yndx | streamer | streaming stick | tv stick | media stick
            | <stick> | <mi box | dvb | kodi | <nexon | <invin | <vmp- | polarline | <polar_ | <polar> | <ozonehd | <ozone hd
            | smartertv | <movie play | <eagle c | <zaaptv | <evolution box | bouygtel | freebox | livebox | <b866 | <hg680 | <dv8
            | decoder | tanix | wetek | <dynalink | <tpt> | <aquos-tv | <hty-
        tablet = <ipad | <ipados | tablet | <tab> | tab> | <tab_ | <tab- | <tab1 | <tab2 | <tab3 | <tab4 | <tab5 | <tab7 | <tab8 | <tab9
            | tab10 | tab8 | tab7 | <pad> | pad> | pad_ | pad2 | pad3 | pad5 | pad6 | <tpad | <pad | <sm-t | <sm-x | <sm-p | <gt-p | <kf
            | <kindle | playbook | nexus 7 | nexus 9 | nexus 10 | pixel c> | xoom | mediapad | matepad | <tb- | <tb1 | <tb2 | <tb3
            | <tb5 | <tb7 | <tb8 | <tbx | ideatab | ideapad | iconia | transformer | hp touchpad | hp slate | slate 8 | slate 10
            | slate 1 | pocketbook/ | nook | <boox
        tablet makers = /apad | flyer | -w10> | -al09 | bto | <lg-v4 | <lg-v5 | <lg-v7 | <lg-v9 | <tecno dp | <km106 | <km107 | -3g-plus
            | <mc_ | nabi | <megafon login | <readboy | <symtab | -w09 | -w00 | -w19 | -w29 | -w59 | -w69 | -al19 | <mid1 | <mid7
            | <mid8 | <mid9 | <mid-1 | <mid-7 | <mid_ | <mid> | <pmid | <pmt | <tz1 | <tz7 | <tz8 | <tz9 | <bq-7 | <bq-8 | <bq-1
            | <bqru-1 | <bqru-7 | <bqru-8 | <jdn | <agr- | <ags | <bah | <bzt | <kob | <cpn- | <iplay | <ipa2 | <plane | <optima 1
            | <optima 7 | <optima 8 | <numy | <nomi_c07 | <nomi_c08 | <nomi_c10 | <ginzzu gt- | <mito t | <tecno p7 | <momo7 | <momo8
            | <momo9 | <ccit a | <superion | <kyros | <arnova | <9032 | <9013 | <8094 | <8088 | <kt200 | <kt600 | <ncbook | <t10_
            | <t10e | <t20_ | <t30_ | <t40_ | <t40s_ | <t40pro | <p20hd | <p85_ | <p85t | <m40_ | <x98 | <b1-7 | <b3-a | <a1-8 | <a3-a
            | <a100> | iconia a500 | <teclast | <alldocube | <chuwi | <onda | <ainol | novo7 | novo8 | novo10 | <ployer | <kocaso
            | <memup | <zync | <walpad | <lenovo yt | <lenovo b | <yt3- | <yt-x | <mediacom | <m-mp1 | <m-mpi | <m-sp1 | <m-sp7
            | <m-ipro | <ime | <kidi | <fnac | <polypad | <mz6 | <mz5 | <p01 | <p00a> | <p00c> | <p00i> | <k00f> | <k010> | <k012>
            | <k013> | <k01a> | <k01e> | <k01h> | <k01q> | <k01u> | <me1 | <me3 | <me5 | <st10 | <st7 | <tm-7 | <tm-mid | <texet tm
            | <wexler | <dexp ursus | <ursus | <digma i | <cs7 | <cs8 | <cs1 | <ts7 | <ts8 | <ts1 | <ps7 | <ps1 | <tt10 | <tt70 | <tt12
            | <qs0 | <rc97 | <vt1 | <vt7 | <opd2 | <oppo pad | <vivo pad | <2105113 | <21051182 | <xiaomi pad | <redmi pad
        mobile makers = midp | <coolpad | <archos 4 | <archos 5 | <archos core | <archos oxygen 6 | <sm-g | <sm-a | <sm-j | <sm-n9
            | <sm-f | <sm-s | <sm-m | <sm-c | <sm-e | <gt-i | <gt-s | <gt-n7 | <shw-m | <sch-i | <sgh- | <lg- | <lm- | <lgms | <vivo
            | <oneplus | <redmi | <rmx | <cph | <iphone | <ipod | <nokia | <moto | <tecno | <infinix | <itel
        """)
}
