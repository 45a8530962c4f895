// From data files to reports of any range of days and at most one filter.

import { Archive } from './archive.js';
import { dayNumber, startOfMonth } from './days.js';
import { canFilter } from './dimensions.js';
import { FilterRow } from './filter-row.js';
import { report } from './report.js';
import { createCalendar } from './site-calendar.js';
import { VisitorFigures } from './visitor-figures.js';

/**
 * The engine of a page.
 *
 * - `prepare({ from, to, filter })` → Promise of `{ missing }`: loads what a question needs, once. Keys of files that could not be
 *   loaded are in `missing`; they count nothing, and the next `prepare` tries them again.
 * - `report({ from, to, by, filter, limit })` → a report with the keys of `sillage report --format json`, at once, from what is loaded;
 *   null for a question without an answer (`canFilter`, days that do not exist). `total.visitors` is absent where files do not have it.
 * - `visitors(from, to)` → the `visitors` object of the range, or null.
 * - `labels(by)` → Map from value to its names `[fr, en]`, of what is loaded.
 * - `canFilter(by, filterDimension)`: whether both can be asked for together.
 * - `isStale`: whether the files are of another day than the page, which should be loaded again: today's figures are not counted then.
 *
 * @param {object} parts
 * @param {{ site: string, timezone: string, today: string, k: number, months: string[], hasNow?: boolean }} parts.page
 * @param {(key: string) => Promise<object>} parts.load
 */
export const createEngine = ({ page, load }) => {
  const archive = new Archive();
  const visitors = new VisitorFigures(archive);
  const today = dayNumber(page.today) ?? 0;
  const source = { archive, visitors, calendar: createCalendar(page.timezone), k: page.k, today, page };
  let isStale = false;

  const rangeOf = (from, to) => {
    const [first, last] = [dayNumber(from), dayNumber(to)];
    return first === null || last === null || first > last ? null : { first, last };
  };

  const addNow = (payload) => {
    const isOfToday = payload?.from === today;
    if (isOfToday) archive.addNow(payload);
    else isStale = true;
  };

  const addMonth = (month, payload) => {
    archive.addMonth(month, payload);
    if (!page.hasNow || archive.months.get(month).to < today || startOfMonth(today) > archive.months.get(month).start) return;
    // A new day has begun since: its file would count today twice.
    isStale = true;
    archive.now = null;
  };

  const loading = (key, accept, missing) => load(key).then(accept, () => void missing.push(key));

  const loadFiles = async (range, from, to, missing) => {
    const months = (page.months ?? []).filter((month) => month >= from.slice(0, 7) && month <= to.slice(0, 7) && !archive.months.has(month));
    const needsNow = page.hasNow && !archive.now && !isStale && range.first <= today && range.last >= startOfMonth(today);
    await Promise.all([
      ...months.map((month) => loading(`data/${month}.js`, (payload) => addMonth(month, payload), missing)),
      ...(needsNow ? [loading('data/now.js', (payload) => !isStale && addNow(payload), missing)] : []),
    ]);
  };

  const loadRows = async (range, filter, missing) => {
    const rows = new Map();
    const needed = archive.files(range).filter((file) => !archive.filterRow(file, filter));
    await Promise.all(
      needed.map((file) => {
        const found = file.filterFile(filter.dimension, filter.value);
        if (!found) return undefined;
        const accept = (payload) => rows.set(file.folder, new FilterRow(filter.dimension, payload?.rows?.[found.index - (payload.first ?? 0)]).prepare());
        return loading(found.key, accept, missing);
      }),
    );
    archive.keepRows(filter, rows);
  };

  return {
    async prepare({ from, to, filter }) {
      const missing = [];
      const range = rangeOf(from, to);
      if (range) {
        await loadFiles(range, from, to, missing);
        if (filter) await loadRows(range, filter, missing);
      }
      return { missing };
    },

    report({ from, to, by, filter, limit }) {
      const range = rangeOf(from, to);
      if (!range || !canFilter(by, filter?.dimension)) return null;
      return report(source, { range, by, filter, limit });
    },

    visitors(from, to) {
      const range = rangeOf(from, to);
      return range && visitors.visitors(range);
    },

    labels(by) {
      const labels = new Map();
      for (const file of archive.files({ first: -Infinity, last: Infinity })) {
        const counts = file.dimension(by);
        counts?.labels.forEach((names, index) => Array.isArray(names) && labels.set(counts.values[index], names));
      }
      return labels;
    },

    canFilter,

    get isStale() {
      return isStale;
    },
  };
};
