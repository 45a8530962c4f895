import { parseDay } from '../day.js';
import { rounded } from '../format.js';
import { hundredths } from './figures.js';
import { html, none } from './html.js';

/** What counted and estimated figures are marked with (`VisitorsKey`). */
export const visitorsKey = (isCounted) => (isCounted
  ? html`<svg class="key" aria-hidden="true"><rect class="solid" width="16" height="12" rx="2"/></svg>`
  : html`<svg class="key" aria-hidden="true"><rect class="hat" fill="url(#hatch)" width="16" height="12" rx="2"/>\
<rect class="box" x=".5" y=".5" width="15" height="11" rx="2"/></svg>`);

const parts = [
  ['partConsenting', 'consenting', true], ['partNewRefusers', 'new_refusers', true], ['partEarlierRefusers', 'earlier_refusers', false],
  ['partUndecided', 'undecided', false], ['partSignal', 'signal', false],
];

/** `3 883 comptés, 1 757 estimés : de 5 390 à 5 890` */
export const visitorsParts = (visitors, { words, format }) => words.say('visitorsParts', {
  counted: format.integer(visitors.counted),
  estimated: format.integer(Math.max(visitors.estimate - visitors.counted, 0)),
  low: format.integer(visitors.low),
  high: format.integer(visitors.high),
});

/** Counted solid, estimated hatched, and the interval as a whisker beneath; all to the scale of its upper end. */
const stack = (visitors, view) => {
  const top = Math.max(visitors.high, visitors.estimate, 1);
  const x = (people) => `${hundredths((people / top) * 100)}%`;
  const [low, high, counted] = [x(visitors.low), x(visitors.high), x(visitors.counted)];
  return html`<svg class="stack" role="img" aria-label="${visitorsParts(visitors, view)}"><rect class="solid" width="${counted}" height="24"/>\
<rect class="hat" fill="url(#hatch)" x="${counted}" width="${x(Math.max(visitors.estimate - visitors.counted, 0))}" height="24"/></svg>
<svg class="whisk" aria-hidden="true"><line x1="${low}" x2="${high}" y1="6" y2="6"/><line x1="${low}" x2="${low}" y1="2" y2="10"/>\
<line x1="${high}" x2="${high}" y1="2" y2="10"/></svg>
`;
};

const remark = (visitors, { words, format }) => {
  const said = [words.say('visitorsInterval', { low: format.integer(visitors.low), high: format.integer(visitors.high) })];
  if (typeof visitors.backtest_error === 'number') {
    said.push(words.say('backtestError', { p: format.percent(rounded(visitors.backtest_error * 10000) / 10000) }));
  }
  if (visitors.since) said.push(words.say('visitorsSince', { date: format.date(parseDay(visitors.since), true) }));
  return said.join(' ');
};

/** Where the number of visitors comes from: who was counted and who was estimated; null where there is no estimate (`VisitorsPanel`). */
export const visitorsPanel = (visitors, frame, view) => {
  if (!visitors?.parts || !(visitors.estimate > 0)) return null;
  const { words, format } = view;
  const title = words.say('visitorsTitle');
  const doubt = visitors.low_confidence ? html`<span class="badge">${words.say('lowConfidence')}</span>` : none;
  const rows = parts.map(([name, part, isCounted]) => html`<tr><th scope="row"><span>${visitorsKey(isCounted)} ${words.say(name)}</span></th>\
<td>${format.integer(visitors.parts[part])}</td></tr>
`);
  return html`<article class="${frame}"><div class="hd"><h3>${title}</h3>${doubt}</div>
<p class="note">${words.say('visitorsSay')}</p>
${stack(visitors, view)}<div class="t"><table><caption class="vh">${title}</caption><thead><tr><th scope="col">${words.say('originColumn')}</th>\
<th scope="col" class="w5">${words.say('visitorColumn')}</th></tr></thead>
<tbody>${rows}</tbody></table></div>
<p class="note last">${remark(visitors, view)}</p></article>
`;
};
