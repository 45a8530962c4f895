// The engine's parts by themselves.

import assert from 'node:assert/strict';
import test from 'node:test';
import { dayNumber, dayText, endOfMonth, startOfMonth, startOfWeek } from '../../../../Sources/Dashboard/App/engine/days.js';
import { className } from '../../../../Sources/Dashboard/App/engine/loyalty-class.js';
import { Reader, unpack } from '../../../../Sources/Dashboard/App/engine/packed.js';
import { createCalendar } from '../../../../Sources/Dashboard/App/engine/site-calendar.js';
import { compareText } from '../../../../Sources/Dashboard/App/engine/text-order.js';
import { pack } from './packer.js';

test('integers come back, with or without padding', () => {
  for (let length = 0; length < 8; length++) {
    const numbers = Array.from({ length }, (_, index) => [0, 127, 128, 300, 2 ** 31, 2 ** 40 + 5, Number.MAX_SAFE_INTEGER][index % 7]);
    for (const text of [pack(numbers), pack(numbers).replace(/=+$/, '')]) {
      const reader = new Reader(unpack(text));
      assert.deepEqual(numbers.map(() => reader.next()), numbers);
      assert.equal(reader.isAtEnd, true);
      assert.equal(reader.next(), 0);
    }
  }
  const reader = new Reader(unpack(pack([5, 1000, 7, 2 ** 40, 9])));
  reader.skip(2);
  assert.equal(reader.next(), 7);
  reader.skip(1);
  assert.equal(reader.next(), 9);
  reader.skip(Infinity);
  assert.equal(reader.isAtEnd, true);
  assert.equal(unpack(null).length, 0);
});

test('days count from 1970, weeks begin on Monday', () => {
  assert.deepEqual([dayNumber('1970-01-01'), dayNumber('2026-11-23'), dayText(20_780)], [0, 20_780, '2026-11-23']);
  for (const text of ['2026-02-29', '2026-13-01', '2026-1-01', '2026-11-23T00:00', '', null, 5]) assert.equal(dayNumber(text), null);
  assert.equal(dayText(startOfWeek(dayNumber('2026-11-22'))), '2026-11-16');
  assert.equal(dayText(startOfMonth(dayNumber('2026-01-15'), -13)), '2024-12-01');
  assert.equal(dayText(endOfMonth(dayNumber('2028-02-03'))), '2028-02-29');
});

test('days of clock changes begin at local midnight, or after the gap', () => {
  const seconds = (text) => Date.parse(text) / 1000;
  const start = (zone, day) => createCalendar(zone).startOfDay(dayNumber(day));
  assert.equal(start('Europe/Paris', '2026-03-29'), seconds('2026-03-28T23:00Z'));
  assert.equal(start('Europe/Paris', '2026-03-30'), seconds('2026-03-29T22:00Z'));
  assert.equal(start('America/Santiago', '2026-09-06'), seconds('2026-09-06T04:00Z'));
  assert.equal(start('Asia/Kathmandu', '2026-01-01'), seconds('2025-12-31T18:15Z'));
  assert.equal(createCalendar('Asia/Kathmandu').label(seconds('2025-12-31T18:15Z')), '2026-01-01T00:00+05:45');
  assert.equal(createCalendar('America/New_York').label(seconds('2026-11-01T06:30Z')), '2026-11-01T01:30-05:00');
  assert.equal(createCalendar('No/Where').label(0), '1970-01-01T00:00+00:00');
});

test('texts sort by code points of their composition', () => {
  const sorted = ['😀', '\uffee', 'e\u0301b', 'éa', 'z', 'Z', '', 'a'].sort(compareText);
  assert.deepEqual(sorted, ['', 'Z', 'a', 'z', 'éa', 'e\u0301b', '\uffee', '😀']);
  assert.equal(compareText('a', 'a'), 0);
  assert.notEqual(compareText('é', 'e\u0301'), 0);
});

test('numbers of history have classes', () => {
  const classes = (dimension, values) => values.map((value) => className(value, dimension));
  const numbers = classes('visit_number', ['1', '2', '3', '4', '5', '16', '17', '99', '3-4', '17+', '(other)']);
  assert.deepEqual(numbers, ['1', '2', '3-4', '3-4', '5-8', '9-16', '17+', '17+', '3-4', '17+', '(other)']);
  assert.deepEqual(classes('recency', ['new', '0', '1', '7', '8', '91', '2-7']), ['new', '0', '1', '2-7', '8-30', '91+', '2-7']);
  assert.deepEqual(classes('cohort', ['2026-09', '3']), ['2026-09', '3']);
});
