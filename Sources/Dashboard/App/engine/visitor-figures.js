// Numbers of visitors, which files have as results for fixed ranges of days.

import { dayText } from './days.js';
import { Reader, unpack } from './packed.js';

const own = (object, key) => (object && Object.prototype.hasOwnProperty.call(object, key) ? object[key] : undefined);

/** Finds the figures of a range among the loaded files. */
export class VisitorFigures {
  /** @param {import('./archive.js').Archive} archive */
  constructor(archive) {
    this.archive = archive;
    this.known = new WeakMap();
  }

  /**
   * The whole `visitors` object of a standard range; of other ranges estimate, low, high, counted, low_confidence, and `since`
   * where the tables begin later than the range; null where no file
   * has them.
   */
  visitors(range) {
    return this.period(range) ?? this.short(range);
  }

  period(range) {
    const key = `${dayText(range.first)}/${dayText(range.last)}`;
    for (const file of this.filesOf(range.last)) {
      const found = own(file.payload.periods, key);
      if (found) return found;
    }
    return null;
  }

  short(range) {
    const length = range.last - range.first + 1;
    for (const file of this.filesOf(range.last)) {
      const found = this.lists(file, range.last - file.start + 1).get(length);
      if (found) return { ...found, ...sinceOf(file.payload.since, range) };
    }
    return null;
  }

  filesOf(day) {
    const { now } = this.archive;
    return [now && day >= now.from ? now : undefined, this.archive.fileOfMonth(day)].filter(Boolean);
  }

  /** Figures of the ranges that end on a day of the month, by number of days. */
  lists(file, day) {
    if (!this.known.has(file)) this.known.set(file, new Map());
    const lists = this.known.get(file);
    if (!lists.has(day)) lists.set(day, read(own(file.payload.visitors, String(day))));
    return lists.get(day);
  }
}

/** The tables about visitors can begin after a range does. */
const sinceOf = (since, { first }) => (Number.isInteger(since) && first < since ? { since: dayText(since) } : {});

const read = (packed) => {
  const reader = new Reader(unpack(packed));
  const found = new Map();
  while (!reader.isAtEnd) {
    const days = reader.next();
    const [estimate, low, high, counted, isLow] = Array.from({ length: 5 }, () => reader.next());
    found.set(days, { estimate, low, high, counted, low_confidence: isLow === 1 });
  }
  return found;
};
