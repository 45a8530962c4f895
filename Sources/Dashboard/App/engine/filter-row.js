// One value's row of a filter file: counts of every other dimension among its visits.

import { PAIRED } from './dimensions.js';
import { WIDTH } from './metrics.js';
import { Reader, unpack } from './packed.js';

/** A row is one packed string; where each dimension begins in it is found once. */
export class FilterRow {
  constructor(dimension, packed) {
    this.dimension = dimension;
    this.packed = packed;
  }

  /** Works out ahead what every question needs. */
  prepare() {
    return this.starts && this;
  }

  /** Position of each dimension. O(n) over the row, without working out counts. */
  get starts() {
    if (this.known) return this.known;
    this.bytes = unpack(this.packed);
    this.packed = undefined;
    this.known = new Map();
    const reader = new Reader(this.bytes);
    for (const other of PAIRED) {
      if (other === this.dimension) continue;
      this.known.set(other, reader.position);
      const values = reader.next();
      for (let value = 0; value < values && !reader.isAtEnd; value++) {
        reader.next();
        reader.skip(reader.next() * (WIDTH + 1));
      }
      const days = reader.next();
      for (let day = 0; day < days && !reader.isAtEnd; day++) {
        reader.next();
        reader.skip(reader.next() * 2 + WIDTH);
      }
    }
    return this.known;
  }

  /**
   * Adds the counts of a span.
   * @param {string} other the dimension
   * @param {Int32Array} ids numbers of the values of `other` in the same month
   * @param {Float64Array} sums by number
   */
  addTo(other, ids, sums, rest, span) {
    const start = this.starts.get(other);
    if (start === undefined) return;
    const reader = new Reader(this.bytes, start);
    const values = reader.next();
    for (let value = 0; value < values && !reader.isAtEnd; value++) {
      const index = reader.next();
      const entries = reader.next();
      if (index < ids.length) span.addEntries(reader, entries, WIDTH, sums, ids[index] * WIDTH);
      else reader.skip(entries * (WIDTH + 1));
    }
    span.addRest(reader, reader.next(), rest);
  }
}
