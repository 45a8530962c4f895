/// Adds events up into what the store keeps. Pure: the same events give the same counts.
///
/// `absorb` takes events in journal order; `days` holds what has been gained since the last `clear()`, which follows a successful
/// write. Cost of an event is constant (about 20 one-way and 45 two-way counts); memory is per distinct value and cell.
public struct Rollup: Sendable {
    /// Distinct values counted per day and dimension; further ones count as `(other)`.
    public let valuesPerDay: Int
    public private(set) var days: [SiteDay: DayRollup] = [:]
    /// Times a value was folded because its dimension was full.
    public private(set) var folded = 0

    public init(valuesPerDay: Int) { self.valuesPerDay = max(1, valuesPerDay) }

    public mutating func absorb(_ event: Event) {
        let key = SiteDay(site: event.site, day: event.day)
        days[key, default: DayRollup()].absorb(event, valuesPerDay: valuesPerDay, folded: &folded)
    }

    /// Makes the values a day already has known, so that its limit holds across a restart.
    public mutating func restore(_ key: SiteDay, dimension: Dimension, values: [String]) {
        for value in values {
            days[key, default: DayRollup()].register(dimension, StoredText(recognised: value), limit: valuesPerDay)
        }
    }

    /// Whether anything waits to be written.
    public var hasChanges: Bool { days.values.contains { $0.hasChanges } }

    /// Forgets the counts, keeps the known values.
    public mutating func clear() {
        for key in days.keys { days[key]?.clear() }
    }

    /// Forgets days before `day` that have nothing to write.
    public mutating func forget(before day: Day) {
        days = days.filter { $0.key.day >= day || $0.value.hasChanges }
    }
}

/// A site's day.
public struct SiteDay: Hashable, Sendable {
    public let site: String
    public let day: Day

    public init(site: String, day: Day) {
        self.site = site
        self.day = day
    }
}
