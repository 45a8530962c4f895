// Visitors, hours, cohorts, frequency, names: what files hold as it is shown.

import assert from 'node:assert/strict';
import test from 'node:test';
import { dayNumber } from '../../../../Sources/Dashboard/App/engine/days.js';
import { createEngine } from '../../../../Sources/Dashboard/App/engine/engine.js';
import { loadFrom } from './engine-fixture.js';
import { pack } from './packer.js';

const visits = (number) => [number, 2 * number, 0, 60, 0];

/** One month and today, small enough to work out by hand. */
const sample = () => ({
  'data/2026-10.js': {
    month: '2026-10', from: dayNumber('2026-10-01'), to: dayNumber('2026-10-31'), k: 5, since: dayNumber('2026-10-03'),
    days: pack([1, ...visits(10), 25, ...visits(20)]),
    // Clocks go back on 2026-10-25 in Paris: 00:00Z and 01:00Z are both two o'clock.
    hours: { first: Date.UTC(2026, 9, 24, 22) / 1000, counts: pack([0, ...visits(1), 2, ...visits(2), 3, ...visits(3), 24, ...visits(4)]) },
    dimensions: {
      consent: {
        values: ['denied', 'granted', 'opposed'], rest: '',
        counts: pack([2, 1, ...visits(6), 25, ...visits(8), 2, 1, ...visits(4), 25, ...visits(12), 1, 2, 0, 0, 0, 0, 3]),
      },
      country: { values: ['FR', 'ZZ'], labels: [['France', 'France'], null], counts: pack([1, 1, ...visits(9), 1, 1, ...visits(5)]), rest: '', shards: [0] },
    },
    visitors: { 1: pack([1, 9, 8, 12, 5, 1]), 25: pack([1, 15, 14, 16, 7, 0, 25, 22, 20, 30, 11, 0]) },
    periods: { '2026-10-01/2026-10-31': { estimate: 40, low: 30, high: 50, counted: 20, low_confidence: true, consenting: 9 } },
    cohorts: {
      month: '2026-10', other: { values: 2, visitors: 6 },
      rows: [{ value: '2026-10', visitors: 9 }, { value: '2026-09', visitors: 8 }, { value: '2026-08', visitors: 7 }],
    },
    frequency: { value: '2026-10', visits: 16, visitors: { counted: 9, consenting: 9, days_per_visitor: 1.5 } },
  },
  'data/now.js': {
    month: '2026-11', from: dayNumber('2026-11-01'), to: dayNumber('2026-11-01'), k: 5, days: pack([1, ...visits(7)]),
    dimensions: { consent: { values: ['granted'], counts: pack([1, 1, ...visits(7)]), rest: '' } },
    cohorts: { month: '2026-11', rows: [{ value: '2026-11', visitors: 6 }] },
    frequency: { value: '2026-11', visits: 7, visitors: { counted: 6, consenting: 6 } },
  },
});

const page = { site: 'a', timezone: 'Europe/Paris', today: '2026-11-01', k: 5, months: ['2026-10'], hasNow: true };

const prepared = async () => {
  const engine = createEngine({ page, load: loadFrom(new Map(Object.entries(sample()))) });
  assert.deepEqual(await engine.prepare({ from: '2026-09-01', to: '2026-11-01' }), { missing: [] });
  return engine;
};

test('visitors are those of the files, or unknown', async () => {
  const engine = await prepared();
  assert.deepEqual(engine.visitors('2026-10-01', '2026-10-31'), sample()['data/2026-10.js'].periods['2026-10-01/2026-10-31']);
  assert.deepEqual(engine.visitors('2026-10-25', '2026-10-25'), { estimate: 15, low: 14, high: 16, counted: 7, low_confidence: false });
  assert.deepEqual(engine.visitors('2026-10-01', '2026-10-01'), { estimate: 9, low: 8, high: 12, counted: 5, low_confidence: true, since: '2026-10-03' });
  assert.equal(engine.visitors('2026-10-02', '2026-10-25'), null);
  const { visitors } = engine.report({ from: '2026-10-25', to: '2026-10-25' }).total;
  assert.deepEqual(visitors, { estimate: 15, low: 14, high: 16, counted: 7, low_confidence: false, consent_rate: 0.6 });
  assert.equal('visitors' in engine.report({ from: '2026-10-02', to: '2026-10-25' }).total, false);
  const filter = { dimension: 'country', value: 'FR' };
  const filtered = engine.report({ from: '2026-10-01', to: '2026-10-31', by: 'day', filter });
  const ofSite = { ...engine.visitors('2026-10-01', '2026-10-31'), scope: 'site' };
  assert.deepEqual(filtered.total, { visits: 9, pageviews: 18, bounces: 0, engaged_seconds: 60, visitors: ofSite });
  assert.deepEqual(filtered.rows, [{ value: '2026-10-01', visits: 9, pageviews: 18, bounces: 0, engaged_seconds: 60, events: 0 }]);
});

test('rows over time have visitors where files know them', async () => {
  const engine = await prepared();
  const { rows } = engine.report({ from: '2026-10-01', to: '2026-11-01', by: 'day' });
  const shown = rows.map((row) => [row.value, row.visits, row.visitors?.estimate, row.visitors?.counted]);
  assert.deepEqual(shown, [['2026-10-01', 10, 9, 5], ['2026-10-25', 20, 15, 7], ['2026-11-01', 7, undefined, undefined]]);
  const months = engine.report({ from: '2026-10-01', to: '2026-11-01', by: 'month' }).rows;
  assert.deepEqual(months.map((row) => [row.value, row.visits]), [['2026-10', 30], ['2026-11', 7]]);
  assert.deepEqual(months[0].visitors, { counted: 20, estimate: 40, low: 30, high: 50 });
  const weeks = engine.report({ from: '2026-10-01', to: '2026-11-01', by: 'week' }).rows;
  assert.deepEqual(weeks.map((row) => row.value), ['2026-09-28', '2026-10-19', '2026-10-26']);
});

test('hours are local, the repeated one twice', async () => {
  const { rows } = (await prepared()).report({ from: '2026-10-25', to: '2026-10-25', by: 'hour' });
  const expected = [['2026-10-25T00:00+02:00', 1], ['2026-10-25T02:00+02:00', 2], ['2026-10-25T02:00+01:00', 3], ['2026-10-25T23:00+01:00', 4]];
  assert.deepEqual(rows.map((row) => [row.value, row.visits]), expected);
});

test('frequency tells of whole months how often visitors came', async () => {
  const engine = await prepared();
  const rows = (from, to) => engine.report({ from, to, by: 'frequency' }).rows.map((row) => [row.value, row.visits, row.visitors?.counted]);
  assert.deepEqual(rows('2026-10-01', '2026-11-01'), [['2026-10', 16, 9], ['2026-11', 7, 6]]);
  assert.deepEqual(rows('2026-10-02', '2026-11-30'), [['2026-10', 12, undefined], ['2026-11', 7, 6]]);
});

test('cohorts are those of every month that is touched, oldest first', async () => {
  const engine = await prepared();
  const { months } = engine.report({ from: '2026-09-15', to: '2026-11-01', by: 'cohort' });
  assert.deepEqual(months.map((month) => month.month), ['2026-10', '2026-11']);
  const limited = engine.report({ from: '2026-10-05', to: '2026-10-06', by: 'cohort', limit: 1 }).months;
  assert.deepEqual(limited, [{ month: '2026-10', rows: [{ value: '2026-10', visitors: 9 }], other: { values: 4, visitors: 21 } }]);
  // One month of first visits is never folded alone: here two go where one would do.
  const files = sample();
  delete files['data/2026-10.js'].cohorts.other;
  const other = createEngine({ page, load: loadFrom(new Map(Object.entries(files))) });
  await other.prepare({ from: '2026-10-05', to: '2026-10-06' });
  const [{ rows, other: folded }] = other.report({ from: '2026-10-05', to: '2026-10-06', by: 'cohort', limit: 2 }).months;
  assert.deepEqual([rows.map((row) => row.value), folded], [['2026-10'], { values: 2, visitors: 15 }]);
});

test('names come with their values; opposed requests stand beside what folds', async () => {
  const engine = await prepared();
  assert.deepEqual([...engine.labels('country')], [['FR', ['France', 'France']]]);
  assert.deepEqual([...engine.labels('__proto__')], []);
  const { rows, other } = engine.report({ from: '2026-10-01', to: '2026-10-31', by: 'consent' });
  assert.deepEqual([rows.map((row) => [row.value, row.visits, row.events]), other], [[['granted', 16, 0], ['denied', 14, 0], ['opposed', 0, 3]], undefined]);
});
