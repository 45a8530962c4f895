extension SourceTable {
    /// Known sources by kind: hosts (with all their subdomains; `.*` for any top-level domain), Android packages, and single words that
    /// campaigns use as a source. What has no name is shown by its host. Kinds follow the categories that Google publishes for GA4.
    static let hosts = """
        search Google: google.* syndicatedsearch.goog com.google.android.googlequicksearchbox com.google.android.apps.searchlite
            com.android.chrome google-play
        search Google News: news.google.com
        search Bing: bing.* com.microsoft.bing com.microsoft.emmx
        search DuckDuckGo: duckduckgo.com ddg.gg com.duckduckgo.mobile.android
        search Qwant: qwant.com com.qwant.liberty
        search Ecosia: ecosia.org com.ecosia.android
        search Startpage: startpage.com ixquick.com
        search Brave Search: search.brave.com
        search Yahoo: yahoo.* r.search.yahoo.com
        search Yandex: yandex.* ya.ru ru.yandex.searchplugin
        search Baidu: baidu.com com.baidu.searchbox
        search Sogou: sogou.com
        search 360 Search: so.com 360.cn
        search Naver: naver.com com.nhn.android.search
        search Daum: daum.net
        search Seznam: seznam.cz
        search Lilo: lilo.org
        search Mojeek: mojeek.com
        search Swisscows: swisscows.com
        search Kagi: kagi.com
        search AOL: aol.com aol.co.uk aol.de aol.fr
        search Ask: ask.com
        search Lycos: lycos.com lycos.fr lycos.de
        search MetaGer: metager.org metager.de
        search Presearch: presearch.com presearch.org
        search MSN: msn.com
        search Rambler: rambler.ru
        search Mail.ru Search: go.mail.ru
        search Cốc Cốc: coccoc.com
        search Orange Search: lemoteur.orange.fr recherche.orange.fr
        search T-Online: suche.t-online.de
        search WEB.DE Search: suche.web.de
        search GMX Search: suche.gmx.net
        search Petal Search: petalsearch.com
        search Rakuten: rakuten.co.jp
        search: biglobe.co.jp biglobe.ne.jp centrum.cz dogpile.com exalead.com excite.com excite.co.jp firmy.cz onet.pl ukr.net
            smt.docomo.ne.jp auone.jp startsiden.no tut.by alice auone avg babylon cnn comcast conduit eniro globo incredimail
            kvasir najdi search-results terra ukr virgilio altavista.com metacrawler.com soso.com haosou.com sputnik.ru nigma.ru
            exalead.fr blekko.com webcrawler.com info.com search.com infospace.com zapmeta.com youdao.com sm.cn goo.ne.jp
            nifty.com wp.pl interia.pl virgilio.it libero.it sapo.pt bluewin.ch searx.be searx.space searxng.site gibiru.com
            yep.com marginalia.nu stract.com karmasearch.org ekoru.org oceanhero.today givero.com you-search hotbot.com
            gigablast.com swisscows.ch oscobo.com search.lilo.org peekier.com findx.com entireweb.com alohafind.com
            mywebsearch.com myway.com ask.fr teoma.com searchencrypt.com privado.com ghostery.com glowstery.com sesam.no
            walla.co.il zum.com nate.com 1.cz atlas.sk zoznam.sk
        ai ChatGPT: chatgpt.com chat.openai.com openai.com labs.openai.com com.openai.chatgpt
        ai Claude: claude.ai com.anthropic.claude
        ai Perplexity: perplexity.ai ai.perplexity.app.android
        ai Gemini: gemini.google.com bard.google.com com.google.android.apps.bard
        ai NotebookLM: notebooklm.google.com
        ai Copilot: copilot.microsoft.com copilot.com edgeservices.bing.com m365.cloud.microsoft com.microsoft.copilot
        ai DeepSeek: deepseek.com com.deepseek.chat
        ai Le Chat: chat.mistral.ai mistral.ai
        ai Grok: grok.com ai.x.grok
        ai Meta AI: meta.ai
        ai You.com: you.com
        ai Poe: poe.com
        ai Phind: phind.com
        ai Qwen: chat.qwen.ai qwen.ai tongyi.com
        ai Kimi: kimi.com kimi.ai kimi.moonshot.cn
        ai Doubao: doubao.com
        ai ChatGLM: chatglm.cn chat.z.ai
        ai Baidu AI: yiyan.baidu.com ai.baidu.com chat.baidu.com
        ai Duck.ai: duck.ai
        ai iAsk: iask.ai
        ai Jasper: jasper.ai
        ai Writesonic: writesonic.com
        ai Chat+: chatplus.com chat-gpt.org
        ai: felo.ai genspark.ai manus.im pi.ai monica.im andisearch.com komo.ai consensus.app lumo.proton.me character.ai
            liner.com
        mail Gmail: mail.google.com inbox.google.com com.google.android.gm gmail.com
        mail Outlook: outlook.live.com outlook.office.com outlook.office365.com outlook.com mail.live.com hotmail.com
            com.microsoft.office.outlook
        mail Yahoo Mail: mail.yahoo.com mail.yahoo.co.jp com.yahoo.mobile.client.android.mail
        mail Proton Mail: mail.proton.me mail.protonmail.com ch.protonmail.android
        mail GMX: gmx.net gmx.de gmx.at gmx.fr deref-gmx.net deref-gmx.fr
        mail WEB.DE: web.de deref-web.de deref-web-02.de
        mail Orange Mail: mail.orange.fr mail01.orange.fr mail02.orange.fr messagerie.orange.fr
        mail La Poste Mail: laposte.net
        mail iCloud Mail: mail.icloud.com icloud.com
        mail Mailchimp: list-manage.com campaign-archive.com
        mail: webmail.free.fr zimbra.free.fr mail.zoho.com fastmail.com e.mail.ru mail.aol.com posteo.de mailbox.org tutanota.com
            tuta.com infomaniak.com com.samsung.android.email.provider
        social Facebook: facebook.com fb.com fb.me fb com.facebook.katana com.facebook.lite
        social Messenger: messenger.com m.me com.facebook.orca
        social Instagram: instagram.com ig com.instagram.android
        social Threads: threads.net threads.com com.instagram.barcelona
        social X: x.com twitter.com t.co tweetdeck.com com.twitter.android
        social LinkedIn: linkedin.com lnkd.in com.linkedin.android
        social Pinterest: pinterest.* pin.it com.pinterest
        social Reddit: reddit.com redd.it com.reddit.frontpage
        social WhatsApp: whatsapp.com wa.me com.whatsapp
        social Telegram: telegram.org t.me telegram.me org.telegram.messenger
        social TikTok: tiktok.com com.zhiliaoapp.musically com.ss.android.ugc.trill
        social Snapchat: snapchat.com com.snapchat.android
        social Bluesky: bsky.app bsky.social skyfeed.app xyz.blueskyweb.app
        social Mastodon: mastodon.social mastodon.online mastodon.world mstdn.social mastodon.top piaille.fr framapiaf.org
            mamot.fr mas.to fosstodon.org joinmastodon.org org.joinmastodon.android
        social VK: vk.com vkontakte.ru vk.ru com.vkontakte.android
        social OK: ok.ru odnoklassniki.ru odnoklassniki.ua
        social Weibo: weibo.com weibo.cn
        social WeChat: wechat.com weixin.qq.com
        social Qzone: qzone.qq.com
        social Hacker News: news.ycombinator.com
        social Stack Overflow: stackoverflow.com
        social Stack Exchange: stackexchange.com askubuntu.com serverfault.com superuser.com stackapps.com
        social Discord: discord.com discord.gg discordapp.com com.discord
        social Tumblr: tumblr.com
        social Quora: quora.com
        social Medium: medium.com
        social XING: xing.com
        social LINE: line.me
        social KakaoTalk: kakao.com kakaocorp.com
        social Flipboard: flipboard.com flipboard.app
        social Pocket: getpocket.com pocket.co
        social Nextdoor: nextdoor.com nextdoor.fr
        social Copains d'avant: copainsdavant.linternaute.com
        social Skype: skype.com
        social Tripadvisor: tripadvisor.*
        social Trustpilot: trustpilot.*
        social Douban: douban.com
        social Bilibili: bilibili.com
        social: 43things.com 51.com 5ch.net academia.edu activerain.com activeworlds.com addthis.com airg.ca allnurses.com
            allrecipes.com alumniclass.com ameba.jp ameblo.jp americantowns.com ancestry.com anobii.com answerbag.com
            answers.yahoo.com aolanswers.com artstation.com asmallworld.com athlinks.com awe.sm b.hatena.ne.jp baby-gaga.com
            babyblog.ru badoo.com bebo.com beforeitsnews.com bharatstudent.com biip.no biswap.org bit.ly blackcareernetwork.com
            blackplanet.com blip.fm blog.com blog.feedspot.com blog.naver.com blog.yahoo.co.jp blogg.no bloggang.com blogger.com
            blogher.com bloglines.com blogs.com blogsome.com blogspot.com blogster.com blurtit.com bookmarks.yahoo.co.jp
            bookmarks.yahoo.com brightkite.com brizzly.com buzzfeed.com buzznet.com cafe.naver.com cafemom.com camospace.com
            canalblog.com care.com care2.com caringbridge.org catster.com cbnt.io cellufun.com centerblog.net chat.zalo.me
            chegg.com chicagonow.com chiebukuro.yahoo.co.jp classmates.com classquest.com cocolog-nifty.com couchsurfing.org
            cozycot.com cross.tv crunchyroll.com cyworld.com d.hatena.ne.jp dailystrength.org deluxe.com deviantart.com
            dianping.com digg.com diigo.com disqus.com dogster.com dol2day.com doostang.com dopplr.com draugiem.lv drugs-forum.com
            dzone.com edublogs.org elftown.com epicurious.com everforo.com exblog.jp extole.com faceparty.com fandom.com
            fanpop.com fark.com fc2.com feministing.com filmaffinity.com flickr.com folkdirect.com foodservice.com
            forums.androidcentral.com forums.crackberry.com forums.imore.com forums.nexopia.com forums.webosnation.com
            forums.wpcentral.com fotki.com fotolog.com foursquare.com friendfeed.com fruehstueckstreff.org fubar.com
            gaiaonline.com gamerdna.com gather.com geni.com glassboard.com glassdoor.com godtube.com goldenline.pl goldstar.com
            goo.gl goodreads.com googlegroups.com govloop.com gowalla.com gree.jp groups.google.com gulli.com gutefrage.net
            habbo.com hi5.com hootsuite.com houzz.com hoverspot.com hr.com hubculture.com hubpages.com hyves.net hyves.nl
            ibibo.com identi.ca imageshack.com imageshack.us imvu.com insanejournal.com instapaper.com internations.org
            interpals.net intherooms.com irc-galleria.net is.gd italki.com jammerdirect.com jappy.com jappy.de kaboodle.com
            kaneva.com kin.naver.com last.fm librarything.com lifestream.aol.com listal.com listography.com livedoor.com
            livejournal.com mbga.jp meetin.org meetup.com meinvz.net meneame.net menuism.com messages.google.com
            messages.yahoo.co.jp mix.com mixi.jp mocospace.com mouthshut.com movabletype.com mubi.com my.opera.com myanimelist.net
            myheritage.com mylife.com mymodernmet.com myspace.com netvibes.com ngopost.org nicovideo.jp nightlifelink.com ning.com
            okwave.jp oneworldgroup.org onstartups.com opendiary.com over-blog.com overblog.com paper.li partyflock.nl
            photobucket.com pinboard.in pingsta.com pixiv.net playahead.se plurk.com plus.google.com plus.url.google.com
            posterous.com pro.homeadvisor.com pulse.yahoo.com qapacity.com quechup.com ravelry.com redux.com renren.com
            researchgate.net reunion.com reverbnation.com rtl.de ryze.com salespider.com scoop.it screenrant.com scribd.com
            scvngr.com secondlife.com sharethis.com shvoong.com sites.google.com skyrock.com slashdot.org slideshare.net
            smartnews.com sociallife.com.br socialvibe.com spaces.live.com spoke.com spruz.com ssense.com stardoll.com stickam.com
            studivz.net suomi24.fi sweeva.com tagged.com taggedmail.com talkbiznow.com taringa.net techmeme.com tencent.com
            tinyurl.com toolbox.com travellerspoint.com trombi.com tudou.com tuenti.com twoo.com typepad.com unblog.fr
            urbanspoon.com ushareit.com ushi.cn vampirefreaks.com vampirerave.com vg.no video.ibm.com wakoopa.com wattpad.com
            webshots.com weebly.com wer-weiss-was.de weread.com wiki.answers.com wikihow.com wikitravel.org woot.com wordpress.com
            wordpress.org xanga.com yahoo-mbga.jp yammer.com yelp.co.uk yelp.com youroom.in zoo.gr zooppa.com blog.goo.ne.jp
            oshiete.goo.ne.jp soundcloud.com douyin.com viadeo.com hachyderm.io mstdn.jp pixelfed.social workplace.com v2ex.com
            feedspot gooblog google+ googleplus hatena livedoorblog newsshowcase nexopia niconico shareit social zalo
        video YouTube: youtube.com youtu.be youtube-nocookie.com com.google.android.youtube
        video Vimeo: vimeo.com
        video Dailymotion: dailymotion.com dai.ly
        video Twitch: twitch.tv
        video Netflix: netflix.com
        video: crackle.com curiositystream.com d.tube disneyplus.com fast.wistia.net wistia.com hulu.com iq.com iqiyi.com
            justin.tv ted.com utreon.com veoh.com youku.com rumble.com odysee.com joinpeertube.org viadeo.journaldunet.com
        shopping Amazon: amazon.* amazon-adsystem.com
        shopping eBay: ebay.*
        shopping Google Shopping: shopping.google.com google-shopping
        shopping Etsy: etsy.com
        shopping Walmart: walmart.com
        shopping AliExpress: aliexpress.com
        shopping Alibaba: alibaba.com
        shopping Shopify: shopify.com myshopify.com shop.app
        shopping Stripe: stripe.com
        shopping Mercado Libre: mercadolibre.* mercadolivre.com.br
        shopping: s3.amazonaws.com shopping.net shopping.naver.com shopping.yahoo.co.jp shopping.yahoo.com shopzilla.com
            simplycodes.com igshopping idealo.de idealo.fr cdiscount.com fnac.com zalando.fr zalando.de temu.com shein.com
            allegro.pl vinted.fr vinted.com pricerunner.com kelkoo.fr kelkoo.com leguide.com bol.com otto.de
        other Google Docs: docs.google.com drive.google.com
        other Google Classroom: classroom.google.com
        other Google Ads: googleads.g.doubleclick.net googlesyndication.com
        other Slack: slack.com com.slack
        other Microsoft Teams: teams.microsoft.com teams.live.com
        other SharePoint: sharepoint.com
        other GitHub: github.com
        other Wikipedia: wikipedia.org wikimedia.org
        """
}
