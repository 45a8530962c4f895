/**
 * What one language says, as `Wording` of the Swift side. Every text comes from the page's data: no script source holds any.
 */

/** A text with its blanks filled: `{n} pages`; a blank without a value stays as it is. */
export const filled = (text, blanks) => text
  .replace(/\{(\w+)\}/g, (blank, name) => (blanks[name] === undefined ? blank : String(blanks[name])));

/**
 * @param page the page's data
 * @param language code of one of `page.languages`
 * @returns `say(phrase, blanks)`, `plural(count, one, many)` (names of phrases), `of(dimension)` → `{ title, column, one, many, each,
 *   none }`, `value(dimension, value)` for fixed vocabularies, and `signs` for numbers and dates
 */
export const createWords = (page, language) => {
  const all = page.words[language];
  const say = (phrase, blanks = {}) => filled(all.phrases[phrase] ?? phrase, blanks);

  return {
    language,
    /** Place of the language in pairs of labels. */
    index: all.index,
    signs: all.signs,
    say,
    /** `one` or `many` as the language's grammar wants it. */
    plural: (count, one, many) => (all.signs.singular.includes(Math.abs(count)) ? one : many),
    of: (dimension) => all.dimensions[dimension],
    value: (dimension, value) => all.values[`${dimension}.${value}`],
  };
};
