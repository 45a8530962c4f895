extension ScrubNasty {
    /// Search terms: products, versions, dates, prices, standards.
    static let products = #"""
        chaussures de randonnée
        iphone 15 pro max 256 go
        samsung galaxy s24 ultra
        windows 10.0.19045
        macos 10.15.7
        version 1.2.3
        v2.0.1-beta.3
        swift 6.0.3
        openssl 3.0.13
        chrome 120.0.6099.109
        chrome 32.0.1700.77
        firefox 115.0.1
        build 20240115
        2024-01-15
        15.01.2024
        15/01/2024
        01-02-2024
        01.02.2024
        2024-01-15 10:30
        10:30:45
        12:30
        2024-01-15T10:30:45Z
        14.07.1789
        prix 1 299,00 €
        1.299,00 EUR
        $1,299.00
        19,99 €
        1 000 000 euros
        12 500 000
        100 000 000
        3,14159265358979
        3.14159265358979
        0.123456789
        75001 paris
        75 001 paris
        10115 berlin
        90210-1234
        SW1A 1AA
        1920x1080
        3840×2160
        1080p 60fps
        16:9
        taille 38-40
        38 40 42 44
        en 14 jours
        1914-1918
        1939-1945
        2023-2024
        2023/2024
        isbn 978-2-07-036822-8
        ISBN 9782070368228
        isbn 2-07-036822-X
        978-3-16-148410-0
        9783161484100
        issn 0317-8471
        ean 3017620422003
        3017620422003
        4006381333931
        gtin 5901234123457
        doi 10.1000/182
        10.1038/nature12373
        rfc 2616
        din en iso 9001:2015
        iso 8601
        iec 61508-2
        en 60335-1
        art. 1382 code civil
        article L121-1
        § 823 abs. 1 bgb
        loi 78-17 du 6 janvier 1978
        règlement 2016/679
        2016/679/UE
        décret n° 2019-536
        e=mc2
        c++ vs c#
        f(x) = 2x + 1
        a@b
        @sillage
        @jean_dupont
        suivre @lemonde
        rendez-vous @ 10h
        2 @ 5€
        meeting at noon
        meet at the dot com office
        look at google dot com
        dinner at mario's
        at the end dot dot dot
        at home
        user experience
        user guide
        login page
        key west
        token ring
        password manager
        session musicians
        session 3
        clé usb
        key: value
        username ideas
        email marketing
        e-mail an den support
        mot de passe oublié
        team @ work
        wifi 802.11ac
        802.11.2
        usb 3.2.1
        bluetooth 5.3
        ip67
        ipv6 address
        what is ipv4
        127
        255.255.255
        1.1.1
        10.15.7
        4.4.0-210
        linux 5.15.0-91-generic
        2.6.32-573.el6
        kernel 6.1.0
        php 8.2.14
        java 1.8.0_391
        jquery-3.7.1.min.js
        bootstrap@5.3.2
        react@18.2.0
        npm i vue@3.4.15
        @angular/core@17.1.0
        lodash@4.17.21
        pkg@latest
        git@v2
        user@host
        postgres 16.1
        section 1.2.3.4
        kapitel 2.1.3.1
        chapitre 1.1.1.1
        1.2.3.4.5
        version 1.2.3.4
        file version 10.0.22621.1
        acrobat 23.008.20421
        office 16.0.17126.20126
        donaudampfschifffahrtsgesellschaftskapitän
        Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz
        anticonstitutionnellement
        pneumonoultramicroscopicsilicovolcanoconiosis
        hippopotomonstrosesquippedaliophobia
        antidisestablishmentarianism
        llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogoch
        Kraftfahrzeughaftpflichtversicherung
        JavaScriptObjectNotation
        NSURLSessionConfiguration
        AbstractSingletonProxyFactoryBean
        UICollectionViewDelegateFlowLayout
        getElementsByClassName
        snake_case_identifier_name
        HTTP_X_FORWARDED_FOR
        WINDOWS_SYSTEM32_CONFIG
        une-tres-longue-phrase-avec-des-tirets-et-des-mots
        how-to-build-a-website-in-10-easy-steps-2024
        top-10-des-meilleurs-smartphones-2024-moins-de-300-euros
        iphone-15-pro-max-256gb-titanium-blue
        nike-air-max-90-ltr-gs-cd6864-100
        adidas GX3060
        ref 123456
        réf. 4 012 345
        sku 100-200-300
        art-nr 12345678
        artikel 4711
        commande 12345
        2 x 4 x 6
        10 x 15 cm
        100-200-300
        1-2-3 soleil
        1 2 3 4 5 6 7 8 9 10
        10 20 30 40 50
        4 8 15 16 23 42
        0 1 1 2 3 5 8 13
        1 + 1 = 2
        12+12
        50 % de réduction
        100%
        24/7
        7/7
        9h-18h
        8 h 30 - 12 h 30
        24h/24
        14:30-16:00
        km/h 120
        5000 mAh
        220-240 v
        12v 5a
        0,5 l
        e 330
        e120
        bus 42
        vol af 1234
        train tgv 6607
        ice 574
        a86
        n118
        d 907
        48.8566, 2.3522
        """#.split(separator: "\n").map(String.init)
}
