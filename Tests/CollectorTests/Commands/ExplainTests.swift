import Foundation
import Testing

/// INTERFACE "explain", on the binary.
@Suite struct ExplainTests {
    private struct Answer: Decodable {
        struct Bot: Decodable {
            var `class`: String
            var name: String
            var reason: String
        }
        var browser: String
        var os: String
        var device: String
        var bot: Bot?
        var channel: String
        var source: String
        var campaign: String?
        var country: String?
        var page: String?
        var counted: Bool
        var dropped: String?
        var spam: Bool
    }

    private func explain(_ lines: [String], _ arguments: [String] = []) throws -> [String] {
        let folder = NSTemporaryDirectory() + "sillage-explain-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try (lines.joined(separator: "\n") + "\n").write(toFile: folder + "/in", atomically: true, encoding: .utf8)
        let command = "cd '\(folder)' && '\(RunningCollector.binary)' explain \(arguments.joined(separator: " ")) < in"
        return try Shell.run("/bin/sh", ["-c", command]).out.split(separator: "\n").map(String.init)
    }

    private func answer(_ line: String) throws -> Answer { try JSONDecoder().decode(Answer.self, from: Data(line.utf8)) }

    @Test func answersStandBesideTheirQuestions() throws {
        let chrome = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36"
        let lines = try explain([
            #"{"ua":"\#(chrome)","referrer":"https://www.google.fr/","url":"https://example.org/jean@example.org/?utm_campaign=c1&gclid=1","ip":"192.0.2.1"}"#,
            "no json", #"{"ua":"curl/8.0"}"#, #"{"ua":"\#(chrome)","referrer":"http://semalt.com/","url":"https://example.org/"}"#,
            #"{"ua":"\#(chrome)","headers":{"Sec-CH-UA-Platform":"\"Chrome OS\"","DNT":"1"}}"#, #"{"ua":"\#(chrome)","screen":"1x1"}"#,
        ])
        #expect(lines.count == 6)
        let first = try answer(lines[0])
        #expect(first.browser == "Chrome" && first.os == "Windows" && first.device == "desktop" && first.bot == nil && first.counted)
        #expect(first.channel == "paid_search" && first.source == "Google" && first.campaign == "c1" && first.page == "/[email]/")
        #expect(lines[1].contains("error"))
        let tool = try answer(lines[2])
        #expect(tool.bot?.name == "curl" && tool.bot?.class == "library" && tool.dropped == "bot" && !tool.counted)
        #expect(try answer(lines[3]).dropped == "spam" && answer(lines[3]).spam)
        #expect(try answer(lines[4]).os == "Chrome OS")
        #expect(try answer(lines[5]).bot?.reason == "screen")
    }

    @Test func optionsAskOnce() throws {
        let lines = try explain([], ["--url", "https://example.org/a", "--referrer", "https://chatgpt.com/", "--header", "'user-agent: curl/8'"])
        #expect(lines.count == 1)
        #expect(try answer(lines[0]).channel == "ai_assistant" && answer(lines[0]).bot?.name == "curl")
    }
}
