const keys = ['visits', 'pageviews', 'bounces', 'engaged_seconds', 'events'];
const nothing = Object.fromEntries(keys.map((key) => [key, 0]));

/**
 * What the figures of a period are measured against (`Comparison`): `{ counts, isPossible, visitors }`.
 *
 * An unfinished day against a whole one would always look like a fall: by the hour, today is compared with the day before up to the
 * same hour. In longer periods the unfinished end weighs little, the whole period before stands.
 */
export const compare = ({ current, previous, step, events, isOpen, first }) => {
  const isPossible = Boolean(previous) && !current.counted && !previous.counted && !isHalfDay({ current, isOpen, step })
    && !isBeforeAll({ previous, first });
  if (!isPossible) return { counts: nothing, isPossible, visitors: null };
  if (step === 'hour' && current.rows.length < previous.rows.length) {
    const counts = { ...nothing };
    for (const row of previous.rows.slice(0, current.rows.length)) for (const key of keys) counts[key] += row[key];
    return { counts, isPossible, visitors: null };
  }
  return { counts: { ...previous.total, events: events[1] }, isPossible, visitors: comparableVisitors(current.total.visitors, previous.total.visitors) };
};

/** Whether only the day in progress is shown, and not by the hour. */
export const isHalfDay = ({ current, isOpen, step }) => Boolean(isOpen) && current.from === current.to && step !== 'hour';

/** Whether nothing was counted yet in the period before. */
export const isBeforeAll = ({ previous, first }) => Boolean(previous && first) && previous.to < first;

/** Visitors of a part of the days are no measure for those of all. */
const comparableVisitors = (now, before) => {
  if (!now || !before || now.since || before.since) return null;
  return before.low_confidence !== undefined ? before.estimate : before.counted;
};
