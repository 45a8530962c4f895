// Numbers by seed (mulberry32), so that a failing world can be made again.

export const createRandom = (seed) => {
  let state = seed >>> 0;
  const real = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (end) => Math.floor(real() * end);
  return { real, below, pick: (list) => list[below(list.length)], chance: (part) => real() < part };
};
