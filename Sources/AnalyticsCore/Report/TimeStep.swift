/// A row of a report over time.
public enum TimeStep: String, CaseIterable, Sendable { case hour, day, week, month }
