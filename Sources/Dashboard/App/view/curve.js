import { rounded } from '../format.js';

/** Box that curves are drawn in; y downwards (`Curve`). */
const width = 1000;
const height = 200;

const parts = (value, size) => (Number.isFinite(value) ? String(rounded(Math.min(Math.max(value, -1e9), 1e9) * size) / size) : '0');

/** One decimal at most: `25.3`, `100`. */
export const tenths = (value) => parts(value, 10);

/** Two decimals at most: `3.45`. */
export const hundredths = (value) => parts(value, 100);

/** Where a point stands along the width, 0…1. */
export const position = (index, domain) => (domain > 1 ? index / (domain - 1) : 0);

const x = (index, domain) => tenths(position(index, domain) * width);
const path = (points) => `M${points.join(' ')}`;

/** Runs of points that have a value: `[[{ index, point }]]`. */
const runsOf = (heights, domain) => {
  const runs = [[]];
  heights.forEach((value, index) => {
    if (value === null) runs.push([]);
    else runs[runs.length - 1].push({ index, point: `${x(index, domain)} ${tenths((1 - value) * height)}` });
  });
  return runs.filter((run) => run.length > 0);
};

/**
 * SVG path data of a series: the finished part, what leads to or from an unfinished end, and the area beneath.
 *
 * @param heights 0…1 for every point, null for a gap
 * @param options `domain`: points that fill the width; `openEnd`, `openStart`: whether the last and the first point are not whole
 */
export const curve = (heights, { domain = heights.length, openEnd = false, openStart = false } = {}) => {
  const all = Math.max(domain, heights.length);
  const drawn = { line: '', unfinished: '', area: '' };
  for (const run of runsOf(heights, all)) {
    const isLast = openEnd && run[run.length - 1].index === heights.length - 1;
    const isFirst = openStart && run[0].index === 0;
    const finished = run.slice(isFirst ? 1 : 0, isLast ? -1 : undefined);
    const points = run.map(({ point }) => point);
    if (finished.length > 1) drawn.line += path(finished.map(({ point }) => point));
    if (run.length > 1) {
      if (isFirst) drawn.unfinished += path(points.slice(0, 2));
      if (isLast && !(isFirst && run.length === 2)) drawn.unfinished += path(points.slice(-2));
      drawn.area += `${path([`${x(run[0].index, all)} ${height}`, ...points, `${x(run[run.length - 1].index, all)} ${height}`])}z`;
    }
  }
  return drawn;
};

/** The vertical axis: from zero to a round figure just above the largest value, even where `whole` (`AxisScale`). */
export const axisTop = (largest) => {
  if (!(largest > 0)) return 10;
  const needed = largest * 1.04;
  for (let power = 1; ; power *= 10) {
    const step = [2, 3, 4, 5, 6, 8, 10, 12, 15].find((size) => (size * power) % 2 === 0 && size * power >= needed);
    if (step) return step * power;
  }
};

const distanceOf = (count, step) => {
  const even = Math.max(1, Math.floor((count + 2) / 4));
  switch (step) {
    case 'hour': return Math.floor((even + 5) / 6) * 6;
    case 'month': return Math.floor((even + 2) / 3) * 3;
    case 'week': return even;
    default: return count <= 8 ? 2 : Math.max(1, Math.floor((even + 3) / 7)) * 7;
  }
};

/** Which points carry a label: four or five, at distances that mean something (`AxisTicks`). */
export const axisTicks = (count, step) => {
  if (count < 2) return count === 1 ? [0] : [];
  const distance = distanceOf(count, step);
  const chosen = [];
  for (let index = 0; index < count - 1; index += distance) chosen.push(index);
  const near = chosen[chosen.length - 1];
  if (near > 0 && 2 * (count - 1 - near) <= distance) chosen.pop();
  return [...chosen, count - 1];
};
