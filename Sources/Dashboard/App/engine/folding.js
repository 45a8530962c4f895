// k-anonymity on the way out (P8), by the rules of Report/Folding.swift: rows of fewer than k visits are shown as one.

import { OTHER } from './dimensions.js';
import { isEmpty, zero } from './metrics.js';
import { compareText } from './text-order.js';

const precedes = (a, b) => b.visits - a.visits || b.pageviews - a.pageviews || b.events - a.events || compareText(a.value, b.value);

/**
 * Folds rows. `(other)` stands for at least two values and k visits wherever there are rows enough: the smallest row that could be shown
 * goes in too if need be.
 * @param {object[]} all one row for each value; those that count nothing are left out
 * @param {object} rules
 * @param {number} rules.k
 * @param {number} [rules.limit] most rows
 * @param {boolean} [rules.isSorted] whether to sort by visits, page views, events and value; otherwise the order is kept
 * @param {'visits' | 'events'} [rules.count] what is compared with k
 * @param {{ values: number, counts: number[] }} [rules.rest] what is inside `(other)` before
 * @returns {{ rows: object[], other: object | undefined }}
 */
export const fold = (all, { k, limit, isSorted = true, count = 'visits', rest }) => {
  const other = otherRow(rest ? rest.values : 0, rest ? rest.counts : zero());
  const hide = (row) => {
    other.values += 1;
    other.visits += row.visits;
    other.pageviews += row.pageviews;
    other.bounces += row.bounces;
    other.engaged_seconds += row.engaged_seconds;
    other.events += row.events;
  };
  const candidates = [];
  for (const row of all) {
    if (row.value === OTHER || (!isEmpty(row) && row[count] < k)) hide(row);
    else if (!isEmpty(row)) candidates.push(row);
  }
  const shown = (isSorted ? candidates : candidates.slice()).sort(precedes);
  if (limit !== undefined) for (const row of shown.splice(limit)) hide(row);
  while (k > 1 && other.values > 0 && (other.values < 2 || other[count] < k) && shown.length > 0) hide(shown.pop());
  const kept = isSorted ? undefined : new Set(shown);
  return { rows: kept ? candidates.filter((row) => kept.has(row)) : shown, other: other.values > 0 ? other : undefined };
};

const otherRow = (values, [visits, pageviews, bounces, engaged_seconds, events]) => ({ values, visits, pageviews, bounces, engaged_seconds, events });

/** Most frequent first, then by value. */
export const byEvents = (a, b) => b.events - a.events || compareText(a.value, b.value);

/**
 * Folds what was done with one value: texts that pages send can be as telling as values.
 * @param {{ value: string, visits: number, events: number }[]} details
 * @param {number} k
 * @param {{ values: number, counts: number[] }} rest details that are in no file; counts are visits and events
 */
export const foldDetails = (details, k, rest) => {
  const shown = details.filter((detail) => detail.visits >= k && detail.value !== OTHER).sort(byEvents);
  const hidden = details.filter((detail) => detail.visits < k || detail.value === OTHER);
  let values = hidden.length + rest.values;
  let [visits, events] = rest.counts;
  const hide = (detail) => {
    visits += detail.visits;
    events += detail.events;
  };
  hidden.forEach(hide);
  while (k > 1 && values > 0 && (values < 2 || visits < k) && shown.length > 0) {
    hide(shown.pop());
    values += 1;
  }
  return values > 0 ? [...shown, { value: OTHER, visits, events }] : shown;
};
