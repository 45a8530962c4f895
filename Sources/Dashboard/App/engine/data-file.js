// One loaded file: a month, or today.

import { dayNumber, dayText, startOfMonth } from './days.js';
import { DetailCounts } from './detail-counts.js';
import { hasAllCounts } from './dimensions.js';
import { DimensionCounts } from './dimension-counts.js';
import { WIDTH } from './metrics.js';
import { Reader, unpack } from './packed.js';
import { Span } from './span.js';

const own = (object, key) => (object && Object.prototype.hasOwnProperty.call(object, key) ? object[key] : undefined);

/** Reads a payload (docs/dashboard-files.md, "A month, or now"). Everything is worked out when it is first asked for. */
export class DataFile {
  /**
   * @param {object} payload
   * @param {string} folder where its filters are: `data/2026-11/`
   * @param {(dimension: string) => import('./names.js').Names} namesOf
   */
  constructor(payload, folder, namesOf) {
    this.payload = payload ?? {};
    this.folder = folder;
    this.namesOf = namesOf;
    this.start = dayNumber(`${this.payload.month}-01`) ?? startOfMonth(Number(this.payload.from) || 0);
    this.from = Number(this.payload.from) || this.start;
    this.to = Number(this.payload.to) || this.from;
    this.month = dayText(this.start).slice(0, 7);
    this.dimensions = new Map();
    this.details = new Map();
  }

  /** Newest day inside the part that is kept as a month; undefined where there is none. */
  get foldedLast() {
    return this.payload.folded?.last ?? undefined;
  }

  /** The same of two-way counts, which can differ between pairs of dimensions. */
  pairFoldedLast(pair) {
    const folded = this.payload.pairs?.folded;
    return folded?.pairs ? own(folded.pairs, pair) : folded?.last;
  }

  span(range) {
    return new Span(range, this.start);
  }

  /** Whether a range has everything that one-way counts of this file have. */
  isWithin(range) {
    if (range.last < this.to) return false;
    return range.first <= (this.foldedLast === undefined ? this.from : Math.min(this.start, this.from));
  }

  /** Whether a range has any day of the month. */
  touches(range) {
    return range.first <= startOfMonth(this.start, 1) - 1 && range.last >= this.start;
  }

  /** Counts of a dimension; null where the file has none. */
  dimension(name) {
    if (!this.dimensions.has(name)) {
      const payload = own(this.payload.dimensions, name);
      this.dimensions.set(name, payload ? new DimensionCounts(payload, this.namesOf(name)) : null);
    }
    return this.dimensions.get(name);
  }

  detail(name) {
    if (!this.details.has(name)) {
      const payload = own(this.payload.details, name);
      this.details.set(name, payload ? new DetailCounts(payload, hasAllCounts(name) ? WIDTH : 2) : null);
    }
    return this.details.get(name);
  }

  get scroll() {
    return own(this.payload.details, 'scroll');
  }

  /** Totals: `[day offset, counts]` of each day that has any. */
  get days() {
    this.knownDays ??= [...entries(this.payload.days)];
    return this.knownDays;
  }

  /** `[seconds since 1970, counts]` of each hour that has any; none where hours have faded. Some zones have changed by half an hour. */
  get hours() {
    const { first = 0, step, counts } = this.payload.hours ?? {};
    this.knownHours ??= [...entries(counts)].map(([hour, sums]) => [first + hour * (step || 3600), sums]);
    return this.knownHours;
  }

  /** Name of the filter file that has a value's row, and the row's index in it; null where there is none. */
  filterFile(dimension, value) {
    const counts = this.dimension(dimension);
    const index = counts ? counts.values.indexOf(value) : -1;
    const shard = index < 0 ? null : counts.shardOf(index);
    if (shard === null) return null;
    return { key: `${this.folder}${dimension}${counts.shards.length > 1 ? `-${shard}` : ''}.js`, index };
  }
}

function* entries(packed) {
  const reader = new Reader(unpack(packed));
  while (!reader.isAtEnd) yield [reader.next(), Array.from({ length: WIDTH }, () => reader.next())];
}
