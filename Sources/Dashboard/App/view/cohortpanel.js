import { civil, parseDay } from '../day.js';
import { html, none } from './html.js';
import { spanned } from './label.js';
import { mostRows } from './tablepanel.js';

/** Months that fit beside other panels. */
const few = 3;

/** Whether there are months enough to need the whole width. */
export const isRoomyCohort = (report) => (report?.months ?? []).length > few;

/** The newest months are always shown, earlier ones where there is room. */
const room = (index, count) => {
  const left = count - index;
  if (left <= 2) return none;
  if (left <= 4) return left === 3 ? html` class="c0"` : html` class="c2"`;
  if (left <= 6) return html` class="c3"`;
  return left <= 8 ? html` class="c4"` : html` class="c5"`;
};

/** 1…5: a fifth of the row's largest figure each. */
const tint = (count, largest) => (largest > 0 ? Math.min(Math.max(Math.floor((count * 5 + largest - 1) / largest), 1), 5) : 1);

const cohortRow = (cohort, months, isRoomy, view) => {
  const counts = months.map((month) => month.rows.find((row) => row.value === cohort)?.visitors ?? null);
  const largest = Math.max(0, ...counts);
  const cells = counts.map((count, index) => {
    const place = room(index, months.length);
    // Before the first visits nobody could come back.
    if (count === null) return html`<td${place}>${months[index].month < cohort ? '' : '–'}</td>`;
    const shade = isRoomy ? html` class="q${tint(count, largest)}"` : none;
    return html`<td${place}><span${shade}>${view.format.integer(count)}</span></td>`;
  });
  return html`<tr><th scope="row">${spanned(view.format.label('cohort', cohort))}</th>${cells}</tr>
`;
};

const foot = (months, { words, format }) => {
  if (months.every((month) => !month.other)) return none;
  const cells = months.map((month, index) => html`<td${room(index, months.length)}>${month.other ? format.integer(month.other.visitors) : ''}</td>`);
  return html`<tfoot><tr><th scope="row"><span>${words.say('other')}</span></th>${cells}</tr></tfoot>`;
};

/** Consenting visitors by month of first visit, in every calendar month of the period; null where no month has anybody (`CohortPanel`). */
export const cohortPanel = (report, frame, view) => {
  const months = report?.months ?? [];
  if (months.length === 0) return null;
  const { words, format } = view;
  const named = words.of('cohortVisitors');
  const isRoomy = isRoomyCohort(report);
  const cohorts = [...new Set(months.flatMap((month) => month.rows.map((row) => row.value)))].sort().reverse().slice(0, mostRows);
  const heads = months.map(({ month }, index) => {
    const day = parseDay(`${month}-01`);
    return html`<th scope="col"${room(index, months.length)}>${format.month(day, civil(day).month === 1)}</th>`;
  });
  return html`<article class="${frame}"><div class="hd"><h3>${named.title}</h3></div>
<div class="t"><table class="heat"><caption class="vh">${named.title}</caption><thead><tr><th scope="col">${named.column}</th>${heads}</tr></thead>
<tbody>${cohorts.map((cohort) => cohortRow(cohort, months, isRoomy, view))}</tbody>
${foot(months, view)}</table></div>
<p class="note last">${words.say('cohortNote')}${isRoomy ? ` ${words.say('tintNote')}` : ''}</p></article>
`;
};
