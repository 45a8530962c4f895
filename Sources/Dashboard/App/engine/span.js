// The part of a data file that a question is about.

const LAG_OF_OTHER = 65_535;

/**
 * Days of a month inside a range, as the day offsets that files use: 0 stands for the part of the month whose days are no longer kept
 * apart, 1…31 for its days. That part is taken whole, when the month begins in the range.
 */
export class Span {
  /**
   * @param {{ first: number, last: number }} range day numbers
   * @param {number} monthStart day number
   */
  constructor(range, monthStart) {
    this.first = Math.max(range.first - monthStart + 1, 1);
    this.last = Math.min(range.last - monthStart + 1, 31);
    this.hasFolded = range.first <= monthStart && range.last >= monthStart;
    /** Days from the first of the range to the day before the month. */
    this.distance = monthStart - 1 - range.first;
  }

  has(offset) {
    return offset === 0 ? this.hasFolded : offset >= this.first && offset <= this.last;
  }

  /**
   * Adds entries (day offset, `width` counts) that lie inside to `sums`, from index `base` on.
   * @param {import('./packed.js').Reader} reader stands behind the entries afterwards
   */
  addEntries(reader, entries, width, sums, base) {
    for (let entry = 0; entry < entries && !reader.isAtEnd; entry++) {
      if (this.has(reader.next())) reader.addNext(width, sums, base);
      else reader.skip(width);
    }
  }

  /**
   * Adds the sums of values left out to a `Rest`: its counts, and how many different values they are. A value counts on its first day in
   * the range: where its day before (`lag` days earlier) is before the range. The first day of a month stands for the part without days.
   */
  addRest(reader, days, rest) {
    const width = rest.counts.length;
    for (let day = 0; day < days && !reader.isAtEnd; day++) {
      const offset = reader.next();
      const pairs = reader.next();
      if (!this.has(offset)) {
        reader.skip(2 * pairs + width);
        continue;
      }
      const length = this.distance + Math.max(offset, 1);
      for (let pair = 0; pair < pairs && !reader.isAtEnd; pair++) {
        const lag = reader.next();
        const values = reader.next();
        if (lag === LAG_OF_OTHER) rest.hasOther = true;
        else if (lag === 0 || lag > length) rest.distinct += values;
      }
      reader.addNext(width, rest.counts, 0);
    }
  }
}

/** Sum of values that are in no file. */
export class Rest {
  constructor(width) {
    this.counts = new Array(width).fill(0);
    this.distinct = 0;
    /** Whether the store's own `(other)` is among them: one more value, however many days it has. */
    this.hasOther = false;
  }

  get values() {
    return this.distinct + (this.hasOther ? 1 : 0);
  }
}
