import { stepFor } from './choices.js';
import { createFormat } from './format.js';
import { createFrame } from './frame.js';
import { keepingFocus } from './focus.js';
import { listen } from './listen.js';
import { attachLive } from './live.js';
import { createRange } from './range.js';
import { createSource } from './source.js';
import {
  firstState, fragment, isSameQuestion, parseFragment,
} from './state.js';
import { announce, complain } from './status.js';
import { attachTables } from './table.js';
import { fill } from './view/html.js';
import { filterName } from './view/lead.js';
import { renderSections } from './view/sections.js';
import { createWords } from './words.js';

/** The page's script: the first view is attached to as it stands, every later one is rendered in the same markup. */
const start = () => {
  const page = JSON.parse(document.getElementById('page').textContent);
  const source = createSource(page);
  const frame = createFrame(page);
  const panels = document.getElementById('panels');
  const app = { page, state: firstState(page) };
  /** Counts views asked for: a slow one must not replace a newer. */
  let asked = 0;
  let live;

  const speak = (language) => {
    app.words = createWords(page, language);
    app.format = createFormat(app.words, source.pair);
  };

  /** What panels are rendered from and work with: `rows(dimension)` gives a table with all its rows, loading what it needs. */
  const context = (view) => ({
    page,
    state: app.state,
    words: app.words,
    format: app.format,
    k: page.k,
    funnels: page.funnels,
    reports: view.reports,
    siteWide: view.siteWide,
    rows: (dimension) => source.table(app.state, dimension),
  });

  const render = (before) => {
    const view = source.view(app.state);
    const isSameLanguage = before.language === app.state.language;
    const arePanelsSame = isSameLanguage && isSameQuestion(before, app.state);
    const showOverview = frame.prepareOverview(view.overview, app.state, app.words, app.format);
    const sections = arePanelsSame ? null : renderSections(context(view));
    if (!isSameLanguage) {
      frame.renderLanguage(app.state, app.words, app.format);
      live.speak(app);
    }
    showOverview();
    if (arePanelsSame) return;
    fill(panels, sections);
    attachTables(panels, context(view));
    frame.renderLinks();
  };

  const say = () => {
    const { words, format, state } = app;
    if (state.filter) announce(filterName(state.filter, words, format));
    else announce(document.querySelector('h1').textContent);
  };

  /** Shows a state; where its files are missing, says so and keeps what is shown. */
  const show = async (state) => {
    asked += 1;
    const turn = asked;
    const isReady = await source.prepare(state);
    if (turn !== asked) return false;
    if (!isReady || source.isStale) {
      complain(app.words.say(source.isStale ? 'reloadNeeded' : 'folderNeeded'));
      return false;
    }
    const before = app.state;
    app.state = state;
    if (before.language !== state.language) speak(state.language);
    keepingFocus(() => render(before));
    document.documentElement.dataset.state = 'ready';
    say();
    return true;
  };

  /** Goes to a state that differs, as a new place in the browser's history or in the place of the present one. */
  app.go = async (changes, isNewPlace = true) => {
    const next = { ...app.state, ...changes };
    if (changes.from && !changes.step) next.step = stepFor(next.from, next.to);
    if (!await show(next)) return;
    const address = fragment(page, next);
    if (address === (location.hash || '#')) return;
    if (isNewPlace) history.pushState(null, '', address);
    else history.replaceState(null, '', address);
  };

  app.expect = (changes) => source.expect({ ...app.state, ...changes });

  const follow = () => {
    const state = parseFragment(page, location.hash);
    if (state && fragment(page, state) !== fragment(page, app.state)) show(state);
  };

  speak(page.language);
  frame.attach(app.words);
  attachTables(panels, context(source.view(app.state)));
  live = attachLive({ root: document.getElementById('main'), words: app.words, format: app.format });
  listen(app, createRange(app));
  addEventListener('popstate', follow);
  addEventListener('hashchange', follow);
  document.documentElement.dataset.state = 'ready';
  follow();
};

start();
