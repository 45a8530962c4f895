/// The formats of server access logs that can be read. docs/log-import.md shows a line of each.
public enum LogFormat: String, CaseIterable, Sendable {
    /// Apache and nginx: common and then referrer and user agent; fields after these are allowed. Also Sillage's own access log and
    /// Traefik's default.
    case combined
    /// Common Log Format; referrer and user agent are read when they follow.
    case common
    /// `host:port` or `host` before common or combined (Apache's `vhost_combined`, nginx with `$host` first).
    case vhost
    /// nginx: a JSON object per line (`escape=json`), its members named after nginx's variables.
    case nginx
    /// Caddy's JSON.
    case caddy
    /// Traefik's JSON, and its common format.
    case traefik
    /// IIS: W3C extended log file format, blanks between columns.
    case iis
    /// Amazon CloudFront's standard log: W3C extended, tabs between columns.
    case cloudfront
    /// HAProxy's `option httplog`, with or without a syslog prefix.
    case haproxy
    /// AWS load balancers, classic and application.
    case elb
    /// Amazon S3 server access log.
    case s3
}
