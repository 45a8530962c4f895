import Foundation

/// The forms under which a subdivision's name is looked up, exact to loose. Each starts with its own sign, so they never mix.
enum NameKey {
    static func all(of name: String) -> [String] {
        let words = words(of: name)
        let telling = words.filter { !genericWords.contains($0) }
        let kept = (telling.isEmpty ? words : telling)
        return [whole(name), "~" + kept.sorted().joined(), "≈" + kept.map(stem(of:)).sorted().joined()]
    }

    static func whole(_ name: String) -> String { "=" + words(of: name).joined(separator: " ") }

    private static func words(of name: String) -> [String] {
        var plain = name
        for (letter, base) in letters { plain = plain.replacingOccurrences(of: letter, with: base) }
        return plain.folding(options: [.diacriticInsensitive, .caseInsensitive], locale: nil).lowercased()
            .filter { !"’'‘ʻʼ`ʿʾʹ".contains($0) }
            .split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }

    /// Slavic, Baltic and Swedish endings off, transliterations evened out.
    private static func stem(of word: String) -> String {
        let ending = endings.first { word.hasSuffix($0) && word.count - $0.count >= 4 } ?? ""
        return word.dropLast(ending.count)
            .replacingOccurrences(of: "j", with: "y")
            .replacingOccurrences(of: "kh", with: "h")
            .replacingOccurrences(of: "iy", with: "y")
            .replacingOccurrences(of: "yy", with: "y")
    }

    /// Letters that have no diacritic to fold away.
    private static let letters = [
        ("ø", "o"), ("Ø", "O"), ("ł", "l"), ("Ł", "L"), ("ß", "ss"), ("đ", "d"), ("Đ", "D"), ("ı", "i"), ("æ", "ae"), ("Æ", "Ae"),
        ("ə", "a"), ("Ə", "A"),
    ]

    private static let endings = [
        "skaya", "skaja", "skogo", "skiy", "skij", "skyi", "skoye", "sky", "ska", "ski", "sko", "ckaja", "ckij", "cka", "yanskij",
        "iy", "yj", "ij", "y", "aya", "aja", "a", "s", "o", "e",
    ]

    private static let genericWords = Set(
        """
        province provincia provincie region regiao state estado governorate district distrito departement departamento department
        county municipality baladiyat of the and city territory republic respublika autonomous oblast oblasty kray krai kraj
        prefecture parish emirate division capital special federal voivodeship canton kommun lan se land fylke maakond maa apskritis
        novads judet metropolitan area voblasc voblasts zupanija okrug zudece rajons raionul raion pagasts municipio
        do de da del di la le el al as ash ad an ar at az i y et e o va shi sheng si gu ken to fu changwat zizhiqu zhuangzu huizi
        uygur uyghur zhuang hui teukbyeolsi gwangyeoksi teukbyeoljachido avtonomnyj avtonomnyy avtonomna gorod grad shahri shaary
        oblysy stad administrative saint st sankt
        """.split { $0 == " " || $0 == "\n" }.map(String.init))
}
