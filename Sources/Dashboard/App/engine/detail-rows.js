// Rows that say more than their counts: what was done with each value, paths, funnels (ReportBuilder+Details.swift).

import { addScroll as addDepths, DetailSum } from './detail-counts.js';
import { foldsDetails, OTHER } from './dimensions.js';
import { byEvents, fold, foldDetails } from './folding.js';
import { row, WIDTH } from './metrics.js';
import { compareText } from './text-order.js';

const hundredths = (value) => Math.round(value * 100) / 100;

/** Sums that are asked for by value: `sumOf(index)` of each file, undefined for values that nobody asks for. */
const asked = (counts, sums) => (index) => sums.get(counts.values[index]);

/** Puts what was done with each value into its row. */
export const addDetails = ({ archive, k }, range, by, rows) => {
  const sums = new Map(rows.map(({ value }) => [value, new DetailSum(2)]));
  for (const file of archive.files(range)) {
    const counts = file.dimension(by);
    if (counts) file.detail(by)?.addTo(counts.values.length, asked(counts, sums), file.span(range));
  }
  for (const row of rows) {
    const details = detailsOf(sums.get(row.value), by, k);
    if (details.length === 0) continue;
    const mean = by === 'vote' ? meanVote(details) : null;
    if (mean !== null) row.mean = hundredths(mean);
    row.details = details;
  }
};

const detailsOf = ({ byText, rest }, by, k) => {
  const all = [...byText].map(([value, [visits, events]]) => ({ value, visits, events })).filter(({ visits, events }) => visits || events);
  if (foldsDetails(by)) return foldDetails(all, k, rest);
  // Words of a fixed vocabulary are told in full; only what the store itself put together has no word.
  if (rest.values > 0) all.push({ value: OTHER, visits: rest.counts[0], events: rest.counts[1] });
  return all.sort(byEvents);
};

const WEIGHTS = new Map([['up', 1], ['down', 0], ['1', 1], ['2', 2], ['3', 3], ['4', 4], ['5', 5]]);

/** Mean of votes, 1…5, or 0…1 for up and down; null where votes have no order. */
const meanVote = (details) => {
  const isBinary = details.every(({ value }) => value === 'up' || value === 'down');
  if (!isBinary && !details.every(({ value }) => /^[+-]?\d+$/.test(value))) return null;
  const votes = details.reduce((sum, { events }) => sum + events, 0);
  return votes > 0 ? details.reduce((sum, { value, events }) => sum + (WEIGHTS.get(value) ?? 0) * events, 0) / votes : null;
};

/** Mean depth of scrolling, in percent of the page, over the page views that reported it. */
export const addScroll = ({ archive }, range, rows) => {
  const sums = new Map(rows.map(({ value }) => [value, [0, 0]]));
  for (const file of archive.files(range)) {
    const counts = file.dimension('page');
    if (counts && file.scroll) addDepths(file.scroll, counts.values.length, asked(counts, sums), file.span(range));
  }
  for (const row of rows) {
    const [measured, percents] = sums.get(row.value);
    if (measured > 0) row.scroll = hundredths(percents / measured);
  }
};

/**
 * What was done on one page: the pages after it, the files downloaded from it.
 * @param {string} detail name in the files
 */
export const rowsOnPage = ({ archive, k }, range, detail, page, limit) => {
  const sum = new DetailSum(WIDTH);
  const sums = new Map([[page, sum]]);
  for (const file of archive.files(range)) {
    const counts = file.dimension('page');
    if (counts) file.detail(detail)?.addTo(counts.values.length, asked(counts, sums), file.span(range));
  }
  return fold([...sum.byText].map(([value, counts]) => row(value, counts)), { k, limit, rest: sum.rest });
};

const SEPARATOR = '\u001f';

/** One row for each step, in order: `lead: 1`. Steps that fewer than k visits took are left out. */
export const funnelSteps = ({ archive, k }, range) => {
  const steps = [];
  for (const found of archive.counts('funnel', range).rows) {
    const at = Math.max(found.value.lastIndexOf(SEPARATOR), found.value.lastIndexOf(': '));
    const number = Number.parseInt(found.value.slice(at + 1), 10);
    if (at < 0 || Number.isNaN(number) || found.visits < k) continue;
    const name = found.value.slice(0, at);
    steps.push({ name, number, row: { ...found, value: `${name}: ${number}` } });
  }
  steps.sort((a, b) => compareText(a.name, b.name) || a.number - b.number);
  return { rows: steps.map((step) => step.row), other: undefined };
};
