import { parseDay } from './day.js';
import { attachChart } from './chart.js';
import { hasFiles } from './source.js';
import { TimeChart } from './view/chart.js';
import { figures } from './view/figures-table.js';
import { footer } from './view/footer.js';
import { header, sectionLinks } from './view/header.js';
import { fill, html, replace } from './view/html.js';
import { chip, lead } from './view/lead.js';
import { tiles } from './view/tiles.js';

/** Figures over time, or what there is instead of them. */
const overTime = (overview, words, format) => {
  const visits = overview.current.total.visits + (overview.previous ? overview.previous.total.visits : 0);
  if (visits > 0) {
    const chart = new TimeChart(overview, words, format);
    return html`${chart.markup()}\n${figures(chart)}`;
  }
  const dates = format.dates(parseDay(overview.current.from), parseDay(overview.current.to));
  return html`<p class="empty"><b>${words.say('noVisits')}</b>${dates}<br>${words.say('noVisitsHint')}</p>`;
};

/** The sections on the page, `[{ id, title }]`. */
const sections = () => [...document.querySelectorAll('#panels section>h2')].map((head) => ({
  id: head.id, title: head.firstChild ? head.firstChild.textContent : '',
}));

/** Shows the controls that only a script can serve, inside an element. */
export const enable = (page, root) => {
  const canChoose = hasFiles(page);
  for (const element of root.querySelectorAll('.range, .hint, .seg')) element.hidden = !canChoose;
  for (const element of root.querySelectorAll('.cmp, #theme')) element.hidden = false;
  for (const button of root.querySelectorAll('[data-metric]')) button.disabled = false;
};

/** The frame of the page: everything but the panels. `words` and `format` are those of the state's language. */
export const createFrame = (page) => {
  const one = (selector) => document.querySelector(selector);

  const attachOverview = (words) => {
    enable(page, one('main'));
    attachChart(one('.over'), words);
  };

  return {
    /** Takes over the markup that came with the page. */
    attach(words) {
      document.documentElement.classList.toggle('chooses', hasFiles(page));
      enable(page, one('header'));
      attachOverview(words);
    },

    /** Header and footer, in another language. */
    renderLanguage(state, words, format) {
      document.documentElement.lang = state.language;
      one('.skip').textContent = words.say('skip');
      one('#overview').textContent = words.say('overview');
      fill(one('header.top'), header(page, state, sections(), words, format));
      fill(one('footer'), footer(page, words, format));
      enable(page, one('header'));
    },

    /** Dates, filter, tiles and chart: made first, then put in place by what is given back. */
    prepareOverview(overview, state, words, format) {
      const line = lead(overview, words, format);
      const figuresAndChart = html`${tiles(overview, words, format)}
<div class="time">${overTime(overview, words, format)}</div>`;
      return () => this.showOverview(line, figuresAndChart, state, words, format);
    },

    showOverview(line, figuresAndChart, state, words, format) {
      const dates = format.dates(parseDay(state.from), parseDay(state.to));
      document.title = words.say('title', { site: page.site, dates });
      one('h1').textContent = words.say('heading', { site: page.site, dates });
      one('#range span').textContent = dates;
      one('#compare').setAttribute('aria-pressed', String(state.comparison !== 'none'));
      const isUnfolded = Boolean(one('.alt[open]'));
      fill(one('#filter'), state.filter ? chip(state.filter, words, format) : html``);
      replace(one('.sub'), line);
      fill(one('.over'), figuresAndChart);
      if (isUnfolded && one('.alt')) one('.alt').open = true;
      attachOverview(words);
    },

    /** Links to the sections that there are now. */
    renderLinks() {
      fill(one('.nav'), html`${sectionLinks(sections())}`);
    },
  };
};
