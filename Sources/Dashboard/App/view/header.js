import { parseDay } from '../day.js';
import { createWords } from '../words.js';
import { html } from './html.js';

const mark = html`<svg viewBox="0 0 24 24" aria-hidden="true"><path d="M3 7c3-3.5 6-3.5 9 0s6 3.5 9 0"/>\
<path opacity=".6" d="M3 12.5c3-3.5 6-3.5 9 0s6 3.5 9 0"/><path opacity=".3" d="M3 18c3-3.5 6-3.5 9 0s6 3.5 9 0"/></svg>`;
const caret = html`<svg class="car" viewBox="0 0 16 16" aria-hidden="true"><path d="m4 6 4 4 4-4"/></svg>`;
const halfMoon = html`<svg viewBox="0 0 16 16" aria-hidden="true"><circle cx="8" cy="8" r="6"/>\
<path d="M8 2a6 6 0 0 1 0 12z" fill="currentColor"/></svg>`;

/** File of a language's page beside the others. */
const fileOf = (page, language) => (language === page.languages[0] ? 'index.html' : `${language}.html`);

/** Links to the sections of a page, `[{ id, title }]`. */
export const sectionLinks = (sections) => sections.map(({ id, title }) => html`<a href="#${id}">${title}</a>`);

const others = (page, words) => {
  const links = page.languages.filter((code) => code !== words.language).map((code) => {
    const name = createWords(page, code).say('languageName');
    return html`<a class="ctl icon" href="${fileOf(page, code)}" hreflang="${code}" lang="${code}" data-language="${code}" \
aria-label="${name}" title="${name}">${code.toUpperCase()}</a>`;
  });
  return links.length > 0 && html`<nav aria-label="${words.say('languages')}">${links}</nav>`;
};

/** Mark, site, sections, the choice of days, the theme and the other languages, inside the bar (`PageHeader`). */
export const header = (page, state, sections, words, format) => html`<div class="wrap">\
<a class="brand" href="../index.html" title="${words.say('allSites')}">${mark}<span class="bn">Sillage</span></a>\
<span class="site"><bdi>${page.site}</bdi></span>
<nav class="nav" aria-label="${words.say('sections')}">${sectionLinks(sections)}</nav><span class="grow"></span>
<div class="range" hidden><button class="ctl" type="button" id="range" aria-haspopup="dialog" aria-expanded="false" \
title="${words.say('choosePeriod')}"><span>${format.dates(parseDay(state.from), parseDay(state.to))}</span>${caret}</button></div>
<button class="ctl cmp" type="button" id="compare" aria-pressed="${state.comparison === 'none' ? 'false' : 'true'}" hidden><i></i>\
${words.say('compare')}</button>
<button class="ctl icon" type="button" id="theme" aria-label="${words.say('theme')}" title="${words.say('theme')}" hidden>${halfMoon}</button>
${others(page, words)}</div>`;
