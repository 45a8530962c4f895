import AnalyticsCore

extension LogSample {
    private static let cloudFrontFields = """
        #Fields: date time x-edge-location sc-bytes c-ip cs-method cs(Host) cs-uri-stem sc-status cs(Referer) cs(User-Agent) cs-uri-query \
        cs(Cookie) x-edge-result-type x-edge-request-id x-host-header cs-protocol
        """

    static let all: [LogSample] = [
        LogSample(
            format: .combined, line: #"81.2.69.142 - - [23/Nov/2026:04:05:06 +0000] "GET /fr/?p=1 HTTP/1.1" 200 5120 "\#(page)" "\#(agent)""#,
            target: "/fr/?p=1", referrer: page, userAgent: agent),
        // nginx's packaged `main` format, behind a proxy.
        LogSample(
            format: .combined, line: #"10.1.2.3 - eve [23/Nov/2026:05:05:06 +0100] "GET / HTTP/2.0" 200 0 "-" "\#(agent)" "81.2.69.142, 10.1.2.9""#,
            target: "/", userAgent: agent),
        // Sillage's own.
        LogSample(
            format: .combined, line: #"81.2.69.0 - - [23/Nov/2026:04:05:06 +0000] "GET /b.gif HTTP/1.1" 204 0 "-" "a\x22b" "www.example.org""#,
            address: "81.2.69.0", target: "/b.gif", host: "www.example.org", status: 204, userAgent: "a\"b"),
        // Traefik's default.
        LogSample(
            format: .combined,
            line: #"81.2.69.142 - - [23/Nov/2026:04:05:06 +0000] "GET / HTTP/1.1" 200 12 "-" "curl/8" 7 "shop@docker" "http://10.0.0.2:80" 3ms"#,
            target: "/", userAgent: "curl/8"),
        LogSample(
            format: .common, line: #"client.example.net - - [22/Nov/2026:20:05:06 -0800] "GET /a.html HTTP/1.0" 304 -"#, address: "client.example.net",
            target: "/a.html", status: 304),
        LogSample(
            format: .vhost,
            line: #"www.example.org:443 81.2.69.142 - - [23/Nov/2026:04:05:06 +0000] "HEAD /fr/ HTTP/1.1" 200 512 "-" "\#(agent)""#,
            method: "HEAD", target: "/fr/", host: "www.example.org", userAgent: agent),
        LogSample(
            format: .vhost, line: #"www.example.org 2001:db8::1 - - [23/Nov/2026:04:05:06 +0000] "GET / HTTP/1.1" 200 5"#, address: "2001:db8::1",
            target: "/", host: "www.example.org"),
        LogSample(
            format: .nginx,
            line: """
                {"time_iso8601":"2026-11-23T05:05:06+01:00","remote_addr":"81.2.69.142","request":"GET /caf\\u00e9?x=\\"1\\" HTTP/1.1",\
                "status":"200","body_bytes_sent":"12","http_referer":"\(page)","http_user_agent":"\(agent)","http_host":"www.example.org:8443"}
                """, target: "/café?x=\"1\"", host: "www.example.org", referrer: page, userAgent: agent),
        LogSample(
            format: .nginx,
            line: """
                { "msec": 1795406706.250, "remote_addr": "10.0.0.1", "http_x_forwarded_for": "81.2.69.142", "request_method": "GET", "uri": "/a", \
                "args": "b=c", "status": 404, "http_referer": "", "server_name": "_", "sent_http_content_type": "text/html" }
                """, time: moment + 250, target: "/a?b=c", status: 404, contentType: "text/html"),
        LogSample(
            format: .caddy,
            line: """
                {"level":"info","ts":1795406706.1234567,"logger":"http.log.access","msg":"handled request","request":{"remote_ip":"10.0.0.1",\
                "client_ip":"81.2.69.142","proto":"HTTP/2.0","method":"GET","host":"www.example.org","uri":"/fr/?p=1","headers":{"Accept":["*/*"],\
                "User-Agent":["\(agent)"],"Referer":["\(page)"]},"tls":{"resumed":false,"names":["}]"]}},"size":9,"status":200,\
                "resp_headers":{"Server":["Caddy"],"Content-Type":["text/html; charset=utf-8"]}}
                """, time: moment + 123, target: "/fr/?p=1", host: "www.example.org", referrer: page, userAgent: agent,
            contentType: "text/html; charset=utf-8"),
        LogSample(
            format: .traefik,
            line: """
                {"ClientAddr":"81.2.69.142:3","ClientHost":"81.2.69.142","DownstreamStatus":200,"OriginStatus":500,"RequestHost":"www.example.org",\
                "RequestMethod":"GET","RequestPath":"/fr/?p=1","StartUTC":"2026-11-23T04:05:06.987654321Z","request_User-Agent":"\(agent)",\
                "request_Referer":"\(page)","time":"2026-11-23T04:05:09Z"}
                """, time: moment + 987, target: "/fr/?p=1", host: "www.example.org", referrer: page, userAgent: agent),
        LogSample(
            format: .iis,
            header: [
                "#Software: Microsoft Internet Information Services 10.0",
                "#Fields: date time s-ip cs-method cs-uri-stem cs-uri-query c-ip cs(User-Agent) cs(Referer) cs-host sc-status time-taken",
            ],
            line: "2026-11-23 04:05:06 10.0.0.1 GET /My+File.pdf a=b+c 81.2.69.142 Mozilla/5.0+(Windows+NT+10.0) \(page) www.example.org 200 15\r",
            target: "/My%20File.pdf?a=b+c", host: "www.example.org", referrer: page, userAgent: "Mozilla/5.0 (Windows NT 10.0)"),
        LogSample(
            format: .cloudfront, header: ["#Version: 1.0", cloudFrontFields],
            line: """
                2026-11-23\t04:05:06\tCDG50-C1\t2390\t81.2.69.142\tGET\td1.cloudfront.net\t/a%2520b\t200\t\(page)\tMozilla/5.0%2520(X11)\t\
                q=%25C3%25A9\t-\tHit\tabc==\twww.example.org\thttps
                """, target: "/a%20b?q=%C3%A9", host: "www.example.org", referrer: page, userAgent: "Mozilla/5.0 (X11)"),
        LogSample(
            format: .haproxy,
            line: """
                Nov 23 04:05:06 lb haproxy[14389]: 81.2.69.142:33317 [23/Nov/2026:04:05:06.655] www~ shop/web1 10/0/30/69/109 200 2750 - - ---- \
                1/1/1/1/0 0/0 {\(agent)|\(page)|www.example.org} {text/html} "GET /fr/?x=#22 HTTP/1.1"
                """, time: moment + 655, target: "/fr/?x=\"", host: "www.example.org", referrer: page, userAgent: agent, contentType: "text/html"),
        LogSample(
            format: .haproxy, line: "2001:db8::1:4711 [23/Nov/2026:04:05:06.000] www www/<NOSRV> -1/-1/-1/-1/0 400 0 - - PR-- 1/1/0/0/0 0/0 \"<BADREQ>\"",
            address: "2001:db8::1", method: "", target: "", status: 400),
        LogSample(
            format: .elb,
            line: """
                h2 2026-11-23T04:05:06.186641Z app/www/50dc6c49 81.2.69.142:2817 10.0.0.1:80 0.001 0.002 0.000 200 200 34 366 \
                "GET https://www.example.org:443/fr/?p=1 HTTP/2.0" "\(agent)" ECDHE TLSv1.2 arn:aws:x "Root=1-5" "shop.example.org" "arn:aws:c" 0 \
                2026-11-23T04:05:06.100000Z "forward" "-" "-" "10.0.0.1:80" "200" "-" "-"
                """, time: moment + 186, target: "https://www.example.org:443/fr/?p=1", host: "shop.example.org", userAgent: agent),
        LogSample(
            format: .elb,
            line: """
                2026-11-23T04:05:06.943958Z www 81.2.69.142:2817 - -1 -1 -1 503 0 0 0 "GET http://www.example.org:80/ HTTP/1.1" "curl/8.5" - -
                """, time: moment + 943, target: "http://www.example.org:80/", host: "www.example.org", status: 503, userAgent: "curl/8.5"),
        LogSample(
            format: .s3,
            line: """
                79a59df9 files [23/Nov/2026:04:05:06 +0000] 81.2.69.142 - 3E57427F REST.GET.OBJECT a/b.pdf "GET /a/b.pdf?x=1 HTTP/1.1" 200 - 113 113 \
                7 6 "\(page)" "\(agent)" - s9lzHYrFp76= SigV4 ECDHE AuthHeader files.example.org TLSv1.2 - -
                """, target: "/a/b.pdf?x=1", host: "files.example.org", referrer: page, userAgent: agent),
    ]
}
