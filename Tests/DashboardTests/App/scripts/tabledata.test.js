import assert from 'node:assert/strict';
import test from 'node:test';
import {
  byNumber, matching, ordered, plain,
} from '../../../../Sources/Dashboard/App/tabledata.js';

const ranked = (...rows) => rows.map(([value, visits], rank) => ({ rank, row: { value, visits } }));
const values = (list) => list.map(({ row }) => row.value);
const nameOf = ({ value }) => ({ FR: 'France', CI: 'Côte d’Ivoire' }[value] ?? value);

test('rows are found by value and by name, whatever the case and accents', () => {
  const rows = ranked(['FR', 9], ['CI', 5], ['/blog/été', 3]);
  assert.deepEqual(values(matching(rows, 'COTE', nameOf)), ['CI']);
  assert.deepEqual(values(matching(rows, 'ci', nameOf)), ['CI']);
  assert.deepEqual(values(matching(rows, 'ete blog', nameOf)), ['/blog/été']);
  assert.deepEqual(values(matching(rows, '  ', nameOf)), ['FR', 'CI', '/blog/été']);
  assert.deepEqual(matching(rows, '.*', nameOf), []);
  assert.equal(plain('Été'), 'ete');
});

test('rows are in the order asked for, equal ones in their own, unknown ones last', () => {
  const rows = ranked(['a', 3], ['b', null], ['c', 7], ['d', 3]);
  const key = ({ visits }) => visits;
  assert.deepEqual(values(ordered(rows, key, byNumber, true)), ['c', 'a', 'd', 'b']);
  assert.deepEqual(values(ordered(rows, key, byNumber, false)), ['a', 'd', 'c', 'b']);
  assert.deepEqual(values(ordered(rows, ({ value }) => value, (a, b) => (a < b ? -1 : 1), true)), ['d', 'c', 'b', 'a']);
});
