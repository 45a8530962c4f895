import {
  civil, iso, startOfMonth, startOfWeek,
} from '../day.js';
import { html } from './html.js';

const days = (first, count) => Array.from({ length: count }, (_, index) => first + index);

/**
 * A month to choose days from, as a grid: weeks in rows, from Monday.
 *
 * @param month first day of the month shown
 * @param chosen `{ from, to, focus }`: ends of the range so far (`to` null while only the first is chosen) and the day that Tab reaches
 * @param bounds `{ first, last }`: days that can be chosen
 */
export const calendar = (month, chosen, bounds, words, format) => {
  const next = startOfMonth(month, 1);
  const monday = startOfWeek(month);
  const weeks = days(0, Math.ceil((next - monday) / 7)).map((week) => days(monday + week * 7, 7));

  const cell = (day) => {
    if (day < month || day >= next) return html`<td></td>`;
    const isEnd = day === chosen.from || day === chosen.to;
    const isInside = chosen.to !== null && day >= chosen.from && day <= chosen.to;
    const isOut = day < bounds.first || day > bounds.last;
    const style = [isEnd && 'end', isInside && 'in'].filter(Boolean).join(' ');
    return html`<td role="gridcell" aria-selected="${isEnd || isInside ? 'true' : 'false'}"><button type="button" data-day="${iso(day)}" class="${style}" \
tabindex="${day === chosen.focus ? '0' : '-1'}" aria-label="${format.weekdayDate(day, true)}"${isOut && html` disabled`}>${civil(day).day}</button></td>`;
  };

  const heads = days(0, 7).map((day) => html`<th scope="col"><span>${words.signs.weekdays[day].replace(/\.$/, '')}</span></th>`);
  return html`<div class="month"><div class="turn"><button type="button" class="ctl icon" data-turn="-1" aria-label="${words.say('monthPrevious')}"\
${startOfMonth(bounds.first) >= month && html` disabled`}>‹</button><b aria-live="polite">${format.month(month)}</b>\
<button type="button" class="ctl icon" data-turn="1" aria-label="${words.say('monthNext')}"${next > bounds.last && html` disabled`}>›</button></div>
<table role="grid" class="cal" aria-label="${format.month(month)}" aria-describedby="calendar-keys"><thead><tr>${heads}</tr></thead>
<tbody>${weeks.map((week) => html`<tr>${week.map(cell)}</tr>`)}</tbody></table></div>`;
};
