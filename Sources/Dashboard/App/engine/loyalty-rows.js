// How often consenting visitors come back (ReportBuilder+Loyalty.swift).

import { dayText, endOfMonth, startOfMonth } from './days.js';
import { fold } from './folding.js';
import { className } from './loyalty-class.js';
import { add, countsOf, row, zero } from './metrics.js';

/** Most calendar months of cohorts that one report lists: the newest. */
const LONGEST_COHORTS = 36;

/** Rows in the classes that are reported. */
export const classed = (rows, dimension) => {
  const sums = new Map();
  for (const found of rows) {
    const name = className(found.value, dimension);
    if (!sums.has(name)) sums.set(name, zero());
    add(sums.get(name), countsOf(found));
  }
  return [...sums].map(([name, counts]) => row(name, counts));
};

/**
 * One row for each calendar month of the question, as far as it lies inside: visits with consent; how often each visitor came only of
 * months that the range covers whole (up to today), since files have no others.
 */
export const frequencyRows = ({ archive, k, today }, range, limit) => {
  const months = new Map();
  archive.forEachDayOf('consent', 'granted', range, (day, counts) => {
    const start = startOfMonth(day);
    if (!months.has(start)) months.set(start, zero());
    add(months.get(start), counts);
  });
  const rows = [...months].sort((a, b) => a[0] - b[0]).map(([start, counts]) => {
    const made = row(dayText(start).slice(0, 7), counts);
    const isWhole = range.first <= start && range.last >= Math.min(endOfMonth(start), today);
    const known = isWhole ? fileSays(archive, start, 'frequency')?.visitors : undefined;
    return known ? { ...made, visitors: known } : made;
  });
  return fold(rows, { k, limit, isSorted: false });
};

/** Visitors of each whole calendar month that the question touches, by month of first visit, oldest month first. */
export const cohortMonths = ({ archive, k }, range, limit) => {
  const months = [];
  for (let offset = 0; offset < LONGEST_COHORTS; offset++) {
    const start = startOfMonth(range.last, -offset);
    if (start < startOfMonth(range.first)) break;
    const found = fileSays(archive, start, 'cohorts');
    if (found && Array.isArray(found.rows)) months.push(limited(found, k, limit));
  }
  return months.reverse();
};

/** What files say about a calendar month: today's file knows more of the running one. */
const fileSays = (archive, start, key) => {
  const isRunning = archive.now && archive.now.start === start;
  const found = (isRunning ? archive.now.payload[key] : undefined) ?? archive.fileOfMonth(start)?.payload[key];
  return found && Object.keys(found).length > 0 ? found : undefined;
};

/** The same with no more than `limit` rows: the smallest are folded. */
const limited = (cohorts, k, limit) => {
  if (limit === undefined || cohorts.rows.length <= limit) return cohorts;
  const rows = cohorts.rows.map(({ value, visitors }) => row(value, [visitors, 0, 0, 0, 0]));
  const rest = { values: cohorts.other?.values ?? 0, counts: [cohorts.other?.visitors ?? 0, 0, 0, 0, 0] };
  const folded = fold(rows, { k, limit, isSorted: false, rest });
  return {
    month: cohorts.month,
    rows: folded.rows.map(({ value, visits }) => ({ value, visitors: visits })),
    ...(folded.other && { other: { values: folded.other.values, visitors: folded.other.visits } }),
  };
};
