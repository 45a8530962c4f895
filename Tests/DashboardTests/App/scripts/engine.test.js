// Reports of the engine against the rules applied straight to the tables: every breakdown, filter and kind of range, for worlds by seed.

import assert from 'node:assert/strict';
import test from 'node:test';
import { dayText } from '../../../../Sources/Dashboard/App/engine/days.js';
import { canFilter, PAIRED } from '../../../../Sources/Dashboard/App/engine/dimensions.js';
import { engineOf } from './engine-fixture.js';
import { naiveReport, ON_PAGE } from './naive-report.js';
import { createRandom } from './random.js';
import { createWorld, DIMENSIONS } from './world.js';

const withoutVisitors = (report) => {
  const { visitors, ...total } = report.total;
  return { ...report, total };
};

const rangesOf = (world, random, count) => {
  const text = (first, last) => ({ from: dayText(Math.min(first, last)), to: dayText(Math.max(first, last)) });
  const day = () => world.from - 3 + random.below(world.today - world.from + 4);
  const fixed = [text(world.today, world.today), text(world.today - 27, world.today), text(world.from - 40, world.today), text(world.from - 9, world.from - 1)];
  const single = Array.from({ length: 3 }, () => day());
  return [...fixed, ...Array.from({ length: count }, () => text(day(), day())), ...single.map((one) => text(one, one))];
};

const WORLDS = {
  'days only': { from: '2026-09-18', today: '2026-11-23' },
  'two-way counts of older days by month': { from: '2026-08-20', today: '2026-11-23', foldedBefore: '2026-08-20', pairsFoldedBefore: '2026-09-22' },
  'all of older days by month': { from: '2026-06-11', today: '2026-11-02', foldedBefore: '2026-08-13', pairsFoldedBefore: '2026-09-10' },
  'months that kept what is rare now': {
    from: '2026-07-03', today: '2026-10-20', foldedBefore: '2026-09-04', pairsFoldedBefore: '2026-09-20', k: 8, restingK: 2,
  },
  'nothing is rare with k = 1': { from: '2026-10-20', today: '2026-11-05', k: 1 },
};

for (const [name, options] of Object.entries(WORLDS)) {
  for (const seed of [1, 2]) {
    test(`reports are those of the tables: ${name}, seed ${seed}`, async () => {
      const world = createWorld({ ...options, seed });
      const engine = engineOf(world);
      const random = createRandom(seed + 100);
      let compared = 0;
      const compare = (query) => {
        const report = engine.report(query);
        assert.deepEqual(withoutVisitors(report), naiveReport(world, query), JSON.stringify(query));
        compared += report.rows.length;
      };
      for (const range of rangesOf(world, random, 6)) {
        assert.deepEqual(await engine.prepare(range), { missing: [] });
        for (const by of [undefined, 'day', 'week', 'month', 'funnel', ...DIMENSIONS.filter((dimension) => dimension !== 'funnel')]) compare({ ...range, by });
        compare({ ...range, by: random.pick(DIMENSIONS.filter((dimension) => dimension !== 'funnel')), limit: random.below(4) });
        for (let filters = 0; filters < 8; filters++) {
          const dimension = random.pick(PAIRED);
          const today = world.counts[dimension].days.get(world.today) ?? new Map();
          const shown = engine.report({ ...range, by: dimension }).rows.map((row) => row.value);
          // What the store itself put together is no value that files could filter on.
          const values = [...new Set([...shown, ...today.keys(), 'unknown', '__proto__'])].filter((value) => value !== '(other)');
          const filter = { dimension, value: values[Math.floor(values.length * random.real() ** 2)] };
          assert.deepEqual(await engine.prepare({ ...range, filter }), { missing: [] });
          const breakdowns = [undefined, 'day', 'week', 'month', 'referrer', ...ON_PAGE, ...PAIRED].filter((by) => canFilter(by, dimension));
          for (const by of breakdowns) compare({ ...range, by, filter });
          compare({ ...range, by: random.pick(PAIRED), filter, limit: random.below(4) });
        }
      }
      assert.ok(compared > 1000, 'the world has rows');
    });
  }
}
