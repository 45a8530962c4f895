import { fill, html, nodes } from './html.js';

/** Minutes and rows of pages that have their place before any figure is known, so that nothing moves when they come. */
const minutes = 30;
const rows = 6;
/** Height and width of a bar's place in the drawing. */
const height = 100;
const width = 10;

const indices = (count) => Array.from({ length: count }, (_, index) => index);

const bar = (index) => html`<rect${index === minutes - 1 ? html` class="open"` : ''} x="${index * width + 1}" width="${width - 2}" y="${height}" height="0"/>`;

const row = () => html`<li hidden><span class="live-l"></span><b></b></li>`;

const markup = html`<section class="card live off" aria-labelledby="live"><h2 id="live"></h2>\
<div class="live-in" role="status" aria-live="off">\
<div class="live-now"><p class="v"></p><p class="d"></p><p class="d x"></p></div>\
<div class="live-time"><h3 class="l"></h3><p class="d live-most"></p>\
<svg role="img" viewBox="0 0 ${minutes * width} ${height}" preserveAspectRatio="none">${indices(minutes).map(bar)}</svg>\
<p class="d live-ends"><span></span><span></span></p></div>\
<div class="live-pages"><h3 class="l"></h3><ol>${indices(rows).map(row)}</ol><p class="d"></p></div></div></section>`;

/** Writes text where it is another than before: what stays the same is not touched. */
const write = (element, text) => {
  if (element.textContent !== text) element.textContent = text;
};

const set = (element, name, value) => {
  if (element.getAttribute(name) !== String(value)) element.setAttribute(name, value);
};

/** The figure of visits now, or that it is under k. */
const writeNow = (part, { now, k }, { words, format }) => {
  const [figure, unit, span] = part('.live-now').children;
  write(figure, now === null ? words.say('liveFewer', { k: format.integer(k) }) : format.integer(now));
  set(figure, 'class', now === null ? 'v long' : 'v');
  write(unit, words.say(now === null ? 'liveVisitMany' : words.plural(now, 'liveVisitOne', 'liveVisitMany')));
  write(span, words.say('liveWindow'));
};

/** Page views by the minute as bars; one under k looks like none. */
const writeTime = (part, { minutes: counts, k }, { words, format }) => {
  const shown = counts.map(({ pageviews }) => pageviews);
  const largest = Math.max(...shown.map((count) => count ?? 0));
  part('.live-time').querySelectorAll('rect').forEach((rect, index) => {
    const size = largest > 0 ? Math.round((shown[index] ?? 0) / largest * height * 10) / 10 : 0;
    set(rect, 'y', height - size);
    set(rect, 'height', size);
  });
  const few = words.say('belowK', { k: format.integer(k) });
  const most = largest > 0 ? words.say('liveMost', { n: format.integer(largest) }) : few;
  const last = shown[minutes - 2];
  write(part('.live-time h3'), words.say('livePageviews'));
  write(part('.live-most'), most);
  set(part('.live-time svg'), 'aria-label', words.say('liveSummary', { most, last: last === null ? few : format.integer(last) }));
  const [start, end] = part('.live-ends').children;
  write(start, words.say('liveStart'));
  write(end, words.say('liveEnd'));
};

/** What a row says: label and detail, as markup, and the figure. */
const rowsOf = ({ pages, other }, { words, format }) => {
  const all = pages.slice(0, rows - 1).map(({ value, visits }) => ({ label: html`<bdi>${format.label('page', value).text}</bdi>`, visits }));
  if (!other) return all;
  const page = words.of('page');
  const count = `${format.integer(other.values)} ${words.plural(other.values, page.one, page.many)}`;
  return [...all, { label: html`${words.say('other')} <small>${count}</small>`, visits: other.visits }];
};

const writePages = (part, figures, language) => {
  const shown = rowsOf(figures, language);
  write(part('.live-pages h3'), language.words.say('livePages'));
  [...part('ol').children].forEach((item, index) => {
    if (item.hidden !== index >= shown.length) item.hidden = index >= shown.length;
    if (item.hidden) return;
    const [label, figure] = item.children;
    const { label: content, visits } = shown[index];
    if (label.said !== content.source) fill(label, content);
    label.said = content.source;
    write(figure, language.format.integer(visits));
  });
  write(part('.live-pages > p'), shown.length ? '' : language.words.say('liveNoPages'));
};

/**
 * The tile of this moment, with room for everything and out of sight until there are figures.
 *
 * @returns `{ element, show(figures, { words, format }), hide() }`; `figures` as `/live/SITE` answers
 */
export const createLiveTile = () => {
  const element = nodes(markup).firstElementChild;
  const part = (selector) => element.querySelector(selector);
  return {
    element,
    show: (figures, language) => {
      write(part('h2'), language.words.say('live'));
      writeNow(part, figures, language);
      writeTime(part, figures, language);
      writePages(part, figures, language);
      set(element, 'class', 'card live');
    },
    hide: () => set(element, 'class', 'card live off'),
  };
};
