extension SourceTable {
    /// Smaller and former search engines and networks, known by their hosts only: facts from Matomo's lists (CC0). Their names are words of
    /// everyday language, so no campaign's source is taken for one of them.
    static let moreHosts = """
        search:
            118700.se 123people.* 123people.com 1881.no abacho.at abacho.ch abacho.co.uk abacho.com abacho.de abacho.es abacho.fr abacho.it abcsok.no
            acoon.de alexa.com all.by allaverksamheter.se allesklar.at allesklar.ch allesklar.de alltheinternet.com alltheweb.com altavista.de
            altavista.fr aolbusqueda.aol.com.mx apollo.lv apollo7.de arama.com arcor.de ariadna.elmundo.es arianna.com ask.co.uk ask.reference.com
            askkids.com austronaut.at baidu.co.th benefind.de blogpulse.com blogs.icerocket.com brisbane.t-online.de cc.bingj.com cercato.it
            cgi2.nintendo.co.jp charter.net chercherfr.aguea.com claro-search.com crawler.com cuil.com daemon-search.com darkoogle.com
            dasoertliche.de dastelefonbuch.de de.aolsearch.com delta-search.com dmoz.org
            duckduckgogg42xjoc72x3sjasowoarfbgcmvfimaftt6twagswzczad.onion en.wedoo.com eniro.se eo.st epicsearch.in es.wedoo.com eurip.com
            euroseek.com everyclick.com extern.peoplecheck.de fastbrowsersearch.com fastweb.it find.tdc.dk findhurtig.dk fireball.com fireball.de
            firstsfind.com fixsuche.de flix.de forestle.mobi forestle.org fr.dir.com fr.wedoo.com freespoke.com gais.cs.ccu.edu.tw geona.net
            gfsoso.com gnadenmeer.de gogole.* gogole.com gomeo.com googel.* googel.com googlesyndicatedsearch.com gooofullsearch.com
            govome.inspsearch.com goyellow.de gppgle.* gppgle.com gulesider.no highbeam.com hit-parade.com holmes.ge home.kingsoft.jp
            home.speedbit.com hooseek.com icq.com ilse.nl images.search.conduit.com inbox.com isodelen.se it.luna.tv ixquick.de jp.hao123.com
            jungle-spider.de junglekey.com junglekey.fr juniorsafesearch.com jwsearch.jword.jp jyxo.1188.cz k9safesearch.com kadaza.com kataweb.it
            kensaq.com ko.search.need2find.com kvasir.no kwzf.net laban.vn latne.lv lemoteur.fr lemoteur.ke.voila.fr lo.st localmoxie.com lookany.com
            looksmart.com maailm.com mamma.com meinestadt.de meta.rrzn.uni-hannover.de meta.ua metager2.de mister-wong.com mister-wong.de
            monstercrawler.com monumentbrowser.com mozbot.co.uk mozbot.com mozbot.fr myprivatesearch.com mysearch.com najdi.si
            navigationshilfe.t-online.de neti.ee netlavis.azione.jp online.no only-search.com optuszoo.com.au otsing.delfi.ee p.zhongsou.com
            paperball.de picsearch.com plazoo.com plusnetwork.com poisk.ru privacywall.org qbyrd.com qualigo.at qualigo.ch qualigo.de qualigo.nl
            quendu.com riksdelen.se rpmfind.net s1.metacrawler.de s2.metacrawler.de s3.metacrawler.de safesearch.avira.com scour.com
            search-dyn.tiscali.it search-intl.netscape.com search-results.com search1-1.free.fr search1-2.free.fr search1.incredimail.com
            search2.incredimail.com search3.incredimail.com search4.incredimail.com searchalot.com searchassist.babylon.com searchcanvas.com
            searches.f-secure.com searches.safehomepage.com searches.vi-view.com searches3.globososo.com searchlock.com searchmobileonline.com
            searchqu.com searchresults.verizon.com searchy.co.uk searchya.com setooz.com sharelook.fr skynet.be sm.aport.ru sm.de smart.delfi.lv
            so-net.ne.jp sou.com start.facemoods.com start.funmoods.com start.iplay.com start.lenovo.com startab.me startgoogle.startpagina.nl
            startpagel6srwcjlue4zgq3zevrujfaow726kjytqbbjyrswwmjzcqd.onion suchmaschine.com suchnase.de surfcanyon.com swiggle.org.uk talimba.com
            talktalk.co.uk tarmot.com tattoodle.com technorati.com tixuma.de toile.com toolbarhome.com toppreise.ch torry.io trouvez.com
            trovarapido.com trusted-search.com tusksearch.com twingly.com url.org utorrent.inspsearch.com vinden.nl vindex.nl vuhuv.com walhello.com
            walhello.de walhello.info walhello.nl web.canoe.ca web.nl web.volny.cz webcache.googleusercontent.com webfetch.com weborama.fr witch.de
            woopie.jp wow.com wwwgoogle.* wwwgoogle.com x-recherche.com yasni.at yasni.ch yasni.co.uk yasni.com yasni.de yatedo.com yatedo.fr
            yellowmap.de yongzin.com yougoo.fr ys.mirostart.com zapmeta.* zapmetasearch.* zoek.nl zoeken.nl zoohoo.cz zxuso.com
        social:
            bitcoinhackers.org botsin.space c.im chaos.social com.google.android.apps.plus cybre.space douyu.com dribbble.com fetlife.com
            flixster.com friends.nico friendsreunited.com friendster.com front-end.social gate.sc graphics.social huya.com indieweb.social knzk.me
            lang-8.com lastfm.com.br lastfm.com.tr lastfm.de lastfm.es lastfm.fr lastfm.it lastfm.jp lastfm.pl lastfm.ru lastfm.se linkedin.android
            livejournal.ru login.live.com masto.ai mastodon.art mastodon.at mastodon.cloud mastodon.eus mastodon.jalgi.eus mastodon.nz mastodon.scot
            mastodon.technology mastodon.xyz mastodonapp.uk mastodont.cat metapixl.com missevan.com moikrug.ru mstdn.io mstdn.party multiply.com
            my.mail.ru mylife.ru myyearbook.com netlog.com newsie.social nk.pl ohai.social orkut.com pawoo.net peepeth.com pinterest.info
            pix.toot.wales pixelfed.de pixelfed.uno pixey.org plaxo.com pxlmo.com quey.org ro-mastodon.puyo.jp sfba.social social.tchncs.de
            social.vivaldi.net sonico.com sourceforge.net stumbleupon.com t.cn t.umblr.com tkm.eus toot.community twitcasting.tv typo.social
            universeodon.com url.google.com vis.social vkrugudruzei.ru wayn.com weeworld.com
        """
}
