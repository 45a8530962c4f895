// A store in memory, as the tables of the collector: counts of each day, of older days only by month.

import { PAIRED } from '../../../../Sources/Dashboard/App/engine/dimensions.js';
import { dayNumber, dayText, startOfMonth } from '../../../../Sources/Dashboard/App/engine/days.js';
import { createRandom } from './random.js';

export const SEPARATOR = '\u001f';
/** Stands for what a month has folded of a row or a column of two-way counts. */
export const REST = '\u0000rest';

const HOSTILE = [
  '__proto__', 'constructor', '</script>', '"\'`\\', '\u202e|🏴󠁧󠁢', 'e\u0301', 'é', '\uffee', '😀', '', 'a\u2028b', 'hasOwnProperty', '=1+1', '0',
];
const WORDS = { consent: ['granted', 'denied', 'undecided', 'signal', 'opposed'], visit_number: ['1', '2', '3-4', '5-8', '9-16', '17+'],
  recency: ['new', '0', '1', '2-7', '8-30', '31-90', '91+'], cohort: ['2026-08', '2026-09', '2026-10', '2026-11'], event: ['pageview', 'download', 'search'],
  funnel: ['a', 'lead', '__proto__'].flatMap((name) => [1, 2, 3, 10].map((step) => `${name}${SEPARATOR}${step}`)),
  bot: ['x', 'y', 'z'], device: ['desktop', 'phone', 'tablet'] };
const PLAIN = ['exit', 'download', 'referrer', 'email', 'custom', 'notfound', 'vote', 'form', ...Object.keys(WORDS).filter((name) => name !== 'device')];
export const DIMENSIONS = [...PAIRED, ...PLAIN];
const DETAILS = { vote: ['up', 'down'], form: ['start', 'submit'], email: ['open', 'click'], custom: HOSTILE.slice(0, 8), notfound: HOSTILE, consent: ['api'] };

const valuesOf = (dimension) => WORDS[dimension] ?? [...HOSTILE, ...Array.from({ length: 25 }, (_, index) => `${dimension} ${index}`)];

/** Adds to a map of maps. */
const put = (table, key, value, counts) => {
  if (!table.has(key)) table.set(key, new Map());
  const cells = table.get(key);
  cells.set(value, counts.map((count, index) => count + (cells.get(value)?.[index] ?? 0)));
};

const emptyTable = () => ({ days: new Map(), months: new Map(), folded: new Map() });

/**
 * @param {object} options
 * @param {number} options.seed
 * @param {string} options.from first day with visits
 * @param {string} options.today
 * @param {string} [options.foldedBefore] days before are kept by month
 * @param {string} [options.pairsFoldedBefore] the same of two-way counts
 * @param {number} [options.restingK] fewest visits of a value that a month keeps, when k was smaller
 */
export const createWorld = ({ seed, from, today, foldedBefore = from, pairsFoldedBefore = foldedBefore, k = 5, restingK = k }) => {
  const random = createRandom(seed);
  const world = { seed, k, restingK, today: dayNumber(today), from: dayNumber(from), timezone: 'Europe/Paris', site: 'example.org',
    totals: emptyTable(), hours: new Map(), counts: {}, details: {}, scroll: emptyTable(), next: emptyTable(), onPage: {}, pairs: {}, random };
  const counts = (dimension) => {
    const visits = random.chance(0.2) ? 0 : 1 + random.below(3);
    if (dimension === 'opposed') return [0, 0, 0, 0, 1];
    return [visits, visits + random.below(3), random.below(2), random.below(200), random.below(2) + (visits ? 0 : 1)];
  };
  const value = (dimension) => {
    const list = valuesOf(dimension);
    return random.chance(0.03) && !WORDS[dimension] ? '(other)' : list[Math.floor(list.length * random.real() ** 2.5)];
  };
  for (let day = world.from; day <= world.today; day++) {
    if (random.chance(0.1)) continue;
    const isFolded = day < dayNumber(foldedBefore);
    const areFolded = day < dayNumber(pairsFoldedBefore);
    const seen = new Map();
    // What is counted together with a value, or about it, is of a day on which the value itself counts.
    const known = (dimension) => random.pick(seen.get(dimension) ?? ['(other)']);
    const write = (table, cell, sums, folded = isFolded) => {
      if (!folded) return put(table.days, day, cell, sums);
      table.folded.set(startOfMonth(day), day);
      return put(table.months, startOfMonth(day), cell, sums);
    };
    write(world.totals, '', [8 + random.below(20), 30, 5, 900, 4]);
    if (!isFolded) for (let hour = 0; hour < 24; hour += 5) put(world.hours, day * 86_400 + hour * 3600, '', [1, 2, 0, 3, 0]);
    for (const dimension of DIMENSIONS) {
      const table = (world.counts[dimension] ??= emptyTable());
      for (let cell = random.below(12); cell > 0; cell--) {
        const chosen = value(dimension);
        write(table, chosen, counts(chosen));
        seen.set(dimension, [...(seen.get(dimension) ?? []), chosen]);
        const details = DETAILS[dimension];
        if (details) {
          const detail = random.chance(0.05) ? '(other)' : random.pick(details);
          write((world.details[dimension] ??= emptyTable()), chosen + SEPARATOR + detail, [random.below(3), 0, 0, 0, 1 + random.below(3)]);
        }
      }
    }
    for (let cell = 0; cell < 6; cell++) {
      write(world.scroll, known('page'), [0, 1 + random.below(3), 0, 0, random.below(100)]);
      write(world.next, known('page') + SEPARATOR + known('page'), counts());
      for (const by of ['download', 'search', 'vote']) write((world.onPage[by] ??= emptyTable()), known('page') + SEPARATOR + value(by), counts());
    }
    PAIRED.forEach((a, index) => PAIRED.slice(index + 1).forEach((b) => {
      const table = (world.pairs[`${a}/${b}`] ??= emptyTable());
      for (let cell = random.below(5); cell > 0; cell--) {
        const [chosen, together] = [[known(a), known(b)], counts()];
        write(table, JSON.stringify(chosen), together, areFolded);
        // What is counted of two values is counted of each.
        [a, b].forEach((dimension, index) => write(world.counts[dimension], chosen[index], together));
      }
    }));
  }
  foldMonths(world, dayNumber(foldedBefore), dayNumber(pairsFoldedBefore));
  addFigures(world);
  return world;
};

/** Folds rare values of months that are over: roughly, since only reading is tested. */
const foldMonths = (world, before, pairsBefore) => {
  const fold = (table, first, rest, isGone = () => false, isRare = () => true) => {
    for (const [month, cells] of table.months) {
      if (startOfMonth(month, 1) > first) continue;
      for (const [cell, counts] of [...cells]) {
        if (!isGone(cell, month) && (counts[0] >= world.restingK || !isRare(cell))) continue;
        cells.delete(cell);
        for (const target of rest(cell, month)) put(table.months, month, target, counts);
      }
    }
  };
  for (const [dimension, table] of Object.entries(world.counts)) if (!['event', 'bot', 'consent', 'funnel'].includes(dimension)) fold(table, before, () => ['(other)']);
  const beside = [...Object.entries(world.details), ['page', world.next], ['page', world.scroll], ...Object.values(world.onPage).map((table) => ['page', table])];
  for (const [dimension, table] of beside) {
    const parent = (cell) => cell.split(SEPARATOR)[0];
    const isGone = (cell, month) => !world.counts[dimension].months.get(month)?.has(parent(cell));
    // What is folded of a value stands beside it, unless the value itself is folded.
    fold(table, before, () => ['(other)'], isGone, () => false);
    if (table !== world.scroll) fold(table, before, (cell) => [`${parent(cell)}${SEPARATOR}(other)`], () => false, (cell) => parent(cell) !== '(other)');
  }
  for (const [pair, table] of Object.entries(world.pairs)) {
    const dimensions = pair.split('/');
    const isGone = (value, month, index) => startOfMonth(month, 1) <= before && !world.counts[dimensions[index]].months.get(month)?.has(value);
    const areGone = (cell, month) => JSON.parse(cell).some((value, index) => isGone(value, month, index));
    const rests = (cell, month) => {
      const [a, b] = JSON.parse(cell);
      return [...(isGone(a, month, 0) ? [] : [JSON.stringify([a, REST])]), ...(isGone(b, month, 1) ? [] : [JSON.stringify([REST, b])])];
    };
    fold(table, pairsBefore, rests, areGone);
  }
};

/** Figures that files carry as they are. */
const addFigures = (world) => {
  const { random } = world;
  world.ranges = new Map();
  world.periods = new Map();
  for (let day = world.from; day <= world.today; day++) {
    for (const length of [1, 2, 3, 4, 5, 6, 7, 28, 30]) {
      const estimate = random.below(1000);
      const figures = { estimate, low: estimate >> 1, high: estimate * 2, counted: estimate >> 2, low_confidence: random.chance(0.5) };
      world.ranges.set(`${dayText(day - length + 1)}/${dayText(day)}`, figures);
    }
    const period = { estimate: day, low: 1, high: 2, counted: 3, low_confidence: true, parts: { signal: 1 } };
    if (day % 7 === 0) world.periods.set(`${dayText(day - 29)}/${dayText(day)}`, period);
  }
};
