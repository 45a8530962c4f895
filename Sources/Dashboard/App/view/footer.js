import { tenths, hundredths } from './curve.js';
import { html } from './html.js';

const tick = (x, width, opacity) => html`<rect x="${tenths(x)}%" width="${tenths(width)}%" height="100%" opacity="${hundredths(opacity / 100)}"/>`;
const ticks = (count, markup) => Array.from({ length: count }, (_, index) => markup(index));

/** Ticks that get wider and paler from hours to days to months. */
const strip = (keepsMonths) => html`<svg class="fade" aria-hidden="true">${ticks(40, (n) => tick(n * 0.8, 0.4, 100))}\
${ticks(18, (n) => tick(32 + n * 2, 1.5, 78 - n * 2))}${keepsMonths && ticks(6, (n) => tick(68 + n * 5.4, 4.8, 32 - n * 4))}</svg>`;

const after = (facts, words, format) => {
  if (!facts.keepsMonths) return words.say('thenDeleted');
  return facts.months === undefined ? words.say('monthByMonth') : words.say('monthsFor', { span: format.span(facts.months) });
};

/** The only links that leave the dashboard. */
const places = (attributions, words) => attributions.length > 0 && html`<p>${words.say('places')} \
${attributions.map(({ text, link }, index) => html`${index > 0 && ', '}${/^https?:\/\//.test(link)
    ? html`<a href="${link}" rel="noreferrer">${text}</a>` : text}`)}</p>`;

/** What is counted, how detail fades, and whose data was used (`PageFooter`). */
export const footer = ({ facts, timezone, k }, words, format) => html`<div class="wrap">\
<h2>${words.say(facts.keepsMonths ? 'fading' : 'fadingDays')}</h2>${strip(facts.keepsMonths)}
<div class="f3"><span><b>${format.span(facts.hours)}</b>${words.say('hourByHour')}</span>\
<span><b>${format.span(facts.days)}</b>${words.say('dayByDay')}</span>\
<span><b>${words.say('afterThat')}</b>${after(facts, words, format)}</span></div>
<p>${words.say(facts.keepsVisitorMonths ? 'keptVisitors' : 'keptVisitorsDeleted', { span: format.span(facts.visitors) })}</p>
<h2>${words.say('counted')}</h2><p>${words.say('countedVisits', { zone: timezone })}</p>
<p>${words.say('countedVisitors')} ${words.say('countedTime')}</p><p>${words.say('promise', {
  journal: format.hours(facts.journal), access: format.span(facts.access, false), k: format.integer(k),
})}</p>
${places(facts.attributions, words)}</div>`;
