/** Classes, and how many times k the largest land has on a usual site: a quiet month does not look like a busy one (`MapScale`). */
const classes = 5;
const usualRatio = 1250;

/** The nearest of 1, 2, 5, 10, 20, 50… on a log scale. */
const round = (value) => {
  let unit = 1;
  while (unit * 10 <= value) unit *= 10;
  const steps = [unit, 2 * unit, 5 * unit, 10 * unit];
  return steps.find((low, index) => index < 3 && value * value < low * steps[index + 1]) ?? 10 * unit;
};

/** The fewest visits of each of the five classes, from k up (`MapScale`). */
export const mapEdges = (largest, k) => {
  const first = Math.max(k, 1);
  const ratio = Math.max(largest / first, usualRatio);
  return [first, ...Array.from({ length: classes - 1 }, (_, index) => round(first * ratio ** ((index + 1) / classes)))];
};
