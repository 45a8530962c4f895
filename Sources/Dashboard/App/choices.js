import {
  dayOf, civil, inYear, iso, parseDay, startOfMonth,
} from './day.js';

/** What the chart can show, in the order of the tiles. */
export const metrics = ['visits', 'visitors', 'pageviews', 'time', 'bounce', 'events'];

/** Most points of a chart. */
const most = 400;

const length = (from, to) => parseDay(to) - parseDay(from) + 1;

/** Steps that make a readable chart of a range. Hours are kept for a shorter time than days: `firstHours` is the first day that has all of them. */
export const steps = (from, to, firstHours = from) => {
  const days = length(from, to);
  return [['hour', days <= 7 && from >= firstHours], ['day', days > 1 && days <= most], ['week', days > 13], ['month', days > 58]]
    .filter(([, fits]) => fits).map(([name]) => name);
};

/** The step that a range is first shown by. */
export const stepFor = (from, to) => {
  const days = length(from, to);
  if (days === 1) return 'hour';
  return days <= 100 ? 'day' : 'month';
};

/**
 * Ranges that are one click away, `[{ name, from, to }]`; the name is a phrase. None begins before the first day with data, and equal
 * ones are offered once.
 */
export const presets = (page) => {
  const today = parseDay(page.today);
  const first = Math.min(parseDay(page.first ?? page.current.from), today);
  const last = (days) => [today - days + 1, today];
  const month = startOfMonth(today);
  const all = [
    ['today', ...last(1)], ['yesterday', today - 1, today - 1], ['last7', ...last(7)], ['last28', ...last(28)], ['last30', ...last(30)],
    ['last90', ...last(90)], ['thisMonth', month, today], ['lastMonth', startOfMonth(today, -1), month - 1],
    ['thisYear', dayOf(civil(today).year, 1, 1), today], ['last12', startOfMonth(today, -11), today], ['sinceFirst', first, today],
  ];
  const known = new Set();
  return all.filter(([, , to]) => to >= first).map(([name, from, to]) => ({ name, from: iso(Math.max(from, first)), to: iso(to) }))
    .filter(({ from, to }) => !known.has(from + to) && known.add(from + to));
};

/** The range that another is compared with, `{ from, to }`; null for none. */
export const comparedRange = ({ from, to, comparison }) => {
  const [start, end] = [parseDay(from), parseDay(to)];
  if (comparison === 'year') return { from: iso(inYear(start, -1)), to: iso(inYear(end, -1)) };
  if (comparison === 'none') return null;
  const isYear = start === startOfMonth(end, -11);
  if (isYear) return { from: iso(startOfMonth(start, -12)), to: iso(inYear(end, -1)) };
  return { from: iso(start - (end - start + 1)), to: iso(start - 1) };
};
