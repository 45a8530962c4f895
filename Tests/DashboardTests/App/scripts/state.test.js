import assert from 'node:assert/strict';
import test from 'node:test';

import {
  comparedRange, presets, stepFor, steps,
} from '../../../../Sources/Dashboard/App/choices.js';
import {
  filterText, firstState, fragment, isSameQuestion, parseFilter, parseFragment,
} from '../../../../Sources/Dashboard/App/state.js';
import { page } from './page.js';

const first = firstState(page);

test('the first view has an empty fragment', () => {
  assert.equal(fragment(page, first), '#');
  assert.deepEqual(parseFragment(page, ''), first);
  assert.deepEqual(parseFragment(page, '#'), first);
});

test('every state comes back from its fragment', () => {
  const values = ['/fr/a&b=c#d', '100 %', '\u202egnp', ':', '<b>', 'a:b', '=1+1', '😀', '%E9', '/'];
  for (const value of values) {
    for (const comparison of ['previous', 'year', 'none']) {
      const state = {
        from: '2026-09-01', to: '2026-10-31', comparison, filter: { dimension: 'utm_campaign', value }, metric: 'bounce', step: 'week', language: 'en',
      };
      assert.deepEqual(parseFragment(page, fragment(page, state)), state);
      assert.match(fragment(page, state), /^#[\x21-\x7e]+$/);
    }
  }
});

test('what a fragment cannot mean is left out', () => {
  for (const text of ['#from=2026-13-01&to=2026-11-02', '#from=2026-11-02&to=2026-11-01', '#from=x', '#metric=money', '#by=hour', '#lang=de',
    '#compare=never', '#filter=country', '#filter=%E9', '#filter=:x', '#filter=exit:/', '#filter=constructor:x', '#__proto__=1', '#=', '#a=%']) {
    assert.deepEqual(parseFragment(page, text), first, text);
  }
  assert.equal(parseFragment(page, '#goals'), null);
});

test('ranges stay where there are counts', () => {
  const { from, to } = parseFragment(page, '#from=1999-01-01&to=2030-01-01');
  assert.deepEqual([from, to], ['2025-03-10', '2026-11-23']);
  const before = parseFragment(page, '#from=1999-01-01&to=1999-02-01');
  assert.deepEqual([before.from, before.to], ['2025-03-10', '2025-03-10']);
});

test('filters are a dimension and any value', () => {
  assert.deepEqual(parseFilter('page:/a:b\n'), { dimension: 'page', value: '/a:b\n' });
  assert.equal(filterText({ dimension: 'page', value: ':' }), 'page::');
  for (const text of [null, undefined, '', 'page', 'Page:x', 'page:']) assert.equal(parseFilter(text), null);
});

test('the metric, the step and the language ask nothing else', () => {
  assert.ok(isSameQuestion(first, { ...first, metric: 'events', step: 'week', language: 'en', comparison: 'none' }));
  assert.ok(!isSameQuestion(first, { ...first, to: '2026-11-22' }));
  assert.ok(!isSameQuestion(first, { ...first, filter: { dimension: 'page', value: '/' } }));
});

test('presets end today, but for those that do not, and begin with the first count', () => {
  const ranges = Object.fromEntries(presets(page).map(({ name, from, to }) => [name, `${from} ${to}`]));
  assert.deepEqual(ranges, {
    today: '2026-11-23 2026-11-23', yesterday: '2026-11-22 2026-11-22', last7: '2026-11-17 2026-11-23', last28: '2026-10-27 2026-11-23',
    last30: '2026-10-25 2026-11-23', last90: '2026-08-26 2026-11-23', thisMonth: '2026-11-01 2026-11-23', lastMonth: '2026-10-01 2026-10-31',
    thisYear: '2026-01-01 2026-11-23', last12: '2025-12-01 2026-11-23', sinceFirst: '2025-03-10 2026-11-23',
  });
  const young = presets({ ...page, first: '2026-11-23' });
  assert.deepEqual(young.map(({ name }) => name), ['today']);
});

test('a range is compared with as many days before it, or the same dates of the year before', () => {
  const compared = (from, to, comparison) => Object.values(comparedRange({ from, to, comparison }) ?? { none: null }).join(' ');
  assert.equal(compared('2026-10-27', '2026-11-23', 'previous'), '2026-09-29 2026-10-26');
  assert.equal(compared('2026-11-23', '2026-11-23', 'previous'), '2026-11-22 2026-11-22');
  assert.equal(compared('2025-12-01', '2026-11-23', 'previous'), '2024-12-01 2025-11-23');
  assert.equal(compared('2024-02-01', '2024-02-29', 'year'), '2023-02-01 2023-02-28');
  assert.equal(comparedRange({ from: '2026-11-01', to: '2026-11-02', comparison: 'none' }), null);
});

test('charts have as many points as can be read', () => {
  assert.deepEqual(steps('2026-11-23', '2026-11-23'), ['hour']);
  assert.deepEqual(steps('2026-11-17', '2026-11-23'), ['hour', 'day']);
  assert.deepEqual(steps('2026-10-27', '2026-11-23'), ['day', 'week']);
  assert.deepEqual(steps('2020-01-01', '2026-11-23'), ['week', 'month']);
  assert.deepEqual(['2026-11-23', '2026-10-27', '2025-12-01'].map((from) => stepFor(from, '2026-11-23')), ['hour', 'day', 'month']);
});

test('hours are offered where they are kept, and days stand for those that are not', () => {
  assert.deepEqual(steps('2026-09-22', '2026-09-23', '2026-09-23'), ['day']);
  assert.deepEqual(steps('2026-09-23', '2026-09-23', '2026-09-23'), ['hour']);
  assert.deepEqual(steps('2026-01-01', '2026-01-01', '2026-09-23'), []);
});

test('the range before is as long, also across leap days; of twelve months it is the twelve months before', () => {
  const cases = [
    ['2028-02-24', '2028-03-01', '2028-02-17', '2028-02-23'], ['2025-12-01', '2026-11-23', '2024-12-01', '2025-11-23'],
    ['2027-03-01', '2028-02-29', '2026-03-01', '2027-02-28'], ['2028-03-01', '2029-02-28', '2027-03-01', '2028-02-28'],
    ['2026-01-01', '2026-12-31', '2025-01-01', '2025-12-31'], ['2026-01-01', '2026-01-01', '2025-12-31', '2025-12-31'],
  ];
  for (const [from, to, first, last] of cases) assert.deepEqual(comparedRange({ from, to, comparison: 'previous' }), { from: first, to: last });
});
