// Rows of hours, days, weeks and months (ReportBuilder.timeRows).

import { endOfStep, startOfStep, stepLabel } from './days.js';
import { fold } from './folding.js';
import { add, row, zero } from './metrics.js';

/** One row for each hour that has any count, by its local label. */
export const hourRows = ({ archive, calendar }, range) => {
  const rows = [];
  archive.forEachHour(range, calendar.startOfDay(range.first), calendar.startOfDay(range.last + 1), (hour, counts) => rows.push([hour, counts]));
  rows.sort((a, b) => a[0] - b[0]);
  return rows.map(([hour, counts]) => row(calendar.label(hour), counts));
};

/** One row for each day, week or month that has any count. Days kept as a month have a row together, whatever the step. */
export const datedRows = ({ archive, visitors, k }, { range, by, filter }) => {
  const sums = new Map();
  const collect = (day, counts, isMonth) => {
    const step = isMonth ? 'month' : by;
    const start = startOfStep(step, day);
    // Of a month and a day that begin together, the month comes first.
    const key = start * 2 + (step === 'month' ? 0 : 1);
    if (!sums.has(key)) sums.set(key, { step, start, counts: zero() });
    add(sums.get(key).counts, counts);
  };
  if (filter) archive.forEachDayOf(filter.dimension, filter.value, range, collect);
  else archive.forEachDay(range, collect);
  const ordered = [...sums.entries()].sort((a, b) => a[0] - b[0]).map((entry) => entry[1]);
  const rows = ordered.map(({ step, start, counts }) => {
    const made = row(stepLabel(step, start), counts);
    if (!filter) addVisitors(made, visitors, { first: Math.max(start, range.first), last: Math.min(endOfStep(step, start), range.last) });
    return made;
  });
  return filter ? fold(rows, { k, isSorted: false }) : { rows, other: undefined };
};

const addVisitors = (made, visitors, range) => {
  const found = visitors.visitors(range);
  if (!found) return;
  const { counted, estimate, low, high, low_confidence: confidence } = found;
  // A standard range of which nothing is known has zeros, and nothing about confidence.
  made.visitors = confidence === undefined ? { counted } : { counted, estimate, low, high };
};
