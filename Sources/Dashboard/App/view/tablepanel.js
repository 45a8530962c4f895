import { share } from '../format.js';
import { columnsOf, hasOwnWidth, styleOf } from './columns.js';
import { tenths } from './figures.js';
import {
  folded, isChosen, rowLabel,
} from './filterlink.js';
import { html, none } from './html.js';
import { rowDetails } from './rowdetails.js';
import { shareStack, swatch } from './sharestack.js';

/** Most rows on a page without asking further; the rest is said, not listed (`TablePanel.limit`). */
export const mostRows = 50;
/** Rows that are shown first; one or two more are shown at once. */
export const firstRows = 10;

/** Characters that fit in a column of the usual width. */
const roomy = 7;
const ofHistory = ['visit_number', 'recency', 'cohort'];
const ofBots = ['bot', 'bot_class', 'bot_reason'];
const styled = (style) => (style ? html` class="${style}"` : none);

/** Requests of visitors who opposed: a number beside the visits, and no part of them. */
const isTotal = (dimension, row) => dimension === 'consent' && row.visits === 0;

/** What a table and its values are called; a page before another is a page. */
export const namesOf = (dimension, { words }) => (dimension === 'previous'
  ? { ...words.of('page'), title: words.say('previousPages'), none: words.say('noPreviousPage') } : words.of(dimension));

/** Rows there are, on the page or not: a report may hold the first ones only, and say how many `more` there are. */
export const rowCount = (report) => report.rows.length + (report.more ?? 0);

/** The columns of a table; scrolling has one where any was measured. */
export const tableColumns = (dimension, rows) => columnsOf(dimension)
  .filter(({ name }) => name !== 'scroll' || rows.some((row) => typeof row.scroll === 'number'));

/** What shares are taken of: visits of the report, or of the visitors whose history is known. */
export const wholeOf = (dimension, report) => (ofHistory.includes(dimension)
  ? report.rows.reduce((sum, row) => sum + row.visits, report.other ? report.other.visits : 0) : report.total.visits);

/** What was folded, as a row; null where nothing was. */
export const restOf = ({ other }) => (other ? { ...other, value: folded, details: [] } : null);

/** A figure as it is shown. */
export const figureText = (panel, column, row, view) => {
  if (isTotal(panel.dimension, row)) return column.name === 'visits' ? view.format.integer(row.events) : '';
  return column.say(column.measure(row, panel.whole), view, row);
};

/** Whether a column needs more than the usual width for some rows. */
export const isWide = (panel, column, rows, view) => !hasOwnWidth(column)
  && Math.max(0, ...rows.map((row) => Array.from(figureText(panel, column, row, view)).length)) > roomy;

const head = (panel, rows, view) => panel.columns.map((column, index) => {
  const style = styleOf(column, index) + (isWide(panel, column, rows, view) ? ' w8' : '');
  return html`<th scope="col"${styled(style)}>${view.words.say(column.title)}</th>`;
});

const cells = (panel, row, view) => panel.columns.map((column, index) => (
  html`<td${styled(styleOf(column, index))}>${figureText(panel, column, row, view)}</td>`));

const mark = (panel, row, index) => {
  const { dimension, largest, columns } = panel;
  if (dimension === 'vote' || isTotal(dimension, row)) return none;
  if (panel.stack) return swatch(index);
  const width = (share(columns[0].measure(row, panel.whole) ?? 0, largest) ?? 0) * 100;
  return html`<svg class="bar" width="${tenths(width)}%" aria-hidden="true"></svg>`;
};

/** One row, and what was done with its value beneath it. `rank` is its place among all rows. */
const tableRow = (panel, { rank, row }, isFolded, view) => {
  const { dimension } = panel;
  const chosen = isChosen(dimension, row.value, view);
  const hidden = isFolded && rank >= firstRows && !chosen;
  const details = rowDetails(dimension, row, view);
  const name = `${dimension}-${rank + 1}`;
  const under = details && html`<tr class="dt${hidden ? ' more' : ''}">\
<td colspan="3" headers="${name}"><div class="dl">${details}</div></td></tr>
`;
  return html`<tr${styled(chosen ? 'sel' : hidden ? 'more' : '')}><th scope="row"${details ? html` id="${name}"` : none}>\
${mark(panel, row, rank)}${rowLabel(dimension, row.value, view, !panel.report.rounded_to)}</th>${cells(panel, row, view)}</tr>
${under ?? none}`;
};

/** Rows of a table: `ranked` is `[{ rank, row }]`. */
export const tableRows = (panel, ranked, view, isFolded = false) => html`${ranked.map((one) => tableRow(panel, one, isFolded, view))}`;

/** How small each folded value is: messages are compared with k by times, anything else by visits, and bots not at all. */
const below = (dimension, other, k) => {
  if (ofBots.includes(dimension)) return null;
  const isByTimes = dimension === 'email';
  if ((isByTimes ? other.events : other.visits) > other.values * (k - 1)) return null;
  return isByTimes ? 'otherBelowTimes' : 'otherBelow';
};

/** How many values are inside and why. */
const reason = (dimension, other, { words, format, k }) => {
  if (!(other.values > 0)) return html`${words.say('otherFolded')}`;
  const named = namesOf(dimension, { words });
  const count = html`${format.integer(other.values)}<i> ${named[words.plural(other.values, 'one', 'many')]}</i>`;
  const phrase = below(dimension, other, k);
  return phrase ? html`${count}<i class="xx">, ${words.say(phrase, { k, each: named.each })}</i>` : count;
};

const foot = (panel, rest, view) => {
  if (!rest) return none;
  const { dimension } = panel;
  const { words } = view;
  const isProtected = !ofBots.includes(dimension);
  const focus = isProtected ? html` tabindex="0" aria-describedby="why-${dimension}"` : none;
  const why = isProtected ? html`<span class="why" role="tooltip" id="why-${dimension}">${words.say('otherReason')}</span>` : none;
  return html`<tfoot><tr><th scope="row"><span${focus}>${words.say('other')} <small>${reason(dimension, rest, view)}</small></span>${why}</th>\
${cells(panel, rest, view)}</tr></tfoot>`;
};

/** What the rows of a report are drawn with: columns, scale of the bars, and whether they are parts of a whole. */
export const panelOf = (dimension, report) => {
  const { rows } = report;
  const shown = rows.slice(0, mostRows);
  const columns = tableColumns(dimension, shown);
  const panel = { dimension, report, columns, whole: wholeOf(dimension, report) };
  panel.largest = Math.max(0, ...shown.map((row) => columns[0].measure(row, panel.whole) ?? 0));
  const parts = shown.findIndex((row) => isTotal(dimension, row));
  panel.stack = dimension === 'consent'
    ? shareStack((parts < 0 ? shown : shown.slice(0, parts)).map(({ visits }) => visits)) : null;
  return panel;
};

/** `1–10 sur 186` */
const shownText = (count, report, { words, format }) => words.say('rowsShown', { n: format.integer(count), total: format.integer(rowCount(report)) });

const more = (report, count, view) => {
  if (rowCount(report) <= firstRows + 2) return none;
  const { words } = view;
  if (count <= firstRows + 1) return html`<p class="pg">${shownText(firstRows, report, view)}</p>
`;
  return html`<details class="pg"><summary><span class="few">${shownText(firstRows, report, view)}<b>${words.say('showMore')}</b></span>\
<span class="all">${shownText(count, report, view)}<b>${words.say('showFewer')}</b></span></summary></details>
`;
};

/**
 * One table: the most frequent values with a share bar each, and everything rare in one last row (`TablePanel`).
 *
 * @param table `{ dimension, report, note }`
 * @param frame style names of the card; a `part` stands inside one
 */
export const tablePanel = ({ dimension, report, note }, frame, view) => {
  const { words } = view;
  const named = namesOf(dimension, view);
  const panel = panelOf(dimension, report);
  const limit = rowCount(report) > firstRows + 2 ? view.limit : mostRows;
  const chosen = view.filter?.dimension === dimension ? report.rows.findIndex((row) => isChosen(dimension, row.value, view)) : -1;
  const ranked = report.rows.slice(0, limit).map((row, rank) => ({ rank, row }));
  if (chosen >= limit) ranked.push({ rank: chosen, row: report.rows[chosen] });
  const rest = restOf(report);
  const rows = ranked.map(({ row }) => row);
  const isFolded = rowCount(report) > firstRows + 2;
  const body = html`<div class="hd"><h3>${named.title}</h3></div>
${note ? html`<p class="note">${words.say(note)}</p>
` : none}${panel.stack ?? none}<div class="t"><table><caption class="vh">${named.title}</caption><thead><tr><th scope="col">${named.column}</th>\
${head(panel, rest ? rows.concat(rest) : rows, view)}</tr></thead>
<tbody>${tableRows(panel, ranked, view, isFolded)}</tbody>
${foot(panel, rest, view)}</table></div>
${more(report, rows.length, view)}`;
  const [by, count] = [dimension, rowCount(report)];
  return frame === 'part'
    ? html`<div class="${frame}" data-by="${by}" data-rows="${count}">${body}</div>
`
    : html`<article class="${frame}" data-by="${by}" data-rows="${count}">${body}</article>
`;
};
