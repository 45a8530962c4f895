import { timeLabel } from './dates.js';

/** Longest label on a page, in scalars (`Label.limit`). */
const limit = 300;
const number = (text) => (/^-?\d+$/.test(text ?? '') ? Number(text) : null);

/** A map: a text may be the name of anything that every object has. */
const recencies = new Map([['new', 'firstVisit'], ['0', 'sameDay'], ['1', 'dayBefore']]);

/**
 * How values are shown (`Wording+Values`): names for codes and fixed vocabularies, anything else as it is.
 *
 * @param words the language's words
 * @param format numbers and dates of the language
 * @param pair `(dimension, value)` → `[fr, en]`, the names that countries, regions and languages have; undefined where there is none
 */
export const createLabels = (words, format, pair) => {
  const { say } = words;
  const special = {
    '': 'unknown', '(unknown)': 'unknown', '(other)': 'other', '(direct)': 'direct', '(campaign)': 'campaign',
  };
  const named = (dimension, value) => (pair(dimension, value) ?? [])[words.index];

  /** Classes of consenting visitors' own histories (`Wording+History`). */
  const history = (dimension, value) => {
    const isRecency = dimension === 'recency';
    const fixed = isRecency && recencies.get(value);
    if (fixed) return say(fixed);
    const [from, to] = value.split('-').length === 2 ? value.split('-').map(number) : [null, null];
    if (from !== null && to !== null) {
      const ends = { from: format.integer(from), to: format.integer(to) };
      return isRecency ? say('daysBetween', ends) : `${ends.from}–${ends.to}`;
    }
    const open = value.endsWith('+') ? number(value.slice(0, -1)) : null;
    return open === null ? null : say(isRecency ? 'daysFrom' : 'numberFrom', { from: format.integer(open) });
  };

  /** A class of widths: `0-575`, `576-767`, `1920+`. */
  const screenWidth = (range) => {
    const ends = range.split('-').filter((part) => part).map(number);
    if (ends.length === 2 && ends[0] !== null && ends[1] !== null) {
      return say(ends[0] === 0 ? 'screenUpTo' : 'screenBetween', { from: format.integer(ends[0]), to: format.integer(ends[1]) });
    }
    const open = range.endsWith('+') ? number(range.slice(0, -1)) : null;
    return open === null ? null : say('screenFrom', { from: format.integer(open) });
  };

  const text = (dimension, value) => {
    if (Object.hasOwn(special, value)) return say(special[value]);
    switch (dimension) {
      case 'country': case 'region': case 'language': return named(dimension, value) ?? value;
      case 'cohort': return timeLabel(value) ? format.point(value) : value;
      case 'visit_number': case 'recency': return history(dimension, value) ?? value;
      case 'screen': return screenWidth(value) ?? value;
      default: return words.value(dimension, value) ?? value;
    }
  };

  /** Text that may come from a visitor, no longer than a label may be (`Label`). */
  const cut = (value) => {
    const scalars = Array.from(value);
    return scalars.length > limit ? `${scalars.slice(0, limit).join('')}…` : value;
  };

  /** `{ text, detail }` of a value; the detail of a region is its country. */
  const label = (dimension, value) => {
    const isPlace = dimension === 'region' && !Object.hasOwn(special, value);
    return { text: cut(text(dimension, value)), detail: isPlace ? named('country', value.split('-')[0]) : undefined };
  };

  return { label, cut };
};
