import { createFormat } from '../../../../Sources/Dashboard/App/format.js';
import { createWords } from '../../../../Sources/Dashboard/App/words.js';
import { renderSections } from '../../../../Sources/Dashboard/App/view/sections.js';
import { mostRows } from '../../../../Sources/Dashboard/App/view/tablepanel.js';

/**
 * Renders panels for ViewParityTests: reads `{ words, map, cases: [{ language, k, filter, labels, funnels, reports }] }`, writes the markup of each case
 * as a JSON list.
 */
const read = async () => {
  const pieces = [];
  for await (const piece of process.stdin) pieces.push(piece);
  return JSON.parse(Buffer.concat(pieces).toString('utf8'));
};

const { words, map, cases } = await read();
const world = { ...map, outlines: new Map(Object.entries(map.outlines)), dots: new Map(Object.entries(map.dots)) };
const markups = cases.map(({
  language, k, filter, labels, funnels, reports,
}) => {
  const said = createWords({ words }, language);
  const pair = (dimension, value) => (Object.hasOwn(labels[dimension] ?? {}, value) ? labels[dimension][value] : undefined);
  return renderSections({
    reports, words: said, format: createFormat(said, pair), k, funnels, state: { filter: filter ?? null }, limit: mostRows, map: world,
  }).source;
});
process.stdout.write(JSON.stringify(markups));
