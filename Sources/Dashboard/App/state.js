import { metrics, steps, stepFor } from './choices.js';
import { iso, parseDay } from './day.js';
import { PAIRED } from './engine/dimensions.js';

/**
 * What the reader chose. A state is plain data:
 * `{ from, to, comparison: 'previous' | 'year' | 'none', filter: null | { dimension, value }, metric, step, language }`;
 * days are written `2026-11-23`. The fragment of the address says only what differs from the first view, so that any view can be
 * shared, and the browser's own history goes back and forth.
 */

const comparisons = ['previous', 'year', 'none'];

/** The state that the page was rendered with. */
export const firstState = (page) => ({
  from: page.current.from,
  to: page.current.to,
  comparison: 'previous',
  filter: null,
  metric: 'visits',
  step: 'day',
  language: page.language,
});

/** Whether two states ask for the same days and filter: then their panels are the same. */
export const isSameQuestion = (a, b) => a.from === b.from && a.to === b.to
  && (a.filter ?? {}).dimension === (b.filter ?? {}).dimension && (a.filter ?? {}).value === (b.filter ?? {}).value;

/** `country:FR`; values may hold colons, names of dimensions do not. */
export const filterText = (filter) => `${filter.dimension}:${filter.value}`;

/** The filter that a text names; null for anything else, as a dimension that nothing is counted together with. */
export const parseFilter = (text) => {
  const parts = /^([a-z_]+):([^]+)$/.exec(text ?? '');
  return parts && PAIRED.includes(parts[1]) ? { dimension: parts[1], value: parts[2] } : null;
};

const encoded = (text) => encodeURIComponent(text).replace(/%2F/g, '/').replace(/%3A/g, ':');

/** The fragment of a state, with `#`; `#` alone for the first view. */
export const fragment = (page, state) => {
  const first = firstState(page);
  const parts = [];
  if (state.from !== first.from || state.to !== first.to) parts.push(`from=${state.from}`, `to=${state.to}`);
  if (state.comparison !== first.comparison) parts.push(`compare=${state.comparison}`);
  if (state.filter) parts.push(`filter=${encoded(filterText(state.filter))}`);
  if (state.metric !== first.metric) parts.push(`metric=${state.metric}`);
  if (state.step !== stepFor(state.from, state.to)) parts.push(`by=${state.step}`);
  if (state.language !== first.language) parts.push(`lang=${state.language}`);
  return `#${parts.join('&')}`;
};

/** A link to a state that differs from this one: for labels that filter. Middle-clicked, it opens the whole view elsewhere. */
export const linkTo = (page, state, changes) => fragment(page, { ...state, ...changes });

const range = (page, named) => {
  const [from, to] = [parseDay(named.get('from') ?? ''), parseDay(named.get('to') ?? '')];
  if (from === null || to === null || from > to) return {};
  const [first, today] = [parseDay(page.first ?? page.current.from), parseDay(page.today)];
  const end = Math.max(Math.min(to, today), first);
  return { from: iso(Math.max(Math.min(from, end), first)), to: iso(end) };
};

const decode = (text) => {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
};

/** The state that a fragment names, whatever else it holds; null for one that names none, as `#goals`. */
export const parseFragment = (page, text) => {
  const first = firstState(page);
  const inside = text.replace(/^#/, '');
  if (inside && !inside.includes('=')) return null;
  const named = new Map(inside.split('&').map((part) => [part.split('=')[0], decode(part.split('=').slice(1).join('='))]));
  const one = (name, allowed) => (allowed.includes(named.get(name)) ? named.get(name) : undefined);
  const state = { ...first, ...range(page, named), filter: parseFilter(named.get('filter')) };
  state.comparison = one('compare', comparisons) ?? first.comparison;
  state.metric = one('metric', metrics) ?? first.metric;
  state.language = one('lang', page.languages) ?? first.language;
  state.step = one('by', steps(state.from, state.to)) ?? stepFor(state.from, state.to);
  return state;
};
