import { fileName } from './exports.js';
import { enhance, reserve } from './tablecontrols.js';
import { draw, rowsShown } from './tabledraw.js';
import { give } from './tablegive.js';
import { withReport } from './tablereport.js';
import { attachTabs } from './tabs.js';
import { viewOf } from './view/sections.js';

/** Search, sort, paging, copy and export of table panels. Nothing is worked out before the reader asks for it. */

/** What is known of each place that has tables: context, and what was asked of each table, by dimension. */
const places = new WeakMap();

const redraw = (article, place) => withReport(article, place, (panel, asked, view) => draw(article, panel, asked, view));

const acts = {
  previous: (article, place, asked) => { asked.page -= 1; return redraw(article, place); },
  next: (article, place, asked) => { asked.page += 1; return redraw(article, place); },
};

const onClick = (place, event) => {
  const button = event.target.closest('button');
  const article = event.target.closest('[data-by]');
  if (!button || !article || !place.asked.has(article.dataset.by)) return;
  const asked = place.asked.get(article.dataset.by);
  const { act, sort } = button.dataset;
  if (sort !== undefined) {
    const column = Number(sort);
    const isSame = asked.sort && asked.sort.column === column;
    asked.sort = { column, isDescending: isSame ? !asked.sort.isDescending : column >= 0 };
    [asked.isTouched, asked.page] = [true, 0];
    redraw(article, place);
  } else if (acts[act]) acts[act](article, place, asked);
  else if (give[act]) {
    withReport(article, place, (panel, state, view) => {
      // The rest is of all rows, not of those that were looked for.
      const report = state.query === '' ? panel.report : { ...panel.report, other: undefined };
      const { filter } = place.context.state ?? {};
      const where = filter ? [filter.dimension, filter.value] : [];
      const name = (ending) => fileName([report.site, panel.dimension, ...where, report.from, report.to], ending);
      return give[act]({ ...panel, report }, rowsShown(panel, state, view), name, view, button);
    });
  }
};

const onInput = (place, event) => {
  const article = event.target.closest('[data-by]');
  if (!article || !event.target.matches('input.q')) return;
  const asked = place.asked.get(article.dataset.by);
  [asked.query, asked.page] = [event.target.value, 0];
  redraw(article, place);
};

/** What is said on hover and focus goes away on Escape. */
const onKey = (event) => {
  if (event.key === 'Escape') event.currentTarget.querySelectorAll('tfoot th:is(:hover,:focus-within)').forEach((head) => head.classList.add('quiet'));
};
const onLeave = (event) => event.target.closest?.('tfoot th.quiet')?.classList.remove('quiet');

/** What had the focus inside a table, as a selector: rendering the table again takes it away. */
const focusOf = (element) => {
  const article = element.closest('[data-by]');
  if (!article) return null;
  const { act, sort } = element.dataset;
  const inside = element.matches('input.q') ? 'input.q' : act ? `[data-act=${act}]` : sort ? `[data-sort="${sort}"]` : null;
  return inside && `[data-by=${article.dataset.by}] ${inside}`;
};

/**
 * Makes the tables under an element do what tables do; call it again after each rendering.
 *
 * @param context `{ rows(dimension) → Promise<Report>, reports, words, format, k, state, page }`: `rows` gives the report of a table with
 *   all of its rows, of the range and filter that are shown; `reports` are those at hand, by dimension
 */
export const attachTables = (root, context) => {
  let place = places.get(root);
  if (!place) {
    place = { asked: new Map() };
    places.set(root, place);
    const known = place;
    root.addEventListener('click', (event) => onClick(known, event));
    root.addEventListener('input', (event) => onInput(known, event));
    root.addEventListener('keydown', onKey);
    root.addEventListener('focusin', (event) => { known.focus = focusOf(event.target); });
    root.addEventListener('pointerout', onLeave);
    root.addEventListener('focusout', onLeave);
  }
  place.context = context;
  place.view = viewOf(context);
  for (const article of root.querySelectorAll('[data-by]:not(.ready)')) enhance(article, place);
  attachTabs(root, context);
  root.querySelectorAll('.card').forEach(reserve);
  if (place.focus && document.activeElement === document.body) root.querySelector(place.focus)?.focus({ preventScroll: true });
};
