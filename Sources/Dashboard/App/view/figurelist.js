import { html, none } from './html.js';

/** Figures before "and 7 more"; one more is shown at once. */
const first = 5;
/** Figures on the page; the rest is said, not listed. */
export const listLimit = 30;

/** Names with a count each, in one flowing line; a figure is `{ name, count }`, its name markup. */
export const figures = (list, { format }) => {
  const items = list.map(({ name, count }) => html`<li>${name} <b>${format.integer(count)}</b></li>`);
  return html`<ul class="figures">${items}</ul>`;
};

/** `1–30 sur 812`, where not all of them are on the page. */
export const cut = (count, { words, format }) => (count > listLimit
  ? html`<p>${words.say('rowsShown', { n: format.integer(listLimit), total: format.integer(count) })}</p>` : none);

const more = (list, view) => {
  const { words, format } = view;
  const rest = list.length - first;
  return html`<details class="unfold"><summary>${words.say(words.plural(rest, 'moreOne', 'moreMany'), { n: format.integer(rest) })}</summary>\
${figures(list.slice(first, listLimit), view)}${cut(list.length, view)}</details>`;
};

/** The first few, the others folded away behind their number (`FigureList`). `lead` is a phrase said before them. */
export const figureList = (list, view, lead = null) => {
  const isFolded = list.length > first + 1;
  const said = lead ? html`<span class="lead">${view.words.say(lead)}</span>` : none;
  return html`${said}${figures(isFolded ? list.slice(0, first) : list, view)}${isFolded ? more(list, view) : none}`;
};
