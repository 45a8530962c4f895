// Answers questions from the loaded files, as `sillage report --format json` does (Report/ReportBuilder.swift).

import { pairName } from './archive.js';
import { dayText } from './days.js';
import { addDetails, addScroll, funnelSteps, rowsOnPage } from './detail-rows.js';
import { detailsOnPage, hasDetails, isBot, isDatedStep, isOfEveryVisit, isOfHistory, isOutsideVisits, OTHER, PAIRED } from './dimensions.js';
import { fold } from './folding.js';
import { classed, cohortMonths, frequencyRows } from './loyalty-rows.js';
import { compareClasses } from './loyalty-class.js';
import { add, isEmpty, row, zero } from './metrics.js';
import { datedRows, hourRows } from './time-rows.js';

/**
 * The report of a question that can be answered.
 * @param {object} source archive, visitors, calendar, k, today, page
 * @param {{ range: { first: number, last: number }, by?: string, filter?: { dimension: string, value: string }, limit?: number }} asked
 */
export const report = (source, asked) => {
  const range = coveredRange(source.archive, asked);
  const query = { ...asked, range };
  const isWider = range.first !== asked.range.first || range.last !== asked.range.last;
  const answer = { site: source.page.site, from: dayText(asked.range.first), to: dayText(asked.range.last) };
  if (isWider) answer.counted = { from: dayText(range.first), to: dayText(range.last) };
  answer.timezone = source.page.timezone;
  if (query.by !== undefined) answer.by = query.by;
  const counts = totalCounts(source, query);
  // A filter on a value too rare to show answers as if the value did not exist.
  const isHidden = query.filter !== undefined && counts[0] < source.k;
  answer.total = total(source, query, isHidden ? zero() : counts, asked.range);
  const { rows, other } = isHidden ? { rows: [] } : rowsOf(source, query, counts);
  answer.rows = rows;
  if (other) answer.other = other;
  if (query.by === 'cohort') answer.months = query.filter ? [] : cohortMonths(source, range, query.limit);
  return answer;
};

const coveredRange = (archive, { range, by, filter }) => {
  const covered = archive.coverage(range);
  if (!filter || by === filter.dimension || !PAIRED.includes(by) || !PAIRED.includes(filter.dimension)) return covered;
  // Months of two-way counts may reach into older ones of one-way counts.
  return archive.coverage(archive.coverage(covered, pairName(by, filter.dimension)));
};

const totalCounts = ({ archive }, { range, filter }) => {
  if (filter) return archive.total(filter.dimension, filter.value, range);
  const sum = zero();
  archive.forEachDay(range, (day, counts) => add(sum, counts));
  return sum;
};

const total = (source, { range, filter }, counts, asked) => {
  const { value, events, ...sums } = row('', counts);
  if (!filter) sums.events = Object.fromEntries(source.archive.counts('event', range).rows.map((kind) => [kind.value, kind.events]));
  const visitors = visitorsOf(source, range, asked);
  if (visitors) sums.visitors = filter ? { ...visitors, scope: 'site' } : visitors;
  return sums;
};

/** Visitors are those of the days counted. Standard ranges stand in the files under the days asked for, whatever days were counted. */
const visitorsOf = ({ archive, visitors }, range, asked) => {
  const plain = archive.coverage(asked);
  const isPlain = plain.first === range.first && plain.last === range.last;
  const whole = visitors.period(range) ?? (isPlain ? visitors.period(asked) : null);
  if (whole) return whole;
  const found = visitors.short(range);
  const rate = found ? consentRate(archive, range) : null;
  return rate === null ? found : { ...found, consent_rate: rate };
};

/** Share of visits with consent, to four decimals; null where files cannot tell. */
const consentRate = (archive, range) => {
  const { rows, rest } = archive.counts('consent', range);
  const visits = rows.reduce((sum, state) => sum + state.visits, rest.counts[0]);
  const granted = rows.find((state) => state.value === 'granted');
  if (visits === 0 || (!granted && rest.counts[0] > 0)) return null;
  return Math.round(((granted?.visits ?? 0) / visits) * 10_000) / 10_000;
};

const rowsOf = (source, query, counts) => {
  const { by, range, filter, limit } = query;
  if (by === undefined) return { rows: [] };
  if (by === 'hour') return { rows: hourRows(source, range) };
  if (isDatedStep(by)) return datedRows(source, query);
  if (by === 'frequency') return frequencyRows(source, range, limit);
  const onPage = detailsOnPage(by, filter?.dimension);
  if (onPage) return rowsOnPage(source, range, onPage, filter.value, limit);
  if (by === 'funnel') return funnelSteps(source, range);
  return filter ? filteredRows(source, query, counts) : valueRows(source, query);
};

const valueRows = (source, { range, by, limit }) => {
  const counted = source.archive.counts(by, range);
  const rows = isOfHistory(by) ? classed(counted.rows, by) : counted.rows;
  // Requests of those who opposed are no visits: one anonymous total, beside the rows that fold.
  const isTotal = (found) => by === 'consent' && found.value === 'opposed' && !isEmpty(found);
  const folded = fold(rows.filter((found) => !isTotal(found)), { ...rules(source, by, limit), rest: counted.rest });
  folded.rows.push(...rows.filter(isTotal));
  if (isOfHistory(by)) folded.rows.sort(compareClasses(by));
  if (hasDetails(by)) addDetails(source, range, by, folded.rows);
  if (by === 'page') addScroll(source, range, folded.rows);
  return folded;
};

const filteredRows = (source, { range, by, filter, limit }, counts) => {
  if (by === filter.dimension) return fold([row(filter.value, counts)], rules(source, by, limit));
  const { rows, rest } = source.archive.pairCounts(by, range, filter);
  const missing = remainder(counts, rows, rest, by);
  if (missing) rows.push(missing);
  return fold(rows, { ...rules(source, by, limit), rest });
};

const rules = ({ k }, by, limit) => ({ k: isBot(by) ? 0 : k, limit, count: isOutsideVisits(by) ? 'events' : 'visits' });

/**
 * What the rows of a filter leave of its total, as one row of `(other)`: visits whose two-way counts are no longer kept. undefined where
 * nothing is missing, or where a visit may have no value or several.
 */
const remainder = (counts, rows, rest, by) => {
  if (!isOfEveryVisit(by) && by !== 'page') return undefined;
  const left = counts.map((count, index) => count - rest.counts[index]);
  for (const found of rows) {
    left[0] -= found.visits;
    left[1] -= found.pageviews;
    left[2] -= found.bounces;
    left[3] -= found.engaged_seconds;
    left[4] -= found.events;
  }
  // A visit sees several pages: page views and time add up to the total, visits only to more.
  if (by === 'page') left[0] = left[1] > 0 ? Math.max(left[0], 0) : 0;
  return left[0] > 0 || left[1] > 0 ? row(OTHER, left) : undefined;
};
