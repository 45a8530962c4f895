// What the engine loads, and what it says when a file is missing, damaged or of another day.

import assert from 'node:assert/strict';
import test from 'node:test';
import { dayText } from '../../../../Sources/Dashboard/App/engine/days.js';
import { PAIRED } from '../../../../Sources/Dashboard/App/engine/dimensions.js';
import { createEngine } from '../../../../Sources/Dashboard/App/engine/engine.js';
import { encode } from './encoder.js';
import { engineOf, loadFrom, pageOf } from './engine-fixture.js';
import { naiveReport } from './naive-report.js';
import { createRandom } from './random.js';
import { createWorld, DIMENSIONS } from './world.js';

const world = createWorld({ seed: 8, from: '2026-09-18', today: '2026-11-23' });
const files = encode(world);

test('only the files of the range and the shard of the value are loaded, once', async () => {
  const asked = [];
  const engine = engineOf(world, files, asked);
  await engine.prepare({ from: '2026-10-03', to: '2026-10-09' });
  assert.deepEqual(asked, ['data/2026-10.js']);
  await engine.prepare({ from: '2026-10-03', to: '2026-11-23' });
  assert.deepEqual(asked.splice(0), ['data/2026-10.js', 'data/2026-11.js', 'data/now.js']);
  const pages = files.get('data/2026-10.js').dimensions.page;
  const filter = { dimension: 'page', value: pages.values.at(-1) };
  await engine.prepare({ from: '2026-10-03', to: '2026-10-09', filter });
  assert.deepEqual(asked.splice(0), [`data/2026-10/page-${pages.shards.length - 1}.js`]);
  await engine.prepare({ from: '2026-10-05', to: '2026-10-06', filter });
  await engine.prepare({ from: '2026-10-05', to: '2026-10-06', filter: { dimension: 'page', value: 'rare' } });
  assert.deepEqual(asked, []);
});

test('a missing file is named, counts nothing, and is tried again', async () => {
  const partial = new Map([...files].filter(([key]) => key !== 'data/2026-10.js' && !key.startsWith('data/now/')));
  const engine = createEngine({ page: pageOf(world, files), load: loadFrom(partial) });
  const range = { from: '2026-09-18', to: '2026-11-23' };
  assert.deepEqual(await engine.prepare(range), { missing: ['data/2026-10.js'] });
  assert.ok(engine.report({ ...range, by: 'page' }).rows.length > 0);
  const value = files.get('data/now.js').dimensions.country.values[0];
  assert.ok(value);
  const { missing } = await engine.prepare({ ...range, filter: { dimension: 'country', value } });
  assert.deepEqual(missing.sort(), ['data/2026-10.js', missing.at(-1)].sort());
  assert.match(missing.at(-1), /^data\/now\/country/);
  for (const [key, payload] of files) partial.set(key, payload);
  assert.deepEqual(await engine.prepare({ ...range, filter: { dimension: 'country', value } }), { missing: [] });
  assert.deepEqual(engine.report({ ...range, by: 'page' }).rows, naiveReport(world, { ...range, by: 'page' }).rows);
});

test('today is not counted twice, nor taken from another day', async () => {
  const range = { from: '2026-11-01', to: '2026-11-23' };
  const before = engineOf(world, files);
  await before.prepare(range);
  assert.equal(before.isStale, false);
  // The day is over: the month has it, and the newest file is of the next.
  const later = new Map(files);
  later.set('data/now.js', { ...files.get('data/now.js'), from: world.today + 1, to: world.today + 1 });
  const next = engineOf(world, later);
  await next.prepare(range);
  assert.equal(next.isStale, true);
  assert.equal(next.report(range).total.visits, before.report({ from: '2026-11-01', to: '2026-11-22' }).total.visits);
  const closed = new Map(files);
  closed.set('data/2026-11.js', { ...files.get('data/2026-11.js'), to: world.today });
  const engine = engineOf(world, closed);
  await engine.prepare(range);
  assert.equal(engine.isStale, true);
  assert.equal(engine.report(range).total.visits, before.report({ from: '2026-11-01', to: '2026-11-22' }).total.visits);
});

test('questions without an answer have none', async () => {
  const engine = engineOf(world, files);
  const range = { from: '2026-11-01', to: '2026-11-23' };
  await engine.prepare(range);
  const filter = { dimension: 'country', value: 'FR' };
  for (const by of ['hour', 'funnel', 'frequency', 'next', 'previous', 'referrer', 'download']) assert.equal(engine.report({ ...range, by, filter }), null);
  assert.equal(engine.report({ ...range, by: 'next' }), null);
  for (const [from, to] of [['2026-11-31', '2026-12-01'], ['2026-11-02', '2026-11-01'], [null, ''], ['x', '2026-11-01']]) {
    const days = { from, to };
    assert.deepEqual(await engine.prepare(days), { missing: [] });
    assert.equal(engine.report(days), null);
    assert.equal(engine.visitors(days.from, days.to), null);
  }
  for (const by of ['unknown', '__proto__', 'constructor']) assert.deepEqual(engine.report({ ...range, by }).rows, []);
  assert.deepEqual(PAIRED.filter((by) => !engine.canFilter(by, 'goal')), []);
});

test('a damaged file never throws', async () => {
  const random = createRandom(3);
  const damage = (value) => {
    if (random.chance(0.02)) return random.pick([null, undefined, 7, 'x', [], {}, '\u0000é', -1, '////////////']);
    if (typeof value === 'string' && random.chance(0.3)) return value.slice(random.below(value.length)).replace('A', '/');
    if (Array.isArray(value)) return value.map(damage);
    if (value && typeof value === 'object') return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, damage(inner)]));
    return value;
  };
  const range = { from: '2026-09-18', to: '2026-11-23' };
  for (let round = 0; round < 12; round++) {
    const engine = engineOf(world, new Map([...files].map(([key, payload]) => [key, damage(payload)])));
    const filter = { dimension: random.pick(PAIRED), value: 'x' };
    await engine.prepare(range);
    filter.value = engine.report({ ...range, by: filter.dimension }).rows[0]?.value ?? 'x';
    await engine.prepare({ ...range, filter });
    for (const by of [undefined, 'hour', 'day', 'cohort', 'frequency', 'next', ...DIMENSIONS]) {
      engine.report({ ...range, by });
      engine.report({ ...range, by, filter });
      engine.labels(by);
    }
    engine.visitors(dayText(world.today - 6), dayText(world.today));
  }
  const page = { site: 'a', timezone: 'UTC', today: '2026-11-23', k: 5, months: ['2026-11'], hasNow: true };
  const nothing = createEngine({ page, load: async () => undefined });
  await nothing.prepare(range);
  assert.equal(nothing.report({ ...range, by: 'page' }).total.visits, 0);
});
