// The rules of Sources/AnalyticsCore/Report once more, straight from the tables of a world, without files.

import { dayNumber, dayText, endOfMonth, startOfMonth, startOfWeek } from '../../../../Sources/Dashboard/App/engine/days.js';
import { PAIRED } from '../../../../Sources/Dashboard/App/engine/dimensions.js';
import { REST, SEPARATOR } from './world.js';

const codePoints = (text) => [...text.normalize('NFC')].map((character) => character.codePointAt(0));

const compare = (a, b) => {
  for (let index = 0; index < Math.max(a.length, b.length); index++) {
    if (a[index] !== b[index]) return (a[index] ?? -1) - (b[index] ?? -1);
  }
  return 0;
};

const compareText = (a, b) => compare(codePoints(a), codePoints(b)) || (a < b ? -1 : Number(a > b));
const NAMES = ['visits', 'pageviews', 'bounces', 'engaged_seconds', 'events'];
const object = (counts) => Object.fromEntries(NAMES.map((name, index) => [name, counts[index]]));
const plus = (a, b) => a.map((count, index) => count + b[index]);
const none = [0, 0, 0, 0, 0];
/** Breakdowns that are answered for one page from counts of their own. */
export const ON_PAGE = ['next', 'previous', 'download', 'outbound', 'search', 'vote'];
const isNone = (counts) => counts.every((count) => count === 0);

/** Cells `[key, counts]` of a table in covered days. */
const cellsIn = (table, { first, last }) => {
  const found = [];
  for (const rows of [table?.days, table?.months]) {
    for (const [day, cells] of rows ?? []) {
      if (day >= first && day <= last) for (const [cell, counts] of cells) found.push([cell, counts, day, rows === table.months]);
    }
  }
  return found;
};

const summed = (cells) => {
  const sums = new Map();
  for (const [key, counts] of cells) sums.set(key, plus(sums.get(key) ?? none, counts));
  return [...sums].filter(([, counts]) => !isNone(counts)).map(([value, counts]) => ({ value, counts }));
};

const extended = ({ first, last }, folded) => {
  const newest = (day) => folded?.get(startOfMonth(day)) ?? -1e9;
  let [lower, upper] = [first, last];
  if (newest(lower) >= lower) lower = startOfMonth(lower);
  if (newest(upper) > upper) upper = endOfMonth(upper);
  return { first: lower, last: upper };
};

/** - Parameter count: index of what is compared with k. */
export const naiveFold = (all, k, limit, sorted, count = 0) => {
  const other = { values: 0, counts: none };
  const hide = (row) => {
    other.values += 1;
    other.counts = plus(other.counts, row.counts);
  };
  all.filter((row) => row.value === '(other)').forEach(hide);
  const candidates = all.filter((row) => row.value !== '(other)' && !isNone(row.counts));
  candidates.filter((row) => row.counts[count] < k).forEach(hide);
  const key = (row) => [-row.counts[0], -row.counts[1], -row.counts[4]];
  const order = candidates.filter((row) => row.counts[count] >= k).sort((a, b) => compare(key(a), key(b)) || compareText(a.value, b.value));
  order.slice(limit ?? order.length).forEach(hide);
  const shown = order.slice(0, limit ?? order.length);
  while (k > 1 && other.values > 0 && (other.values < 2 || other.counts[count] < k) && shown.length) hide(shown.pop());
  return { rows: sorted ? shown : candidates.filter((row) => shown.includes(row)), other: other.values ? other : null };
};

const foldDetails = (own, k) => {
  const order = (list) => list.sort((a, b) => b.events - a.events || compareText(a.value, b.value));
  const shown = order(own.filter((detail) => detail.visits >= k && detail.value !== '(other)'));
  const rest = own.filter((detail) => detail.visits < k || detail.value === '(other)');
  const sum = (name) => rest.reduce((total, detail) => total + detail[name], 0);
  while (k > 1 && rest.length && (rest.length < 2 || sum('visits') < k) && shown.length) rest.push(shown.pop());
  return rest.length ? [...shown, { value: '(other)', visits: sum('visits'), events: sum('events') }] : shown;
};

const mean = (details) => {
  const votes = details.reduce((sum, detail) => sum + detail.events, 0);
  if (details.some(({ value }) => value !== 'up' && value !== 'down') || votes === 0) return undefined;
  return Math.round((details.filter(({ value }) => value === 'up').reduce((sum, detail) => sum + detail.events, 0) / votes) * 100) / 100;
};

const addDetails = (world, days, by, rows) => {
  for (const row of rows) {
    const own = summed(cellsIn(world.details[by], days))
      .filter(({ value }) => value.startsWith(row.value + SEPARATOR))
      .map(({ value, counts }) => ({ value: value.slice(row.value.length + 1), visits: counts[0], events: counts[4] }));
    if (!own.length) continue;
    if (by === 'vote' && mean(own) !== undefined) row.mean = mean(own);
    row.details = by === 'custom' || by === 'notfound' ? foldDetails(own, world.k) : own.sort((a, b) => b.events - a.events || compareText(a.value, b.value));
  }
};

const dimensionRows = (world, days, { by, filter, limit }, total) => {
  const k = by === 'bot' ? 0 : world.k;
  const count = by === 'bot' || by === 'email' ? 4 : 0;
  if (filter && filter.dimension !== by) {
    const isFirst = PAIRED.indexOf(filter.dimension) < PAIRED.indexOf(by);
    const table = world.pairs[isFirst ? `${filter.dimension}/${by}` : `${by}/${filter.dimension}`];
    const parts = cellsIn(table, days).map(([cell, counts]) => [isFirst ? JSON.parse(cell) : JSON.parse(cell).reverse(), counts]);
    const rows = summed(parts.filter(([[own]]) => own === filter.value).map(([[, other], counts]) => [other === REST ? '(other)' : other, counts]));
    const left = rows.reduce((rest, row) => plus(rest, row.counts.map((number) => -number)), total);
    const everyVisit = ['entry', 'channel', 'source', 'country', 'language', 'browser', 'os', 'device'];
    if (by === 'page') left[0] = left[1] > 0 ? Math.max(left[0], 0) : 0;
    if ((everyVisit.includes(by) || by === 'page') && (left[0] > 0 || left[1] > 0)) rows.push({ value: '(other)', counts: left });
    return naiveFold(rows, k, limit, true, count);
  }
  const all = summed(cellsIn(world.counts[by], days)).filter(({ value }) => !filter || value === filter.value);
  const opposed = all.filter(({ value }) => by === 'consent' && value === 'opposed');
  const folded = naiveFold(all.filter((row) => !opposed.includes(row)), k, limit, true, count);
  folded.rows.push(...opposed);
  const leading = (text) => Number(/^\d+/.exec(text)?.[0] ?? -1);
  if (by === 'cohort') folded.rows.sort((a, b) => compareText(b.value, a.value));
  if (by === 'visit_number' || by === 'recency') folded.rows.sort((a, b) => leading(a.value) - leading(b.value) || compareText(a.value, b.value));
  if (filter) return folded;
  addDetails(world, days, by, folded.rows);
  if (by === 'page') {
    const depths = new Map(summed(cellsIn(world.scroll, days)).map(({ value, counts }) => [value, counts]));
    for (const row of folded.rows) if (depths.has(row.value)) row.scroll = Math.round((depths.get(row.value)[4] / depths.get(row.value)[1]) * 100) / 100;
  }
  return folded;
};

const timeRows = (world, days, { by, filter }) => {
  const cells = filter ? cellsIn(world.counts[filter.dimension], days).filter(([value]) => value === filter.value) : cellsIn(world.totals, days);
  const rows = new Map();
  for (const [, counts, day, isMonth] of cells) {
    const step = isMonth ? 'month' : by;
    const start = { day, week: startOfWeek(day), month: startOfMonth(day) }[step];
    const end = { day, week: start + 6, month: endOfMonth(day) }[step];
    const key = `${start} ${step === 'month' ? 0 : 1}`;
    rows.set(key, { start, end, step, counts: plus(rows.get(key)?.counts ?? none, counts) });
  }
  const made = [...rows.values()].sort((a, b) => a.start - b.start || (a.step === 'month' ? -1 : 1)).map(({ start, end, step, counts }) => {
    const row = { value: step === 'month' ? dayText(start).slice(0, 7) : dayText(start), counts };
    const figures = filter ? undefined : visitors(world, { first: Math.max(start, days.first), last: Math.min(end, days.last) });
    if (figures) row.visitors = { counted: figures.counted, estimate: figures.estimate, low: figures.low, high: figures.high };
    return row;
  });
  return filter ? naiveFold(made, world.k, undefined, false) : { rows: made, other: null };
};

const visitors = (world, { first, last }) => {
  const key = `${dayText(first)}/${dayText(last)}`;
  return world.periods.get(key) ?? world.ranges.get(key);
};

const pageRows = (world, days, { by, filter, limit }) => {
  const table = by === 'next' || by === 'previous' ? world.next : world.onPage[by];
  const place = by === 'previous' ? 1 : 0;
  const all = summed(cellsIn(table, days)).filter(({ value }) => value.split(SEPARATOR).length === 2 && value.split(SEPARATOR)[place] === filter.value);
  return naiveFold(all.map(({ value, counts }) => ({ value: value.split(SEPARATOR)[1 - place], counts })), world.k, limit, true);
};

const funnelRows = (world, days) => {
  const shown = summed(cellsIn(world.counts.funnel, days)).filter(({ counts }) => counts[0] >= world.k);
  const steps = shown.map(({ value, counts }) => [...value.split(SEPARATOR), counts]);
  steps.sort((a, b) => compareText(a[0], b[0]) || a[1] - b[1]);
  return { rows: steps.map(([name, step, counts]) => ({ value: `${name}: ${step}`, counts })), other: null };
};

/** The report that the engine must give, but for `total.visitors`. */
export const naiveReport = (world, query) => {
  const { from, to, by, filter } = query;
  const asked = { first: dayNumber(from), last: dayNumber(to) };
  let days = extended(asked, world.totals.folded);
  const pair = filter && by !== filter.dimension && PAIRED.includes(by) && [by, filter.dimension].sort((a, b) => PAIRED.indexOf(a) - PAIRED.indexOf(b)).join('/');
  if (pair) days = extended(extended(days, world.pairs[pair]?.folded), world.totals.folded);
  const cells = filter ? cellsIn(world.counts[filter.dimension], days).filter(([value]) => value === filter.value) : cellsIn(world.totals, days);
  const total = cells.reduce((sum, [, counts]) => plus(sum, counts), none);
  const isHidden = filter && total[0] < world.k;
  let answer = { rows: [], other: null };
  if (!isHidden && ['day', 'week', 'month'].includes(by)) answer = timeRows(world, days, query);
  else if (!isHidden && ON_PAGE.includes(by) && filter?.dimension === 'page') answer = pageRows(world, days, query);
  else if (!isHidden && by === 'funnel') answer = funnelRows(world, days);
  else if (!isHidden && by !== undefined) answer = dimensionRows(world, days, query, total);
  const report = { site: world.site, from, to, timezone: world.timezone, total: object(isHidden ? none : total) };
  if (days.first !== asked.first || days.last !== asked.last) report.counted = { from: dayText(days.first), to: dayText(days.last) };
  if (by !== undefined) report.by = by;
  delete report.total.events;
  if (!filter) report.total.events = Object.fromEntries(summed(cellsIn(world.counts.event, days)).map(({ value, counts }) => [value, counts[4]]));
  report.rows = answer.rows.map(({ value, counts, ...more }) => ({ value, ...object(counts), ...more }));
  if (answer.other) report.other = { values: answer.other.values, ...object(answer.other.counts) };
  if (by === 'cohort') report.months = [];
  return report;
};
