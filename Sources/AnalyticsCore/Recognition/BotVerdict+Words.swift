extension BotVerdict {
    /// Words that give a program away even where it wears a browser's clothes. The order decides the class where several occur.
    static let words = KeywordTable(
        """
        headless = headless | <webdriver | slimerjs | zombie.js | <jsdom | htmlunit | <splash | casperjs | browserless | nightmare.js
        scanner = <scan | scan> | scanner | scanning | vulnerab | pentest | exploit | <fuzz | attacksurface | phish | malware | infosec
            | threat | abuse | pg_sleep | union all | <script | /etc/passwd | ${jndi
        monitor = monitor | uptime | healthcheck | health check | synthetic | watchdog | probe | diagnostic | <check> | checks>
            | checker | check> | status> | statuscheck | speedtest | <ping/ | performance test
        preview = preview | thumbnail | unfurl | expander | snippet | favicon | opengraph | screenshot | snapshot | links resolver
            | onebox
        feed = feedfetch | feedparser | feed parser | feedburner | magpie | simplepie | <feeds> | rssbot | feedbot
        ai = openai | <claude | anthropic | perplexity | <gpt | <llm | langchain | <ai>; | -ai/
        crawler = bot/ | bot> | bot- | <bot> | <bot/ | <robot | b0t> | crawl | spider | spyder | slurp | indexer | indexing | archiver
            | archive | harvest | scrape | scraping | scrapy | collector | <fetch | fetcher | extractor | exractor | nutch | <seo>
            | seo> | <seo- | backlink | sitemap | website | webpage | <site> | <sites> | siteaudit | sitecheck | worm> | trawl | classif
            | inspector | inspect | verif | lookup | finder/ | research | analyzer | analysis | analytics | mediapartners | google-
            | -google | adsbot | auditor | links> | linkchecker | link checker | advisor | <ads> | marketing
        library = <python | <curl/ | libcurl | <wget | go-http | http client | httpclient | http-client | <axios | <node/ | node.js
            | node-fetch | <guzzle | aiohttp | <urllib | <jakarta | <lwp | mechanize | restsharp | unirest | spring/ | <java/ | <php>
            | <php/
        tool = <agent> | agent/ | validator | automat | capture/ | webcapture | httrack | offline explorer | webcopier | <wordpress
            | resizer | translator | translate | cdn> | grafana | <siege | <user-agent | user-agent: | parse> | <webhook
        """)

    /// Words for the class of a program that does not look like a browser or an app at all.
    static let hints = KeywordTable(
        """
        headless = phantom | puppeteer | cypress
        scanner = scan | security | recon | hacker | attack | audit | fingerprint | nuclei
        monitor = ping | health | probe | <check | alive | observatory | perform | speed | watch
        preview = icon | embed | expand | resolver | card | oembed
        feed = feed | rss | atom | podcast | newsreader | news
        ai = gpt | <ai> | llm | llama | copilot
        crawler = bot | search | seek | <seo | <link | links | site | domain | rank | discover | index | yandex | baidu | google | yahoo
            | bing | naver | facebook | catalog | directory | finder | graph | explorer | collect | extract | data | web | ads | monit
            | analy | traffic
        library = http | okhttp | java | perl | ruby | php | <go | golang | node | undici | <got> | guzzle | request | urlgrabber
            | apache | client | <lib | lib/ | netty | vert.x | xmlrpc | soap | resty | rest | hyper | rust | erlang | hackney | elixir
            | julia | scala | akka | spray | sttp | dart | gstreamer | poco | snoopy | excon | ktor | jodd | gvfs | <dav | webdav
            | neon/ | <s3 | aws | boto | rclone | azure | api | sdk | lua | <net
        """)
}
