import AnalyticsCore
import HTTPTypes
import Hummingbird

/// A request for the visitor page, as the collector understands any request.
struct VisitorRequest {
    let headers: HTTPFields
    let address: ClientAddress
    /// The collector's host, as the browser names it, in lower case and without a port.
    let host: String
    let cookies: OwnCookies
    let signals: PrivacySignals
    let isFrench: Bool
    let time: Timestamp
    /// What a button has done, when this page follows it.
    let done: String?
    /// Whether the address names the language, so that it stays named.
    let namesLanguage: Bool

    init(_ request: Hummingbird.Request, address: ClientAddress, at time: Timestamp) {
        headers = request.headers
        self.address = address
        self.time = time
        host = PageOrigin.host(of: (request.head.authority ?? "")[...]).lowercased()
        cookies = OwnCookies(Self.value("Cookie", in: headers))
        signals = PrivacySignals(
            doNotTrack: Self.value("DNT", in: headers) == "1", globalPrivacyControl: Self.value("Sec-GPC", in: headers) == "1")
        let asked = request.uri.queryParameters["lang"].map { String($0) }
        namesLanguage = asked == "fr" || asked == "en"
        isFrench = Self.isFrench(namesLanguage ? asked ?? "" : Self.value("Accept-Language", in: headers))
        done = request.uri.queryParameters["done"].map { String($0) }
    }

    var userAgent: String { headers[.userAgent] ?? "" }

    subscript(name: String) -> String? { HTTPField.Name(name).flatMap { headers[$0] } }

    /// The page that a form was sent from.
    var page: PageOrigin? { PageOrigin(self["Origin"] ?? self["Referer"] ?? "") }

    /// Whether the form stood on a page of this very host: nobody else's page may choose for the visitor.
    ///
    /// The browser says so itself (Fetch Metadata); older ones name the page in `Origin` or `Referer`. A request that says neither is refused.
    var isOwnForm: Bool {
        if let site = self["Sec-Fetch-Site"] { return site == "same-origin" }
        return !host.isEmpty && page?.host.lowercased() == host
    }

    private static func value(_ name: String, in headers: HTTPFields) -> String { HTTPField.Name(name).flatMap { headers[$0] } ?? "" }

    /// Whether French is preferred to English (RFC 9110 §12.5.4), or neither is named.
    static func isFrench(_ header: String) -> Bool {
        func weight(of language: String) -> Double? {
            header.lowercased().split(separator: ",").prefix(50).compactMap { item -> Double? in
                let parts = item.split(separator: ";").map { $0.filter { $0 != " " } }
                guard let tag = parts.first, tag == language || tag.hasPrefix(language + "-") else { return nil }
                return parts.dropFirst().first { $0.hasPrefix("q=") }.flatMap { Double($0.dropFirst(2)) } ?? 1
            }.max()
        }
        return (weight(of: "fr") ?? 0.0005) >= (weight(of: "en") ?? 0.0004)
    }
}

extension VisitorRequest: CustomStringConvertible, CustomReflectable {
    var description: String { "VisitorRequest" }
    var customMirror: Mirror { Mirror(self, children: [:]) }
}
