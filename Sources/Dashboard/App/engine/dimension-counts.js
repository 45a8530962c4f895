// The counts of one dimension in one data file.

import { WIDTH } from './metrics.js';
import { Reader, unpack } from './packed.js';

const listOf = (list) => (Array.isArray(list) ? list : []);

const textsOf = (list) => (list.every((text) => typeof text === 'string') ? list : list.map(String));

/** Counts of each value by day. Packed counts are unpacked when first asked for; sums of the whole file are kept. */
export class DimensionCounts {
  /**
   * @param {object} payload a member of `dimensions`
   * @param {import('./names.js').Names} names of the dimension
   */
  constructor(payload, names) {
    this.payload = payload;
    this.values = textsOf(listOf(payload.values));
    this.labels = listOf(payload.labels);
    this.shards = listOf(payload.shards);
    /** For each value, its number among all files. */
    this.ids = Int32Array.from(this.values, (value) => names.id(value));
  }

  get bytes() {
    this.unpacked ??= unpack(this.payload.counts);
    return this.unpacked;
  }

  get rest() {
    this.unpackedRest ??= unpack(this.payload.rest);
    return this.unpackedRest;
  }

  /** Where the row of a value is, as index of its shard and of the row inside; null where there is none. */
  shardOf(index) {
    let shard = this.shards.length - 1;
    while (shard >= 0 && this.shards[shard] > index) shard--;
    return shard < 0 ? null : shard;
  }

  /** Adds the counts of a span to sums by id; and those of values left out to a rest. */
  addTo(sums, rest, span, isWhole) {
    if (isWhole) this.addTotals(sums);
    else this.addSpan(sums, span);
    span.addRest(new Reader(this.rest), Infinity, rest);
  }

  addSpan(sums, span) {
    const reader = new Reader(this.bytes);
    const { ids } = this;
    for (let index = 0; index < ids.length && !reader.isAtEnd; index++) span.addEntries(reader, reader.next(), WIDTH, sums, ids[index] * WIDTH);
  }

  /** Months that a question covers whole are worked out once: two years of ten thousand pages are then sums of a few arrays. */
  addTotals(sums) {
    this.totals ??= totalsOf(unpack(this.payload.counts), this.values.length);
    const { totals, ids } = this;
    for (let index = 0; index < ids.length; index++) {
      const from = index * WIDTH;
      const to = ids[index] * WIDTH;
      for (let count = 0; count < WIDTH; count++) sums[to + count] += totals[from + count];
    }
  }

  /** Calls `body(offset, counts)` for each entry of one value in a span. Values are in order of their visits: frequent ones are found at once. */
  forEachEntry(value, span, body) {
    const wanted = this.values.indexOf(value);
    if (wanted < 0) return;
    const reader = new Reader(this.bytes);
    for (let index = 0; index < wanted; index++) reader.skip(reader.next() * (WIDTH + 1));
    const entries = reader.next();
    for (let entry = 0; entry < entries && !reader.isAtEnd; entry++) {
      const offset = reader.next();
      const counts = Array.from({ length: WIDTH }, () => reader.next());
      if (span.has(offset)) body(offset, counts);
    }
  }
}

/** Sums of all entries of each value. */
const totalsOf = (bytes, values) => {
  const sums = new Float64Array(values * WIDTH);
  const reader = new Reader(bytes);
  for (let base = 0; base < sums.length && !reader.isAtEnd; base += WIDTH) {
    const entries = reader.next();
    for (let entry = 0; entry < entries && !reader.isAtEnd; entry++) {
      reader.next();
      reader.addNext(WIDTH, sums, base);
    }
  }
  return sums;
};
