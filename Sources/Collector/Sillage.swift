import ArgumentParser

/// The one binary: collector and everything an operator does with its data.
@main
struct Sillage: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sillage",
        abstract: "Privacy-first web analytics: counts visits, keeps no visitor",
        subcommands: [
            ServeCommand.self, CheckCommand.self, ReportCommand.self, ImportCommand.self, ExplainCommand.self, DashboardCommand.self, RotateCommand.self,
            PurgeCommand.self, AuditCommand.self, PolicyCommand.self, EstimateCommand.self, KeysCommand.self, UnsealCommand.self, SubjectCommand.self,
            DemoCommand.self, SampleCommand.self, VersionCommand.self,
        ])

    static func main() async {
        await Launch.run()
    }
}
