import AnalyticsCore
import Foundation

/// Looks for private keys where they are most easily forgotten: beside the configuration.
struct OfficerKeySearch {
    /// Path of the configuration file; nil when there is none.
    let configuration: String?

    private static let mostFiles = 1000
    private static let mostBytes = 64 << 10

    func run(_ ledger: inout AuditLedger) {
        guard let configuration else { return ledger.tell(.officerKey, "no configuration file, so no folder beside the data was looked at") }
        let folder = URL(filePath: configuration).deletingLastPathComponent().path
        let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted().prefix(Self.mostFiles)
        var looked = 0
        for name in names {
            let path = folder + "/" + name
            let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
            guard descriptor >= 0 else { continue }
            defer { close(descriptor) }
            var status = stat()
            guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_size <= Self.mostBytes else { continue }
            looked += 1
            var needles = NeedleSet()
            needles.add(Array(KeyText.privatePrefix.utf8), .officerKey)
            var first: Int?
            try? ByteScan(form: .opaque, needles: needles).read(descriptor) { find in
                if case .needle(_, let offset) = find, ContentCheck.isOfficerKey(descriptor, offset) { first = first ?? offset }
            }
            if let first { ledger.add(.officerKey, path, "a private key", offset: first) }
        }
        ledger.tell(.officerKey, "\(looked) files beside the configuration, and every file of the data folder")
    }
}
