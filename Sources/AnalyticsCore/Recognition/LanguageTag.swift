/// The language a browser asks for first.
public enum LanguageTag {
    /// Primary subtag of `fr-FR` or of an Accept-Language list (`fr-FR,fr;q=0.9`): two or three small letters, or empty.
    public static func primary(_ text: String?) -> String {
        guard let text else { return "" }
        let letters = text.utf8.drop(while: ASCII.isSpace).prefix(4).prefix(while: ASCII.isLetter)
        guard letters.count == 2 || letters.count == 3 else { return "" }
        let rest = text.utf8[letters.endIndex...].first
        guard rest == nil || rest.map({ "-_,; ".utf8.contains($0) }) == true else { return "" }
        return String(decoding: letters.map(ASCII.lowercased), as: UTF8.self)
    }
}
