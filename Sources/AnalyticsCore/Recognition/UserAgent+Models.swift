extension UserAgent {
    /// Families of model codes that tell a device class where the system does not: makers name tablets and televisions by series. Looked
    /// for only where Android names the device, so short codes are safe here; a phone's series stands before the wider one it is part of.
    static let models = KeywordTable(
        """
        mobile series = coolpad | techpad x | tech pad | padfone | phonepad | <sm-f | <sm-w2 | <shv- | <shw-m2 | <shw-m3 | <shl
            | <scv | <sov | <xl39h | <sonyc | -an00 | -an10 | -an20 | -tn00 | -n29 | -n39 | -n49 | -lx1 | -lx2 | -lx3 | -lx9
            | -nx1 | -nx9 | <kf5 | <tecno kf6 | <p6000 | <v21 | <v22 | <v23 | <v24 | <padm00 | <bq-8068 | <m1906 | <m2011 | <k019
            | <k00z | <k00e | <me371 | <asus_t00 | <asus_z0 | <asus_x0 | <9001 | <9002 | <9008 | <9022 | <8050 | <fs4 | <fs5
            | <gpad_u | <hmt3 | <hmt4 | <speed quad | <2 speed | <q7s | <q8s | <q9s | <m-mp7s | <droidz rotate | <nls-mt | <tc51
            | <tc52 | <tc55 | <tc56 | <tc57 | <tc7 | <tc20 | <tc21 | <tc25 | <tc26 | <ct45 | <x96pro | <so-01 | <so-02 | <so-03c
            | <so-03d | <so-03f | <so-03g | <so-03h | <so-03j | <so-03k | <so-03l | <so-04 | <so-05d | <so-05h | <so-05k | <so-41
            | <so-5 | <kf4g | <htc one | <htc_one | <htc desire | <htc_desire | <htc sensation | google nexus 4 | google nexus 5
            | google nexus 6 | google nexus s | <nexus 4 | <nexus 5 | <nexus 6 | <nexus s | <nexus one | galaxy nexus | <u88
            | <u85 | <ideos u | <lgl | <lgms | <bqs- | <smart 5 | <twist
        tablet Alcatel and TCL = <8052 | <8054 | <8055 | <8056 | <8057 | <806 | <807 | <809 | <9003 | <9005 | <9006 | <9007
            | <9009 | <9132 | <9136 | <9137 | <914 | <919 | <920 | <9295 | <9296 | <930 | <931 | <944 | <946 | <9491 | <i213
            | <i216 | one touch t1 | one touch evo | <tcl tab | <tcl nxtpaper 1 | <8080 | <8082 | <8083 | <8084 | <8085 | <8088
            | <9020 | <9024 | <9025 | <9026 | <9027 | <9028 | <9029 | <9010 | <9013 | <9015 | <9016 | <9032 | <9038 | <9182
            | <9183 | <9185 | <9186 | <9188
        tablet Archos = <archos 7 | <archos 8 | <archos 9 | <archos 10 | <archos core 7 | <archos core 10 | <archos core 3g
            | <archos5 | <archos t | <archm | <an7 | <an8 | <an10 | <archos oxygen 10 | <archos 101 | <a101b2 | <a80ksc | <a70b
            | <a70gb | <a80b
        tablet Asus, Acer and Fujitsu = <p00 | <p01 | <p02 | <ast21 | <farm | <f-01d | <f-05e | <f-02f | <f-03g | <f-04h | <f-02k
            | <arrows tab | <st_ | <a700> | <b3- | <ap0
        tablet Blackview, Doogee, Oukitel = <t10 mini | <t20mini | <t30mini | <t20 max | <t30 max | <t20 ultra | <ot1 | <ot5
            | <ot6 | <ot7 | <ot8 | <rt1 | <rt2 | <rt3 | <rt5 | <rt6 | <rt7 | <rt8 | <active 8 | <active 6 | <active 10 | <mega 1
            | <mega 2 | <mega 3 | <doogee u | <doogee t
        tablet Celkon, Comio, Datawind = <ct70 | <ct71 | <ct72 | <ct69 | <ct88 | <ct91 | <ct 910 | <ct-1 | <ct100 | <ct-888 | <dw-
            | <ubislate | <gt100
        tablet Danew, Digma, DEXP = dslide | geodroid | <platina | <plane | <citi 1 | <citi 7 | <citi 8 | <digma e | <p370 | <p380
            | <l270 | <l370 | <l470 | <s270 | <s470 | <h270 | <h170 | <b28 | <s180 | <n310 | <s290 | <s370 | <p180 | <p280 | <p310
            | <p410 | <np01 | <b38 | <s570> | <optima 1 | <optima 7 | <optima 8 | <optima_1 | <optima_7 | <optima_8 | <ts1 | <ts7
            | <ts8 | <tt7 | <tt8 | <ps1 | <ps7 | <ps8 | <cs1 | <cs7 | <cs8 | <ns1 | <ns7 | <ns8 | <hs7 | <hs8 | <cs9 | <ta2d
            | <ta3e | <ta3d | <da6 | <h28> | <h310> | <h210> | <h370> | <k11> | <k17> | <k21> | <k28> | <m110> | <n110> | <n169>
            | <n180 | <n210 | <n280 | <n370 | <p210 | <r180> | <s169> | <s170> | <s190> | <s280 | <s380 | <z170> | <z180> | <z210>
            | <z310> | <z380> | <va110 | <va210 | <e170> | <e180> | <e190> | <e210> | <kx3
        tablet Advan, Allview = <e1c | <e1b | <e1a | <e2a | <vandroid t | <viva_h | <viva h | <viva_803 | <viva_ | <viva 1
            | allviewax | allview_ax | <ax4 | <ax3 | allview2s | allview3s | allview speed | allviewcity | alldro
        tablet Explay, Oysters, Irbis = <informer | <actived | <surfer | <t7 3g | <t12v | <t72 | <t74 | <t82 | <t84 | <t102
            | <t104 | <t104w | <oysters t | <hornet | <scream | <trend 3g | <cosmic> | <oysters_t | <t12 3g
        tablet Lenovo, Medion, Nokia = <pb-6 | <s6000 | <a5500 | <a7600 | <a1000- | <a1000l | <a2107 | <a3300 | <a3500 | <a8-50
            | <a10-70 | <lenovo a1000 | <lenovo a3000 | <lenovo a5500 | <lenovo a7600 | <s5000 | <b6000 | <b8000 | <b8080 | <z0ax
            | <p1032 | <p1035 | <p1040 | <p1050 | <p1060 | <p851 | <lifetab | <nokia t1 | <nokia t2 | <lavie | <pc-te | <pc-ts
            | <lavietab | <tb0 | <tb4 | <tb6 | <tb9 | <yt-
        tablet Huawei and Honor = <btv- | <bzk- | <bzw- | <bzc- | <dby | <sht- | <cmr- | <vrd- | <scmr | <scm- | <mrx | <mrr-
            | <wgr | <dby2 | <agm3 | <hey2 | <hey3 | <ips- | <hdn- | <rod- | <elnw | <agr | <got- | <ask-w | <btk | <spr- | <jdn2
            | <fdr- | <ple-7 | <t1-7 | <t1-8 | <t1-a | <t1 7 | <t1 10 | <t1_ | <s8-3 | <s10-2 | <s10-1 | <s7-3 | <s7-7 | <s7-6
            | <s7-9 | <s7-2 | <s7-1 | <m2-8 | <m2-a | <kobe | <xys | <gdi- | <aes-w | <ker- | -w0 | -w1 | -w6 | -w8 | <ags | <agr-
            | <bah | <bach | <bg2- | <bve | <bzd | <bzt | <bza | <cpn- | <dbr- | <hdl- | <jdn | <kob- | <kob2 | <kob3 | <mon-
            | <mro- | <tgr | <web- | <xyao | <wgrr | <btkr | <hey- | <krj | <brt- | <cga- | <ndl | <eln- | <jms- | <ajr- | <ebg-w
        tablet Xiaomi, OnePlus, Realme = rp19g | rp4d | rpacc | rpd2 | rpn0 | rpbf | rpcc | rpc8 | rpcbi | rpn | <rmp2 | <rmp6
            | <opd | <opd1 | <pad 5 | <pad 6 | <21051 | <22081281 | <23043rp | <23046rp | <2307brp | <2306 | 0rp | 1rp | 2rp | 3rp
            | 4rp | 5rp | 6rp | 7rp | 8rp | 9rp | drp0 | drp1 | <ipa2 | <dpd2 | crp
        tablet Samsung and LG = <sch-i905 | <sch-i915 | <sgh-i987 | <sgh-i957 | <sgh-t849 | <sgh-t859 | <sgh-i497 | <sgh-i467
            | <sgh-t779 | <shv-e150 | <shv-e140s | <shw-m180 | <shw-m380 | <shw-m480 | <shw-m500 | <sc-01c | <sc-01d | <sc-01e
            | <sc-02d | <sphp1 | <sph-p | <yp-g | <lg-lk | <lg-uk | <lk430 | <lk460 | <vk810 | <vk410 | <vk815 | <lg-ak4 | <lm-t6
            | <sot2 | <sot3 | <so-03e | <so-05f | <so-05g | <sgp | <sony tablet | <galaxy tab | <sch-i800 | <sch-i815 | <gt-n51
            | <gt-n80
        tablet Micromax, Karbonn, iBall, Lava = micromax p | <funbook | iball slide | iball_slide | <snap_4g | <brace | <ivory
            | <it-ksa | <6351 | <strike | <hcl me | <connect 3g | <zync | <z93 | <simmtronics | <e-tab | <etab | <penta ws
            | <t-pad | <ws7 | <ws8 | <z1000> | <z99> | <z99_ | <slide_ | <swipe_s | <swipe s | <z900>
        tablet Kocaso, Mpman, Polaroid, RCA = <m730 | <m75 | <m76 | <m77 | <m87 | <m106 | <mx7 | <nxm | <next7 | <nextbook | <mpdc
            | <mpqc | <mpg7 | <mid> | <midc | <mid0 | <mid4 | <plt | <rct6 | <rct7 | <rc7t | <rctp | <dl718 | <dl721 | <dl10
            | <ematic | <egq | <egd | <craig | <cmp | <xr6 | <100043 | <tlm | <tablet | <744t | <769t | <cx1 | <cx7 | <10000
            | <10001 | <10002 | <10003 | <10004 | <10007 | <10011 | <10013 | <rct | <nx78 | <ona | <pndp
        tablet Memup, Logicom, Odys, Medion = slidepad | <sp704 | <spng | <idbot | <m bot 6 | <m bot tab | <la tab | <lement
            | <tab | <xelio | <space_ | <ieos | <pace 10 | <loox | <noon | <neo 10 | <study tab | <mira> | <maven
        tablet Prestigio, bq, Wexler, texet = <pmp | <pmt | <psp7546 | <psp7610 | <bq-7 | <bq-8 | <bq-9 | <bq-10 | bq edison
            | bq curie | bq maxwell | bq pascal | bq livingstone | bq kelvin | bq darwin | bq sorbonne | <edison | <aquaris e10
            | <aquaris m10 | <aquaris_m8 | <tab 7 | <wexler | <mobi 7 | <tm-7 | <tm-8 | <tm-9 | <navipad | <nt-3 | <nettab | <nt-0
            | <nt-2 | <mercury | <bqru-7 | <bqru-8 | <bqru-9 | <bqru-10 | <tz1 | <tz2 | <tz7 | <tz8 | <tz9
        tablet Multilaser, Positivo, DL = <m7-3g | <m7_ | <m8_ | <m9-3g | <m10_ | <ml0 | <ml1 | <ml2 | <ml-ji | <ml-wi | <ml-so
            | <ypy | <t710 | <t770 | <t1085 | <tx38 | <tx84 | <m10a | <m8 4g | <m9_wifi | <m9_3g | <m7s- | <m7s_ | <m7-wifi
            | <t701> | <t710> | <m7sqc
        tablet Sencor, Vivax, GoClever, Overmax, Modecom = <sencor | <tpc | <quantum 7 | <quantum 10 | <orion_ | <insignia_
            | <aries_ | <r75 | <r76 | <r103 | <terra_ | <ov- | <steelcore | <livecore | <solution | <newbase | <qualcore
            | <freetab | <freeway | <eagle 7 | <eagle 8 | <eagle 9 | <eagle 10 | <km07 | <km08 | <km10 | <kiano | <slimtab
            | <core 10 | <intelect | <tab0 | <xenta | <zania | <gotab | <eagle_8 | <eagle_9 | <eagle_1 | <eagle_7 | <element 7
            | <element7 | <element 8 | <element 9 | <element 10 | <element_7 | <element_8 | <element_9 | <element_10 | <quantum_7
            | <quantum_8 | <quantum_10 | <quantum_2_7
        tablet Vonino, Pixus, Nomi, Ginzzu, Bravis = <vonino | <pluri | <magnet | <xavy | <druid | <sirius | pixus hixt
            | pixus touch | <play five | <ride | <c07 | <c08 | <c09 | <nomi_c07 | <gt-7 | <gt-8 | <gt-1 | <gt-w | <gt-x
            | bravis_slim | <bravis_np | <bravis np | <nb7 | <nb8 | <nb1 | <np7 | <np10 | <pixus_d | <pixus_a | <pixus_t
            | <pixus_p | <pixus_r | <pixus_s | <navo_ | <epic_e | <pixus_joker
        tablet Teclast, Chuwi, Cube, Onda = <p40hd | <p40s | <p25 | <t65 | <m20_ | <m16> | <m18> | <tla | <tlf | <x98 | <x10h
            | <a10h | <a10s | <p98 | <hi8 | <hi9 | <hi10 | <hi12 | <hipad | <hi pad | <vi7 | <vi8 | <vi10 | <vx3 | <vx8 | <v89
            | <v81 | <u51 | <u27 | <u35 | <u65 | <talk | <t8-plus | <iplay | <kpad | <smile | <free young | <power m3 | <obook
            | <oi10 | <p80_ | <p80h | <p80x | <p80t | <p40_ | <m40_ | <m40( | <m40pro | <m40se | <m40 air | <m30 pro | <m30_
            | <p20s | <p25_ | <p25t | <p30_ | <p30s | <p30t | <t30 | <t40 plus | <t40 pro | <t40_ | <t40pro | <t40s | <t45hd
            | <t50_ | <t60_ | <p50_ | <p50s | <p50t | <p85_ | <p85t | <cube- | <cube u | <u30gt | <u33gt | <u55gt | <u25gt | <v989
            | <v819 | <v891 | <x80 power | <x80h | <x80 pro | <x70 r | _row | <u1005 | <u1006
        tablet Yandex and children's = <readboy | <kids | kids> | kidspad | <kidz | <tmnt | <mfc | <lexibook | <mep500 | inmate
            | <jp5 | <jp6 | <edu- | <edu_ | <smartbook | <learn | <clan | <oioi | <naplap | <vtech
        tablet Rugged = <ruggbo | <biowolf | <fz- | <toughpad | <t7000 | <t8000 | <t10000 | <et40 | <et45 | <et5 | <et6 | <et7
            | <et8 | <rt10 | <ct7 tab | <a140 | <zx10 | <zx70 | <zx8 | <f110 | <tab-ex | <sm-t
        tablet Others = <ebook | <e-book | <darwin | <boox | <note air | <tolino | <kobo | <inkpad | <trekstor | <surftab
            | <ventos | <volks | <breeze | <xoro | <pad | <telepad | <megafon v9 | <megafon login | <megafon_ | <mt7- | <mt8-
            | <t0802 | <x11 tab | <deimos | <ninja | <flylife | <evotab | <fondi | <t74 | <exeq | <supra m | <supra_ | <st70
            | <st80 | <st97 | <st7 | <turbopad | <turbokids | <sirius | <altair | <rmd | <op70 | <op10 | <royole | <flexpai
            | <surface | <i-note | <neon7 | <neon9 | <itel p100 | <it17 | <it16t | <ql | <nuvision | <tm1 | <tm8 | <tm7 | <krono
            | <taris | <elite octa | <platinum_view | <verykooltl | <t7450 | <t7440 | <t7445 | <tl8 | <x7 tab | <le pan | <tc97
            | <tc80 | <tc10 | <tc70 | <hz00 | <10la | <ht07 | <ht08 | <ht10 | <hyundai ht | <alfa_8 | <hometech | <imo y | <imo z
            | <irulu | <x1pro | <x1s | <irola | <dx7 | <tdt | <mq7 | <crony | <contixo | <bdf | <i10_ | <i9 plus | <maxpad
            | <coyote | <re900 | <navitel t | <groberwert | <hanson | <eben | <duns | <ex7 | <wave i | <wave-i | <glonyx | <gk1
            | <gta7 | <danew | <jk7 | <kj- | <freeme | <qc7 | <nuut | <q7a | <ps65 | <reeder | <p11se | <m8se | <m10l | <m8l
            | <m8k | <telefunken tel | <tel-1 | <tel-7 | <teo | <z1_ | <viewpad | <7a_ | <wo 8 | <wo 1 | <x10mt | <k87 | <k88
            | <k90 | <k97 | <k83 | <v70> | <v72 | <light tab | <smart_w | <smart_g | <itell k | <mi7_ | <c-721 | <c-720 | <cosmo_c
            | <gemini 4g | <hello 7 | <hello_7 | <net_r | <net_k | <torex8 | <torex t | <lark e | <sky 8 | <sky 10 | <sky 7
            | <vega 8 | <m720 | <m730 | <m770 | <navi- | <t708b | <evolio x | <evolio q | <etl-t | <onyx boox | <mid7 | <mid8
            | <mid1 | <btpc | <lm-0 | <7dy | <tr10 | <ek-t | <ek-m | <gt73 | <703 | <techpad7 | <tecno 7 | droidz p | <tpc | <dc-
            | <x1101 | <t20mini | <lw788 | <tp260 | wi-fi | <k960 | <ct10 | <403sc
        tv series = <viva_home | <qk9 | <eo1 | <xr4 | <xr5 | <tesla xt | <digifors | <j-link | <dolamee | <nv50 | <an-2
            | <formuler | <s_turbo | <z8 pro | <z10 pro | <z11 pro | <gazal | <h-dmp | <toucan | <xds | <ipc0 | <katv | smart4k
            | <lu-v | <limez | <longtv | <me-cool | <bb2 | <m8spro | <netwit | <gtv1 | <pvbox | <a5x | <pipo_x | <pab4
            | <provision | <rkm | <mk8 | <mk9 | <spc_alien | <sh6b | <lcd_ | <aquos tv | <tx5 | <tx2 | <tx7 | <topsion | <draco
            | <ut7 | <ut8 | <am6 | <tox | <hlq | <h10 play | <h10play | <mx9 | <d2140 | <d2150 | <swg | <wzone | <ct-8 | <s70c
            | <dscs | <i96 | <gtx-r | <matrixtv | hiberg | <matador | <imaq | <55ue | <mnbp | <and1e | <smx | <rh-le | <bid-at
            | <leap-s | <diw | <sn0 | <white x | <black x | <walton g | <switron | <as51 | <xs10 | <duotv | <10moons_t | <atom-1
            | <benq | <md09 | <gi uni | <billow | <r33a | <sternens | <fo-r | <s700 max | <tf500 | <vmp02 | <x92> | <koganteam
            | <kogantv | <t95k | <t95u | <t95h | <t95p | <amigo7 | <mito_3 | <mx10> | iconbit toucan | iconbit movie | iconbit xds
        other series = <benz | <8227l | <t3l | <t3-p | <px5 | <px6 | <px30 | <uis | <ums512 | <yt576 | <zq8 | <sp98 | <quadcore-r
            | <ultraocta | <roik | <thor s | <thor pro | <leo-b | <leo-d | <gll- | <applp | <lokmat | <runiq | <yandexstation
            | <station | projector | <pj2 | <projm | <mogo | <horizon pro | <neoviu | <scn5 | <pnc5 | <mc2 | <mc9 | <ps20 | <pm80
            | <pm75 | <pm90 | <m3sm | <sm15 | <sm20 | <sl20 | <idata | <i3al | <urovo | <dt20 | <dt40 | <dt50 | <i6300 | <v1s
            | <v2s | <v2_pro | <p2lite | <v2pro | <l2k | <l2s | <t2mini | <t2lite | <d2mini | <d2s | <tps3 | <tps9 | <wisenet
            | <wizarpos | <q2> | <mobiprint | <mobigo | <smart_prime | <smart_slim | <esp- | <hce | <vr-1 | <mobile vr | <neo2
            | <da241 | <da22 | <wt22 | <avaya | <vantage | <10bdl | <sda- | rear seat | <pro 8 | <dimagic | <mfstab | <teg9
            | <telpad | <sobie | <nl5 | <aeok | <aeob | <aeor | <aeoh | <aeoc | <aeot | <glass 1 | <glass 2 | <telo_m
        tablet 3Q and codes with inches = <qs07 | <qs08 | <qs97 | <rc07 | <rc97 | <rc10 | <rc08 | <mt07 | <mt08 | <mt10 | <mt97
            | <bc07 | <bc97 | <lc07 | <lc08 | <lc10 | <ac07 | <ac08 | <ac10 | <ts07 | <ts08 | <ts10 | <tu07 | <vm07 | <el72
            | <ht07 | <ht08 | <ht10 | <hz00 | <hz07 | <hz10 | <tm07 | <tm08 | <tm10 | <jk70 | <jk10 | <gt73 | <rc78
        tablet Dell, MSI, Odys and early chips = <streak 7 | <streak 10 | <enjoy 7 | <enjoy 10 | <odys-x | <odys space
            | <odys noon | <odys loox | <odys neo x | <odys pace | <odys mira | <odys rise | <odys cosmo | <odys thor
            | <odys wintab | <odys winpad | <rk28 | <rk29 | <rk30 | <md70 | <vb73 | <viewpad | <pocketbook a | <venue 7 | <venue 8
            | <venue 10
        tablet of South-East Asia = <symtab | <walpad | <at7 | <at8 | <at1a | <picopad | <imo tab | <fusion bolt | <fusion fire
            | <fusion wind | <fusion prime | <cloudpad | <maia | <myt1 | <myt2 | <myt3 | <myt4 | <myt5 | <myt6 | <itel vistatab
            | <vistatab | <tgw | <tfx7 | <tra-9 | <tre-
        tablet of India = <ibuddy | <i-buddy | <ta-fone | <smart tab | <mi-7 | <edu-slide | <3gi | <q1035 | <fablet | <slice tab
            | <halo tab | <halo_tab | <ultratab | <mi-book | <is70 | <is80 | <penta t | <penta is | <ambrane | <crxt | <d2-7
            | <d2-9 | <d2-1 | <tabtop | <xpad | <play tab | <velo tab
        tablet of Eastern Europe = <roverpad | <perfeo | <rmd- | <effire | <brevis | <gravis | <beeline tab | <mts tab | <airtab
            | <techno 7 | <techno 8 | <techno 9 | <techno 10 | <topol | <x-pad | <impad | <gu7 | <gu8 | <gu9 | <x-style tab
            | <citytab | <colorovo | <visionbook 7 | <visionbook 8 | <visionbook 9 | <visionbook 10 | <visionbook_7
            | <visionbook_8 | <visionbook_10 | <xtratab | <mytab | <freetab | <freeway tab | <supra m | <cinematv | <mystery mid
            | <smartbook | <tesla tablet | <ergo tab
        tablet of Southern Europe = <smartpad | <wintab | <mitab | <onepad | <gravity max | <gravity pro | <gravity 3 | <gravity 4
            | <gravity se | <gravity ultimate | <lightyear | <energy tablet | <sunstech | <ezee | <ct7 | <ct8 | <klipad | <ca10
            | <szenio | <talius | <zircon | <innjoo f | <innjoo superb | <superb mini | <nevir | <airis | <ingo | <denver ta
            | <taq- | <taq | <tad- | <tiq- | <lenco | <salora | <mpman
        tablet of Latin America = <ptb | <tr71 | <tr72 | <tr91 | <te7 | <te9 | <tf7 | <fs-m | <lenoxx | <ta07 | <nogapad | <bangho
            | <proton | <koral | <maestro | <ilium pad | <pad 7 | <stylos | <vorago | <tab delta | <philco | <tectoy | <phaser
            | <navcity
        tablet of China = <pipo | <max-m | <smart-s | <talk-t | <colorfly | <g718 | <g808 | <e708 | <ifive | <n101 | <vido
            | <window | <pd10 | <pd20 | <pd50 | <pd80 | <freelander | <aoson | <sanei | <ampe | <hyundai a7 | <hyundai t7
            | <aml8726 | <softwinner | <wm8 | <c91 | <hkc | <bmorn | <eken | <herotab | <haipad | <apad | <zenithink | <zt1 | <zt2
            | <flytouch | <gpad | <ployer | <nibiru
        tv boxes and sticks = <ugoos | <tanix | <mecool | <x96 | <x88 | <x98h | <hk1 | <r-tv | <r_tv | <tx3 | <tx6 | <tx9 | <q96
            | <s905 | <s912 | <s922 | <magicsee | <nexbox | <z69 | <mxiii | <mxq | <em95 | <a5max | <vontar | <vensmile | <zidoo
            | <minix | <neo-u | <neo-x | <beelink | <gt-king | <gtking | <wetek | <khadas | <himedia | <egreat | <zappiti
            | <nvidia shield | <kaon | <skyworth | <sky worth | <stb | <uhd | <ott | <vidaa | <philips tv | <tpm | <bravia
            | <smart tv | <toshiba tv | <hitachi tv | <mstar | <tcl-tv | <realtek | <hi37 | <nt667 | <nt72 | <mt5 | <mt96
        """)

    /// Words of televisions and their boxes that phones have in their names too: looked for only where no page for phones is wanted.
    static let still = KeywordTable(
        """
        tv words = box | led | qled | <tv | tv> | _tv | tv_ | smarttv | iptv | <4k | 4k> | uhd | ultrahd | stick | stb | dvb | cast> | dongle
            | <player | <rk33 | amlogic | <s905 | <s912 | <ott | <hub>
        tv inches = <32l | <32h | <32s | <32d | <32f | <32p | <32u | <43 | <55
        """)
}
