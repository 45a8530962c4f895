/**
 * Markup that is safe to put on a page, as `HTML` and `Escaping` of the Swift side: literals are ours, every value is escaped on the
 * way in. What is hidden or reorders its neighbours (control, format characters) is made visible; joiners stay.
 */

const entities = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\'': '&#39;' };
const plain = /^[ !#$%(-;=?-~]*$/;
const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u;
const harmless = /[\u200C\u200D\p{Variation_Selector}]/u;

const escapeScalar = (scalar) => {
  if (entities[scalar]) return entities[scalar];
  const code = scalar.codePointAt(0);
  if (code === 0x7F) return '\u2421';
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  if (unseen.test(scalar) && !harmless.test(scalar)) return `⟨U+${code.toString(16).toUpperCase()}⟩`;
  return scalar;
};

/** Text with its markup characters as entities and unseen characters made visible. */
export const escape = (text) => {
  const value = String(text);
  if (plain.test(value)) return value;
  return Array.from(value, escapeScalar).join('');
};

/** Markup as text; only `html` makes one, so that no text of a visitor can. */
class Markup {
  constructor(source) { this.source = source; }

  toString() { return this.source; }
}

const sourceOf = (value) => {
  if (value instanceof Markup) return value.source;
  if (Array.isArray(value)) return value.map(sourceOf).join('');
  if (value === null || value === undefined || value === false) return '';
  return escape(value);
};

/**
 * Template tag: html`<b>${text}</b>`. Values that are markup go in as they are, arrays piece by piece, null, undefined and false are
 * nothing, everything else is escaped. As in the Swift sources, a line that ends in a backslash goes on in the next one.
 */
export const html = (strings, ...values) => new Markup(
  strings.reduce((source, literal, index) => source + sourceOf(values[index - 1]) + literal),
);

/** Nothing. */
export const none = html``;

/** The nodes of some markup, in a fragment: the one place where markup becomes part of the page. */
export const nodes = (markup) => {
  if (!(markup instanceof Markup)) throw new TypeError('markup');
  const template = document.createElement('template');
  template.innerHTML = markup.source;
  return template.content;
};

/** Puts markup in the place of what an element holds. */
export const fill = (element, markup) => element.replaceChildren(nodes(markup));

/** Puts markup in the place of an element; gives the first new element. */
export const replace = (element, markup) => {
  const fragment = nodes(markup);
  const first = fragment.firstElementChild;
  element.replaceWith(fragment);
  return first;
};
