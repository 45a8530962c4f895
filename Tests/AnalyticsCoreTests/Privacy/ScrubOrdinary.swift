@testable import AnalyticsCore

/// Ordinary paths, terms and titles with what looks most like personal data: dates, versions, prices, article numbers, ISBN, codes.
enum ScrubOrdinary {
    static let categories: [(name: String, makers: [ScrubCorpus.Maker])] = [
        ("slug", slugs), ("date", dates), ("version", versions), ("number", numbers), ("code", codes), ("words", phrases), ("file", files),
    ]

    private static let words = """
        accueil produits services contact actualites maison jardin voiture emploi sante ecole musique recette cuisine histoire region ville \
        about products pricing support careers security privacy developers documentation tutorial release notes winter summer offer guide best \
        comment faire pain levain rentree budget conseil municipal horaires piscine mediatheque covid f1 g20 mp3 h264 3d 4k ps5 rtx4090 iphone15 \
        windows11 co2 b2b a320neo cm2 ce1 5g wifi6 schuhe herren angebot versicherung wohnung küche größe straße été forêt naïve session key login \
        user token at dot point password
        """.split(separator: " ").map(String.init)

    private static func slug(_ random: inout SplitMix) -> String {
        (0..<(2 + random.next(below: 9))).map { _ in random.pick(words) }.joined(separator: "-")
    }
    private static func sentence(_ random: inout SplitMix) -> String { slug(&random).replacing("-", with: " ") }
    private static func year(_ random: inout SplitMix) -> Int { 1900 + random.next(below: 131) }
    private static func two(_ random: inout SplitMix, _ bound: Int) -> String { ScrubCorpus.padded(1 + random.next(below: bound), 2) }
    private static func id(_ random: inout SplitMix, _ most: Int) -> String {
        random.text("123456789", 1) + random.text(ScrubCorpus.digits, random.next(below: most))
    }

    private static let slugs: [ScrubCorpus.Maker] = [
        { "/\(slug(&$0))" },
        { "/\($0.pick(words))/\(slug(&$0))/" },
        { "/\(slug(&$0))-\(id(&$0, 10))" },
        { "/\($0.pick(words))_\($0.pick(words))_\(year(&$0)).html" },
        { "/\(slug(&$0))-p\(id(&$0, 9)).html" },
        { "/@\($0.pick(words))/\(slug(&$0))" },
    ]

    private static let dates: [ScrubCorpus.Maker] = [
        { "/\(year(&$0))/\(two(&$0, 12))/\(two(&$0, 28))/\(slug(&$0))" },
        { "/\(year(&$0))-\(two(&$0, 12))-\(two(&$0, 28))-\(slug(&$0))" },
        { "\(two(&$0, 28))/\(two(&$0, 12))/\(year(&$0)) \($0.pick(words))" },
        { "\(two(&$0, 28)).\(two(&$0, 12)).\(year(&$0)) \($0.pick(words))" },
        { "\(two(&$0, 28)) \(two(&$0, 12)) \(year(&$0))" },
        { "\(year(&$0))-\(two(&$0, 12))-\(two(&$0, 28))T\(two(&$0, 23)):\(two(&$0, 59)):\(two(&$0, 59))Z" },
        { "/kurse/\(year(&$0))\(two(&$0, 12))\(two(&$0, 28))" },
        { "\($0.pick(words)) \(year(&$0))-\(year(&$0)) \(two(&$0, 23))h\(two(&$0, 59))" },
    ]

    private static let versions: [ScrubCorpus.Maker] = [
        { "/docs/\($0.next(below: 20)).\($0.next(below: 20)).\($0.next(below: 20))/\(slug(&$0)).html" },
        { "/download/\(slug(&$0))-v\($0.next(below: 9)).\($0.next(below: 9)).\($0.next(below: 9)).\($0.next(below: 9)).zip" },
        { "/npm/\($0.pick(words))@\($0.next(below: 30)).\($0.next(below: 30)).\($0.next(below: 30))/dist/\($0.pick(words)).min.js" },
        { "macos 10.15.\($0.next(below: 9))" },
        { "version \($0.next(below: 9)).\($0.next(below: 99)).\($0.next(below: 99)).\($0.next(below: 99))" },
        { "chrome \(90 + $0.next(below: 50)).0.\(4000 + $0.next(below: 3000)).\($0.next(below: 250))" },
        { "section \(1 + $0.next(below: 9)).\(1 + $0.next(below: 9)).\(1 + $0.next(below: 9))" },
    ]

    private static let numbers: [ScrubCorpus.Maker] = [
        { "/p/\(id(&$0, 12))" },
        { "/node/\(id(&$0, 8))/edit" },
        { "978\($0.text(ScrubCorpus.digits, 10))" },
        { "isbn 978-2-\($0.text(ScrubCorpus.digits, 2))-\($0.text(ScrubCorpus.digits, 6))-\($0.text(ScrubCorpus.digits, 1))" },
        { "\($0.next(below: 90)).\($0.text(ScrubCorpus.digits, 6)), \($0.next(below: 90)).\($0.text(ScrubCorpus.digits, 6))" },
        { "\(1 + $0.next(below: 99)) \($0.text(ScrubCorpus.digits, 3)),\($0.text(ScrubCorpus.digits, 2)) €" },
        { "\(1 + $0.next(below: 99)).\($0.text(ScrubCorpus.digits, 3)),\($0.text(ScrubCorpus.digits, 2)) EUR" },
        { "/\($0.pick(words))/\($0.text("123456789", 1))\($0.text(ScrubCorpus.digits, 4))-\($0.pick(words))" },
        { "\($0.pick(words)) \($0.pick([640, 1024, 1920, 3840]))x\($0.pick([480, 768, 1080, 2160]))" },
        { "/\(1 + $0.next(below: 99))/\(1 + $0.next(below: 99))/\(1 + $0.next(below: 99))" },
    ]

    private static let codes: [ScrubCorpus.Maker] = [
        { "/dp/B0\($0.text("ABCDEFGHJKLMNPQRSTUVWXYZ0123456789", 8))" },
        { "/watch/\($0.text(ScrubCorpus.base62 + "-_", 11))" },
        { "/loi/LEGIARTI\($0.text(ScrubCorpus.digits, 12))" },
        { "#\($0.text(ScrubCorpus.hex, 6))" },
        { "/commit/\($0.text(ScrubCorpus.hex, 7 + $0.next(below: 6)))" },
        { "/assets/\($0.pick(words))-\($0.text(ScrubCorpus.hex, 20)).js" },
        { "erreur 0x8\($0.text(ScrubCorpus.hex, 7))" },
        { "\($0.pick(words)) \($0.text("ABCDEFGH", 2))-\($0.text(ScrubCorpus.digits, 4))/\($0.text("ABCDEFGH", 1))" },
        { "/s?page=\(id(&$0, 3))&sort=\($0.pick(words))" },
    ]

    private static let phrases: [ScrubCorpus.Maker] = [
        { sentence(&$0) },
        { sentence(&$0).uppercased() },
        { "\($0.pick(words)) \(year(&$0)) \($0.pick(words)) \($0.next(below: 1000))" },
        { "\($0.pick(words)) @ \($0.pick(words)) \($0.next(below: 24))h" },
        { "\($0.pick(words)) at \($0.pick(words)) dot \($0.pick(words))" },
        { "\($0.pick(words)) : \($0.pick(words)) – \($0.pick(words)) (\(year(&$0)))" },
    ]

    private static let files: [ScrubCorpus.Maker] = [
        { "IMG_\(year(&$0))\(two(&$0, 12))\(two(&$0, 28))_\($0.text(ScrubCorpus.digits, 6)).jpg" },
        { "/photo_\(year(&$0))-\(two(&$0, 12))-\(two(&$0, 28))_\(two(&$0, 23))-\(two(&$0, 59))-\(two(&$0, 59)).jpg" },
        { "/img/\($0.pick(words))@2x.png" },
        { "/\($0.pick(words))_\($0.pick(words))_\(year(&$0)).pdf" },
        { "/\(slug(&$0))_\($0.next(below: 20)).\($0.next(below: 20)).tar.gz" },
        { "/uploads/\(year(&$0))/\(two(&$0, 12))/\(slug(&$0))-1024x768.jpg" },
    ]
}
