// Classes that numbers of consenting visitors' own histories are reported in (Report/LoyaltyClass.swift).

import { compareText } from './text-order.js';

/** Upper ends; the last class has none. */
const ENDS = { visit_number: [1, 2, 4, 8, 16], recency: [0, 1, 7, 30, 90] };

/** The class of a stored value: `3-4`, `17+`; the value itself where it is no number of that dimension. */
export const className = (value, dimension) => {
  const ends = Object.prototype.hasOwnProperty.call(ENDS, dimension) ? ENDS[dimension] : undefined;
  if (!ends || !/^\d+$/.test(value)) return value;
  const index = ends.findIndex((end) => Number(value) <= end);
  if (index < 0) return `${ends[ends.length - 1] + 1}+`;
  const first = index > 0 ? ends[index - 1] + 1 : ends[0];
  return first === ends[index] ? `${first}` : `${first}-${ends[index]}`;
};

const leadingNumber = (text) => {
  const digits = /^\d+/.exec(text);
  return digits ? Number(digits[0]) : -1;
};

/** The order of rows: small numbers first; months of first visits from the newest on. */
export const compareClasses = (dimension) => (a, b) => {
  if (dimension === 'cohort') return compareText(b.value, a.value);
  return leadingNumber(a.value) - leadingNumber(b.value) || compareText(a.value, b.value);
};
