import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';

import { createFormat } from '../../../../Sources/Dashboard/App/format.js';
import { createWords } from '../../../../Sources/Dashboard/App/words.js';

const table = JSON.parse(readFileSync(new URL('format.json', import.meta.url), 'utf8'));

const text = (value) => {
  if (typeof value !== 'object') return value;
  if (value.direction) return [value.direction, value.size].filter(Boolean).join(' ');
  return value.text;
};

for (const language of table.languages) {
  test(`texts in ${language} are those of the Swift side`, () => {
    const format = createFormat(createWords(table, language));
    for (const { call, arguments: given, expected } of table.cases) {
      assert.equal(text(format[call](...given)), expected[language], `${call}(${given.join(', ')})`);
    }
    assert.ok(table.cases.length > 100);
  });
}

test('what is not known is a dash', () => {
  const format = createFormat(createWords(table, 'fr'));
  for (const call of ['percent', 'duration', 'decimal']) for (const value of [null, undefined, NaN, Infinity]) assert.equal(format[call](value), '–');
});

test('an hour that comes twice says which', () => {
  const format = createFormat(createWords(table, 'en'));
  const labels = ['2026-10-25T01:00+02:00', '2026-10-25T02:00+02:00', '2026-10-25T02:00+01:00'];
  assert.deepEqual(format.points(labels), ['01:00', '02:00 (UTC+02:00)', '02:00 (UTC+01:00)']);
});

test('places have the names that come with the data', () => {
  const pairs = { 'region FR-IDF': ['Ile', 'Isle'], 'country FR': ['France', 'France'], 'country DE': ['Allemagne', 'Germany'] };
  const pair = (dimension, value) => pairs[`${dimension} ${value}`];
  const format = createFormat(createWords(table, 'en'), pair);
  assert.deepEqual(format.label('region', 'FR-IDF'), { text: 'Isle', detail: 'France' });
  assert.equal(format.label('country', 'DE').text, 'Germany');
  assert.equal(format.label('country', 'QQ').text, 'QQ');
});
