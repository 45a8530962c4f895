import { rates } from './format.js';

const isZero = (row) => ['visits', 'pageviews', 'bounces', 'engaged_seconds', 'events'].every((key) => row[key] === 0);

/** Visitors of a point over time; none where nothing happened at all, null where they are not known: hours, and days whose tables have faded. */
export const knownVisitors = ({ visitors, ...row }) => {
  if (visitors && visitors.estimate !== undefined) return visitors.estimate;
  if (isZero(row)) return 0;
  return visitors && visitors.counted > 0 ? visitors.counted : null;
};

/** The part of them that was counted; the rest is estimated. */
export const countedVisitors = (row) => (knownVisitors(row) === null || !row.visitors ? knownVisitors(row) : row.visitors.counted);

/** Visitors of a report's total: the estimate where there is one, else those that were counted. */
export const shownVisitors = (visitors) => (hasEstimate(visitors) ? visitors.estimate : visitors.counted);

/** Whether anything is known of visitors that were not counted: reports without say 0, and no interval. */
export const hasEstimate = (visitors) => visitors.low_confidence !== undefined || visitors.low > 0 || visitors.high > 0;

/**
 * What the chart can show, by name: `label` (phrase), `of(row)` → number or null, `words(format, value)` → the value in a sentence,
 * `axis(format, value)`, and whether its `top` is found as a whole number.
 */
export const measures = {
  visits: { label: 'visits', of: (row) => row.visits, words: (format, value) => format.visits(value) },
  visitors: {
    label: 'estimatedVisitors', of: knownVisitors, words: (format, value) => format.count(value, 'visitorOne', 'visitorMany'),
  },
  pageviews: { label: 'pageviews', of: (row) => row.pageviews, words: (format, value) => format.count(value, 'pageviewOne', 'pageviewMany') },
  time: {
    label: 'visibleTime',
    of: (row) => rates(row).visibleSeconds,
    words: (format, value) => format.duration(value),
    axis: (format, value) => format.duration(value),
  },
  bounce: {
    label: 'bounceRate',
    of: (row) => rates(row).bounce,
    words: (format, value) => format.percent(value),
    axis: (format, value) => format.percent(value),
  },
  events: { label: 'events', of: (row) => row.events, words: (format, value) => format.count(value, 'eventOne', 'eventMany') },
};
