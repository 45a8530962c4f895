// Engines over files in memory.

import { dayText } from '../../../../Sources/Dashboard/App/engine/days.js';
import { createEngine } from '../../../../Sources/Dashboard/App/engine/engine.js';
import { encode } from './encoder.js';

/** A `load` that answers from a Map, with a copy, as scripts do. Keys asked for are noted in `asked`. */
export const loadFrom = (files, asked = []) => async (key) => {
  asked.push(key);
  if (!files.has(key)) throw Object.assign(new Error(key), { key });
  return structuredClone(files.get(key));
};

/** What the page of a world has inlined. */
export const pageOf = (world, files) => {
  const months = [...files.keys()].map((key) => /^data\/(\d{4}-\d{2})\.js$/.exec(key)?.[1]).filter(Boolean).sort();
  return { site: world.site, timezone: world.timezone, today: dayText(world.today), k: world.k, months, hasNow: true };
};

export const engineOf = (world, files = encode(world), asked = []) => createEngine({ page: pageOf(world, files), load: loadFrom(files, asked) });
