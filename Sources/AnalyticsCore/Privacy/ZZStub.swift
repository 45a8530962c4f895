public struct Scrubber { public static func scrub(_ t: String) -> String { t } }
public struct HostPattern: Hashable, Sendable { let t: String; public init?(_ text: String) { t = text }; public func matches(_ host: String) -> Bool { t == host } }
public struct PageURL: Hashable, Sendable { public let host: String; public let path: String
 public init?(_ t: String, keepParameters: Set<String>) { host = t; path = t }
 public func parameter(_ n: String) -> String? { nil } }
public struct Referrer: Sendable { public let host, location, source: String; public init?(_ t: String, isInternal: (String) -> Bool) { host = t; location = t; source = t } }
public struct Campaign: Sendable { public let source, medium, campaign, term, content: String?; public init(_ p: PageURL) { source = nil; medium = nil; campaign = nil; term = nil; content = nil } }
public enum Channel: String { case direct; public static func classify(referrer: Referrer?, campaign: Campaign?) -> Channel { .direct } }
public enum LanguageTag { public static func primary(_ t: String) -> String { t } }
public enum ScreenClass { public static func name(_ t: String) -> String { t } }
public enum DeviceClass: String, Sendable { case other }
public struct UserAgent: Hashable, Sendable { public let browser, browserVersion, os, osVersion: String; public let device: DeviceClass; public init(parsing t: String) { browser = t; browserVersion = ""; os = ""; osVersion = ""; device = .other } }
public struct BotVerdict: Sendable { public let name: String; public init?(userAgent: String) { return nil } }
