import { draw, markFilters, markSort } from './tabledraw.js';
import { canAsk, withReport } from './tablereport.js';
import { nodes } from './view/html.js';
import { exportBar, searchField } from './view/tablecontrols.js';
import { firstRows } from './view/tablepanel.js';

/** Tables whose rows come in another order than that of their first figure. */
const inOwnOrder = ['visit_number', 'recency', 'cohort', 'consent', 'form', 'email'];

const blank = (by) => ({
  query: '', page: 0, sort: inOwnOrder.includes(by) ? null : { column: 0, isDescending: true }, isTouched: false, report: null,
});

/** Makes the head of a column a button that sorts; -1 is the column of labels. */
const sortable = (head, column) => {
  const button = document.createElement('button');
  [button.type, button.className, button.dataset.sort] = ['button', 'sort', column];
  button.append(...head.childNodes);
  head.append(button);
};

/** How many rows a card shows, for the style sheet: cards out of sight are not laid out, and take about that room. */
export const reserve = (card) => {
  const part = card.querySelector('.part:not(.off)') ?? card;
  card.style.setProperty('--rows', part.querySelectorAll('tr').length || 8);
};

/** Gives one table its controls; what was asked of it before it was rendered again holds. */
export const enhance = (article, place) => {
  const { by } = article.dataset;
  const { view } = place;
  const asked = place.asked.get(by) ?? blank(by);
  [asked.report, asked.page] = [null, 0];
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
  if (asked.query || asked.isTouched || isShort) withReport(article, place, (panel, state) => draw(article, panel, state, view));
};
