import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { gzipSync } from 'node:zlib';
import { mapMarkup, mapPanel, mapStyles } from '../../../../Sources/Dashboard/App/view/map.js';
import { mapEdges } from '../../../../Sources/Dashboard/App/view/mapscale.js';
import { readMap } from '../../../../Sources/Dashboard/App/view/mapshapes.js';

const file = (path) => readFileSync(new URL(path, import.meta.url), 'utf8');
const cases = JSON.parse(file('Snapshots/map.json'));

/** As much of an element as reading a map asks for. */
const element = (tag) => {
  const attributes = new Map(Array.from(tag.matchAll(/ ([\w-]+)="([^"]*)"/gi), (match) => [match[1], match[2]]));
  return {
    getAttribute: (name) => attributes.get(name) ?? null,
    hasAttribute: (name) => attributes.has(name),
  };
};
const picture = (markup) => {
  const svg = markup.slice(markup.indexOf('<svg'));
  const shapes = Array.from(svg.matchAll(/<(?:path|circle) [^>]*>/g), (match) => element(match[0]));
  return {
    ...element(svg.slice(0, svg.indexOf('>'))),
    querySelector: (selector) => shapes.find((shape) => shape.getAttribute('class') === selector.slice(1)),
    querySelectorAll: () => shapes.filter((shape) => shape.hasAttribute('data-code')),
  };
};

const wordsOf = ({ phrases }) => ({
  say: (phrase, blanks = {}) => phrases[phrase].replace(/\{(\w+)\}/g, (_, name) => blanks[name]),
});
const formatOf = ({ group, names, phrases, report, shares }) => {
  const integer = (number) => String(number).replace(/\B(?=(\d{3})+$)/g, group);
  return {
    integer,
    percent: (share) => shares[Math.round(share * report.total.visits)],
    visits: (number) => phrases[number === 1 ? 'visitOne' : 'visitMany'].replace('{n}', integer(number)),
    label: (_, value) => ({ text: names[value] ?? value }),
  };
};
const draw = (map, given, report = given.report) => mapMarkup(map, report, wordsOf(given), formatOf(given), given.k, given.chosen ?? null).source;

test('every picture can be drawn again from every other', () => {
  for (const from of cases) {
    const map = readMap(picture(from.markup));
    for (const to of cases) {
      const inner = to.markup.slice(to.markup.indexOf('<svg'), to.markup.indexOf('\n</article>'));
      assert.equal(draw(map, to), inner);
    }
  }
});

test('the panel is the same, and there is none without a land', () => {
  const map = readMap(picture(cases[0].markup));
  for (const given of cases) {
    const filter = given.chosen ? { dimension: 'country', value: given.chosen } : null;
    const [panel] = mapPanel(map, given.report);
    const view = { words: wordsOf(given), format: formatOf(given), k: given.k, filter };
    assert.equal(panel.markup('s8 w6', view).source, given.markup);
    assert.deepEqual(mapPanel(map, { ...given.report, rows: [{ value: '(unknown)', visits: 9 }] }), []);
    assert.deepEqual(mapPanel(null, given.report), []);
  }
});

test('rows with a map are full', () => {
  const spans = (count, most) => {
    if (count <= 0) return [];
    const rows = Math.ceil(count / most);
    const [size, extra] = [Math.floor(count / rows), count % rows];
    return Array.from({ length: rows }, (_, row) => (row < rows - extra ? size : size + 1)).flatMap((panels) => Array(panels).fill(12 / panels));
  };
  assert.deepEqual(mapStyles(0, 0, spans), []);
  assert.deepEqual(mapStyles(1, 0, spans), ['s12 w12']);
  assert.deepEqual(mapStyles(2, 0, spans), ['s8 w9', 's4 w3']);
  assert.deepEqual(mapStyles(3, 0, spans), ['s8 w6', 's4 w3', 's12 w3']);
  assert.deepEqual(mapStyles(5, 1, spans), ['s8 w6', 's4 w3', 's4 w3', 's4 w12', 's4 w12']);
});

test('without a land everything is ground, and it says so', () => {
  const map = readMap(picture(cases[0].markup));
  const empty = draw(map, cases[0], { total: { visits: 9 }, rows: [{ value: '(unknown)', visits: 9 }] });
  assert.ok(!empty.includes('data-code='));
  assert.ok(empty.includes(`aria-label="${cases[0].phrases.mapEmpty}"`));
  assert.deepEqual([...readMap(picture(empty)).outlines.keys()].sort(), ['AA', 'BE', 'FR']);
});

test('no name becomes markup', () => {
  const [given] = cases;
  const hostile = { ...given, names: { FR: '"><script>x</script>\u202e' } };
  const drawn = draw(readMap(picture(given.markup)), hostile);
  assert.ok(!drawn.includes('<script') && drawn.includes('&quot;&gt;&lt;script&gt;x&lt;/script&gt;⟨U+202E⟩'));
  const foreign = draw(readMap(picture(given.markup)), given, { total: { visits: 9 }, rows: [{ value: '"><b>', visits: 9 }] });
  assert.ok(!foreign.includes('<b>'));
});

test('classes go from k to the largest', () => {
  assert.deepEqual(mapEdges(6214, 5), [5, 20, 100, 500, 2000]);
  assert.deepEqual(mapEdges(0, 0), [1, 5, 20, 100, 200]);
  assert.deepEqual(mapEdges(2_000_000, 5), [5, 50, 1000, 10_000, 200_000]);
});

test('the geometry stays small on the wire', () => {
  const text = file('../../../../Sources/Dashboard/Assets/map.txt');
  assert.ok(gzipSync(text, { level: 9 }).length < 13_000);
});
