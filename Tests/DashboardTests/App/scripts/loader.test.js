// Data files by script elements.

import assert from 'node:assert/strict';
import test from 'node:test';
import { createLoader } from '../../../../Sources/Dashboard/App/engine/loader.js';

/** A document whose scripts end when the test says so. */
const stage = (options = {}) => {
  const scripts = [];
  const document = {
    createElement: () => ({ remove() { this.isGone = true; } }),
    head: { append: (script) => scripts.push(script) },
  };
  const scope = {};
  return { scripts, scope, load: createLoader('../a/', { document, scope, ...options }) };
};

test('a file is loaded once, however often it is asked for', async () => {
  const { scripts, scope, load } = stage();
  const [first, second] = [load('data/now.js'), load('data/now.js')];
  assert.deepEqual(scripts.map((script) => script.src), ['../a/data/now.js']);
  scope.sillage('data/now.js', { k: 5 });
  scripts[0].onload();
  assert.deepEqual([await first, await second, await load('data/now.js')], [{ k: 5 }, { k: 5 }, { k: 5 }]);
  assert.equal(scripts.length, 1);
  assert.equal(scripts[0].isGone, true);
});

test('a failure has the key, and the next question tries again', async () => {
  const { scripts, scope, load } = stage();
  const missing = load('data/2026-10.js');
  scripts[0].onerror();
  await assert.rejects(missing, { key: 'data/2026-10.js' });
  // Another file's call, or none, is no answer.
  const silent = load('data/2026-10.js');
  scope.sillage('data/2026-11.js', {});
  scripts[1].onload();
  await assert.rejects(silent, { key: 'data/2026-10.js' });
  const found = load('data/2026-10.js');
  scope.sillage('data/2026-10.js', { month: '2026-10' });
  scripts[2].onload();
  assert.deepEqual(await found, { month: '2026-10' });
});

test('filter files unused for longest are forgotten, months are not', async () => {
  const { scripts, scope, load } = stage({ longestKept: 25 });
  const fetch = async (key, payload) => {
    const before = scripts.length;
    const file = load(key);
    if (scripts.length > before) {
      scope.sillage(key, payload);
      scripts.at(-1).onload();
    }
    await file;
    await Promise.resolve();
    return scripts.length > before;
  };
  const row = { rows: ['0123456789'] };
  await fetch('data/2026-11.js', { days: 'x'.repeat(100) });
  for (const name of ['a', 'b']) assert.equal(await fetch(`data/2026-11/${name}.js`, row), true);
  assert.equal(await fetch('data/2026-11/a.js', row), false);
  assert.equal(await fetch('data/2026-11/c.js', row), true);
  assert.equal(await fetch('data/2026-11/a.js', row), false);
  assert.equal(await fetch('data/2026-11.js', {}), false);
  assert.equal(await fetch('data/2026-11/b.js', row), true);
});
