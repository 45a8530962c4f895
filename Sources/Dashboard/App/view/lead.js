import { compare, isBeforeAll, isHalfDay } from '../comparison.js';
import { timeLabel } from '../dates.js';
import { parseDay } from '../day.js';
import { html } from './html.js';

/** `Pays : France` */
export const filterName = (filter, words, format) => words.say('filterName', {
  dimension: words.of(filter.dimension).column, value: format.label(filter.dimension, filter.value).text,
});

/** The filter in force, with the button that removes it. */
export const chip = (filter, words, format) => {
  const { text } = format.label(filter.dimension, filter.value);
  const before = words.say('filterName', { dimension: words.of(filter.dimension).column, value: '' });
  return html`<p class="chip">${before}<b><bdi>${text}</bdi></b><button type="button" id="unfilter" \
aria-label="${words.say('removeFilter', { name: filterName(filter, words, format) })}">×</button></p>`;
};

/** Which days the figures cover, and which have no point in the chart (`FadedPeriod`). */
const fadedSentences = ({ current, undated, tablesCounted }, words, format) => {
  const said = [];
  if (current.counted) {
    said.push(words.say('countedDays', { dates: format.dates(parseDay(current.counted.from), parseDay(current.counted.to)) }));
  }
  if (tablesCounted) {
    said.push(words.say('wholeMonths', { dates: format.dates(parseDay(tablesCounted.from), parseDay(tablesCounted.to)) }));
  }
  const first = undated[0] > 0 && current.rows[undated[0]] ? timeLabel(current.rows[undated[0]].value) : null;
  if (first && first.kind === 'day') said.push(words.say('undatedDays', { date: format.date(first.day, true) }));
  return said;
};

const comparedWith = (overview, words, format, length) => {
  const { previous } = overview;
  if (!previous) return '';
  if (isBeforeAll(overview)) return words.say('nothingBefore', { date: format.date(parseDay(overview.first), true) });
  if (isHalfDay(overview)) return words.say('noComparisonOfToday');
  if (!compare(overview).isPossible) return words.say('notCompared');
  const isUpToNow = overview.step === 'hour' && length === 1 && overview.isOpen && overview.comparison === 'previous';
  return isUpToNow ? words.say('comparedWithYesterday')
    : words.say('comparedWith', { dates: format.dates(parseDay(previous.from), parseDay(previous.to)) });
};

/** The line under the header: which days, compared with which, and how new the figures are (`PageLead`). */
export const lead = (overview, words, format) => {
  const { current } = overview;
  const [from, to] = [parseDay(current.from), parseDay(current.to)];
  const at = timeLabel(overview.updated);
  const updated = at && at.kind === 'hour' ? words.say('updated', {
    date: format.date(at.day, true), time: format.time(at.hour, at.minute), zone: current.timezone,
  }) : overview.updated;
  const rounding = current.rounded_to === undefined ? '' : ` · ${words.say('roundedToTen')}`;
  const faded = fadedSentences(overview, words, format).map((sentence) => html`<br>${sentence}`);
  return html`<div class="sub"><p><b>${format.dates(from, to)}</b> \
${comparedWith(overview, words, format, to - from + 1)}${rounding}${faded}</p><p class="hint" hidden>${words.say('filterHint')}</p>\
<span class="grow"></span><p>${updated}</p></div>`;
};
