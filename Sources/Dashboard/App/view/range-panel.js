import { presets } from '../choices.js';
import { iso, parseDay } from '../day.js';
import { calendar } from './calendar.js';
import { html } from './html.js';

/** Name of a preset: a phrase, with its number where it has one. */
const presetName = (name, words) => {
  const days = /^last(\d+)$/.exec(name);
  if (days) return words.say(name === 'last12' ? 'presetMonths' : 'presetDays', { n: days[1] });
  return words.say({ yesterday: 'yesterdayName', lastMonth: 'monthBefore' }[name] ?? name);
};

const preset = ({ name, from, to }, state, words) => html`<li><button type="button" data-from="${from}" data-to="${to}"\
${from === state.from && to === state.to && html` aria-current="true"`}>${presetName(name, words)}</button></li>`;

const field = (id, value, label, bounds) => html`<label for="${id}">${label}<input type="date" id="${id}" value="${value}" \
min="${iso(bounds.first)}" max="${iso(bounds.last)}" required></label>`;

const comparison = (value, label, state) => html`<label><input type="radio" name="comparison" value="${value}"\
${state.comparison === value && html` checked`}> ${label}</label>`;

/** The choice of days: presets, a month to pick the first and the last day from, two date fields, and what they are compared with. */
export const rangePanel = (page, state, { month, chosen, bounds }, words, format) => html`<ul aria-label="${words.say('periods')}">\
${presets(page).map((one) => preset(one, state, words))}</ul>
<div class="pick">${calendar(month, chosen, bounds, words, format)}
<p class="vh" id="calendar-keys">${words.say('calendarKeys')}</p>
<p class="note" role="status">${chosen.to === null && words.say('firstDayChosen', { date: format.date(chosen.from, true) })}</p>
<div class="fields">${field('from', chosen.to === null ? iso(chosen.from) : state.from, words.say('fromDay'), bounds)}\
${field('to', state.to, words.say('toDay'), bounds)}<button type="button" class="ctl" data-apply>${words.say('apply')}</button></div>
<fieldset><legend>${words.say('compareWith')}</legend>${comparison('previous', words.say('previousPeriod'), state)}\
${comparison('year', words.say('yearBefore'), state)}${comparison('none', words.say('compareNone'), state)}</fieldset></div>`;

/** The range that two texts name, in order and within bounds; null for anything else. */
export const rangeOf = (first, last, bounds) => {
  const ends = [parseDay(first), parseDay(last)];
  if (ends.includes(null)) return null;
  const [from, to] = ends.sort((a, b) => a - b).map((day) => Math.min(Math.max(day, bounds.first), bounds.last));
  return { from: iso(from), to: iso(to) };
};
