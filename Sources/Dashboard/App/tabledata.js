/** Rows of a table in the order and selection that a reader asked for. Rows are ranked: `[{ rank, row }]`, the rank is the place in the report. */

/** Text without case and accents, as it is searched. */
export const plain = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Rows whose value or name holds all words of a query. */
export const matching = (ranked, query, nameOf) => {
  const wanted = plain(query).split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return ranked;
  return ranked.filter(({ row }) => {
    const text = plain(`${row.value}\n${nameOf(row)}`);
    return wanted.every((word) => text.includes(word));
  });
};

/**
 * Rows by a key, those without one last; equal ones keep their order.
 *
 * @param keyOf number, text or null of a row
 * @param compare order of two keys
 */
export const ordered = (ranked, keyOf, compare, isDescending) => {
  const sign = isDescending ? -1 : 1;
  return ranked.map((one) => ({ one, key: keyOf(one.row) })).sort((a, b) => {
    if (a.key === null || b.key === null) return (a.key === null ? 1 : 0) - (b.key === null ? 1 : 0) || a.one.rank - b.one.rank;
    return sign * compare(a.key, b.key) || a.one.rank - b.one.rank;
  }).map(({ one }) => one);
};

/** Order of numbers. */
export const byNumber = (a, b) => a - b;
