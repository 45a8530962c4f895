import { compare } from '../comparison.js';
import { parseDay } from '../day.js';
import { rates } from '../format.js';
import {
  countedVisitors, hasEstimate, knownVisitors, shownVisitors,
} from '../measures.js';
import { html } from './html.js';
import { visitorsKey } from './keys.js';
import { sparkline } from './sparkline.js';

/** Characters of a figure that fit in full size. */
const roomy = 9;

/** A change as it is shown and as it is said. */
const changeMarkup = ({ direction, size }, words) => {
  switch (direction) {
    case 'up': return html`<b><span aria-hidden="true">▲</span><span class="vh">${words.say('up')}</span> ${size}</b>`;
    case 'down': return html`<b><span aria-hidden="true">▼</span><span class="vh">${words.say('down')}</span> ${size}</b>`;
    case 'same': return html`<b>${words.say('same')}</b>`;
    default: return html`<span aria-hidden="true">–</span><span class="vh">${words.say('noComparison')}</span>`;
  }
};

const tileMarkup = (tile, metric, words) => {
  const figures = tile.figure.map(({ figure, unit }) => (unit ? html`${figure}<small class="u">${unit}</small>` : html`${figure}`));
  const long = tile.figure.reduce((sum, { figure }) => sum + figure.length, 0) > roomy ? ' long' : '';
  const parts = tile.parts && html`<span>${visitorsKey(true)} ${tile.parts[0]}</span> <span>${visitorsKey(false)} ${tile.parts[1]}</span> `;
  const whole = tile.isWhole && html`<small class="whole">${words.say('wholeSite')}</small>`;
  return html`<li class="tile ${tile.metric}"><h3 class="l"><button type="button" data-metric="${tile.metric}" \
aria-pressed="${tile.metric === metric ? 'true' : 'false'}" disabled>${tile.label}</button>${whole}</h3>\
<p class="v${long}">${figures}${tile.interval && html` <small class="ci">${tile.interval}</small>`}</p>\
<p class="d">${changeMarkup(tile.change, words)}</p><p class="d x">${parts}${tile.context}${tile.since && html`<br>${tile.since}`}</p>\
${sparkline(tile.shape)}</li>
`;
};

/** The kind of event that happened most; of equals the first by name. Choices about consent are none of the site's contents. */
const mostFrequentEvent = (events, words, format) => {
  const kinds = Object.entries(events ?? {}).filter(([kind, count]) => count > 0 && !['consent', 'engagement', 'pageview'].includes(kind))
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return kinds.length ? words.say('mostOf', { name: format.label('event', kinds[0][0]).text }) : '';
};

const createTiles = (overview, words, format) => {
  const now = overview.current.total;
  const [ratesNow, comparison] = [rates(now), compare(overview)];
  const before = rates(comparison.counts);
  const rows = overview.visitorRows ? overview.visitorRows[0] : overview.current.rows;
  const domain = Math.max(overview.current.rows.length, overview.previous ? overview.previous.rows.length : 0);
  const shaped = (all, value) => all.map((row, index) => (index < overview.undated[0] ? null : value(row)));
  const shape = (value) => ({ values: shaped(overview.current.rows, value), domain, openEnd: overview.isOpen });

  const count = (metric, label, value, context) => ({
    metric,
    label: words.say(label),
    figure: [{ figure: format.integer(value) }],
    change: format.change(comparison.isPossible ? comparison.counts[metric] : null, value),
    context,
    shape: shape((row) => row[metric]),
  });

  const visitors = () => {
    const known = now.visitors;
    if (!known) {
      return {
        metric: 'visitors', label: words.say('estimatedVisitors'), isWhole: Boolean(overview.filter), figure: [{ figure: format.percent(null) }], change: { direction: 'unknown' },
        context: words.say('noVisitorsKnown'), shape: { ...shape(knownVisitors), values: shaped(rows, knownVisitors) },
      };
    }
    const shown = shownVisitors(known);
    const tile = {
      metric: 'visitors',
      label: words.say(hasEstimate(known) ? 'estimatedVisitors' : 'visitors'),
      isWhole: Boolean(overview.filter),
      figure: [{ figure: format.integer(shown) }],
      change: format.change(comparison.visitors, shown),
      context: known.consent_rate === undefined ? '' : words.say('consentRate', { p: format.percent(known.consent_rate) }),
      since: known.since && words.say('visitorsSince', { date: format.date(parseDay(known.since), true) }),
      shape: { ...shape(knownVisitors), values: shaped(rows, knownVisitors) },
    };
    if (!hasEstimate(known)) return tile;
    return Object.assign(tile, {
      interval: words.say('interval', { low: format.integer(known.low), high: format.integer(known.high) }),
      parts: [
        words.say('countedPart', { n: format.integer(known.counted) }),
        words.say('estimatedPart', { n: format.integer(Math.max(shown - known.counted, 0)) }),
      ],
      context: known.low_confidence ? `(${words.say('lowConfidence')})` : '',
      shape: { ...tile.shape, counted: shaped(rows, countedVisitors) },
    });
  };

  const visitsBefore = comparison.isPossible ? words.say('beforeCount', { n: format.integer(comparison.counts.visits) }) : '';
  const pagesPerVisit = ratesNow.pageviews === null ? '' : words.say('pagesPerVisit', { n: format.decimal(ratesNow.pageviews) });
  return [
    count('visits', 'visits', now.visits, visitsBefore),
    visitors(),
    count('pageviews', 'pageviews', now.pageviews, pagesPerVisit),
    {
      metric: 'time',
      label: words.say('visibleTime'),
      figure: ratesNow.visibleSeconds === null ? [{ figure: format.duration(null) }] : format.durationParts(ratesNow.visibleSeconds),
      change: format.change(before.visibleSeconds, ratesNow.visibleSeconds),
      context: words.say('perVisit'),
      shape: shape((row) => rates(row).visibleSeconds),
    },
    {
      metric: 'bounce',
      label: words.say('bounceRate'),
      figure: [{ figure: format.percent(ratesNow.bounce) }],
      change: format.pointChange(before.bounce, ratesNow.bounce),
      context: format.visits(now.bounces),
      shape: shape((row) => rates(row).bounce),
    },
    count('events', 'events', overview.events[0], mostFrequentEvent(now.events, words, format)),
  ];
};

/** The six figures at the top of a page (`Tiles`). */
export const tiles = (overview, words, format) => html`<ul class="tiles" aria-label="${words.say('metricChoice')}">
${createTiles(overview, words, format).map((tile) => tileMarkup(tile, overview.metric, words))}</ul>`;
