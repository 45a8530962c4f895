extension LogFormat {
    /// Most lines that `guess` looks at.
    public static let guessedLines = 100

    /// From strict to lenient: the first that fits is taken. `vhost` before `combined`, which would read the host as an address, and
    /// `nginx`, which takes JSON members of many names, last of the JSON formats.
    private static let byStrictness: [LogFormat] = [
        .cloudfront, .iis, .caddy, .traefik, .nginx, .s3, .elb, .haproxy, .vhost, .combined, .common,
    ]

    /// The format of a file from its first lines (at most `guessedLines` are read); nil when none fits. A format fits when more than half of
    /// the lines that are no comments are requests. Linear in the bytes given, once per format.
    public static func guess(_ lines: [[UInt8]]) -> LogFormat? {
        byStrictness.first { $0.fits(lines.prefix(guessedLines)) }
    }

    private func fits(_ lines: ArraySlice<[UInt8]>) -> Bool {
        var parser = LogParser(format: self)
        var (requests, broken) = (0, 0)
        for line in lines {
            switch line.withUnsafeBytes({ parser.parse($0) }) {
            // Traefik's other format is `combined`, and named so.
            case .request where self == .traefik && line.first != UInt8(ascii: "{"): broken += 1
            case .request: requests += 1
            case .comment: break
            case .broken: broken += 1
            }
        }
        return requests > broken
    }
}
