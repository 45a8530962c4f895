import Foundation

/// The progress bar of an import, on a terminal; nothing elsewhere.
struct ImportProgress {
    private let path: String
    private let isShown = isatty(STDERR_FILENO) == 1
    private let start = ContinuousClock.now
    private var last = ContinuousClock.now
    private var hasShown = false

    init(path: String) { self.path = String(path.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7F }.map(Character.init)) }

    /// - Parameter part: of the log that has been read, 0…1; nil when its size is unknown.
    mutating func show(lines: Int, part: Double?) {
        guard isShown, ContinuousClock.now - last >= .milliseconds(200) else { return }
        last = .now
        hasShown = true
        let seconds = (last - start) / .seconds(1)
        FileHandle.standardError.write(Data("\r\u{1B}[K\(Self.text(path: path, lines: lines, part: part, seconds: seconds))".utf8))
    }

    mutating func end() {
        guard hasShown else { return }
        hasShown = false
        FileHandle.standardError.write(Data("\r\u{1B}[K".utf8))
    }

    /// `access.log  [████░░░░]  42 %  310 000 lines/s  12 s left`
    static func text(path: String, lines: Int, part: Double?, seconds: Double) -> String {
        let rate = "\(Int(Double(lines) / max(seconds, 0.001))) lines/s"
        guard let part, part > 0 else { return "\(path)  \(lines) lines  \(rate)" }
        let filled = Int(part * 20)
        let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: 20 - filled)
        return "\(path)  [\(bar)]  \(Int(part * 100)) %  \(rate)  \(Int((seconds / part - seconds).rounded(.up))) s left"
    }
}
