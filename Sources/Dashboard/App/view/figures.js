import { rounded } from '../format.js';

const fixed = (value, parts) => (Number.isFinite(value) ? String(rounded(Math.min(Math.max(value, -1e9), 1e9) * parts) / parts) : '0');

/** One decimal at most, as coordinates are written: `25.3`, `100`. */
export const tenths = (value) => fixed(value, 10);

/** Two decimals at most: `3.45`. */
export const hundredths = (value) => fixed(value, 100);

/** Rounded to two decimals, as means stand in reports; null stays null. */
export const inHundredths = (value) => (typeof value === 'number' ? rounded(value * 100) / 100 : null);
