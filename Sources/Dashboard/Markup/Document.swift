/// The frame of every page: only our own script runs, nothing is loaded from anywhere else, nobody learns where a reader comes from.
struct Document: Sendable {
    var language: Language
    var title: String
    /// More for the head, as a forward.
    var extraHead: HTML
    var body: HTML
    /// What the script works with, as JSON without `<`; nil for a page without a script.
    var data: String?

    /// Style sheet and script stand in the page, allowed by their hashes: `'self'` matches no `file:` address. What the script loads by
    /// script elements is allowed with it ('strict-dynamic', CSP 3): the data files beside the page.
    static let policy = """
        default-src 'none'; style-src 'sha256-\(StyleSheet.sha256)'; script-src 'strict-dynamic' 'sha256-\(PageScript.sha256)'; \
        connect-src 'self'; img-src data:; base-uri 'none'; form-action 'none'
        """

    var markup: HTML {
        """
        <!doctype html>
        <html lang="\(language.rawValue)"><head><meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="\(Self.policy)">
        <meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex, nofollow">
        <meta name="referrer" content="no-referrer"><meta name="color-scheme" content="light dark">\(LiveMark.markup)
        <title>\(title)</title>\(extraHead)
        <link rel="icon" href="\(Self.icon)">
        <style>\(HTML(styleSheet: StyleSheet.text))</style></head>
        <body>\(body)\(scripts)</body></html>

        """
    }

    private var scripts: HTML {
        guard let data else { return "" }
        return "\n<script type=\"application/json\" id=\"page\">\(HTML(data: data))</script>\n<script>\(HTML(script: PageScript.text))</script>"
    }

    /// The mark, in the page itself: a browser asks for no `/favicon.ico`.
    private static let icon = """
        data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 24 24' fill='none' stroke='%231c7286' \
        stroke-width='2.5' stroke-linecap='round'%3E%3Cpath d='M3 7c3-3.5 6-3.5 9 0s6 3.5 9 0'/%3E%3Cpath opacity='.6' \
        d='M3 12.5c3-3.5 6-3.5 9 0s6 3.5 9 0'/%3E%3Cpath opacity='.3' d='M3 18c3-3.5 6-3.5 9 0s6 3.5 9 0'/%3E%3C/svg%3E
        """
}
