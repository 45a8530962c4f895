public struct Scrubber { public static func scrub(_ t: String) -> String { t } }
