// What is counted by, and which rules hold for it (Rollup/Dimension.swift). Names are those of `sillage report --by`.

/** What stands for folded values, in stored counts and in reports. */
export const OTHER = '(other)';

/** Dimensions that are counted together, in the order of the rows of a filter file. */
export const PAIRED = ['page', 'entry', 'channel', 'source', 'utm_campaign', 'country', 'language', 'browser', 'os', 'device', 'goal'];

const DATED_STEPS = new Set(['day', 'week', 'month']);
const PROGRAMS = new Set(['bot', 'bot_class', 'bot_reason']);
const OF_HISTORY = new Set(['visit_number', 'recency', 'cohort']);
const OF_EVERY_VISIT = new Set(['entry', 'channel', 'source', 'country', 'language', 'browser', 'os', 'device']);
/** Where files have what was done on one page: the pages before and after it, what was downloaded from it. */
const ON_PAGE = new Map([
  ['previous', 'previous'],
  ['next', 'next'],
  ['download', 'page_download'],
  ['outbound', 'page_outbound'],
  ['search', 'page_search'],
  ['vote', 'page_vote'],
]);
const DETAILED = new Set(['vote', 'video', 'form', 'email', 'custom', 'notfound', 'consent']);

/** Whether rows are days, weeks or months. */
export const isDatedStep = (by) => DATED_STEPS.has(by);
/** Whether rows count programs, which are no people: none is folded. */
export const isBot = (by) => PROGRAMS.has(by);
/** Whether rows count requests or messages that belong to no visit: k is compared with their events. */
export const isOutsideVisits = (by) => PROGRAMS.has(by) || by === 'email';
/** Whether values come from what a consenting visitor's own browser remembers. */
export const isOfHistory = (by) => OF_HISTORY.has(by);
/** Whether each visit has exactly one value. */
export const isOfEveryVisit = (by) => OF_EVERY_VISIT.has(by);
/** Whether rows say what was done with their value. */
export const hasDetails = (by) => DETAILED.has(by);
/** Whether details are texts that pages send, of which rare ones are folded. */
export const foldsDetails = (by) => by === 'custom' || by === 'notfound';

/** The name of the details that answer a question about one page; undefined where it is none, or one of two-way counts. */
export const detailsOnPage = (by, filterDimension) => (filterDimension === 'page' ? ON_PAGE.get(by) : undefined);
/** Whether details have all counts, and not visits and events alone. */
export const hasAllCounts = (detail) => [...ON_PAGE.values()].includes(detail);

/**
 * Whether a report by `by` (undefined: only totals) can be asked for with a filter on a dimension, or without any (undefined).
 * @param {string | undefined} by
 * @param {string | undefined} filterDimension
 */
export const canFilter = (by, filterDimension) => {
  if (detailsOnPage(by, filterDimension)) return true;
  if (by === 'next' || by === 'previous') return false;
  if (filterDimension === undefined || by === undefined || DATED_STEPS.has(by)) return true;
  if (by === 'hour' || by === 'funnel' || by === 'frequency') return false;
  return by === filterDimension || (PAIRED.includes(by) && PAIRED.includes(filterDimension));
};
