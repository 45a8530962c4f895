import { share } from '../format.js';
import { figureList } from './figurelist.js';
import { tenths } from './figures.js';
import { folded } from './filterlink.js';
import { html, none } from './html.js';
import { inline } from './label.js';
import { eventsOf } from './rows.js';
import { choicesOf, marks, scaleOf } from './votescale.js';

/** Fewer votes have no shape: one more would change it. */
const fewest = 10;
/** Columns of the shape; more choices are figures only. */
const most = 7;

/** Two lengths, side by side. */
const lengths = (part, whole) => {
  const width = (share(part, whole) ?? 0) * 100;
  const rest = 100 - width;
  const gap = width > 1 && rest > 1 ? 1 : 0;
  return html`<svg class="vb" aria-hidden="true"><rect class="k1" y="8" width="${tenths(width - gap)}%" height="8" rx="2"/>\
<rect class="k4" x="${tenths(width)}%" y="8" width="${tenths(rest)}%" height="8" rx="2"/></svg>`;
};

/** Small columns on one scale. */
const columns = (counts) => {
  const top = Math.max(0, ...counts);
  if (top === 0) return none;
  const width = 100 / counts.length;
  const bars = counts.map((count, index) => {
    const height = Math.max(1, Math.round((count / top) * 20));
    return html`<rect class="k1" x="${tenths(index * width + 1)}%" y="${22 - height}" \
width="${tenths(width - 2)}%" height="${height}" rx="1"/>`;
  });
  return html`<svg class="vb" aria-hidden="true">${bars}</svg>`;
};

const shape = (row, choices, { words }) => {
  if (row.events < fewest) return html`<span class="badge">${words.say('fewVotes')}</span>`;
  switch (scaleOf(row)) {
    case 'oneToFive': return columns(marks.map((mark) => eventsOf(row, mark) ?? 0));
    case 'signs': return columns(choices.filter(({ value }) => value !== folded).slice(0, most).map(({ events }) => events));
    default: {
      const all = choices.reduce((sum, { events }) => sum + events, 0);
      return lengths(eventsOf(row, 'up') ?? all - (eventsOf(row, 'down') ?? 0), all);
    }
  }
};

const name = (row, choice, { words, format }) => {
  if (choice === 'up') return html`<span role="img" aria-label="${words.say('voteUp')}">👍</span>`;
  if (choice === 'down') return html`<span role="img" aria-label="${words.say('voteDown')}">👎</span>`;
  if (scaleOf(row) !== 'oneToFive') return inline(format.label('vote', choice));
  return choice === folded ? html`<bdi>${words.say('other')}</bdi>` : html`<span><bdi>${choice}</bdi>${words.say('colon')}</span>`;
};

/** Votes for one thing: their shape, and each choice with its count (`VoteDetails`). */
export const voteDetails = (row, view) => {
  const choices = choicesOf(row);
  const figures = choices.map(({ value, events }) => ({ name: name(row, value, view), count: events }));
  return html`${shape(row, choices, view)}${figureList(figures, view)}`;
};
