/// A notice as a page of its own: nothing is loaded, no script runs, light and dark. The `<article>` can be taken into another page.
struct NoticePage: Sendable {
    let language: Language
    let title: NoticeText?
    let chapters: [NoticeChapter]

    var markup: HTML {
        """
        <!doctype html>
        <html lang="\(language.rawValue)"><head><meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
        <meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">
        <title>\((title ?? chapters.first?.title ?? "").plain)</title>
        <style>\(Self.style)</style></head>
        <body><main><article lang="\(language.rawValue)">
        \(heading)\(chapters.map(section).joined())</article></main></body></html>

        """
    }

    private var heading: HTML { title.map { "<h1>\(Self.inline($0))</h1>\n" } ?? "" }

    private func section(_ chapter: NoticeChapter) -> HTML {
        let (tag, inner): (HTML, HTML) = title == nil ? ("h1", "h2") : ("h2", "h3")
        return """
            <section aria-labelledby="\(chapter.section.rawValue)">
            <\(tag) id="\(chapter.section.rawValue)">\(Self.inline(chapter.title))</\(tag)>
            \(chapter.blocks.map { Self.markup($0, heading: inner) }.joined())</section>

            """
    }

    private static func markup(_ block: NoticeBlock, heading: HTML) -> HTML {
        switch block {
        case .heading(let text): "<\(heading)>\(inline(text))</\(heading)>\n"
        case .paragraph(let text): "<p>\(inline(text))</p>\n"
        case .list(let items): "<ul>\n\(items.map { item -> HTML in "<li>\(inline(item))</li>\n" }.joined())</ul>\n"
        case .table(let table): markup(table)
        }
    }

    /// Scrolls by itself where it is wider than the page, also by keyboard.
    private static func markup(_ table: NoticeTable) -> HTML {
        let columns = table.columns.map { column -> HTML in "<th scope=\"col\">\(inline(column))</th>" }
        let rows = table.rows.map { row -> HTML in
            let cells = row.dropFirst().map { cell -> HTML in "<td>\(inline(cell))</td>" }
            return "<tr><th scope=\"row\">\(inline(row.first ?? ""))</th>\(cells.joined())</tr>\n"
        }
        return """
            <div class="wide" role="region" tabindex="0" aria-label="\(table.caption.plain)"><table>
            <caption>\(inline(table.caption))</caption>
            <thead><tr>\(columns.joined())</tr></thead>
            <tbody>
            \(rows.joined())</tbody></table></div>

            """
    }

    private static func inline(_ text: NoticeText) -> HTML {
        text.runs.map { run -> HTML in
            switch run {
            case .words(let words): "\(words)"
            case .value(let value): "<bdi>\(value)</bdi>"
            case .code(let value): "<code>\(value)</code>"
            case .blank(let name): "<mark>[\(name)]</mark>"
            case .link(let address): "<a href=\"\(address)\">\(address)</a>"
            case .strong(let words): "<strong>\(words)</strong>"
            }
        }.joined()
    }

    private static let style: HTML = """
        :root{color-scheme:light dark}body{font:400 1rem/1.6 system-ui,sans-serif;margin:0;color:light-dark(#12212b,#e4ecef);\
        background:light-dark(#fff,#0d1519)}main{max-width:48rem;margin:2rem auto;padding:0 1rem}h1{font-size:1.75rem;line-height:1.25}\
        h2{font-size:1.3rem;line-height:1.3;margin-top:2em}h3{font-size:1.1rem;margin-top:1.6em}a{color:light-dark(#0b6577,#5cc1d3)}\
        .wide{overflow-x:auto}table{border-collapse:collapse;width:100%;font-size:.925rem}caption{text-align:start;font-weight:600;padding:.5em 0}\
        th,td{border:1px solid light-dark(#c5d0d5,#33444d);padding:.4em .6em;text-align:start;vertical-align:top}\
        thead th{background:light-dark(#eef3f5,#17242b)}mark{background:light-dark(#ffe08a,#6b5200);color:inherit;padding:0 .2em}\
        code{font-size:.9em;overflow-wrap:anywhere}
        """
}
