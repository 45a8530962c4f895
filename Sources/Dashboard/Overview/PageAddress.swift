/// Where pages lie in the dashboard folder: `example.org/index.html`, `example.org/en.html`.
enum PageAddress {
    static func path(site: String, _ language: Language, of languages: [Language]) -> String {
        "\(folder(of: site))/\(file(language, of: languages))"
    }

    /// The page of a language beside the others: the first language has the entrance.
    static func file(_ language: Language, of languages: [Language]) -> String {
        language == languages.first ? "index.html" : "\(language.rawValue).html"
    }

    /// A folder for a site, the same letters where they are harmless in paths and links; other bytes become `~2F`. Different sites
    /// never share a folder, and none hides, leaves the dashboard or takes the place of `index.html`.
    static func folder(of site: String) -> String {
        if site == "index.html" { return "~69ndex.html" }
        var folder = ""
        for (index, byte) in site.utf8.enumerated() {
            if isHarmless(byte), index > 0 || byte != UInt8(ascii: ".") {
                folder.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                folder += "~" + String(byte >> 4, radix: 16, uppercase: true) + String(byte & 15, radix: 16, uppercase: true)
            }
        }
        return folder.isEmpty ? "~" : folder
    }

    private static func isHarmless(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
        case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."): true
        default: false
        }
    }
}
