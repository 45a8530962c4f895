import {
  iso, parseDay, startOfMonth, startOfWeek,
} from './day.js';
import { createCalendar } from './engine/site-calendar.js';

const counts = { visits: 0, pageviews: 0, bounces: 0, engaged_seconds: 0, events: 0 };

/** Labels of every point of a range, also of those without a visit; hours still to come are left out. */
const labelsOf = ({ from, to, timezone }, step, now) => {
  const [first, last] = [parseDay(from), parseDay(to)];
  const labels = [];
  if (step === 'hour') {
    const calendar = createCalendar(timezone);
    const end = Math.min(calendar.startOfDay(last + 1), now + 1);
    for (let at = calendar.startOfDay(first); at < end; at += 3600) labels.push(calendar.label(at));
  } else if (step === 'month') {
    for (let day = startOfMonth(first); day <= last; day = startOfMonth(day, 1)) labels.push(iso(day).slice(0, 7));
  } else {
    const isWeek = step === 'week';
    for (let day = isWeek ? startOfWeek(first) : first; day <= last; day += isWeek ? 7 : 1) labels.push(iso(day));
  }
  return labels;
};

/** First day that has a row of its own where older ones are kept as months; -Infinity where every day has. */
const firstDated = (rows) => {
  const months = rows.filter(({ value }) => parseDay(value) === null && parseDay(`${value}-01`) !== null);
  if (months.length === 0) return -Infinity;
  const month = parseDay(`${months[months.length - 1].value}-01`);
  const end = startOfMonth(month, 1);
  const inside = rows.map(({ value }) => parseDay(value)).find((day) => day !== null && day >= month && day < end);
  return inside ?? end;
};

/**
 * A report over time with a row for every step of its range up to now (`OverviewReader.filled`).
 *
 * @param now seconds since 1970 up to which hours have begun
 * @returns `{ report, undated }`: how many of the first rows are of days that are only kept inside a month
 */
export const filled = (report, step, now) => {
  const known = new Map(report.rows.map((row) => [row.value, row]));
  const rows = labelsOf(report, step, now).map((value) => known.get(value) ?? { value, ...counts });
  const first = step === 'day' || step === 'week' ? firstDated(report.rows) : -Infinity;
  const undated = rows.filter(({ value }) => parseDay(value) !== null && parseDay(value) < first).length;
  return { report: { ...report, rows }, undated };
};

/** Whether the first and the last point reach beyond the range: weeks and months that it does not hold whole. */
export const cuts = ({ from, to }, step) => {
  const [first, last] = [parseDay(from), parseDay(to)];
  switch (step) {
    case 'week': return { start: startOfWeek(first) < first, end: startOfWeek(last) + 6 > last };
    case 'month': return { start: startOfMonth(first) < first, end: startOfMonth(last, 1) - 1 > last };
    default: return { start: false, end: false };
  }
};
