import { filterText } from '../state.js';
import { linked, spanned } from './label.js';

/** Dimensions that pairs are counted between: the ones that can be filtered by, and that follow a filter. */
export const paired = ['page', 'entry', 'channel', 'source', 'utm_campaign', 'country', 'language', 'browser', 'os', 'device', 'goal'];

/** Dimensions that follow a filter on a page too: what was done on it, and the pages before and after it. */
const onPage = ['download', 'outbound', 'search', 'vote', 'next', 'previous'];

/** What the report calls values of fewer than k visits. */
export const folded = '(other)';

const isWellFormed = (text) => !/[\uD800-\uDFFF]/u.test(text);

/** What a value of a dimension filters by: a next page is a page. undefined where no two-way counts are kept. */
export const targetOf = (dimension) => (dimension === 'next' || dimension === 'previous' ? 'page' : paired.find((name) => name === dimension));

/** Whether a table's figures are of the filter's visits only; those of others are of the whole site, whatever is chosen. */
export const followsFilter = (dimension, filter) => targetOf(dimension) !== undefined || (filter?.dimension === 'page' && onPage.includes(dimension));

/** The address that shows a filter and changes nothing else of the first view. */
export const filterAddress = (filter) => `#filter=${encodeURIComponent(filterText(filter)).replace(/%2F/g, '/').replace(/%3A/g, ':')}`;

/** The filter that the address of a link names, as `country:FR`; null where it names none. */
export const filterIn = (address) => {
  const found = /[#&]filter=([^&]*)/.exec(address);
  try {
    return found && decodeURIComponent(found[1]);
  } catch {
    return null;
  }
};

/** The filter that a row's label sets; null for values that cannot be filtered by: of other dimensions, and what was folded. */
export const filterOf = (dimension, value) => {
  const target = targetOf(dimension);
  return target && value && value !== folded && isWellFormed(value) ? { dimension: target, value } : null;
};

/** Whether a row is the one that the page is filtered by. */
export const isChosen = (dimension, value, { filter }) => Boolean(filter) && filter.dimension === dimension && filter.value === value;

/** The label of a row: a link where its value can be filtered by, and text anywhere else. */
export const rowLabel = (dimension, value, view, canFilter = true) => {
  const label = view.format.label(dimension, value);
  const filter = canFilter ? filterOf(dimension, value) : null;
  return filter ? linked(label, view.link(filter), isChosen(dimension, value, view)) : spanned(label);
};
