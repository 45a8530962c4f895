import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import test from 'node:test';
import {
  cellNumber, cellText, csv, fileName, json, tabbed,
} from '../../../../Sources/Dashboard/App/exports.js';

/** Reads CSV strictly (RFC 4180): every quote closed, lines of equal length. */
const read = (text) => {
  const lines = [[]];
  let rest = text;
  while (rest) {
    const cell = /^(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/.exec(rest);
    assert.ok(cell, `not CSV: ${JSON.stringify(rest.slice(0, 60))}`);
    lines.at(-1).push(cell[1] === undefined ? cell[2] : cell[1].replaceAll('""', '"'));
    if (cell[3] !== ',') lines.push([]);
    rest = rest.slice(cell[0].length);
  }
  assert.deepEqual(lines.pop(), []);
  assert.equal(new Set(lines.map((line) => line.length)).size, 1);
  return lines;
};

const corpus = new URL('../../../../../shared/corpora/http/blns.json', import.meta.url);
const naughty = existsSync(corpus) ? JSON.parse(readFileSync(corpus, 'utf8')) : [];
const own = [
  '=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '  =1', '＝1', 'a"b', 'a,b', 'a\r\nb', '"', '', '\u202Egnp.exe', '\0', '\uFEFF=1', '\u200B', '\u2028',
  '=HYPERLINK("http://evil.example","x")', '\'=1', '😀', 'e\u0301',
];

test('no value becomes a formula, a line or a cell of its own', () => {
  const texts = [...own, ...naughty];
  const lines = read(csv([[{ text: 'Page' }, { text: 'Visits' }], ...texts.map((text) => [{ text }, { number: '7' }])]));
  assert.equal(lines.length, texts.length + 1);
  for (const [text, number] of lines) {
    assert.doesNotMatch(text, /^ *[=+\-@＝＋－＠\t\r\n]/);
    assert.doesNotMatch(text, /[\0-\x1F\x7F\u202A-\u202E\u2066-\u2069\u2028\u2029\uFEFF]/);
    assert.ok(number === '7' || number === 'Visits');
  }
  const pasted = tabbed(texts.map((text) => [{ text }, { number: '7' }])).split('\n');
  assert.equal(pasted.length, texts.length);
  for (const line of pasted) assert.equal(line.split('\t').length, 2);
});

test('harmless texts stay as they are, quotes are doubled', () => {
  assert.equal(csv([[{ text: '/fr/a,b "c"' }, { number: '1842' }]]), '"/fr/a,b ""c""",1842\r\n');
  assert.equal(cellText('Île-de-France e\u0301 👩\u200D💻'), 'Île-de-France e\u0301 👩\u200D💻');
  assert.equal(cellText('=1'), '\'=1');
  assert.equal(cellText('\t=1'), '\'␉=1');
  assert.equal(cellText('a\u202Eb'), 'a⟨U+202E⟩b');
});

test('what is pasted has the tenths of the language', () => {
  assert.equal(tabbed([[{ text: 'a.b' }, { number: '12.5' }]], ','), 'a.b\t12,5');
});

test('figures are numbers as precise as they are shown', () => {
  assert.equal(cellNumber(1842, 'count'), '1842');
  assert.equal(cellNumber(0.69812, 'share'), '69.8');
  assert.equal(cellNumber(134.4, 'seconds'), '134');
  assert.equal(cellNumber(4.256, 'mean'), '4.26');
  assert.equal(cellNumber(null, 'share'), '');
});

test('JSON says every value exactly, and nothing unseen', () => {
  const texts = [...own, ...naughty];
  const text = json({ rows: texts.map((value) => ({ value, visits: 7 })) });
  assert.doesNotMatch(text, /[\u202A-\u202E\u2066-\u2069\u2028\u2029\uFEFF\u200B]/);
  assert.deepEqual(JSON.parse(text).rows.map(({ value }) => value), texts);
});

test('file names are harmless', () => {
  assert.equal(fileName(['example.org', 'page', '2026-11-01', '2026-11-28'], 'csv'), 'example.org-page-2026-11-01-2026-11-28.csv');
  for (const text of [...own, ...naughty, '../../etc/passwd', 'CON', '.hidden']) {
    assert.match(fileName([text, 'page'], 'csv'), /^[A-Za-z0-9_][A-Za-z0-9._-]*\.csv$/);
  }
});
