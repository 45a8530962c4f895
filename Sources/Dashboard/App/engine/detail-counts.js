// What was done with the values of a dimension, in one data file (`details`).

import { Reader, unpack } from './packed.js';
import { Rest } from './span.js';

/** Details of one row in the making. */
export class DetailSum {
  /** @param {number} width counts of each detail: visits and events; for pages after a page, all five */
  constructor(width) {
    this.width = width;
    this.byText = new Map();
    this.rest = new Rest(width);
  }

  counts(text) {
    let counts = this.byText.get(text);
    if (!counts) this.byText.set(text, (counts = new Array(this.width).fill(0)));
    return counts;
  }
}

export class DetailCounts {
  /** @param {object} payload a member of `details` */
  constructor(payload, width) {
    this.payload = payload;
    this.width = width;
    this.values = Array.isArray(payload.values) ? payload.values.map(String) : [];
  }

  get bytes() {
    this.unpacked ??= unpack(this.payload.counts);
    return this.unpacked;
  }

  get rest() {
    this.unpackedRest ??= unpack(this.payload.rest);
    return this.unpackedRest;
  }

  /**
   * Adds the details of a span.
   * @param {number} parents how many values the dimension has in the file
   * @param {(index: number) => DetailSum | undefined} sumOf where those of a value go; undefined when nobody asks
   */
  addTo(parents, sumOf, span) {
    this.addNamed(parents, sumOf, span);
    const reader = new Reader(this.rest);
    for (let parent = 0; parent < parents && !reader.isAtEnd; parent++) {
      const days = reader.next();
      span.addRest(reader, days, sumOf(parent)?.rest ?? new Rest(this.width));
    }
  }

  addNamed(parents, sumOf, span) {
    const reader = new Reader(this.bytes);
    for (let parent = 0; parent < parents && !reader.isAtEnd; parent++) {
      const sum = sumOf(parent);
      const details = reader.next();
      for (let detail = 0; detail < details && !reader.isAtEnd; detail++) {
        const text = this.values[reader.next()];
        const entries = reader.next();
        if (sum && text !== undefined) span.addEntries(reader, entries, this.width, sum.counts(text), 0);
        else reader.skip(entries * (this.width + 1));
      }
    }
  }
}

/** Adds mean depths of scrolling, which stand among details without values: page views measured, sum of percents, by page. */
export const addScroll = (payload, parents, sumOf, span) => {
  const reader = new Reader(unpack(payload.counts));
  for (let parent = 0; parent < parents && !reader.isAtEnd; parent++) {
    const sum = sumOf(parent);
    const entries = reader.next();
    if (sum) span.addEntries(reader, entries, 2, sum, 0);
    else reader.skip(entries * 3);
  }
};
