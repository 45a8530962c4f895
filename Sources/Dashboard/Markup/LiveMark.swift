/// How a page is told that its collector serves it: a line of its head, empty in files, that names where to ask for what happens now.
///
/// Without a name the script never asks anybody.
public enum LiveMark {
    static let markup: HTML = "<meta name=\"sillage-live\" content=\"\">"

    /// The line as it stands in files.
    public static var empty: String { markup.source }

    /// The line with an address, as a collector sends it.
    public static func naming(_ address: String) -> String {
        let markup: HTML = "<meta name=\"sillage-live\" content=\"\(address)\">"
        return markup.source
    }

    /// Name of the folder that holds the pages of a site.
    public static func folder(of site: String) -> String { PageAddress.folder(of: site) }
}
