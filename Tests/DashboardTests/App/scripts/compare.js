// Compares the engine with `sillage report --format json`, over the data files of a rendered site.
//
//   node compare.js SITE_FOLDER LIST
//
// LIST is a file with one JSON object on each line: {"where": "country=FR", "limit": 3, "report": {…}}; `where` and `limit` as given to the
// command, `report` what it printed. Everything must be equal, but figures of visitors that no file has: those are only counted.
// Ends with a summary; status 1 when anything differs.

import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import vm from 'node:vm';
import { dayText } from '../../../../Sources/Dashboard/App/engine/days.js';
import { createEngine } from '../../../../Sources/Dashboard/App/engine/engine.js';

const [folder, list] = process.argv.slice(2);
if (!list) {
  console.error('usage: node compare.js SITE_FOLDER LIST');
  process.exit(64);
}

const load = async (key) => {
  let found;
  const sillage = (name, payload) => {
    if (name === key) found = payload;
  };
  vm.runInNewContext(readFileSync(`${folder}/${key}`, 'utf8'), { sillage });
  if (found === undefined) throw new Error(`${key} does not call sillage`);
  // Objects of another realm are never strictly equal.
  return JSON.parse(JSON.stringify(found));
};

const summary = { compared: 0, different: 0, rows: 0, totalsWithoutVisitors: 0, rowsWithoutVisitors: 0 };

/** Takes out of the expected report what files do not have. */
const withoutUnknown = (expected, actual) => {
  const copy = structuredClone(expected);
  if (!actual.total.visitors) {
    delete copy.total.visitors;
    summary.totalsWithoutVisitors += 1;
  } else if (!actual.total.visitors.parts) {
    // A range that is no standard one: only the figures that files have of it.
    const keys = Object.keys(actual.total.visitors);
    copy.total.visitors = Object.fromEntries(Object.entries(copy.total.visitors).filter(([key]) => keys.includes(key)));
  }
  // A bounce that is taken back in a later hour makes the report's hour negative; files have no negative counts.
  if (copy.by === 'hour') for (const row of copy.rows) for (const key of Object.keys(row)) if (row[key] < 0) row[key] = 0;
  copy.rows.forEach((row, index) => {
    if (!row.visitors || actual.rows[index]?.visitors) return;
    if (row.visitors.counted > 0) summary.rowsWithoutVisitors += 1;
    delete row.visitors;
  });
  return copy;
};

/** Paths at which two values differ, at most `most`. */
const differences = (expected, actual, path = '', found = [], most = 6) => {
  if (found.length >= most || isDeepStrictEqual(expected, actual)) return found;
  if (expected && actual && typeof expected === 'object' && typeof actual === 'object') {
    for (const key of new Set([...Object.keys(expected), ...Object.keys(actual)])) differences(expected[key], actual[key], `${path}.${key}`, found, most);
  } else {
    found.push(`${path}: report ${JSON.stringify(expected)}, engine ${JSON.stringify(actual)}`);
  }
  return found;
};

const now = await load('data/now.js');
const lines = readFileSync(list, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line));
const { site, timezone } = lines[0].report;
const page = { site, timezone, today: dayText(now.to), k: now.k, months: now.months, hasNow: true };
const engine = createEngine({ page, load });

for (const { where, limit, report } of lines) {
  const at = where?.indexOf('=');
  const filter = where === undefined ? undefined : { dimension: where.slice(0, at), value: where.slice(at + 1) };
  const question = { from: report.from, to: report.to, by: report.by, filter, limit };
  const { missing } = await engine.prepare(question);
  const found = engine.report(question);
  const actual = found && JSON.parse(JSON.stringify(found));
  const problems = missing.map((key) => `cannot load ${key}`);
  problems.push(...(actual ? differences(withoutUnknown(report, actual), actual) : ['the engine has no answer']));
  summary.compared += 1;
  summary.rows += actual?.rows.length ?? 0;
  if (problems.length === 0) continue;
  summary.different += 1;
  if (summary.different <= 20) console.log(`${JSON.stringify(question)}\n  ${problems.join('\n  ')}`);
}
console.log(JSON.stringify({ ...summary, isStale: engine.isStale }));
process.exitCode = summary.different > 0 || engine.isStale ? 1 : 0;
