/// One event object as the collector would get it (INTERFACE "Event object").
struct RecordedEvent: Sendable, Decodable {
    struct History: Sendable, Hashable, Decodable {
        let group: Int
        let lag: Int
        let decisionLag: Int
        let returned: Bool
        let created: String
        let visit: Int

        private enum CodingKeys: String, CodingKey {
            case group, lag, returned, created, visit
            case decisionLag = "decision_lag"
        }
    }

    let site: String?
    let event: String
    let url: String
    let referrer: String?
    let screen: String?
    let language: String?
    let consent: String?
    let decided: Bool?
    let visitor: String?
    let history: History?
    let data: WebDriver.Value?
}
