import assert from 'node:assert/strict';
import test from 'node:test';
import { startPolling } from '../../../../Sources/Dashboard/App/polling.js';

/** A clock that is told what time it is, a tab that is told who looks, and a server that is told what to answer. */
const stage = () => {
  const timers = new Map();
  const listeners = new Set();
  const world = { now: 0, isHidden: false, asked: [], received: [], answer: async () => ({ now: 7 }) };
  let last = 0;
  world.surroundings = {
    hidden: () => world.isHidden,
    onVisibility: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    setTimeout: (action, milliseconds) => {
      last += 1;
      timers.set(last, { at: world.now + milliseconds, action });
      return last;
    },
    clearTimeout: (timer) => timers.delete(timer),
  };
  const settle = async () => { for (let turn = 0; turn < 20; turn += 1) await null; };
  world.pass = async (milliseconds) => {
    const end = world.now + milliseconds;
    await settle();
    for (;;) {
      const next = [...timers].filter(([, { at }]) => at <= end).sort((a, b) => a[1].at - b[1].at)[0];
      if (!next) break;
      timers.delete(next[0]);
      world.now = next[1].at;
      next[1].action();
      await settle();
    }
    world.now = end;
  };
  world.see = (isSeen) => {
    world.isHidden = !isSeen;
    for (const listener of listeners) listener();
  };
  world.start = () => startPolling((signal) => {
    world.asked.push({ at: world.now, signal });
    return world.answer(signal);
  }, (answer) => world.received.push(answer), world.surroundings);
  world.times = () => world.asked.map(({ at }) => at / 1000);
  world.waiting = () => timers.size;
  return world;
};

/** Never answers, and ends when it is told to. */
const silence = (signal) => new Promise((_, reject) => {
  signal.addEventListener('abort', () => reject(new Error('aborted')));
});

test('asks at once and every ten seconds', async () => {
  const world = stage();
  world.start();
  await world.pass(30_000);
  assert.deepEqual(world.times(), [0, 10, 20, 30]);
  assert.deepEqual(world.received, Array(4).fill({ now: 7 }));
});

test('asks less and less often while nobody answers, and as before when somebody does', async () => {
  const world = stage();
  world.answer = async () => { throw new TypeError('no server'); };
  world.start();
  await world.pass(200_000);
  assert.deepEqual(world.times(), [0, 10, 30, 70, 130, 190]);
  assert.ok(world.received.every((answer) => answer === null));
  world.answer = async () => ({ now: 8 });
  await world.pass(80_000);
  assert.deepEqual(world.times().slice(6), [250, 260, 270, 280]);
  assert.deepEqual(world.received.at(-1), { now: 8 });
});

test('an answer of null is none', async () => {
  const world = stage();
  world.answer = async () => null;
  world.start();
  await world.pass(40_000);
  assert.deepEqual(world.times(), [0, 10, 30]);
  assert.deepEqual(world.received, [null, null, null]);
});

test('a server that is silent for eight seconds is away', async () => {
  const world = stage();
  world.answer = silence;
  world.start();
  await world.pass(7_999);
  assert.deepEqual(world.received, []);
  await world.pass(1);
  assert.deepEqual(world.received, [null]);
  await world.pass(10_000);
  assert.deepEqual(world.times(), [0, 18]);
});

test('asks nothing while nobody looks, and at once when somebody does', async () => {
  const world = stage();
  world.isHidden = true;
  world.start();
  await world.pass(100_000);
  assert.deepEqual(world.times(), []);
  world.see(true);
  await world.pass(15_000);
  world.see(false);
  await world.pass(100_000);
  world.see(true);
  await world.pass(1);
  assert.deepEqual(world.times(), [100, 110, 215]);
});

test('what was asked before somebody looked away is given up', async () => {
  const world = stage();
  world.answer = silence;
  world.start();
  await world.pass(1_000);
  world.see(false);
  assert.ok(world.asked[0].signal.aborted);
  await world.pass(100_000);
  assert.deepEqual([world.received, world.asked.length, world.waiting()], [[], 1, 0]);
  world.answer = async () => ({ now: 9 });
  world.see(true);
  await world.pass(10_000);
  assert.deepEqual(world.received, [{ now: 9 }, { now: 9 }]);
});

test('stopped is stopped', async () => {
  const world = stage();
  const polling = world.start();
  await world.pass(10_000);
  polling.stop();
  world.see(true);
  await world.pass(100_000);
  assert.deepEqual([world.times(), world.waiting()], [[0, 10], 0]);
});
