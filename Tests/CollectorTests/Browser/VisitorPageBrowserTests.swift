import Foundation
import Testing

extension BrowserTests {
    /// The visitor page in a real browser: each button works, with and without script, and the tracker on the site's pages obeys.
    struct VisitorPageBrowserTests {
        private static func press(_ action: String, _ mounted: MountedSite) async throws {
            try await mounted.browser.click("button[value=\(action)]")
            // The page before may say something of an earlier choice.
            _ = try await eventually("the answer to \(action)") { try await mounted.browser.address().hasSuffix("done=\(action)") ? true : nil }
            _ = try await eventually("its words") { try await mounted.browser.text("[role=status]").isEmpty ? nil : true }
        }

        @Test(arguments: [true, false])
        func eachButtonWorks(hasScript: Bool) async throws {
            try await MountedSite.run { mounted in
                func visitor() async throws {
                    try await mounted.browser.devTools("Emulation.setScriptExecutionDisabled", ["value": .bool(!hasScript)])
                    try await mounted.open("/visitor?lang=fr")
                }
                func site() async throws -> [RecordedEvent] {
                    try await mounted.browser.devTools("Emulation.setScriptExecutionDisabled", ["value": false])
                    let before = try await mounted.settledCount()
                    try await mounted.open("/next.html")
                    return Array(try await mounted.site.settled().dropFirst(before)).filter { $0.event == "pageview" }
                }
                try await visitor()
                #expect(try await mounted.browser.text(".state").contains("Aucun choix"))
                try await Self.press("accept", mounted)
                #expect(try await mounted.browser.text(".state").contains("accepté"))
                let cookie = try #require(try await mounted.browser.cookie("sillage"))
                let id = String(cookie.value.prefix(22))
                #expect(try await mounted.browser.text("main").contains(id), "shown to its owner")
                let view = try #require(try await site().first)
                #expect(view.visitor == id && view.consent == "granted" && view.history?.visit == 1 && view.history?.lag == -1)

                try await visitor()
                try await Self.press("refuse", mounted)
                #expect(try await mounted.cookieNames() == [])
                let refused = try #require(try await site().first)
                #expect(refused.visitor == nil && refused.consent == nil)

                try await visitor()
                try await Self.press("accept", mounted)
                try await Self.press("oppose", mounted)
                #expect(try await mounted.browser.text(".state").contains("Vous vous opposez"))
                #expect(try await mounted.cookieNames() == ["sillage-oppose"])
                #expect(try await site().isEmpty, "the tracker is silent")

                try await visitor()
                try await Self.press("again", mounted)
                #expect(try await mounted.cookieNames() == [])
                #expect(try await site().count == 1)

                try await visitor()
                try await Self.press("oppose", mounted)
                try await Self.press("erase", mounted)
                #expect(try await mounted.cookieNames() == [])
                #expect(try await site().count == 1)
            }
        }

        /// Said on the collector's own host, an opposition holds on every host of the site.
        @Test func anOppositionReachesTheSite() async throws {
            try await MountedSite.run { mounted in
                try await mounted.open()
                try await mounted.browser.click("#yes")
                _ = try await mounted.signedCookie()
                try await mounted.open("/visitor", host: "stats.site.test")
                #expect(try await mounted.browser.text("#main").contains("d’autres hôtes"))
                try await Self.press("oppose", mounted)
                let cookie = try #require(try await mounted.browser.cookie("sillage-oppose"))
                #expect(cookie.domain == ".site.test")
                let before = try await mounted.settledCount()
                try await mounted.open()
                #expect(try await mounted.cookieNames() == ["sillage-oppose"], "the history of the page's host goes at once")
                #expect(try await mounted.site.settled().count == before)
                try await mounted.open("/visitor", host: "stats.site.test")
                try await Self.press("again", mounted)
                try await mounted.open()
                #expect(try await mounted.site.settled().count > before)
            }
        }

        @Test func signalsAreShownAndCannotBeOverruled() async throws {
            try await MountedSite.run { mounted in
                try await mounted.browser.devTools("Network.enable")
                try await mounted.browser.devTools("Network.setExtraHTTPHeaders", ["headers": ["DNT": "1"]])
                try await mounted.open("/visitor?lang=en")
                #expect(try await mounted.browser.text(".state").contains("Your browser refuses for you"))
                #expect(try await mounted.browser.execute("return document.querySelector('[value=accept]').disabled") == true)
            }
        }

        /// Looked at in both languages, both schemes and on a phone: nothing overflows, everything can be reached, contrasts suffice.
        @Test(arguments: ["fr", "en"], ["light", "dark"])
        func canBeReadByEverybody(language: String, scheme: String) async throws {
            try await MountedSite.run { mounted in
                let browser = mounted.browser
                try await browser.prefer(colorScheme: scheme)
                try await mounted.open("/visitor?lang=\(language)")
                try await Self.press("accept", mounted)
                for (name, width) in [("wide", 1280.0), ("phone", 390.0), ("narrow", 320.0)] {
                    try await browser.devTools(
                        "Emulation.setDeviceMetricsOverride", ["width": .number(width), "height": 900, "deviceScaleFactor": 1, "mobile": false])
                    #expect(try await browser.execute("return document.documentElement.scrollWidth <= innerWidth") == true, "\(name)")
                    let height = try await browser.execute("return document.documentElement.scrollHeight")
                    try await browser.devTools(
                        "Emulation.setDeviceMetricsOverride", ["width": .number(width), "height": height, "deviceScaleFactor": 1, "mobile": false])
                    let folder = URL(filePath: RunningCollector.binary).deletingLastPathComponent().appending(path: "screenshots")
                    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
                    try await browser.screenshot().write(to: folder.appending(path: "visitor-\(language)-\(scheme)-\(name).png"))
                }
                let faults = try await browser.execute(Self.audit)
                #expect(faults.array?.compactMap(\.string) == [])
                let others = try await browser.execute("return performance.getEntriesByType('resource').map(e => e.name)")
                #expect(others.array?.isEmpty == true, "nothing is loaded")
            }
        }

        /// Landmarks, headings, names, sizes of targets, alike buttons, and the contrast of every text (WCAG 2.2).
        private static let audit = """
            const faults = [];
            const fail = (test, what) => test || faults.push(what);
            const all = selector => [...document.querySelectorAll(selector)];
            fail(all('main').length == 1 && all('header').length == 1 && all('footer').length == 1, 'landmarks');
            fail(all('h1').length == 1 && all('section').every(s => document.getElementById(s.getAttribute('aria-labelledby'))?.tagName == 'H2'), 'headings');
            fail(all('table').every(t => t.caption && [...t.rows].every(r => r.cells[0].scope == 'row')), 'tables');
            const buttons = all('button');
            fail(buttons.length == 4 && buttons.every(b => b.textContent.trim() && document.getElementById(b.getAttribute('aria-describedby'))), 'names');
            fail(buttons.every(b => b.getBoundingClientRect().height >= 44), 'targets');
            const style = b => { const s = getComputedStyle(b); return [s.color, s.backgroundColor, s.borderColor, s.fontSize, s.fontWeight, b.offsetWidth, b.offsetHeight].join(); };
            fail(new Set(buttons.map(style)).size == 1, 'every button has the same prominence');
            fail(all('a, button').every(e => e.tabIndex == 0), 'reachable');
            const rgb = text => text.match(/[\\d.]+/g).map(Number);
            const luminance = ([r, g, b]) => [r, g, b].map(v => (v /= 255) <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4).reduce((sum, v, i) => sum + v * [.2126, .7152, .0722][i], 0);
            for (const element of all('body *')) {
                if (![...element.childNodes].some(n => n.nodeType == 3 && n.data.trim()) || ['STYLE', 'SCRIPT'].includes(element.tagName)) continue;
                let ground = element, color;
                while (ground && ((color = rgb(getComputedStyle(ground).backgroundColor)), color[3] === 0)) ground = ground.parentElement;
                const [one, two] = [luminance(rgb(getComputedStyle(element).color)), luminance(color)].sort((a, b) => b - a);
                fail((one + .05) / (two + .05) >= 4.5, element.tagName + ' ' + element.className + ' ' + element.textContent.slice(0, 20) + ' ' + ((one + .05) / (two + .05)).toFixed(1));
            }
            return faults;
            """
    }
}
