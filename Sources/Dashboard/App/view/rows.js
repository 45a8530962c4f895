import { share } from '../format.js';
import { folded } from './filterlink.js';

/** Rows of reports and what was done with their values (`ReportRow+Details`). */

const detailsOf = (row) => row.details ?? [];

const count = (row, value, metric) => {
  const details = detailsOf(row);
  const known = details.find((detail) => detail.value === value);
  if (known) return known[metric];
  return details.length === 0 || details.some((detail) => detail.value === folded) ? null : 0;
};

/** Visits that did something with the value: 0 where nobody did, null where it may be among the rare or nothing is known. */
export const visitsOf = (row, value) => count(row, value, 'visits');

/** The same, in times. */
export const eventsOf = (row, value) => count(row, value, 'events');

/** Share of the visits that did `whole` and also did `part`, 0…1. */
export const rateOf = (row, part, whole) => {
  const [done, begun] = [visitsOf(row, part), visitsOf(row, whole)];
  if (done === null || begun === null) return null;
  const rate = share(done, begun);
  return rate === null ? null : Math.min(rate, 1);
};

const click = 'click: ';

/** The link of an e-mail that was clicked: `click: pied` → `pied`, empty for a link without a name, null for anything else. */
export const linkOf = ({ value }) => {
  if (value === 'click') return '';
  return value.startsWith(click) ? value.slice(click.length) : null;
};

/** Clicks of an e-mail, on whatever link: all that was no opening. Without the openings, the clicks that are not rare. */
export const clicksOf = (row) => {
  const details = detailsOf(row);
  if (details.length === 0) return null;
  const opens = eventsOf(row, 'open');
  if (opens !== null) return Math.max(row.events - opens, 0);
  const known = details.filter((detail) => linkOf(detail) !== null).reduce((sum, detail) => sum + detail.events, 0);
  return known > 0 ? known : null;
};
