import { comparedRange, steps } from './choices.js';
import { iso, parseDay } from './day.js';
import { createEngine } from './engine/engine.js';
import { createLoader } from './engine/loader.js';
import { firstState, isSameQuestion } from './state.js';
import { cuts, filled } from './timeline.js';

/**
 * Where the figures of a view come from: the data files beside the page, and for the first view the page itself, which needs none.
 *
 * `prepare(state)` → promise of whether the view can be shown; `view(state)` → `{ overview, reports, siteWide }`, at once;
 * `table(state, dimension)` → promise of one report; `pair(dimension, value)` → its names.
 */
export const createSource = (page, loader = createLoader('')) => {
  const engine = createEngine({ page, load: loader });
  const now = Date.parse(page.updated) / 1000;
  let isComplete = false;

  const isFirst = (state) => isSameQuestion(state, firstState(page)) && state.step === 'day' && state.comparison !== 'year';

  const prepare = async (state) => {
    const answers = await load(state);
    isComplete = hasFiles(page) && answers.every(({ missing }) => missing.length === 0);
    return isComplete || isFirst(state);
  };

  /** Reports without a filter, of the ranges shown last: they stay as they are while filters come and go. */
  const known = { names: new Map(), reports: new Map() };
  const mostReports = 200;

  const unfiltered = (from, to, by) => {
    const key = `${from} ${to} ${by}`;
    const found = known.reports.get(key) ?? engine.report({ from, to, by });
    known.reports.delete(key);
    if (isComplete) known.reports.set(key, found);
    if (known.reports.size > mostReports) known.reports.delete(known.reports.keys().next().value);
    return found;
  };

  const ask = ({ from, to }, by, filter) => (filter ? engine.report({ from, to, by, filter }) : unfiltered(from, to, by));

  const load = (state) => {
    const compared = comparedRange(state);
    const questions = [state, compared && { ...compared, filter: state.filter }].filter(Boolean);
    return Promise.all(questions.map(({ from, to, filter }) => engine.prepare({ from, to, filter: filter ?? undefined })));
  };

  /** The first day of which no hour has been deleted. */
  const firstHours = iso(parseDay(page.today) - Math.max(Math.floor(page.facts.hours / 86400) - 1, 0));

  /** The steps there are figures for. */
  const stepsOf = ({ from, to, filter, metric }) => steps(from, to, firstHours)
    .filter((step) => (!filter || engine.canFilter(step, filter.dimension)) && (step !== 'hour' || metric !== 'visitors'));

  /** By the step that was chosen; by days where there are no hours of the filter, or no longer. */
  const stepOf = (state) => (state.step === 'hour' && !stepsOf(state).includes('hour') ? 'day' : state.step);

  /** All events of a range: reports say in their totals only how many there are of each kind. */
  const eventsOf = (range, filter) => {
    const { rows, other } = ask(range, 'month', filter);
    return rows.concat(other ?? []).reduce((sum, row) => sum + row.events, 0);
  };

  /** What a view is compared with; null where its hours are gone. */
  const comparisonOf = (state, step) => {
    const compared = comparedRange(state);
    return compared && step === 'hour' && compared.from < firstHours ? null : compared;
  };

  const fromFiles = (state) => {
    const { filter } = state;
    const step = stepOf(state);
    const current = filled(ask(state, step, filter), step, now);
    const compared = comparisonOf(state, step);
    const previous = compared && filled(ask(compared, step, filter), step, now);
    return {
      step,
      events: [eventsOf(state, filter), compared ? eventsOf(compared, filter) : 0],
      current: current.report,
      previous: previous ? previous.report : null,
      undated: [current.undated, previous ? previous.undated : 0],
      visitorRows: filter ? [state, compared].map((range) => (range ? filled(ask(range, step, null), step, now).report.rows : [])) : null,
    };
  };

  const fromPage = (state) => ({
    step: 'day',
    events: page.events,
    current: page.current,
    previous: state.comparison === 'none' ? null : page.previous,
    undated: page.undated,
    visitorRows: null,
  });

  const overview = (state) => {
    const { today, updated } = page;
    const found = isComplete ? fromFiles(state) : fromPage(state);
    const isOpen = state.to === today;
    const cut = cuts(state, found.step);
    return {
      ...found, first: page.first, today, updated, isOpen, isCut: cut.start, isCutEnd: cut.end && !isOpen, metric: state.metric, comparison: state.comparison,
      filter: state.filter,
      steps: stepsOf(state),
    };
  };

  const tablesOfPage = () => {
    const { rows, by, ...shared } = page.current;
    const tables = Object.entries(page.tables).map(([name, table]) => [name, { ...shared, ...table, by: name }]);
    return { ...Object.fromEntries(tables), frequency: page.frequency };
  };

  /** A table follows the filter where its values are counted together with the filter's; the filter's own keeps all its rows. */
  const tablesOfFiles = (state) => {
    const { filter } = state;
    const siteWide = new Set();
    const reports = {};
    for (const by of [...Object.keys(page.tables), ...(state.from < state.to ? ['frequency'] : [])]) {
      const follows = filter && by !== filter.dimension && engine.canFilter(by, filter.dimension);
      if (filter && by !== filter.dimension && !follows) siteWide.add(by);
      reports[by] = ask(state, by, follows ? filter : null);
    }
    for (const by of ['next', 'previous']) if (filter && filter.dimension === 'page' && engine.canFilter(by, 'page')) reports[by] = ask(state, by, filter);
    return { reports, siteWide };
  };

  /** One table of a view with all of its rows; fails where files are missing. */
  const table = async (state, by) => {
    await prepare(state);
    if (!isComplete) throw new Error(by);
    return tablesOfFiles(state).reports[by];
  };

  /** The days that tables count where these are more than those of the totals; null where they are not. */
  const wholeMonths = (reports, { counted }) => {
    const wider = reports.find((report) => report && report.counted && (!counted || report.counted.from !== counted.from || report.counted.to !== counted.to));
    return wider ? wider.counted : null;
  };

  const view = (state) => {
    const shown = overview(state);
    const tables = isComplete ? tablesOfFiles(state) : { reports: tablesOfPage(), siteWide: new Set() };
    shown.tablesCounted = wholeMonths(Object.values(tables.reports), shown.current);
    return { overview: shown, siteWide: tables.siteWide, reports: { ...tables.reports, current: shown.current } };
  };

  /** Names of a value in words, `[fr, en]`: of the files that are loaded, and of the page. */
  const pair = (dimension, value) => {
    const own = Object.hasOwn(page.labels, dimension) ? page.labels[dimension] : {};
    if (Object.hasOwn(own, value)) return own[value];
    if (!known.names.has(dimension)) known.names.set(dimension, engine.labels(dimension));
    return known.names.get(dimension).get(value);
  };

  return {
    prepare: (state) => {
      known.names.clear();
      return prepare(state).then((isReady) => { known.names.clear(); return isReady; });
    },
    /** Loads what a view will need that the reader seems about to ask for. */
    expect: (state) => { if (hasFiles(page)) load(state); },
    view,
    table,
    pair,
    get isStale() {
      return engine.isStale;
    },
  };
};

/** Whether there are data files at all: without, only the first view can be shown. */
export const hasFiles = (page) => page.months.length > 0 || page.hasNow;
