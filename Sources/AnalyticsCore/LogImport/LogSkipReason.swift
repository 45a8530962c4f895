/// Why a line of a server log is neither a page view nor a download. Every line is counted under one reason.
public enum LogSkipReason: String, CaseIterable, Sendable {
    /// Another method than GET, or none.
    case method
    /// Redirects, errors other than 404, partial answers.
    case status
    /// Style sheets, scripts, pictures, fonts, feeds, `robots.txt`: what pages load and machines ask for.
    case asset
    /// A host that is not among the site's.
    case host
    /// An address or a target that could not be read.
    case unreadable
    /// A referrer that is known for spam.
    case spam
    /// No consent where the configuration says `unconsented: none`.
    case unconsented
}

/// What a path asks for, as far as its last letters tell.
enum LogTarget {
    case page, download, asset

    private static let assets: Set<String> = [
        "css", "js", "mjs", "map", "json", "xml", "txt", "ico", "png", "jpg", "jpeg", "gif", "svg", "webp", "avif", "bmp", "tif", "tiff", "xbm", "woff",
        "woff2", "ttf", "otf", "eot", "wasm", "webmanifest", "rss", "atom", "mp3", "mp4", "m4a", "m4v", "webm", "ogg", "ogv", "wav", "avi", "mov",
        "mpg", "mpeg", "flv", "swf", "zip", "gz", "tgz", "bz2", "xz", "7z", "rar", "tar", "exe", "msi", "dmg", "pkg", "deb", "rpm", "iso", "apk",
        "pdf", "doc", "docx", "xls", "xlsx", "ppt", "pptx", "odt", "ods", "odp", "csv", "epub", "ics", "vcf", "class", "jar", "xpm", "ts", "m3u8",
        "properties", "less", "scss", "vtt", "webapp", "appcache",
    ]

    /// - Parameter path: without its query.
    init(path: String, downloads: Set<String>) {
        let name = path.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
        guard let dot = name.lastIndex(of: "."), dot != name.startIndex || name == ".well-known" else {
            self = path.contains("/.well-known/") ? .asset : .page
            return
        }
        let ending = name[name.index(after: dot)...].lowercased()
        self = downloads.contains(ending) ? .download : Self.assets.contains(ending) ? .asset : .page
    }
}
