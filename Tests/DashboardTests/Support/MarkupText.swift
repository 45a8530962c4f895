@testable import Dashboard

extension HTML {
    /// What a person reads: the text without the tags, entities of ours undone, spaces made plain and single.
    var text: String {
        var text = ""
        var isInside = false
        for scalar in source.unicodeScalars {
            switch scalar {
            case "<":
                isInside = true
                text += " "
            case ">": isInside = false
            case "\u{A0}", "\u{202F}", "\n": text += isInside ? "" : " "
            default: if !isInside { text.unicodeScalars.append(scalar) }
            }
        }
        for (entity, sign) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")] {
            text = text.replacing(entity, with: sign)
        }
        return text.split(separator: " ").joined(separator: " ")
    }
}
