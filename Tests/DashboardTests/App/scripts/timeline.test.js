import assert from 'node:assert/strict';
import test from 'node:test';

import {
  civil, dayOf, inYear, iso, parseDay, startOfMonth, startOfWeek, weekday,
} from '../../../../Sources/Dashboard/App/day.js';
import { cuts, filled } from '../../../../Sources/Dashboard/App/timeline.js';

const report = (from, to, rows) => ({
  from, to, timezone: 'Europe/Paris', rows: rows.map((value) => ({ value, visits: 7, pageviews: 7, bounces: 0, engaged_seconds: 0, events: 0 })),
});
const now = Date.parse('2026-11-23T14:32+01:00') / 1000;
const values = ({ report: { rows } }) => rows.map((row) => `${row.value} ${row.visits}`);

test('days are those of the calendar', () => {
  for (let day = parseDay('1999-12-25'); day < parseDay('2001-03-05'); day++) {
    const { year, month, day: number } = civil(day);
    assert.equal(dayOf(year, month, number), day);
    assert.equal(parseDay(iso(day)), day);
    assert.equal(weekday(day), new Date(day * 86400000).getUTCDay() || 7);
    assert.ok(startOfWeek(day) <= day && weekday(startOfWeek(day)) === 1 && day - startOfWeek(day) < 7);
  }
  for (const text of ['2026-02-29', '2026-13-01', '2026-1-1', '', 'x', '0026-11-23x']) assert.equal(parseDay(text), null);
  assert.equal(iso(startOfMonth(parseDay('2026-01-31'), -11)), '2025-02-01');
  assert.equal(iso(inYear(parseDay('2024-02-29'), -1)), '2023-02-28');
});

test('every day, week and month has a point', () => {
  assert.deepEqual(values(filled(report('2026-11-21', '2026-11-23', ['2026-11-22']), 'day', now)), ['2026-11-21 0', '2026-11-22 7', '2026-11-23 0']);
  assert.deepEqual(values(filled(report('2026-11-11', '2026-11-23', ['2026-11-09']), 'week', now)), ['2026-11-09 7', '2026-11-16 0', '2026-11-23 0']);
  assert.deepEqual(values(filled(report('2026-09-11', '2026-11-23', ['2026-10']), 'month', now)), ['2026-09 0', '2026-10 7', '2026-11 0']);
});

test('hours end with the one that has begun, and come twice when clocks go back', () => {
  const today = filled(report('2026-11-23', '2026-11-23', ['2026-11-23T14:00+01:00']), 'hour', now).report.rows;
  assert.equal(today.length, 15);
  assert.equal(today[14].visits, 7);
  const long = filled(report('2026-10-25', '2026-10-25', []), 'hour', now).report.rows.map((row) => row.value);
  assert.equal(long.length, 25);
  assert.deepEqual(long.slice(2, 4), ['2026-10-25T02:00+02:00', '2026-10-25T02:00+01:00']);
});

test('days that are only kept inside their month have no point of their own', () => {
  const faded = filled(report('2026-09-20', '2026-10-04', ['2026-09', '2026-10-02']), 'day', now);
  assert.equal(faded.undated, 11);
  const half = filled(report('2026-09-20', '2026-10-04', ['2026-09', '2026-09-28', '2026-10-02']), 'day', now);
  assert.equal(half.undated, 8);
  assert.equal(filled(report('2026-09-20', '2026-10-04', ['2026-09-28']), 'day', now).undated, 0);
  assert.equal(filled(report('2026-09-20', '2026-10-04', ['2026-09', '2026-10']), 'month', now).undated, 0);
});

test('weeks and months that reach beyond the range are cut', () => {
  assert.deepEqual(cuts({ from: '2026-11-11', to: '2026-11-22' }, 'week'), { start: true, end: false });
  assert.deepEqual(cuts({ from: '2026-11-01', to: '2026-11-22' }, 'month'), { start: false, end: true });
  assert.deepEqual(cuts({ from: '2026-11-11', to: '2026-11-22' }, 'day'), { start: false, end: false });
});
