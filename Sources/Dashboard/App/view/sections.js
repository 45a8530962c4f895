import { parseDay } from '../day.js';
import { linkTo } from '../state.js';
import { cohortPanel, isRoomyCohort } from './cohortpanel.js';
import { filterAddress, followsFilter } from './filterlink.js';
import { frequencyPanel } from './frequencypanel.js';
import { funnelPanel, funnelsIn } from './funnelpanel.js';
import { html, none } from './html.js';
import { mapPanel } from './map.js';
import { pageMap } from './pagemap.js';
import { panelGrid } from './panelgrid.js';
import { returningPanel } from './returningpanel.js';
import { firstRows, namesOf, tablePanel } from './tablepanel.js';
import { visitorsPanel } from './visitorspanel.js';

/** The parts of a page and the tables in each, in the order they are shown (`Section`). */
export const sections = {
  sources: ['page', 'channel', 'entry', 'exit', 'source', 'referrer', 'utm_campaign', 'utm_source', 'utm_medium', 'utm_term', 'utm_content'],
  audience: ['country', 'region', 'browser', 'os', 'device', 'screen', 'language', 'browser_version', 'os_version'],
  content: ['download', 'outbound', 'event', 'search', 'search_empty', 'vote', 'video', 'form', 'email', 'notfound', 'custom'],
  goals: ['goal', 'funnel'],
  loyalty: ['visit_number', 'recency', 'cohort'],
  trust: ['consent', 'bot', 'bot_class', 'bot_reason'],
};

/** Tables whose rows say more than figures; they stand together after the others, with more room each (`Section.isRoomy`). */
const roomy = ['vote', 'video', 'form', 'email', 'notfound', 'custom', 'goal', 'funnel'];
const ofBots = ['bot', 'bot_class', 'bot_reason'];

/** The events of the totals as a table, most frequent first; null where there were none. */
const eventKinds = ({ current }) => {
  const kinds = Object.entries(current.total.events ?? {}).filter(([, count]) => count > 0);
  if (kinds.length === 0) return null;
  const rows = kinds.sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1)).map(([value, events]) => ({
    value, visits: 0, pageviews: 0, bounces: 0, engaged_seconds: 0, events,
  }));
  return { ...current, rows, other: undefined, more: undefined };
};

/** The report of a table, of those at hand; null where it has neither rows nor a rest. */
export const reportOf = (reports, dimension) => {
  const report = reports[dimension]?.total ? reports[dimension] : reports[dimension] && { ...reports.current, ...reports[dimension] };
  if (report && (report.rows.length > 0 || report.other)) return report;
  return dimension === 'event' ? eventKinds(reports) : null;
};

/** Said once, in the first panel about bots; and where requests stand beside visits. */
const noteOf = (reports, dimension) => {
  if (dimension === 'consent') return reportOf(reports, dimension).rows.some((row) => row.visits === 0) ? 'opposedApart' : null;
  return dimension === ofBots.find((name) => reportOf(reports, name)) ? 'botsApart' : null;
};

/** A panel that has no dimension of its own, where there is anything to show in it. */
const own = (markup, isRoomy = false) => (view) => (markup('', view) ? [{ isRoomy, markup: (place, seen) => markup(`card ${place}`, seen) }] : []);

const tableOf = (reports, dimension) => {
  const report = reportOf(reports, dimension);
  if (!report) return [];
  const table = { dimension, report, note: noteOf(reports, dimension) };
  return [{
    table, isRoomy: roomy.includes(dimension), markup: (place, view) => tablePanel(table, `card ${place}`, view),
  }];
};

const panelsOf = (reports, dimension, view) => {
  const visitors = reports.current.total.visitors;
  if (dimension === 'funnel') {
    return reports.funnel ? funnelsIn(reports.funnel, view.funnels)
      .map((funnel) => ({ isRoomy: true, markup: (place, seen) => funnelPanel(funnel, `card ${place}`, seen) })) : [];
  }
  const before = dimension === 'cohort' ? own((frame, seen) => frequencyPanel(reports.frequency, frame, seen))(view) : [];
  const after = dimension === 'consent' ? own((frame, seen) => visitorsPanel(visitors, frame, seen))(view) : [];
  return [...before, ...tableOf(reports, dimension), ...after];
};

/** Tables about the same thing say once that there was none. */
const nothing = (reports, dimensions, view) => {
  const { words, format } = view;
  if (dimensions.length === 0) return none;
  const { from, to } = reports.current;
  const list = [...new Set(dimensions.map((dimension) => namesOf(dimension, view).none))].join(' · ');
  return html`<p class="none">${words.say('nothing', { list, dates: format.dates(parseDay(from), parseDay(to)) })}</p>
`;
};

/** Panels that follow the filter, then the others: said once, never silently. */
const grids = (name, panels, siteWide, view) => {
  const follows = ({ table }) => table && (siteWide ? !siteWide.has(table.dimension) : followsFilter(table.dimension, view.filter));
  const isLed = name === 'sources';
  if (!view.filter || panels.every(follows)) return panelGrid(panels, isLed, view);
  const followers = panels.filter(follows);
  return html`${followers.length > 0 ? panelGrid(followers, isLed, view) : none}<p class="whole">${view.words.say('filterNotHere')}</p>
${panelGrid(panels.filter((panel) => !follows(panel)), false, view)}`;
};

/** One part of a page: its panels, and in one quiet line what there was nothing of; null where there is nothing to say (`SectionView`). */
const section = (name, reports, siteWide, view) => {
  const around = ['previous', 'next'].filter((one) => reports[one]);
  const dimensions = name === 'sources' ? sections[name].flatMap((one) => (one === 'page' ? ['page', ...around] : [one])) : sections[name];
  const { total } = reports.current;
  const isLoyalty = name === 'loyalty';
  const visitors = isLoyalty ? own((frame, seen) => returningPanel(total.visitors, frame, seen))(view) : [];
  const first = name === 'audience' ? mapPanel(view.map, reportOf(reports, 'country')) : visitors;
  const last = isLoyalty ? own((frame, seen) => cohortPanel(reports.cohort, frame, seen), isRoomyCohort(reports.cohort))(view) : [];
  const panels = [...first, ...dimensions.flatMap((dimension) => panelsOf(reports, dimension, view)), ...last];
  const isEmpty = (dimension) => reports[dimension] && panelsOf(reports, dimension, view).length === 0;
  const empty = total.visits > 0 ? dimensions.filter(isEmpty) : [];
  if (panels.length === 0 && empty.length === 0) return null;
  const note = isLoyalty && panels.length > 0
    ? html`<p class="lead">${view.words.say(reports.current.rounded_to ? 'loyaltyNoteRounded' : 'loyaltyNote')}</p>
` : none;
  return html`<section aria-labelledby="${name}"><h2 id="${name}">${view.words.say(name)}</h2>
${note}${grids(name, panels, siteWide, view)}${nothing(reports, empty, view)}</section>
`;
};

/**
 * What the components read: the language, the filter, k, how a label links to a filter, and how many rows a long table begins with.
 *
 * @param options `{ words, format, k, state, page, funnels, map, limit }`; `page` is the page's data (without it links name the filter
 *   alone), `funnels` what the steps are called, `map` from `readMap` (the page's own), and `limit` rows a table is rendered with
 */
export const viewOf = ({
  words, format, k, state = {}, page = null, funnels = {}, map = pageMap(), limit = firstRows,
}) => ({
  words, format, k: k ?? page?.k, filter: state.filter ?? null, funnels, map, limit,
  link: (filter) => (page && state.from ? linkTo(page, state, { filter }) : filterAddress(filter)),
});

/** Names of the sections that have anything to say, for the links to them, with their markup: `[{ name, markup }]`. */
export const sectionList = ({ reports, siteWide, ...options }) => {
  const view = viewOf(options);
  return Object.keys(sections).map((name) => ({ name, markup: section(name, reports, siteWide && new Set(siteWide), view) })).filter(({ markup }) => markup);
};

/**
 * All panels below the tiles and the chart, in the markup of the Swift views.
 *
 * @param options `reports` by dimension (the shape of `report --format json`; `more` says how many rows follow those it holds), with
 *   `current` and `frequency`, and of a page `previous` and `next`; `siteWide`: dimensions that do not follow the filter; and what
 *   `viewOf` takes
 */
export const renderSections = (options) => html`${sectionList(options).map(({ markup }) => markup)}`;
