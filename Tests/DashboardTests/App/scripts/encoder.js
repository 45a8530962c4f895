// Writes the data files of a world, by docs/dashboard-files.md: the form that the collector writes, once more and simply.

import { dayText, endOfMonth, startOfMonth } from '../../../../Sources/Dashboard/App/engine/days.js';
import { PAIRED } from '../../../../Sources/Dashboard/App/engine/dimensions.js';
import { pack } from './packer.js';
import { DIMENSIONS, REST, SEPARATOR } from './world.js';

const LAG_OF_OTHER = 65_535;
const ROWS_PER_SHARD = 4;

/** Cells of a table as a list, with the first and the newest day that each can stand for. */
const list = (table) => {
  const cells = [];
  for (const [day, values] of table?.days ?? []) for (const [value, counts] of values) cells.push({ value, counts, day, newest: day, isMonth: false });
  for (const [month, values] of table?.months ?? []) {
    for (const [value, counts] of values) cells.push({ value, counts, day: month, newest: table.folded.get(month), isMonth: true });
  }
  return cells.sort((a, b) => a.newest - b.newest);
};

const overall = (cells, index = 0) => {
  const sums = new Map();
  for (const { value, counts } of cells) sums.set(value, (sums.get(value) ?? 0) + counts[index]);
  return sums;
};

/** Lags of values left out: each cell gets the number of days since the one before. */
const withLags = (cells) => {
  const before = new Map();
  return cells.map((cell) => {
    const lag = cell.value === '(other)' ? LAG_OF_OTHER : before.has(cell.value) ? cell.day - before.get(cell.value) : 0;
    before.set(cell.value, cell.newest);
    return { ...cell, lag };
  });
};

const offsetIn = (month, cell) => (cell.isMonth ? 0 : cell.day - month + 1);

const entries = (month, cells, indices) => [cells.length, ...cells.flatMap((cell) => [offsetIn(month, cell), ...indices.map((index) => cell.counts[index])])];

const grouped = (cells, key) => {
  const groups = new Map();
  for (const cell of cells) groups.set(key(cell), [...(groups.get(key(cell)) ?? []), cell]);
  return groups;
};

/** `rest`, without the number of days in front. */
const restOf = (month, cells, indices) => {
  const days = grouped(cells, (cell) => offsetIn(month, cell));
  const numbers = [...days].flatMap(([offset, own]) => {
    const lags = grouped(own, (cell) => cell.lag);
    const sums = indices.map((index) => own.reduce((sum, cell) => sum + cell.counts[index], 0));
    return [offset, lags.size, ...[...lags].flatMap(([lag, values]) => [lag, values.length]), ...sums];
  });
  return { days: days.size, numbers };
};

const ALL = [0, 1, 2, 3, 4];

/** All files of a world: payloads by key. */
export const encode = (world) => {
  const files = new Map();
  const named = namedValues(world);
  const spans = new Map();
  for (let day = world.from; day < world.today; day++) {
    const month = startOfMonth(day);
    spans.set(month, { from: spans.get(month)?.from ?? day, to: day });
  }
  for (const [month, span] of spans) {
    const isFolded = world.totals.folded.has(month);
    encodeFile(world, named, { ...span, from: isFolded ? month : span.from, month, key: dayText(month).slice(0, 7) }, files);
  }
  encodeFile(world, named, { from: world.today, to: world.today, month: startOfMonth(world.today), key: 'now' }, files);
  return files;
};

const neverLeftOut = (dimension, value) => dimension === 'event' || dimension === 'bot' || (dimension === 'consent' && value === 'opposed');

/** By dimension, the values that are in files. */
const namedValues = (world) => {
  const named = new Map();
  for (const dimension of DIMENSIONS) {
    const sums = overall(list(world.counts[dimension]), dimension === 'email' ? 4 : 0);
    const isTold = ([value, sum]) => value !== '(other)' && (sum >= world.k || neverLeftOut(dimension, value));
    named.set(dimension, new Set([...sums].filter(isTold).map(([value]) => value)));
  }
  return named;
};

const encodeFile = (world, named, file, files) => {
  const { month } = file;
  const hasDay = (day) => day >= file.from && day <= file.to && startOfMonth(day) === month;
  const isIn = (cell) => (cell.isMonth ? cell.day === month && file.key !== 'now' : hasDay(cell.day));
  const payload = { month: dayText(month).slice(0, 7), from: file.from, to: file.to, k: world.k, dimensions: {}, details: {}, visitors: {}, periods: {} };
  payload.days = pack(list(world.totals).filter(isIn).flatMap((cell) => [offsetIn(month, cell), ...cell.counts]));
  if (world.totals.folded.has(month) && file.key !== 'now') payload.folded = { last: world.totals.folded.get(month) };
  const first = month * 86_400;
  const hours = [...world.hours].filter(([hour]) => hasDay(Math.floor(hour / 86_400)));
  if (hours.length) payload.hours = { first, counts: pack(hours.flatMap(([hour, cells]) => [(hour - first) / 3600, ...cells.get('')])) };
  const values = {};
  for (const dimension of DIMENSIONS) {
    const cells = withLags(list(world.counts[dimension])).filter(isIn);
    const shown = cells.filter((cell) => named.get(dimension).has(cell.value));
    const order = [...overall(shown)].sort((a, b) => b[1] - a[1]).map(([value]) => value);
    values[dimension] = order;
    const shards = PAIRED.includes(dimension) ? order.map((_, index) => index).filter((index) => index % ROWS_PER_SHARD === 0) : undefined;
    const left = cells.filter((cell) => !named.get(dimension).has(cell.value));
    payload.dimensions[dimension] = { values: order, shards, labels: dimension === 'country' ? order.map((value) => [`fr ${value}`, `en ${value}`]) : undefined,
      counts: pack(order.flatMap((value) => entries(month, shown.filter((cell) => cell.value === value), ALL))), rest: pack(restOf(month, left, ALL).numbers) };
  }
  const put = (name, table, parents, isFolded, indices) => {
    payload.details[name] = encodeDetails(world.k, table, values[parents], month, isIn, isFolded, indices);
  };
  for (const [name, table] of Object.entries(world.details)) put(name, table, name, name === 'custom' || name === 'notfound', [0, 4]);
  put('next', world.next, 'page', true, ALL);
  put('previous', turned(world.next), 'page', true, ALL);
  for (const [by, table] of Object.entries(world.onPage)) put(`page_${by}`, table, 'page', true, ALL);
  const depths = list(world.scroll).filter(isIn);
  payload.details.scroll = { counts: pack(values.page.flatMap((page) => entries(month, depths.filter((cell) => cell.value === page), [1, 4]))) };
  encodePairs(world, payload, file, values, isIn, files);
  encodeVisitors(world, payload, file);
  files.set(file.key === 'now' ? 'data/now.js' : `data/${file.key}.js`, payload);
};

/** The same table with both texts of each cell exchanged. */
const turned = (table) => {
  const turnCells = (cells) => new Map([...cells].map(([cell, counts]) => [cell.split(SEPARATOR).reverse().join(SEPARATOR), counts]));
  const turn = (rows) => new Map([...rows].map(([day, cells]) => [day, turnCells(cells)]));
  return { days: turn(table.days), months: turn(table.months), folded: table.folded };
};

const encodeDetails = (k, table, parents, month, isIn, isFolded, indices) => {
  const split = (cell) => {
    const [parent, detail] = cell.value.split(SEPARATOR);
    return { ...cell, parent, detail };
  };
  const all = withLags(list(table).map(split));
  const sums = overall(all);
  // Words of a fixed vocabulary are told in full.
  const isNamed = (cell) => !isFolded || (cell.detail !== '(other)' && sums.get(cell.value) >= k);
  const cells = all.filter(isIn).map((cell) => (cell.detail === '(other)' ? { ...cell, lag: LAG_OF_OTHER } : cell));
  const values = [...new Set(cells.filter(isNamed).map((cell) => cell.detail))];
  const own = parents.map((parent) => cells.filter((cell) => cell.parent === parent));
  return {
    values,
    counts: pack(own.flatMap((group) => {
      const details = grouped(group.filter(isNamed), (cell) => cell.detail);
      return [details.size, ...[...details].flatMap(([detail, found]) => [values.indexOf(detail), ...entries(month, found, indices)])];
    })),
    rest: pack(own.flatMap((group) => {
      const rest = restOf(month, group.filter((cell) => !isNamed(cell)), indices);
      return [rest.days, ...rest.numbers];
    })),
  };
};

const encodePairs = (world, payload, file, values, isIn, files) => {
  const folded = Object.entries(world.pairs).filter(([, table]) => table.folded.has(file.month) && file.key !== 'now');
  payload.pairs = { last: file.to };
  const lasts = folded.map(([pair, table]) => [pair, table.folded.get(file.month)]);
  if (folded.length) payload.pairs.folded = { last: Math.max(...lasts.map(([, last]) => last)), pairs: Object.fromEntries(lasts) };
  for (const dimension of PAIRED) {
    const rows = values[dimension].map((value) => pack(PAIRED.filter((other) => other !== dimension).flatMap((other) => {
      const cells = rowCells(world, dimension, value, other);
      const sums = overall(cells);
      const left = withLags(cells).filter(isIn);
      // A row can only name what the month has; what it has not is left out as rare values are.
      const isNamed = (cell) => cell.value !== '(other)' && sums.get(cell.value) >= world.k && values[other].includes(cell.value);
      const groups = grouped(left.filter(isNamed), (cell) => cell.value);
      const rest = restOf(file.month, left.filter((cell) => !isNamed(cell)), ALL);
      const named = [...groups].flatMap(([name, found]) => [values[other].indexOf(name), ...entries(file.month, found, ALL)]);
      return [groups.size, ...named, rest.days, ...rest.numbers];
    })));
    const shards = Math.ceil(rows.length / ROWS_PER_SHARD);
    for (let shard = 0; shard < shards; shard++) {
      const first = shard * ROWS_PER_SHARD;
      const name = `data/${file.key}/${dimension}${shards > 1 ? `-${shard}` : ''}.js`;
      files.set(name, { dimension, first, rows: rows.slice(first, first + ROWS_PER_SHARD) });
    }
  }
};

const rowCells = (world, dimension, value, other) => {
  const isFirst = PAIRED.indexOf(dimension) < PAIRED.indexOf(other);
  const cells = list(world.pairs[isFirst ? `${dimension}/${other}` : `${other}/${dimension}`]).flatMap((cell) => {
    const [own, beside] = isFirst ? JSON.parse(cell.value) : JSON.parse(cell.value).reverse();
    return own === value ? [{ ...cell, value: beside === REST ? '(other)' : beside }] : [];
  });
  return cells;
};

const encodeVisitors = (world, payload, { from, to, month, key }) => {
  for (let day = from; day <= to && day <= endOfMonth(month); day++) {
    const numbers = [];
    for (let days = 1; days <= 30; days++) {
      const range = `${dayText(day - days + 1)}/${dayText(day)}`;
      const found = world.ranges.get(range);
      if (found) numbers.push(days, found.estimate, found.low, found.high, found.counted, found.low_confidence ? 1 : 0);
      if (world.periods.has(range)) payload.periods[range] = world.periods.get(range);
    }
    payload.visitors[day - month + 1] = pack(numbers);
  }
};
