import { cellNumber } from './exports.js';
import { followsFilter } from './view/filterlink.js';
import { namesOf, restOf } from './view/tablepanel.js';

/** What a table shows as cells and as a report. */

const units = { share: ' (%)', seconds: ' (s)' };

/** A label as it is shown, but never cut. */
const name = (by, row, { format }) => {
  const { text, detail } = format.label(by, row.value);
  const whole = text === format.cut(row.value) ? row.value : text;
  return { text: detail ? `${whole} (${detail})` : whole };
};

const figure = (panel, column, row) => {
  // Requests of visitors who opposed stand in the column of visits, and are none.
  const isTotal = panel.dimension === 'consent' && row.visits === 0;
  if (isTotal) return { number: column.name === 'visits' ? String(row.events) : '' };
  return { number: cellNumber(column.measure(row, panel.whole), column.kind) };
};

/** Head, rows and the rest: `[[{ text } | { number }]]`. `ranked` are the rows of the present search and order. */
export const cells = (panel, ranked, view) => {
  const { words } = view;
  const rest = restOf(panel.report);
  const head = [namesOf(panel.dimension, view).column, ...panel.columns.map(({ title, kind }) => words.say(title) + (units[kind] ?? ''))];
  const lines = ranked.map(({ row }) => row).concat(rest ?? []);
  return [
    head.map((text) => ({ text })),
    ...lines.map((row) => [name(panel.dimension, row, view), ...panel.columns.map((column) => figure(panel, column, row))]),
  ];
};

/** Kinds of events are counted, not the visits that had them. */
const kindOnly = ({ value, events }) => ({ value, events });

/** The report with the rows of the present search and order; values as they are stored. */
export const reportShown = ({ dimension, report }, ranked, { filter }) => {
  const isFiltered = filter && followsFilter(dimension, filter) && filter.dimension !== dimension;
  const where = isFiltered ? { where: `${filter.dimension}=${filter.value}` } : {};
  return {
    ...report, more: undefined, by: dimension, ...where, rows: ranked.map(({ row }) => (dimension === 'event' ? kindOnly(row) : row)),
  };
};
