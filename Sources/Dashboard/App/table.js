import { cells, reportShown } from './tablecells.js';
import {
  copy, csv, download, fileName, json, tabbed,
} from './exports.js';
import { byNumber, matching, ordered } from './tabledata.js';
import { attachTabs } from './tabs.js';
import {
  exportBar, noMatch, pagerText, searchField,
} from './view/tablecontrols.js';
import { fill, nodes } from './view/html.js';
import { filterIn } from './view/filterlink.js';
import { reportOf, viewOf } from './view/sections.js';
import {
  firstRows, isWide, panelOf, restOf, tableRows,
} from './view/tablepanel.js';

/** Search, sort, paging, copy and export of table panels. Nothing is worked out before the reader asks for it. */

/** What is known of each place that has tables: context, and what was asked of each table, by dimension. */
const places = new WeakMap();

/** Tables whose rows come in another order than that of their first figure. */
const inOwnOrder = ['visit_number', 'recency', 'cohort', 'consent', 'form', 'email'];

const blank = (by) => ({
  query: '', page: 0, sort: inOwnOrder.includes(by) ? null : { column: 0, isDescending: true }, isTouched: false, report: null,
});

const labelText = (by, row, { format }) => {
  const { text, detail } = format.label(by, row.value);
  return detail ? `${text} (${detail})` : text;
};

/** All rows of the present search and order. */
const rowsShown = (panel, asked, view) => {
  const { dimension, report } = panel;
  const name = (row) => labelText(dimension, row, view);
  const found = matching(report.rows.map((row, rank) => ({ rank, row })), asked.query, name);
  if (!asked.sort || !asked.isTouched) return found;
  const { column, isDescending } = asked.sort;
  if (column < 0) return ordered(found, name, new Intl.Collator(view.words.language, { numeric: true }).compare, isDescending);
  return ordered(found, (row) => panel.columns[column].measure(row, panel.whole), byNumber, isDescending);
};

const markSort = (article, sort) => {
  article.querySelectorAll('thead th').forEach((head, index) => {
    if (sort && sort.column === index - 1) head.setAttribute('aria-sort', sort.isDescending ? 'descending' : 'ascending');
    else head.removeAttribute('aria-sort');
  });
};

/** Says something in a table's own line for that, for those who hear it too. */
const say = (article, text, place = '.said') => {
  const line = article.querySelector(`.pg ${place}`);
  if (line) line.textContent = text;
};

/** The filter of each link as it is, for those who act on it: text in markup may have been made visible. */
const markFilters = (element) => {
  for (const link of element.querySelectorAll('th > a[href*="filter="]')) {
    const filter = filterIn(link.getAttribute('href'));
    if (filter) link.dataset.filter = filter;
  }
};

const draw = (article, panel, asked, view) => {
  const all = rowsShown(panel, asked, view);
  const pages = Math.max(1, Math.ceil(all.length / firstRows));
  asked.page = Math.min(asked.page, pages - 1);
  const size = all.length <= firstRows + 2 ? all.length : firstRows;
  const from = asked.page * firstRows;
  const shown = all.slice(from, from + size);
  const body = article.querySelector('tbody');
  fill(body, shown.length > 0 ? tableRows(panel, shown, view) : noMatch(asked.query, panel.columns.length + 1, view));
  const rest = restOf(panel.report);
  const rows = shown.map(({ row }) => row).concat(rest ?? []);
  article.querySelectorAll('thead th').forEach((head, index) => {
    if (index > 0) head.classList.toggle('w8', isWide(panel, panel.columns[index - 1], rows, view));
  });
  markSort(article, asked.sort);
  markFilters(body);
  const [previous, next] = ['previous', 'next'].map((name) => article.querySelector(`[data-act=${name}]`));
  if (previous) [previous.disabled, next.disabled] = [asked.page === 0, asked.page === pages - 1];
  say(article, pagerText(all.length === 0 ? 0 : from + 1, from + shown.length, all.length, view), '.at');
};

/** The report of a table where all of its rows are at hand. */
const reportAtHand = ({ reports = {} }, by) => {
  const report = reports.current ? reportOf(reports, by) : reports[by];
  return report && report.total && !report.more ? report : null;
};

/** The whole report of a table, asked for once; null where it cannot be had. */
const wholeReport = async (article, place, asked) => {
  const own = reportAtHand(place.context, article.dataset.by);
  if (own) return own;
  const table = article.querySelector('table');
  table.setAttribute('aria-busy', 'true');
  try {
    asked.report ??= place.context.rows(article.dataset.by);
    return await asked.report;
  } catch {
    asked.report = null;
    say(article, place.view.words.say('folderNeeded'));
    return null;
  } finally {
    table.removeAttribute('aria-busy');
  }
};

/** Does something with the whole report; a table that was rendered again in the meantime is left alone. */
const withReport = async (article, place, act) => {
  const { by } = article.dataset;
  const asked = place.asked.get(by);
  const report = await wholeReport(article, place, asked);
  if (report && article.isConnected) await act(panelOf(by, report), asked, place.view);
};

const redraw = (article, place) => withReport(article, place, (panel, asked, view) => draw(article, panel, asked, view));

const acts = {
  previous: (article, place, asked) => { asked.page -= 1; return redraw(article, place); },
  next: (article, place, asked) => { asked.page += 1; return redraw(article, place); },
};

const give = {
  copy: async (panel, lines, _, view, button) => {
    const isCopied = await copy(tabbed(cells(panel, lines, view)));
    if (!isCopied) return;
    const said = view.words.say('copied');
    say(button.closest('article'), said);
    button.classList.add('done');
    setTimeout(() => {
      button.classList.remove('done');
      if (button.isConnected) say(button.closest('article'), '');
    }, 2000);
  },
  csv: (panel, lines, name, view) => download(name('csv'), 'text/csv', csv(cells(panel, lines, view))),
  json: (panel, lines, name, view) => download(name('json'), 'application/json', json(reportShown(panel, lines, view))),
};

const onClick = (place, event) => {
  const button = event.target.closest('button');
  const article = event.target.closest('article[data-by]');
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
      const { report } = panel;
      const name = (ending) => fileName([report.site, panel.dimension, report.from, report.to], ending);
      return give[act](panel, rowsShown(panel, state, view), name, view, button);
    });
  }
};

const onInput = (place, event) => {
  const article = event.target.closest('article[data-by]');
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

/** Whether a table's rows can be had: they are at hand, or in files beside the page. A page of rounded counts has none. */
const canAsk = (context, by) => {
  const { page } = context;
  return Boolean(reportAtHand(context, by)) || !page || page.hasNow || (page.months ?? []).length > 0;
};

/** Makes the head of a column a button that sorts; -1 is the column of labels. */
const sortable = (head, column) => {
  const button = document.createElement('button');
  [button.type, button.className, button.dataset.sort] = ['button', 'sort', column];
  button.append(...head.childNodes);
  head.append(button);
};

/** How many rows a card shows, for the style sheet: cards out of sight are not laid out, and take about that room. */
const reserve = (card) => {
  const part = card.querySelector('.part:not(.off)') ?? card;
  card.style.setProperty('--rows', part.querySelectorAll('tr').length || 8);
};

/** Gives one table its controls; what was asked of it before it was rendered again holds. */
const enhance = (article, place) => {
  const { by } = article.dataset;
  const { view } = place;
  const asked = place.asked.get(by) ?? blank(by);
  asked.report = null;
  place.asked.set(by, asked);
  const count = Number(article.dataset.rows);
  article.classList.add('ready');
  markFilters(article);
  if (!canAsk(place.context, by)) return;
  article.querySelectorAll('thead th').forEach((head, index) => sortable(head, index - 1));
  article.querySelector('.pg')?.remove();
  if (count > firstRows + 2) article.querySelectorAll('tr.more').forEach((row) => row.remove());
  if (count > firstRows) article.querySelector('.hd').append(nodes(searchField(by, asked.query, view)));
  article.append(nodes(exportBar(by, count, firstRows, view)));
  markSort(article, asked.sort);
  // Of a table whose few rows all fit, the page's data may hold the first ones only.
  const isShort = count <= firstRows + 2 && article.querySelectorAll('tbody tr:not(.dt)').length < count;
  if (asked.query || asked.page > 0 || asked.isTouched || isShort) redraw(article, place);
};

/** What had the focus inside a table, as a selector: rendering the table again takes it away. */
const focusOf = (element) => {
  const article = element.closest('article[data-by]');
  if (!article) return null;
  const { act, sort } = element.dataset;
  const inside = element.matches('input.q') ? 'input.q' : act ? `[data-act=${act}]` : sort ? `[data-sort="${sort}"]` : null;
  return inside && `article[data-by=${article.dataset.by}] ${inside}`;
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
  for (const article of root.querySelectorAll('article[data-by]:not(.ready)')) enhance(article, place);
  attachTabs(root, context);
  root.querySelectorAll('.card').forEach(reserve);
  if (place.focus && document.activeElement === document.body) root.querySelector(place.focus)?.focus({ preventScroll: true });
};
