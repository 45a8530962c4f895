import Foundation
import Testing

extension BrowserTests {
    /// The harness itself, against a page on the disk.
    struct WebDriverTests {
        private static let html = """
            <!doctype html><title>Harness</title><input id="field"><p id="out">before</p>
            <button onclick="out.textContent = field.value || 'clicked'; gesture = navigator.userActivation.isActive">Go</button>
            <script>setTimeout(() => document.body.insertAdjacentHTML('beforeend', '<b id=late>late</b>'), 50)</script>
            """

        private func withPage(_ body: (WebDriver) async throws -> Void) async throws {
            let page = FileManager.default.temporaryDirectory.appendingPathComponent("webdriver-\(UUID().uuidString).html")
            try Self.html.write(to: page, atomically: true, encoding: .utf8)
            defer { try? FileManager.default.removeItem(at: page) }
            try await WebDriver.run { browser in
                try await browser.navigate(to: page.absoluteString)
                try await body(browser)
            }
        }

        @Test func clicksTypesAndWaits() async throws {
            try await withPage { browser in
                #expect(try await browser.text("#out") == "before")
                try await browser.click("button")
                #expect(try await browser.text("#out") == "clicked")
                #expect(try await browser.execute("return gesture") == true)
                try await browser.type("été 🌊", into: "#field")
                try await browser.click("button")
                #expect(try await browser.text("#out") == "été 🌊")
                #expect(try await browser.text("#late") == "late")
            }
        }

        @Test func scriptsReturnValues() async throws {
            try await withPage { browser in
                let value = try await browser.execute("return { sum: arguments[0] + arguments[1], list: [null, true, 'x'] }", 2, 3)
                #expect(value == ["sum": 5, "list": [.null, true, "x"]])
                #expect(try await browser.execute("return Promise.resolve(document.title)") == "Harness")
                await #expect(throws: WebDriverError.self) { try await browser.execute("throw new Error('no')") }
            }
        }

        @Test func picturesAndPrints() async throws {
            try await withPage { browser in
                let picture = try await browser.screenshot()
                #expect(picture.prefix(4) == Data([0x89, 0x50, 0x4E, 0x47]))
                let paper = try await browser.print()
                #expect(paper.prefix(4) == Data("%PDF".utf8))
            }
        }

        @Test func devToolsReachNewPages() async throws {
            try await withPage { browser in
                try await browser.beforeEveryPage("window.early = document.readyState")
                try await browser.prefer(colorScheme: "dark")
                try await browser.navigate(to: browser.execute("return location.href").string ?? "")
                #expect(
                    try await browser.execute("return [early, matchMedia('(prefers-color-scheme: dark)').matches]") == ["loading", true])
            }
        }

        @Test func impossibleCommandsSayWhy() async throws {
            try await withPage { browser in
                let error = await #expect(throws: WebDriverError.self) { try await browser.send("POST", "/elements", ["using": "magic"]) }
                #expect(error?.description.contains("invalid") == true)
            }
        }
    }
}
