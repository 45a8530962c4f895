@testable import Dashboard

extension DashboardFile {
    /// What a reader without a script gets: the page up to the script's data.
    var markup: String { content.firstRange(of: "<script type=").map { String(content[..<$0.lowerBound]) } ?? content }

    /// The page and its data, up to the script.
    var withoutScript: String { content.firstRange(of: "<script>").map { String(content[..<$0.lowerBound]) } ?? content }
}
