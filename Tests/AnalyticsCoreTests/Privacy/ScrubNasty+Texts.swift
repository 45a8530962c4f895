extension ScrubNasty {
    /// Search terms and titles: code, times, files, parameters, other scripts.
    static let texts = #"""
        48.8566 2.3522
        48°51'24"N 2°21'07"E
        -33.8688, 151.2093
        lat 52.520008 lng 13.404954
        iban définition
        iban calculator
        bic bnpafrpp
        fr76
        de 89
        rib
        carte visa
        mastercard 2 %
        luhn algorithm
        bitcoin price
        eth price
        ethereum.org
        eth 2.0
        0x10
        0xff
        0xdeadbeef
        0x7fffffff
        error 0x80070057
        fehler 0x800f0922
        #ff8800
        #a1b2c3
        couleur a1b2c3
        rgb(255, 128, 0)
        255 128 0
        255.128.0
        cafe babe
        deadbeef
        facade
        decade
        bc1
        3com
        1984 george orwell
        2001: l'odyssée de l'espace
        2001 a space odyssey
        fahrenheit 451
        catch-22
        les 400 coups
        8½
        blade runner 2049
        star wars: episode iv
        covid-19
        sars-cov-2
        h5n1
        c6h12o6
        ch3-ch2-oh
        vitamine b12
        omega-3 1000 mg
        u-235
        nf ec 61 850
        ::before
        ::after
        a::b
        std::vector
        foo::bar::baz
        css ::first-line
        python dict[::2]
        10::20
        10:20:30
        1:2:3
        jean 3:16
        psaume 23:1-6
        matthieu 5:3-12
        ratio 4:3
        aspect 16:10:1
        00:00:00
        fc bayern 3:2
        psg-om 3-0
        6-4 6-3 7-6
        06.12.2024
        06.12.24
        06 12 2024
        06/12/2024 14:30
        01 01 2025
        01-01-2025
        du 01.02.2024 au 03.04.2024
        01.02.2024-03.04.2024
        01/02/2024 - 03/04/2024
        2024 01 15 10 30 00
        20240115103000
        20240115T103000Z
        1705312245
        1705312245123
        unix 1700000000
        id 10000000
        id 100000000
        id 1234567890
        id 12345678901
        post 987654321
        https://example.org/page
        www.example.com
        exemple.fr/page
        example.co.uk
        index.html
        photo_2024-01-15_10-30-45.jpg
        IMG_20240115_103045.jpg
        DSC_0042.JPG
        Screenshot 2024-01-15 at 10.30.45.png
        screenshot at 10.30.45
        capture d’écran 2024-01-15 à 10.30.45
        WhatsApp Image 2024-01-15 at 10.30.45 (1).jpeg
        rapport-annuel-2023.pdf
        rapport_2023_v1.2.3_final.pdf
        tarifs-2024-2025.pdf
        facture modèle
        dsgvo art. 6 abs. 1 lit. a
        q1 2024
        s01e05
        s2e10
        x-men 97
        24 heures du mans
        12 angry men
        7 wonders
        4k hdr10+
        10-15 jours
        5 à 7
        2+2
        c-3po
        r2-d2
        a4 210 x 297
        10e arrondissement
        1er avril
        2nd hand
        3d printing
        5g
        007 james bond
        0800 hotline
        numéro vert
        112
        116 117
        3615 ullmo
        36 15
        3949
        0 800
        tél portable
        handy ohne vertrag
        contact phone
        call center
        user=
        login =
        a=b
        x=1&y=2
        page=2
        sort=price&order=asc
        lang=fr
        key=
        color=red
        size=42
        category=shoes
        mètre²
        日本語 検索
        кроссовки купить
        حذاء رياضي
        נעליים
        👟 chaussures
        50 nuances de grey
        12345-67890
        12 34 56
        123 456 789
        1 234 567 890
        99 luftballons
        1000 places to see before you die
        4-4-2 formation
        343-346 seiten
        seiten 100-110
        band 12, heft 3
        vol. 12 no. 3 pp. 100-110
        lot 4 de 10
        2024W03
        KW 03/2024
        12.2023
        isbn-13
        rfc3986 section 3.2.2
        windows nt 10.0
        dx12 rtx 4090
        i7-13700k
        ryzen 7 5800x3d
        ddr5-6000
        core i5-1235u
        hp 305xl
        epson t0711-t0714
        brother tn-2420
        lg oled55c34la
        samsung ue55au7172
        bosch gsr 18v-28
        kärcher 1.324-010.0
        lego 75192
        playmobil 70190
        ikea 904.019.58
        ikea 004.575.43
        oem 06a 103 601
        vw 1k0 615 301
        bmw 11 42 7 508 969
        michelin 205/55 r16 91v
        205 55 16
        dot 2024
        """#.split(separator: "\n").map(String.init)
}
