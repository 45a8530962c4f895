import ArgumentParser
import Dashboard

struct PolicyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "policy", abstract: "Writes the privacy notice, cookie declaration, register entry and self-assessment from the configuration",
        discussion: """
            What only the company can say comes from notice.* in the configuration; what is missing there stands in brackets.
            The texts say what the configuration does. Whether that is lawful for a site is for its data protection officer to judge.
            """)

    @OptionGroup var options: ConfigurationOptions

    @Option(help: "fr or en")
    var lang: Language

    @Option(help: "md or html")
    var format = Notice.Format.md

    @Option(help: "notice, cookies, register or exemption (default: all that apply)")
    var section: NoticeSection?

    @Option(help: "Only this site (default: all sites together)")
    var site: String?

    func run() throws {
        var settings = try options.load()
        if let site { settings.sites = [try options.load(site: site).1] }
        print(Notice(facts: NoticeFacts(settings), language: lang).text(section, format: format), terminator: "")
    }
}

extension Language: ExpressibleByArgument {}
extension Notice.Format: ExpressibleByArgument {}
extension NoticeSection: ExpressibleByArgument {}
