// The comparison with the command line finds what differs, and nothing else.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import { encode } from './encoder.js';
import { pageOf } from './engine-fixture.js';
import { naiveReport } from './naive-report.js';
import { createWorld } from './world.js';

test('the comparison finds a wrong figure', () => {
  const world = createWorld({ seed: 5, from: '2026-10-20', today: '2026-11-23' });
  const files = encode(world);
  files.get('data/now.js').months = pageOf(world, files).months;
  const folder = mkdtempSync(join(tmpdir(), 'sillage-compare-'));
  try {
    for (const [key, payload] of files) {
      mkdirSync(dirname(join(folder, key)), { recursive: true });
      writeFileSync(join(folder, key), `sillage(${JSON.stringify(key)},${JSON.stringify(payload)})`);
    }
    const range = { from: '2026-10-29', to: '2026-11-23' };
    const value = naiveReport(world, { ...range, by: 'country' }).rows[0].value;
    const filter = { dimension: 'country', value };
    const questions = [
      { report: naiveReport(world, { ...range, by: 'page' }) },
      { where: `country=${value}`, report: naiveReport(world, { ...range, by: 'page', filter }) },
      { limit: 2, report: naiveReport(world, { ...range, by: 'page', limit: 2 }) },
    ];
    const run = () => {
      writeFileSync(join(folder, 'list'), questions.map((question) => `${JSON.stringify(question)}\n`).join(''));
      const script = fileURLToPath(new URL('compare.js', import.meta.url));
      const { status, stdout, stderr } = spawnSync(process.execPath, [script, folder, join(folder, 'list')], { encoding: 'utf8' });
      return { status, summary: JSON.parse(stdout.trim().split('\n').at(-1) || '{}'), stdout, stderr };
    };
    // Visitors are told by files and not by these reports.
    questions.forEach(({ report }) => (report.total.visitors = { estimate: 1, low: 1, high: 1, counted: 1 }));
    const { status, summary, stdout, stderr } = run();
    assert.equal(status, 0, stdout + stderr);
    assert.deepEqual([summary.compared, summary.different, summary.isStale], [3, 0, false]);
    questions[0].report.rows[0].visits += 1;
    const changed = run();
    assert.deepEqual([changed.status, changed.summary.different], [1, 1]);
    assert.match(changed.stdout, /\.rows\.0\.visits: report \d+, engine \d+/);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
