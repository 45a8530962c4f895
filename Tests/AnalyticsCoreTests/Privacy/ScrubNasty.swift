/// Leaks (the secret between « and ») and ordinary texts, one a line.
enum ScrubNasty {
    /// Documentation examples, published test numbers and made-up people.
    static let leaks = #"""
        «jean.dupont@example.fr»
        contact «jean.dupont@example.fr» svp
        /compte/«marie%40example.org»/edit
        /compte/«marie%2540example.org»/edit
        /compte/«marie%252540example.org»/edit
        /unsubscribe/«max.mustermann@beispiel.de»
        mailto:«a.b@c.io»
        /newsletter?email=«paul@exemple.fr»
        /newsletter?id=«paul%40exemple.fr»
        /newsletter?q=«paul%2540exemple.fr»
        «jean＠exemple.fr»
        «jean (at) exemple.fr»
        «jean(at)exemple.fr»
        «jean [at] exemple.fr»
        «jean[at]exemple[dot]fr»
        «max at firma dot de»
        «jean arobase exemple point fr»
        «jean @ exemple.fr»
        «jean @exemple.fr»
        «jean@ exemple.fr»
        «JEAN.DUPONT@EXAMPLE.COM»
        «jean+news@example.co.uk»
        «o'brien@example.ie»
        «用户@例子.中国»
        «müller@köln.de»
        «jean@xn--exmple-cua.fr»
        «jean_dupont@sub.domain.example.museum»
        «jean@exemple．fr»
        /invite/«jean%2Edupont%40example%2Ecom»
        /u/«jean%40example.com».html
        to=«jean@example.com»&x=1
        user:«jean@example.com»:ok
        «root@[192.168.1.1]»
        «first.last@123.com»
        «1234567@qq.com»
        «jean@example.com», «paul@example.com»
        reset «jean{at}exemple{dot}fr»
        «jean AT exemple DOT fr»
        «jean&#64;example.com»
        «jean@example.c%6fm»
        /a/«jean%EF%BC%A0example.com»
        «info@firma.de»
        «x@y.zw»
        «+33 6 12 34 56 78»
        «+33612345678»
        «+33 (0)6 12 34 56 78»
        «0033612345678»
        «06 12 34 56 78»
        «06.12.34.56.78»
        «06-12-34-56-78»
        «0612345678»
        appeler «01 42 68 53 00» demain
        /tel/«0142685300»
        tel:«+33142685300»
        /contact/tel:«+33142685300»
        «+49 30 901820»
        «+49 (30) 901820»
        «+49-171-1234567»
        «0171 1234567»
        «0171/1234567»
        «030/901820»
        «030 901820»
        «(030) 901820»
        «0049 171 1234567»
        «+1 415 555 2671»
        «+1 (415) 555-2671»
        «(415) 555-2671»
        «415-555-2671»
        «415.555.2671»
        «1-800-555-0199»
        «+1-202-555-0143»
        «tel:4155552671»
        «+44 20 7946 0958»
        «+44 (0)20 7946 0958»
        «020 7946 0958»
        «(020) 7946 0958»
        «07700 900123»
        «07700900123»
        «+447700900123»
        «+41 44 668 18 00»
        «+32 2 555 12 12»
        «+352 26 12 34»
        «+34 912 345 678»
        «+81 3-1234-5678»
        «+86 138 0013 8000»
        «%2B33612345678»
        /appel/«%2B33%206%2012%2034%2056%2078»
        phone=«0612345678»
        tél. «06 12 34 56 78»
        «٠٦١٢٣٤٥٦٧٨»
        «０６１２３４５６７８»
        «06 12 34 56 78»
        «+33 6 12 34 56 78»
        «06_12_34_56_78»
        «06 1234 5678»
        «4111111111111111»
        «4111 1111 1111 1111»
        «4111-1111-1111-1111»
        «5555555555554444»
        «5105 1051 0510 5100»
        «378282246310005»
        «3782 822463 10005»
        «6011111111111117»
        «30569309025904»
        «3566002020360505»
        «2223003122003222»
        «4012888888881881»
        «4111.1111.1111.1111»
        /pay/«4111111111111111»/ok
        «4111 1111 1111 1111»
        «4111%201111%201111%201111»
        «4111_1111_1111_1111»
        card:«4111111111111111»,
        «6304000000000000»
        «4111+1111+1111+1111»
        «FR1420041010050500013M02606»
        «FR14 2004 1010 0505 0001 3M02 606»
        «DE89370400440532013000»
        «DE89 3704 0044 0532 0130 00»
        «GB82 WEST 1234 5698 7654 32»
        «gb82west12345698765432»
        «NL91ABNA0417164300»
        «CH93 0076 2011 6238 5295 7»
        «BE68 5390 0754 7034»
        «ES91-2100-0418-4502-0005-1332»
        /iban/«DE89370400440532013000»
        IBAN:«DE89370400440532013000»
        «DE89+3704+0044+0532+0130+00»
        «DE89.3704.0044.0532.0130.00»
        «LU28 0019 4006 4475 0000»
        «FR14 2004 1010 0505 0001 3M02 606»
        «192.168.1.10»
        «8.8.8.8»
        «81.57.12.200»:8080
        ip=«81.57.12.200»
        /host/«81.57.12.200»/ping
        http://«81.57.12.200»/x
        «2001:db8::1»
        «2001:0db8:85a3:0000:0000:8a2e:0370:7334»
        [«2001:db8::1»]:443
        «::ffff:81.57.12.200»
        «::ffff:5139:cc8»
        «fe80::1ff:fe23:4567:890a»
        /net/«2001:db8::1»
        /net/«2001%3Adb8%3A%3A1»
        «81.57.12.200/24»
        «2a01:cb00::»/32
        «2a01:e0a:1:2::3»
        «64:ff9b::81.57.12.200»
        «550e8400-e29b-41d4-a716-446655440000»
        «550E8400-E29B-41D4-A716-446655440000»
        {«550e8400-e29b-41d4-a716-446655440000»}
        urn:uuid:«550e8400-e29b-41d4-a716-446655440000»
        /order/«550e8400-e29b-41d4-a716-446655440000»/view
        «550e8400e29b41d4a716446655440000»
        /o/«550e8400e29b41d4a716446655440000»
        id_«550e8400-e29b-41d4-a716-446655440000»
        «550e8400_e29b_41d4_a716_446655440000»
        x«550e8400-e29b-41d4-a716-446655440000»
        «eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9PlFUP0THsR8U»
        /auth/«eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9PlFUP0THsR8U»
        «sk_live_4eC39HqLyjWDarjtT1zdp7dc»
        «sk_test_4eC39HqLyjWDarjtT1zdp7dc»
        «ghp_16C7e42F292c6912E7710c838347Ae178B4a»
        «github_pat_11ABCDEFG0abcdefghijkl_mnopqrstuvwxyz0123456789»
        «AKIAIOSFODNN7EXAMPLE»
        «xoxb-123456789012-1234567890123-AbCdEfGhIjKlMnOpQrStUvWx»
        «AIzaSyD-9tSrke72PouQMnMX-a7eZSW0jkFMBWY»
        «glpat-ABCdef123456_7890xyz»
        «npm_AbCdEfGhIjKlMnOpQrStUvWxYz0123456789»
        «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»
        «ya29.a0AfH6SMBx1234567890abcdefGHIJKL»
        «da39a3ee5e6b4b0d3255bfef95601890afd80709»
        «d41d8cd98f00b204e9800998ecf8427e»
        «e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855»
        ;jsessionid=«1A530637289A03B07199A44E8D531427»
        /cart;jsessionid=«1A530637289A03B07199A44E8D531427»
        PHPSESSID=«r2t5uvjq435r4q7ib3vtdjq120»
        sid=«abc123»
        /x?session=«abc123def»
        /x?token=«qwerty»
        token «Zm9vYmFyYmF6cXV4Zm9vYmFyYmF6»
        «dGhpcyBpcyBhIHNlY3JldCB0b2tlbg==»
        «MTIzNDU2Nzg5MGFiY2RlZmdoaWprbG1ub3A»
        «U2FsdGVkX1+vupppZksvRf5pq5g5XjFRlipRkwB0K1Y=»
        /reset/«h8Kq2LmZx9Rt4VbN7pWs»
        /reset/«h8Kq2LmZx9Rt4VbN7pWsXcD3»
        «a94a8fe5ccb19ba6»
        /s/«9f86d081884c7d659a2feaa0c55ad015»
        Bearer «abcdef0123456789abcdef»
        «00:1A:2B:3C:4D:5E»
        «00-1A-2B-3C-4D-5E»
        «8f14e45fceea167a5a36dedd4bea2543»
        «1234567890123456»
        «EAACEdEose0cBA1234567890abcdefghijklm»
        «pk_live_51H8abcdefghijk1234567890»
        AWS «ASIAIOSFODNN7EXAMPLE»
        «hf_abcdefghijklmnopqrstuvwxyz12345678»
        «sk-proj-abc123DEF456ghi789JKL012mno345»
        «sk-ant-api03-abc123DEF456ghi789JKL012mno345»
        user=«jean»
        ?user=«jean»
        /x?user=«jean.dupont»
        /x?login=«jdupont»
        page ?username=«jdupont»
        /x?email=«not-an-address»
        /account?foo=1&login=«jdupont»
        /path/user=«jean»/x
        password=«hunter2»
        /x/password=«hunter2»
        passwd=«s3cr3t» ok
        pwd=«abc»
        api_key=«abc»
        apikey=«abc123»
        access_token=«abc»
        key=«abc-secret»
        /login%3Fuser%3D«jdupont»
        redirect=/a?login=«jdupont»&b=1
        USER=«Jean»
        identifiant=«jean»
        mot_de_passe=«azerty»
        http://«jean:secret»@example.org/
        «0x52908400098527886E0F7030069857D2E4169EE7»
        /tx/«0x52908400098527886e0f7030069857d2e4169ee7»
        «bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq»
        «BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4»
        «bc1p5cyxnuxmeuwuvkwfem96lqzszd02n6xdcjrs20cac6yqjjwudpxqkedrcr»
        «1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa»
        «3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy»
        «vitalik.eth»
        /u/«vitalik.eth»
        «pay.vitalik.eth»
        «7EcDhSYGxXyscszYEp35KHN8vvw3svAuLKTzXwCFLtV»
        «tz1VSUr8wwNhLAzempoch5d6hLRiTh8Cjcjb»
        «KT1PWx2mnDueood7fEmfbBDKx1D9BAnnXitn»
        «xpub661MyMwAqRbcFtXgS5sYJABqqG9YLmC4Q1Rdap9gSE8NqtwybGhePY2gZ29ESFjqJoCu1Rupje8YtGqsefD265TMg7usUDFdp6W1EGMcet8»
        «TJCnKsPa7y5okkXvQAidZBzqx3QyQ6sxMW»
        «DH5yaieqoZN36fDVciNyRueRGvGLR3mr7L»
        «LM2WMpR1Rp6j3Sa59cMXMs1SPzj9eXpGc1»
        «ltc1qw508d6qejxtdg4y5r3zarvary0c5xw7kgmn4n9»
        «0x5c504ed432cb51138bcf09aa5e8a410dd4a1e204ef84bfed1be16dfba1b22060»
        «rN7n7otQDd6FczFgLdSqtcsAUxDkw6fzRH»
        «addr1qx2fxv2umyhttkxyxp8x0dlpdt3k6cwng5pxj3jhsydzer3n0d3vllmyqwsx5wktcd8cc3sq835lu7drv2xwl2wywfgse35a3x»
        «1 84 12 76 451 089 46»
        «184127645108946»
        «2 69 05 49 588 157 80»
        «269054958815780»
        n° «2 69 05 49 588 157 80» ok
        «1 84 12 76 451 089»
        SIREN «732829320»
        siret «73282932000074»
        «732 829 320»
        «732 829 320 00074»
        «FR44732829320»
        TVA «FR 44 732829320»
        """#.split(separator: "\n").map(String.init)
}
