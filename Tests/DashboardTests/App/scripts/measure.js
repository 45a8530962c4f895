// Measures the engine by hand: `node measure.js`. Two years of ten thousand pages, 6000 visits a day (or as many as the argument says), files in memory.
// Prints milliseconds of what a change of range or filter costs, all panels together.

import { dayNumber, dayText, endOfMonth, startOfMonth } from '../../../../Sources/Dashboard/App/engine/days.js';
import { PAIRED } from '../../../../Sources/Dashboard/App/engine/dimensions.js';
import { createEngine } from '../../../../Sources/Dashboard/App/engine/engine.js';
import { pack } from './packer.js';
import { createRandom } from './random.js';

const SIZES = {
  page: 10_000, entry: 6000, exit: 6000, source: 400, referrer: 3000, utm_campaign: 40, country: 180, region: 900, language: 40, browser: 30, os: 12,
  device: 3, channel: 8, goal: 12, screen: 40, download: 300, outbound: 800, search: 2000, vote: 200, event: 12, consent: 4,
};
const PANELS = [undefined, 'day', ...Object.keys(SIZES)];
const TODAY = dayNumber('2026-11-23');
const VIEWS = Number(process.argv[2] ?? 6000);
const random = createRandom(1);

const cellsOf = (expected, firstDay, lastDay) => {
  const entries = [];
  for (let day = firstDay; day <= lastDay; day++) {
    const visits = Math.floor(expected * (0.5 + random.real()) + random.real());
    if (visits > 0) entries.push(day, visits, visits + random.below(visits + 1), random.below(visits + 1), visits * 40, random.below(3));
  }
  return [entries.length / 6, ...entries];
};

const harmonic = (size) => Math.log(size) + 0.58;

const dimensionOf = (name, firstDay, lastDay) => {
  const size = SIZES[name];
  const counts = [];
  for (let rank = 0; rank < size; rank++) counts.push(...cellsOf(VIEWS / (rank + 1) / harmonic(size), firstDay, lastDay));
  const shards = Array.from({ length: Math.ceil(size / 500) }, (_, shard) => shard * 500);
  const values = Array.from({ length: size }, (_, rank) => `/${name}/${rank}.html`);
  return { values, counts: pack(counts), rest: pack([firstDay, 1, 0, 9, 9, 9, 9, 9, 9]), shards };
};

const rowOf = (dimension, firstDay, lastDay) => {
  const numbers = PAIRED.filter((other) => other !== dimension).flatMap((other) => {
    const size = SIZES[other];
    const cells = (_, rank) => [rank, ...cellsOf(VIEWS / 3 / (rank + 1) / harmonic(size), firstDay, lastDay)];
    const values = Array.from({ length: size }, cells).filter((value) => value[1] > 0);
    return [values.length, ...values.flat(), 0];
  });
  return pack(numbers);
};

const files = new Map();
const months = [];
for (let start = dayNumber('2024-12-01'); start <= TODAY; start = startOfMonth(start, 1)) {
  const last = Math.min(endOfMonth(start), TODAY - 1);
  const month = dayText(start).slice(0, 7);
  const days = last - start + 1;
  const dimensions = Object.fromEntries(Object.keys(SIZES).map((name) => [name, dimensionOf(name, 1, days)]));
  months.push(month);
  files.set(`data/${month}.js`, { month, from: start, to: last, k: 5, days: pack(cellsOf(VIEWS, 1, days).slice(1)), dimensions });
  files.set(`data/${month}/country.js`, { dimension: 'country', first: 0, rows: [rowOf('country', 1, days)] });
  files.set(`data/${month}/page-0.js`, { dimension: 'page', first: 0, rows: [rowOf('page', 1, days)] });
}
const today = dayText(TODAY);
const page = { site: 'a', timezone: 'Europe/Paris', today, k: 5, months, hasNow: false };
const size = [...files.values()].reduce((sum, file) => sum + JSON.stringify(file).length, 0);
const largest = Math.max(...months.map((month) => JSON.stringify(files.get(`data/${month}.js`)).length));
console.log(`files ${(size / 1e6).toFixed(1)} MB, the largest month ${(largest / 1e6).toFixed(2)} MB`);

const measure = async (name, query, times = 1) => {
  const results = [];
  for (let round = 0; round < 5; round++) {
    const engine = createEngine({ page, load: async (key) => files.get(key) });
    await engine.prepare({ from: query.from, to: query.to });
    if (times > 1) PANELS.forEach((by) => engine.report({ ...query, filter: undefined, by }));
    let rows = 0;
    const begin = performance.now();
    await engine.prepare(query);
    for (const by of query.filter ? [undefined, 'day', ...PAIRED] : PANELS) rows += engine.report({ ...query, by }).rows.length;
    results.push([performance.now() - begin, rows]);
  }
  results.sort((a, b) => a[0] - b[0]);
  console.log(`${name}: median ${results[2][0].toFixed(1)} ms, best ${results[0][0].toFixed(1)} ms, ${results[0][1]} rows`);
};

const weeks = { from: dayText(TODAY - 28), to: dayText(TODAY - 1) };
const years = { from: '2024-12-01', to: today };
const country = { dimension: 'country', value: '/country/0.html' };
const best = { dimension: 'page', value: '/page/0.html' };
await measure('28 days, no filter, nothing known', weeks);
await measure('28 days, no filter, again', weeks, 2);
await measure('28 days, filter on the largest country', { ...weeks, filter: country }, 2);
await measure('28 days, filter on the largest page', { ...weeks, filter: best }, 2);
await measure('two years, no filter, nothing known', years);
await measure('two years, no filter, again', years, 2);
await measure('two years, filter on the largest country', { ...years, filter: country }, 2);
