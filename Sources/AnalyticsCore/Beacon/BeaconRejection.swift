/// Why a beacon is refused as a whole. Nothing of it is counted; the page gets the status and the one-line reason.
public enum BeaconRejection: String, Error, CaseIterable, Sendable {
    case malformedJSON = "malformed_json"
    case notAnObject = "not_an_object"
    case noEvents = "no_events"
    case tooManyEvents = "too_many_events"
    case missingEvent = "missing_event"
    case unknownEvent = "unknown_event"
    case missingURL = "missing_url"
    case badURL = "bad_url"
    case unknownSite = "unknown_site"
    case unknownHost = "unknown_host"
    case bodyTooLarge = "body_too_large"
    case rateLimited = "rate_limited"
    case unavailable = "unavailable"
    case methodNotAllowed = "method_not_allowed"
    case malformedHTTP = "malformed_http"

    /// HTTP status of the answer.
    public var status: Int {
        switch self {
        case .malformedJSON, .notAnObject, .noEvents, .tooManyEvents, .missingEvent, .unknownEvent, .missingURL, .badURL,
            .malformedHTTP:
            400
        case .unknownSite, .unknownHost: 403
        case .methodNotAllowed: 405
        case .bodyTooLarge: 413
        case .rateLimited: 429
        case .unavailable: 503
        }
    }

    /// One line for the developer of the page; never holds anything that was sent.
    public var explanation: String {
        switch self {
        case .malformedJSON: "the body is not JSON (RFC 8259)"
        case .notAnObject: "an event must be a JSON object"
        case .noEvents: "the array holds no event"
        case .tooManyEvents: "the array holds more events than the limit"
        case .missingEvent: "the key event is missing"
        case .unknownEvent: "the event is of no known kind"
        case .missingURL: "the key url is missing"
        case .badURL: "url is not an absolute http or https URL"
        case .unknownSite: "no such site is configured here"
        case .unknownHost: "the url's host is not among the hosts of the site"
        case .bodyTooLarge: "the body is larger than the limit"
        case .rateLimited: "too many beacons from this address"
        case .unavailable: "the beacon could not be stored, try again"
        case .methodNotAllowed: "this path does not take that method"
        case .malformedHTTP: "the request is not HTTP/1.1"
        }
    }
}
