import { byNumber, matching, ordered } from './tabledata.js';
import { filterIn } from './view/filterlink.js';
import { fill } from './view/html.js';
import { noMatch, pagerText } from './view/tablecontrols.js';
import {
  firstRows, isWide, restOf, tableRows,
} from './view/tablepanel.js';

/** What a table shows of its rows. */

const labelText = (by, row, { format }) => {
  const { text, detail } = format.label(by, row.value);
  return detail ? `${text} (${detail})` : text;
};

/** All rows of the present search and order. */
export const rowsShown = (panel, asked, view) => {
  const { dimension, report } = panel;
  const name = (row) => labelText(dimension, row, view);
  const found = matching(report.rows.map((row, rank) => ({ rank, row })), asked.query, name);
  if (!asked.sort || !asked.isTouched) return found;
  const { column, isDescending } = asked.sort;
  if (column < 0) return ordered(found, name, new Intl.Collator(view.words.language, { numeric: true }).compare, isDescending);
  const { measure } = panel.columns[column] ?? panel.columns[0];
  return ordered(found, (row) => measure(row, panel.whole), byNumber, isDescending);
};

/** Says in the heads what the rows are sorted by. */
export const markSort = (article, sort) => {
  article.querySelectorAll('thead th').forEach((head, index) => {
    if (sort && sort.column === index - 1) head.setAttribute('aria-sort', sort.isDescending ? 'descending' : 'ascending');
    else head.removeAttribute('aria-sort');
  });
};

/** Says something in a table's own line for that, for those who hear it too. */
export const say = (article, text, place = '.said') => {
  const line = article.querySelector(`.pg ${place}`);
  if (line) line.textContent = text;
};

/** The filter of each link as it is, for those who act on it: text in markup may have been made visible. */
export const markFilters = (element) => {
  for (const link of element.querySelectorAll('th > a[href*="filter="]')) {
    const filter = filterIn(link.getAttribute('href'));
    if (filter) link.dataset.filter = filter;
  }
};

/** Which way the pager can go; the focus stays on it when it reaches an end. */
const turnable = (article, canGoBack, canGoOn) => {
  const [previous, next] = ['previous', 'next'].map((name) => article.querySelector(`[data-act=${name}]`));
  if (!previous) return;
  const had = document.activeElement;
  [previous.disabled, next.disabled] = [!canGoBack, !canGoOn];
  if (had === next && !canGoOn) previous.focus();
  if (had === previous && !canGoBack) next.focus();
};

/** Shows one page of the rows of a table's present search and order. */
export const draw = (article, panel, asked, view) => {
  const all = rowsShown(panel, asked, view);
  const size = all.length <= firstRows + 2 ? Math.max(all.length, 1) : firstRows;
  const pages = Math.max(1, Math.ceil(all.length / size));
  asked.page = Math.min(asked.page, pages - 1);
  const from = asked.page * size;
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
  turnable(article, asked.page > 0, asked.page < pages - 1);
  say(article, all.length === 0 ? '' : pagerText(from + 1, from + shown.length, all.length, view), '.at');
  // The rest is of all rows: it has nothing to do with what was looked for.
  article.querySelector('tfoot')?.toggleAttribute('hidden', asked.query !== '');
};
