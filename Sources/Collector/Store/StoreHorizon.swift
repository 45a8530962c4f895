import AnalyticsCore

/// The oldest detail that may rest in the store.
typealias StoreHorizon = FadingHorizon

extension FadingHorizon {
    /// - Parameter now: from `ClockAnchor` where something is deleted by it.
    init(_ settings: Settings, at now: Timestamp) {
        self.init(
            at: now, hourly: settings.hourlySeconds, daily: settings.dailySeconds, visitors: settings.consentLifetimeSeconds,
            monthly: settings.monthlySeconds)
    }
}

extension Settings {
    /// Fewest visits a value may stand for when it has faded.
    var fadingK: Int { max(k, Fading.smallestK) }
}
