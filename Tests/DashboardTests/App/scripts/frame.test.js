import assert from 'node:assert/strict';
import test from 'node:test';

import { createFormat } from '../../../../Sources/Dashboard/App/format.js';
import { TimeChart } from '../../../../Sources/Dashboard/App/view/chart.js';
import { axisTicks, axisTop, curve } from '../../../../Sources/Dashboard/App/view/curve.js';
import { figures } from '../../../../Sources/Dashboard/App/view/figures-table.js';
import { html } from '../../../../Sources/Dashboard/App/view/html.js';
import { chip, filterName, lead } from '../../../../Sources/Dashboard/App/view/lead.js';
import { rangeOf, rangePanel } from '../../../../Sources/Dashboard/App/view/range-panel.js';
import { tiles } from '../../../../Sources/Dashboard/App/view/tiles.js';
import { createWords } from '../../../../Sources/Dashboard/App/words.js';
import { firstState } from '../../../../Sources/Dashboard/App/state.js';
import { page } from './page.js';

const words = createWords(page, 'fr');
const format = createFormat(words, (dimension, value) => (page.labels[dimension] ?? {})[value]);
const overview = {
  current: page.current, previous: page.previous, undated: page.undated, events: page.events, step: 'day', steps: ['day', 'week'], today: page.today,
  updated: page.updated, isOpen: true, isCut: false, isCutEnd: false, metric: 'visits', comparison: 'previous', filter: null, visitorRows: null,
};
const text = (markup) => String(markup).replace(/<[^>]*>/g, ' ').replace(/[\s\u00a0\u202f]+/g, ' ');

test('values never become markup', () => {
  const hostile = '</b><img src=x onerror=alert(1)>"\'&\u202e\u0000\u200d';
  assert.equal(String(html`<b title="${hostile}">${[hostile, html`<i></i>`, null, undefined, false, 0]}</b>`).match(/</g).length, 4);
  assert.equal(String(html`${'a\u202eb\n'}`), 'a⟨U+202E⟩b␊');
  assert.equal(String(html`${'👨\u200d👩 é'}`), '👨\u200d👩 é');
  assert.equal(String(html`${{ source: '<b>' }}`), '[object Object]');
});

test('tiles say the figures, how they moved and where visitors come from', () => {
  const said = text(tiles(overview, words, format));
  for (const part of ['840', '▲ en hausse de 50,0 %', '560 avant', '500 entre 450 et 560', '300 comptés', '200 estimés', '1 min 30 s', '280', '▲ en hausse de 66,7 %',
    'surtout : Téléchargements']) assert.ok(said.includes(part), `${part} in ${said}`);
  assert.equal(String(tiles(overview, words, format)).match(/aria-pressed="true"/g).length, 1);
});

test('without a comparison nothing has moved', () => {
  const alone = { ...overview, previous: null, comparison: 'none' };
  assert.ok(!/[▲▼]/.test(text(tiles(alone, words, format))));
  assert.ok(!text(new TimeChart(alone, words, format).markup()).includes('période précédente'));
  assert.ok(!text(lead(alone, words, format)).includes('Comparaison'));
});

test('every measure has a chart, a readout and the same table', () => {
  const said = { visits: '30 visites', visitors: '30 visiteurs', pageviews: '60 pages vues', time: '1 min 30 s', bounce: '23,3 %', events: '10 événements' };
  for (const [metric, figure] of Object.entries(said)) {
    const chart = new TimeChart({ ...overview, metric }, words, format);
    const markup = String(chart.markup());
    assert.equal(markup.match(/<g class="pt/g).length, 28);
    assert.ok(text(markup).includes(`lun. 23 nov. (en cours) : ${figure}`), metric);
    assert.ok(!markup.includes('NaN') && !markup.includes('undefined'));
    assert.equal(String(figures(chart)).match(/<tr>/g).length, 29);
  }
});

test('ends that are not whole are dashed and named', () => {
  const cut = { ...overview, step: 'week', isOpen: false, isCut: true, isCutEnd: true };
  const markup = String(new TimeChart(cut, words, format).markup());
  assert.equal(markup.match(/\(incomplet\)/g).length, 3);
  assert.match(markup, /class="ln dash" d="M0 [\d.]+ 37 [\d.]+M963 /);
});

test('curves leave gaps and end open', () => {
  assert.deepEqual(curve([0, null, 1, 0.5], { openEnd: true }), { line: '', unfinished: 'M666.7 0 1000 100', area: 'M666.7 200 666.7 0 1000 100 1000 200z' });
  assert.deepEqual(curve([0.5]), { line: '', unfinished: '', area: '' });
  for (const largest of [0, 1, 7, 99, 1234, 5e6]) assert.ok(axisTop(largest) >= largest * 1.04 && axisTop(largest) % 2 === 0);
  assert.deepEqual(axisTicks(28, 'day'), [0, 7, 14, 21, 27]);
  assert.deepEqual(axisTicks(1, 'day'), [0]);
});

test('the filter is a chip that can be removed', () => {
  const filter = { dimension: 'country', value: 'FR' };
  const markup = String(chip(filter, words, format));
  assert.ok(markup.includes('id="unfilter"') && text(markup).includes('Pays : France'));
  assert.ok(markup.includes('aria-label="Retirer le filtre Pays\u00a0: France"'));
  assert.equal(filterName(filter, words, format), 'Pays\u00a0: France');
});

test('the choice of days has presets, a month, fields and the comparison', () => {
  const [from, to] = [20753, 20780];
  const bounds = { first: 20157, last: 20780 };
  const markup = String(rangePanel(page, firstState(page), { month: 20758, chosen: { from, to, focus: to }, bounds }, words, format));
  assert.equal(markup.match(/data-from=/g).length, 11);
  assert.equal(markup.match(/data-day=/g).length, 30);
  assert.equal(markup.match(/tabindex="0"/g).length, 1);
  assert.equal(markup.match(/aria-current/g).length, 1);
  assert.equal(markup.match(/type="radio"/g).length, 3);
  assert.ok(!markup.includes('undefined'));
  assert.deepEqual(rangeOf('2026-11-23', '2020-01-01', bounds), { from: '2025-03-10', to: '2026-11-23' });
  assert.equal(rangeOf('', '2026-11-23', bounds), null);
});
