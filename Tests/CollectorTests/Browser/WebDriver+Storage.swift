import Foundation

/// What the browser keeps for a page.
extension WebDriver {
    struct Cookie: Sendable, Hashable, Decodable {
        let name: String
        let value: String
        let domain: String
        let path: String
        let secure: Bool
        let httpOnly: Bool
        let sameSite: String
        /// Unix time in seconds; nil for a cookie of the session.
        let expiry: Double?
    }

    /// The cookies that the current page's host would get, HttpOnly ones too.
    func cookies() async throws -> [Cookie] {
        let answer = try await send("GET", "/cookie")
        return try JSONDecoder().decode([Cookie].self, from: JSONEncoder().encode(answer))
    }

    func cookie(_ name: String) async throws -> Cookie? {
        try await cookies().first { $0.name == name }
    }

    /// Sets a cookie for the current page's host.
    func setCookie(_ name: String, _ value: String) async throws {
        try await send("POST", "/cookie", ["cookie": ["name": .string(name), "value": .string(value), "path": "/", "sameSite": "Lax"]])
    }

    /// Everything stored by the current page's origin, by kind: cookies, localStorage, sessionStorage, IndexedDB, caches, service workers.
    /// Empty when nothing is.
    func storage() async throws -> [String: Value] {
        var stored: [String: Value] = [:]
        let cookies = try await cookies()
        if !cookies.isEmpty { stored["cookies"] = .array(cookies.map { .string($0.name) }) }
        let script = """
            const kept = { localStorage: Object.keys(localStorage), sessionStorage: Object.keys(sessionStorage),
                databases: (await indexedDB.databases()).map(d => d.name), caches: window.caches ? await caches.keys() : [],
                workers: navigator.serviceWorker ? (await navigator.serviceWorker.getRegistrations()).map(r => r.scope) : [] };
            return Object.fromEntries(Object.entries(kept).filter(([, names]) => names.length));
            """
        guard case .object(let others) = try await execute("return (async () => { \(script) })()") else { return stored }
        return stored.merging(others) { first, _ in first }
    }
}
