// The loaded files of a site: what a `ReportSource` is in Swift. All ranges are `{ first, last }`, day numbers, both included.

import { DataFile } from './data-file.js';
import { dayText, endOfMonth, startOfMonth } from './days.js';
import { PAIRED } from './dimensions.js';
import { add, WIDTH, zero } from './metrics.js';
import { Names } from './names.js';
import { Rest } from './span.js';

/** Sums over the files that were loaded so far; files that are missing count nothing. */
export class Archive {
  constructor() {
    /** By month, `2026-11`. */
    this.months = new Map();
    this.now = null;
    this.names = new Map();
    this.filterRows = new Map();
  }

  namesOf(dimension) {
    if (!this.names.has(dimension)) this.names.set(dimension, new Names());
    return this.names.get(dimension);
  }

  addMonth(month, payload) {
    this.months.set(month, new DataFile(payload, `data/${month}/`, (dimension) => this.namesOf(dimension)));
  }

  addNow(payload) {
    this.now = new DataFile(payload, 'data/now/', (dimension) => this.namesOf(dimension));
  }

  /** Files with any day of a range, oldest first. */
  files(range) {
    const all = [...this.months.values()].sort((a, b) => a.start - b.start);
    if (this.now) all.push(this.now);
    return all.filter((file) => file.touches(range));
  }

  fileOfMonth(day) {
    return this.months.get(dayText(day).slice(0, 7));
  }

  /** The days that counts cover when a range is asked for: a month of which any asked day is only kept as part of the month is covered whole. */
  coverage(range, pair) {
    const last = (day) => {
      const file = this.fileOfMonth(day);
      return (pair ? file?.pairFoldedLast(pair) : file?.foldedLast) ?? -Infinity;
    };
    let { first, last: end } = range;
    if (last(first) >= first) first = startOfMonth(first);
    if (last(end) > end) end = endOfMonth(end);
    return { first, last: end };
  }

  /** Totals: `body(day, counts, isMonth)`; a part of a month that is kept as such comes with the first day of the month. */
  forEachDay(range, body) {
    for (const file of this.files(range)) {
      const span = file.span(range);
      for (const [offset, counts] of file.days) if (span.has(offset)) body(file.start + Math.max(offset - 1, 0), counts, offset === 0);
    }
  }

  /** The same of one value. */
  forEachDayOf(dimension, value, range, body) {
    for (const file of this.files(range)) {
      const counts = file.dimension(dimension);
      counts?.forEachEntry(value, file.span(range), (offset, sums) => body(file.start + Math.max(offset - 1, 0), sums, offset === 0));
    }
  }

  /** Hours: `body(seconds since 1970, counts)`, both ends in seconds, `until` excluded. */
  forEachHour(range, from, until, body) {
    for (const file of this.files(range)) for (const [hour, counts] of file.hours) if (hour >= from && hour < until) body(hour, counts);
  }

  /** One row for each value of a dimension that counts anything, and the rest. */
  counts(dimension, range) {
    const rest = new Rest(WIDTH);
    const files = this.files(range).filter((file) => file.dimension(dimension));
    const sums = new Float64Array(this.namesOf(dimension).texts.length * WIDTH);
    for (const file of files) file.dimension(dimension).addTo(sums, rest, file.span(range), file.isWithin(range));
    return { rows: this.rows(dimension, sums), rest };
  }

  /** The same among the visits of one value of another dimension. */
  pairCounts(dimension, range, filter) {
    const rest = new Rest(WIDTH);
    const files = this.files(range).filter((file) => file.dimension(dimension) || file.dimension(filter.dimension));
    const sums = new Float64Array(this.namesOf(dimension).texts.length * WIDTH);
    for (const file of files) {
      const ids = file.dimension(dimension)?.ids ?? new Int32Array(0);
      this.filterRow(file, filter)?.addTo(dimension, ids, sums, rest, file.span(range));
    }
    return { rows: this.rows(dimension, sums), rest };
  }

  rows(dimension, sums) {
    const { texts } = this.namesOf(dimension);
    const rows = [];
    for (let id = 0, base = 0; base < sums.length; id++, base += WIDTH) {
      const [visits, pageviews, bounces, engaged, events] = [sums[base], sums[base + 1], sums[base + 2], sums[base + 3], sums[base + 4]];
      if (visits || pageviews || bounces || engaged || events) {
        rows.push({ value: texts[id], visits, pageviews, bounces, engaged_seconds: engaged, events });
      }
    }
    return rows;
  }

  /** Sum of one value. */
  total(dimension, value, range) {
    const sum = zero();
    this.forEachDayOf(dimension, value, range, (day, counts) => add(sum, counts));
    return sum;
  }

  /** Keeps the rows of filter files that were loaded: rows by key of the data file. Only those of the newest filters stay. */
  keepRows(filter, rows) {
    const key = filterKey(filter);
    const kept = new Map([...(this.filterRows.get(key) ?? []), ...rows]);
    this.filterRows.delete(key);
    this.filterRows.set(key, kept);
    for (const old of [...this.filterRows.keys()].slice(0, -KEPT_FILTERS)) this.filterRows.delete(old);
  }

  filterRow(file, filter) {
    return this.filterRows.get(filterKey(filter))?.get(file.folder);
  }
}

/** A filter and the ones before it: going back costs nothing. */
const KEPT_FILTERS = 3;

const filterKey = (filter) => `${filter.dimension}=${filter.value}`;

/** The name of a pair of dimensions: `page/country`. */
export const pairName = (a, b) => (PAIRED.indexOf(a) < PAIRED.indexOf(b) ? `${a}/${b}` : `${b}/${a}`);
