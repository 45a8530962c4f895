import Foundation

/// What a site shows of this moment. No figure stands for fewer than k visits.
public struct LiveFigures: Sendable, Equatable {
    /// Most pages named.
    public static let maximumPages = 5

    public struct Minute: Sendable, Equatable {
        /// Visits that began; nil: fewer than k.
        public var visits: Int?
        /// nil: fewer than k visits were there.
        public var pageviews: Int?
    }

    /// A page and the visits that show it. Untrusted text: escape it wherever it is shown.
    public struct Page: Sendable, Equatable, Encodable {
        public var value: String
        public var visits: Int
    }

    /// What was folded: how many pages, and the visits that show them.
    public struct Other: Sendable, Equatable, Encodable {
        public var values: Int
        public var visits: Int
    }

    /// Visits that were heard of in the last five minutes; nil: fewer than k.
    public var now: Int?
    /// The last thirty minutes (UTC), oldest first; the last one is not over.
    public var minutes: [Minute]
    /// Pages of the visits now, most first; with `other` they are all of them.
    public var pages: [Page]
    public var other: Other?
    public var k: Int
}

extension LiveFigures: Encodable {
    private enum CodingKeys: String, CodingKey { case now, minutes, pages, other, k }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(now, forKey: .now)
        try container.encode(minutes, forKey: .minutes)
        try container.encode(pages, forKey: .pages)
        try container.encode(other, forKey: .other)
        try container.encode(k, forKey: .k)
    }

    /// One line, keys sorted; what is nil is `null`.
    public func json() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(self), as: UTF8.self)
    }
}

extension LiveFigures.Minute: Encodable {
    private enum CodingKeys: String, CodingKey { case visits, pageviews }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(visits, forKey: .visits)
        try container.encode(pageviews, forKey: .pageviews)
    }
}
