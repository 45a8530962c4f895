// Counts of a cell: visits, page views, bounces, engaged seconds, events, in this order (Rollup/Metrics.swift).

/** How many counts a cell has. */
export const WIDTH = 5;

/** Counts of nothing. */
export const zero = () => [0, 0, 0, 0, 0];

/** Adds `more` to `sum`. */
export const add = (sum, more) => {
  for (let index = 0; index < sum.length; index++) sum[index] += more[index];
};

/** A row of a report. */
export const row = (value, counts) => ({
  value,
  visits: counts[0],
  pageviews: counts[1],
  bounces: counts[2],
  engaged_seconds: counts[3],
  events: counts[4],
});

/** The counts of a row. */
export const countsOf = (of) => [of.visits, of.pageviews, of.bounces, of.engaged_seconds, of.events];

/** Whether a row counts nothing. */
export const isEmpty = (of) => !(of.visits || of.pageviews || of.bounces || of.engaged_seconds || of.events);
