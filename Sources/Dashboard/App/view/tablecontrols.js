import { html, none } from './html.js';
import { namesOf } from './tablepanel.js';

/** The controls of a table: what only a page with its script has. */

const icon = (path) => html`<svg viewBox="0 0 16 16" aria-hidden="true"><path d="${path}"/></svg>`;

/** A field that looks for rows. */
export const searchField = (dimension, query, { words }) => html`<input class="q" type="search" autocomplete="off" spellcheck="false" \
value="${query}" placeholder="${words.say('searchRows')}" aria-label="${words.say('searchIn', { name: namesOf(dimension, { words }).title })}">`;

/** `11–20 sur 186` */
export const pagerText = (from, to, total, { words, format }) => words.say('rowsBetween', {
  from: format.integer(from), to: format.integer(to), total: format.integer(total),
});

const turn = (act, phrase, path, isDisabled, { words }) => html`<button type="button" class="ctl" data-act="${act}" \
aria-label="${words.say(phrase)}"${isDisabled ? html` disabled` : none}>${icon(path)}</button>`;

const hand = (act, phrase, name, { words }) => html`<button type="button" class="tx" data-act="${act}" \
aria-label="${words.say('exportOf', { action: words.say(phrase), name })}">${words.say(phrase)}</button>`;

/** Which rows are shown of how many, with the way to the others, and what takes them elsewhere. */
export const exportBar = (dimension, count, size, view) => {
  const name = namesOf(dimension, view).title;
  const isLong = count > size + 2;
  const pager = isLong ? html`${turn('previous', 'previousRows', 'm10 3-5 5 5 5', true, view)}\
<span class="at" role="status">${pagerText(1, size, count, view)}</span>${turn('next', 'nextRows', 'm6 3 5 5-5 5', false, view)}` : none;
  return html`<div class="pg${isLong ? '' : ' short'}">${pager}<span class="vh said" role="status"></span>\
<span class="ex">${hand('copy', 'copyRows', name, view)}${hand('csv', 'csv', name, view)}${hand('json', 'json', name, view)}</span></div>`;
};

/** Said in the place of rows where a search found none. */
export const noMatch = (query, columns, { words, format }) => html`<tr class="nomatch"><td colspan="${columns}">\
${words.say('noMatch', { text: format.cut(query) })}</td></tr>`;
