import { share } from '../format.js';
import { inHundredths, tenths } from './figures.js';
import { html } from './html.js';
import { spanned } from './label.js';

const mean = (value, { format }) => (typeof value === 'number' ? format.decimal(inHundredths(value)) : '–');

const cells = (visitors, view) => html`<td>${typeof visitors?.consenting === 'number' ? view.format.integer(visitors.consenting) : '–'}</td>\
<td>${mean(visitors?.days_per_visitor, view)}</td><td class="c0">${mean(visitors?.visits_per_visitor, view)}</td>`;

/** How often consenting visitors came: exact means of each month, and of all of them; null where nobody consented, or of a single day (`FrequencyPanel`). */
export const frequencyPanel = (report, frame, view) => {
  if (!report || !(report.total.visitors?.consenting > 0) || !(report.from < report.to)) return null;
  const { words, format } = view;
  const title = words.say('frequency');
  const largest = Math.max(0, ...report.rows.map((row) => row.visitors?.consenting ?? 0));
  const rows = report.rows.map((row) => html`<tr><th scope="row">\
<svg class="bar" width="${tenths((share(row.visitors?.consenting ?? 0, largest) ?? 0) * 100)}%" aria-hidden="true"></svg>\
${spanned({ text: format.cut(format.point(row.value)) })}</th>${cells(row.visitors, view)}</tr>
`);
  return html`<article class="${frame}"><div class="hd"><h3>${title}</h3></div>
<div class="t"><table><caption class="vh">${title}</caption><thead><tr><th scope="col">${words.say('monthColumn')}</th>\
<th scope="col">${words.say('visitorColumn')}</th><th scope="col">${words.say('days')}</th>\
<th scope="col" class="c0">${words.say('visits')}</th></tr></thead>
<tbody>${rows}</tbody>
<tfoot><tr><th scope="row"><span>${words.say('wholePeriod')}</span></th>${cells(report.total.visitors, view)}</tr></tfoot></table></div>
<p class="note last">${words.say('frequencyNote')}</p></article>
`;
};
