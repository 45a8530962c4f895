import { createDates } from './dates.js';
import { createLabels } from './labels.js';
import { createSpans } from './spans.js';

const dash = '–';
const space = '\u00a0';
const isNumber = (value) => typeof value === 'number' && Number.isFinite(value);
const between = (value, low, high) => Math.min(Math.max(value, low), high);
const padded = (value) => (value < 10 ? `0${value}` : String(value));

/** Half away from zero, as Swift rounds. */
export const rounded = (value) => Math.sign(value) * Math.round(Math.abs(value));

/** Share of a part in a whole, 0…1; null of nothing. */
export const share = (part, whole) => (whole > 0 ? part / whole : null);

/** Averages and rates of some counts, null where there was no visit (`Rates`). Counts are keyed as in reports. */
export const rates = (counts) => {
  if (!(counts.visits > 0)) return { bounce: null, visibleSeconds: null, pageviews: null };
  return {
    bounce: between(counts.bounces / counts.visits, 0, 1),
    visibleSeconds: Math.max(counts.engaged_seconds / counts.visits, 0),
    pageviews: counts.pageviews / counts.visits,
  };
};

const createNumbers = (words) => {
  const { signs, say, plural } = words;

  /** `6 214` */
  const integer = (value) => {
    const digits = BigInt(Math.trunc(Math.abs(value))).toString().replace(/\B(?=(\d{3})+$)/g, signs.group);
    return value < 0 ? `−${digits}` : digits;
  };

  /** One decimal, rounded half away from zero: `2,9`. */
  const decimal = (value) => {
    if (!isNumber(value)) return dash;
    const tenths = rounded(between(value, -1e15, 1e15) * 10);
    const text = integer(Math.floor(Math.abs(tenths) / 10)) + signs.decimal + (Math.abs(tenths) % 10);
    return tenths < 0 ? `−${text}` : text;
  };

  /** A share from 0…1: `69,8 %`; a dash where there is nothing to take a share of. */
  const percent = (value) => (isNumber(value) ? decimal(value * 100) + signs.percent : dash);

  /** `[{ figure, unit }]` of some seconds, minutes and hours only where needed. */
  const durationParts = (seconds) => {
    const whole = rounded(between(seconds, 0, 1e9));
    const { hour, minute, second } = signs.units;
    const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60)];
    if (whole >= 3600) return [{ figure: integer(hours), unit: hour }, { figure: padded(minutes % 60), unit: minute }];
    if (whole >= 60) return [{ figure: String(minutes), unit: minute }, { figure: padded(whole % 60), unit: second }];
    return [{ figure: String(whole), unit: second }];
  };

  /** `2 min 14 s` */
  const duration = (seconds) => (isNumber(seconds)
    ? durationParts(seconds).map(({ figure, unit }) => figure + signs.unitGap + unit).join(space) : dash);

  /** `158 visites`; any pair of phrases with the blank `n`. */
  const count = (number, one, many) => say(plural(number, one, many), { n: integer(number) });

  return { integer, decimal, percent, durationParts, duration, padded, count, visits: (number) => count(number, 'visitOne', 'visitMany') };
};

const createChanges = ({ decimal }, signs) => {
  const change = (difference, unit) => {
    const size = decimal(Math.abs(difference) * 100) + unit;
    if (size === decimal(0) + unit) return { direction: 'same' };
    return { direction: difference > 0 ? 'up' : 'down', size };
  };

  return {
    /** Relative change of a count or duration, `{ direction: 'up' | 'down' | 'same' | 'unknown', size }`; tenfold and more as a factor. */
    change: (before, now) => {
      if (!isNumber(before) || !isNumber(now) || before <= 0) return { direction: 'unknown' };
      const ratio = now / before;
      return ratio >= 10 ? { direction: 'up', size: `×${decimal(ratio)}` } : change(ratio - 1, signs.percent);
    },
    /** Change of a share from 0…1 in percentage points. */
    pointChange: (before, now) => (isNumber(before) && isNumber(now)
      ? change(now - before, signs.points) : { direction: 'unknown' }),
  };
};

/**
 * Numbers, dates, durations, changes and names of values in one language: the same texts as `Format/*.swift` gives.
 *
 * @param words from `createWords`
 * @param pair `(dimension, value)` → `[fr, en]` or undefined
 */
export const createFormat = (words, pair = () => undefined) => {
  const numbers = createNumbers(words);
  const format = { ...numbers, ...createDates(words), ...createChanges(numbers, words.signs) };
  return Object.assign(format, createSpans(format, words), createLabels(words, format, pair));
};
