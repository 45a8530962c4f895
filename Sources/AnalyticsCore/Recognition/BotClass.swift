/// What kind of program asks for pages on its own.
///
/// `crawler` search and archive robots · `ai` collectors and agents of language models · `preview` link previews of messengers and social
/// networks · `monitor` availability and speed checks · `tool` programs of site owners and the unnamed · `headless` browsers without a
/// screen · `library` HTTP libraries in scripts · `feed` feed and podcast readers · `scanner` security scanners.
public enum BotClass: String, CaseIterable, Hashable, Sendable {
    case crawler, ai, preview, monitor, tool, headless, library, feed, scanner
}
