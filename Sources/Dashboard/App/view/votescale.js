import { share } from '../format.js';
import { inHundredths } from './figures.js';
import { folded } from './filterlink.js';
import { eventsOf } from './rows.js';

const thumbs = ['up', 'down'];

/** Marks of a scale from one to five. */
export const marks = ['1', '2', '3', '4', '5'];

/** What people could choose from, as far as their votes tell: `upDown`, `oneToFive` or `signs`, which have no order (`VoteScale`). */
export const scaleOf = (row) => {
  const values = (row.details ?? []).map((detail) => detail.value).filter((value) => value !== folded);
  if (values.length === 0) return 'signs';
  if (values.every((value) => thumbs.includes(value))) return 'upDown';
  return values.every((value) => marks.includes(value)) ? 'oneToFive' : 'signs';
};

/** All choices in their order; those without a vote count nothing. What is rare comes last. */
export const choicesOf = (row) => {
  const scale = scaleOf(row);
  if (scale === 'signs') return row.details;
  const rare = row.details.filter((detail) => detail.value === folded);
  const choices = (scale === 'upDown' ? thumbs : marks).map((value) => row.details.find((detail) => detail.value === value)
    ?? (rare.length === 0 ? { value, visits: 0, events: 0 } : null));
  return choices.filter(Boolean).concat(rare);
};

const ofAll = (row) => share(eventsOf(row, 'up') ?? 0, row.details.reduce((sum, detail) => sum + detail.events, 0));

/** Mean of the votes: 0…1 for up and down, 1…5; null without an order. */
export const meanVote = (row) => {
  const mean = inHundredths(row.mean);
  const scale = scaleOf(row);
  if (mean === null || scale === 'signs') return null;
  return scale === 'upDown' && row.details.every((detail) => detail.value !== folded) ? ofAll(row) : mean;
};

/** `88,2 % 👍`, `4,3 / 5`; `–` without an order. */
export const meanVoteText = (row, { format }) => {
  const mean = meanVote(row);
  if (mean === null) return inHundredths(row.mean) !== null && scaleOf(row) === 'upDown' ? `${format.percent(null)}\u00a0👍` : '–';
  return scaleOf(row) === 'upDown' ? `${format.percent(mean)}\u00a0👍` : `${format.decimal(mean)}\u00a0/\u00a05`;
};
