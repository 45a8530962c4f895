import { countedVisitors, measures } from '../measures.js';
import {
  axisTicks, axisTop, curve, hundredths, position,
} from './curve.js';
import { html, none } from './html.js';
import { rangeWords, stepName } from './range-words.js';

const percent = (value) => `${hundredths(value)}%`;
const key = (style) => html`<svg class="key" aria-hidden="true"><line class="${style}" x2="16" y1="6" y2="6"/></svg>`;

/** A figure over time, with the period before behind it (`TimeChart`), and the same as a table, folded away beneath it. */
export class TimeChart {
  /** @param overview the reports and choices of the view, from main.js */
  constructor(overview, words, format) {
    Object.assign(this, { overview, words, format });
    this.measure = measures[overview.metric];
    this.range = rangeWords(overview, words, format);
    // Visitors are of the whole site: a filter has none by day.
    this.isWhole = overview.metric === 'visitors' && Boolean(overview.filter);
    [this.current, this.previous] = this.isWhole ? overview.visitorRows
      : [overview.current.rows, overview.previous ? overview.previous.rows : []];
    const names = (rows) => format.points(rows.map((row) => row.value), overview.step);
    this.names = { current: names(this.current), previous: names(this.previous) };
    this.domain = Math.max(this.current.length, this.previous.length);
    const values = [...this.current, ...this.previous].map(this.measure.of).filter((value) => value !== null);
    this.top = this.topOf(Math.max(0, ...values));
    this.last = this.current.length - 1;
  }

  topOf(largest) {
    if (this.overview.metric === 'bounce') return Math.min(1, axisTop(largest * 100) / 100);
    return axisTop(largest);
  }

  isOpen(index) { return index === this.last && this.overview.isOpen; }

  /** Whether a week or month reaches beyond the range. */
  isPartial(index) {
    const { isCut, isCutEnd } = this.overview;
    return !this.isOpen(index) && ((index === 0 && isCut) || (index === this.last && isCutEnd));
  }

  height(row) {
    const value = this.measure.of(row);
    return value === null ? null : Math.min(Math.max(value / this.top, 0), 1);
  }

  heights(rows, undated, of = (row) => this.height(row)) { return rows.map((row, index) => (index < undated ? null : of(row))); }

  axis(value) { return (this.measure.axis ?? ((format, figure) => format.integer(figure)))(this.format, value); }

  get title() { return this.range.chartTitle(this.words.say(this.measure.label)); }

  markup() {
    const { words, overview } = this;
    const before = overview.previous && html`<span>${key('pv')}${this.range.previous}</span>`;
    const open = overview.isOpen && html`<span>${key('ln dash')}${this.range.unfinished}</span>`;
    const estimated = overview.metric === 'visitors' && html`<span><svg class="key" aria-hidden="true">\
<rect class="hat" fill="url(#hatch)" width="16" height="12"/></svg>${words.say('estimatedShare')}</span>`;
    return html`<div class="hd"><h3 id="chart">${this.title}${this.isWhole && html` <small class="whole">${words.say('wholeSite')}</small>`}</h3>${this.steps()}\
<div class="legend"><span>${key('ln')}${this.range.legend}</span>${before}${open}${estimated}</div></div>
<div class="chart">${this.readout()}<p class="vh" id="summary">${this.summary()}</p>\
<div class="plot"><svg class="main" role="img" aria-labelledby="summary">\
<svg y="20" width="100%" height="100%" overflow="visible">
<line class="g" x2="100%" y1="0" y2="0"/><line class="g" x2="100%" y1="43%" y2="43%"/>\
<line class="base" x2="100%" y1="86%" y2="86%"/>
${this.curves()}
<text y="0" dy="-4">${this.axis(this.top)}</text><text y="43%" dy="-4">${this.axis(this.top / 2)}</text>
${this.points()}</svg>
${this.ticks()}</svg></div></div>`;
  }

  /** Hours, days, weeks or months. */
  steps() {
    const { overview, words } = this;
    const buttons = overview.steps.map((step) => html`<button type="button" data-step="${step}" \
aria-pressed="${step === overview.step ? 'true' : 'false'}">${words.say(stepName(step))}</button>`);
    return html`<div class="seg" role="group" aria-label="${words.say('stepChoice')}" hidden>${buttons}</div>`;
  }

  curves() {
    const { overview } = this;
    const open = { domain: this.domain, openEnd: overview.isOpen || overview.isCutEnd, openStart: overview.isCut };
    const now = curve(this.heights(this.current, overview.undated[0]), open);
    const before = curve(this.heights(this.previous, overview.undated[1]), { domain: this.domain });
    const isEstimate = overview.metric === 'visitors';
    const counted = isEstimate && curve(this.heights(this.current, overview.undated[0], (row) => {
      const value = countedVisitors(row);
      return value === null ? null : Math.min(value / this.top, 1);
    }), open);
    const hatch = isEstimate && html`<clipPath id="hatched" clipPathUnits="objectBoundingBox"><path clip-rule="evenodd" transform="scale(.001 .005)" d="${now.area}${counted.area}"/>\
</clipPath><rect class="hat" fill="url(#hatch)" width="100%" height="86%" clip-path="url(#hatched)"/>`;
    return html`${hatch}<svg width="100%" height="86%" viewBox="0 0 1000 200" preserveAspectRatio="none" overflow="visible">\
<path class="ar${isEstimate ? ' cnt' : ''}" d="${isEstimate ? counted.area : now.area}"/><path class="pv" d="${before.line}"/>\
<path class="ln" d="${now.line}"/><path class="ln dash" d="${now.unfinished}"/></svg>`;
  }

  /** The last point in words above the plot; it stands there before anything is pointed at. */
  readout() {
    if (this.last < 0) return none;
    const { now, before } = this.sentence(this.last);
    return html`<p class="read"><b>${now}</b>${before && html` · ${before}`}</p>`;
  }

  /** `lun. 23 nov. (en cours) : 158 visites` and `lun. 26 oct. : 253`. */
  sentence(index) {
    const { words, format, overview } = this;
    const value = (row) => (this.measure.of(row) === null ? format.percent(null) : this.measure.words(format, this.measure.of(row)));
    const note = this.isOpen(index) ? words.say('soFar') : this.isPartial(index) ? words.say('partial') : null;
    const point = this.names.current[index] + (note ? ` (${note})` : '');
    const now = words.say('pointValue', { point, value: value(this.current[index]) });
    const row = this.previous[index];
    if (!row || index < overview.undated[1]) return { now };
    const name = this.range.length === 1 ? this.range.previous : this.names.previous[index];
    const figure = this.measure.of(row) === null ? format.percent(null) : this.axis(this.measure.of(row));
    return { now, before: words.say('pointValue', { point: name, value: figure }) };
  }

  /** An invisible column for each point that shows a line, a dot and the sentence when pointed at. */
  points() {
    const width = this.domain > 1 ? 100 / (this.domain - 1) : 100;
    return this.current.map((row, index) => {
      if (index < this.overview.undated[0]) return null;
      const x = position(index, this.domain) * 100;
      const y = 86 * (1 - (this.height(row) ?? 0));
      const { now, before } = this.sentence(index);
      const [left, right] = [Math.max(0, x - width / 2), Math.min(100, x + width / 2)];
      return html`<g class="pt${this.isOpen(index) ? ' open' : ''}"><rect x="${percent(left)}" width="${percent(right - left)}" height="86%"/>\
<line x1="${percent(x)}" x2="${percent(x)}" y2="86%"/><circle cx="${percent(x)}" cy="${percent(y)}" r="4"/>\
<text y="-32"><tspan>${now}</tspan>${before && html` · ${before}`}</text></g>
`;
    });
  }

  ticks() {
    const { overview, words, format } = this;
    const rows = this.current.length === this.domain ? this.current : this.previous;
    return axisTicks(this.domain, overview.step).map((index, place) => {
      const last = index === this.domain - 1;
      const anchor = index === 0 ? none : last ? html` text-anchor="end"` : html` text-anchor="middle"`;
      const name = last && overview.step === 'day' && overview.isOpen ? words.say('now') : format.tick(rows[index].value);
      const between = place % 2 === 1 && !last ? html` class="odd"` : none;
      return html`<text x="${percent(position(index, this.domain) * 100)}" y="100%" dy="-2"${anchor}${between}>${name}</text>`;
    });
  }

  /** What the chart shows, in a sentence, for those who cannot see it. */
  summary() {
    const { overview, words, format } = this;
    return words.say(overview.previous ? 'chartSummary' : 'chartAlone', {
      title: this.title,
      dates: this.range.dates,
      now: format.visits(overview.current.total.visits),
      before: overview.previous && format.visits(overview.previous.total.visits),
    });
  }
}
