// The order of texts in reports.

const isASCII = (text) => /^[\x00-\x7f]*$/.test(text);

// UTF-16 sorts characters above U+FFFF before U+E000…U+FFFF: code points do not.
const rank = (unit) => (unit >= 0xe000 ? unit - 0x800 : unit >= 0xd800 ? unit + 0x2000 : unit);

/**
 * Compares as Swift does: code points of the canonical composition (Unicode NFC).
 * @returns {number} negative, zero or positive
 */
export const compareText = (a, b) => {
  if (a === b) return 0;
  const left = isASCII(a) ? a : a.normalize('NFC');
  const right = isASCII(b) ? b : b.normalize('NFC');
  const length = Math.min(left.length, right.length);
  for (let index = 0; index < length; index++) {
    const [x, y] = [left.charCodeAt(index), right.charCodeAt(index)];
    if (x !== y) return rank(x) - rank(y);
  }
  // Different texts that read the same still have one order.
  return left.length - right.length || (a < b ? -1 : 1);
};
